// The reader's text size: as large as asked for where the window has room, and never a window too
// small to be laid out.
#include "platform/text_scale.hpp"

#include <gtest/gtest.h>

namespace dateline::platform {
namespace {

TEST(TextScale, IsWhatWasAskedForWhereThereIsRoom) {
  for (const core::SizePx window :
       {core::SizePx{1440, 900}, core::SizePx{768, 1024}, core::SizePx{390, 844}}) {
    for (const std::uint16_t percent : app::kTextSizes) {
      EXPECT_FLOAT_EQ(text_scale(window, percent), static_cast<float>(percent) / 100)
          << window.width;
    }
  }
}

TEST(TextScale, LeavesEveryWindowRoomForItsPanels) {
  for (const core::SizePx window :
       {core::SizePx{320, 568}, core::SizePx{844, 390}, core::SizePx{568, 320}}) {
    const float scale = text_scale(window, 200);
    EXPECT_GT(scale, 0.99f);
    EXPECT_LT(scale, 2);
    EXPECT_GE(window.width / scale, ui::kLeastWindow.width - 0.01f);
    EXPECT_GE(window.height / scale, ui::kLeastWindow.height - 0.01f);
  }
}

TEST(TextScale, NeverMakesTextSmallerThanAskedForBecauseOfATinyWindow) {
  EXPECT_FLOAT_EQ(text_scale({150, 200}, 150), 1);
  EXPECT_FLOAT_EQ(text_scale({150, 200}, 100), 1);
  EXPECT_FLOAT_EQ(text_scale({150, 200}, 80), 0.8f);
}

TEST(TextScale, ChangesNoDevicePixelAndNoNotch) {
  const CanvasSize window{{390, 844}, 3, {47, 0, 34, 0}};
  const CanvasSize seen = scaled(window, 1.5f);
  EXPECT_FLOAT_EQ(seen.css.width * seen.pixel_ratio, 390 * 3);
  EXPECT_FLOAT_EQ(seen.css.height * seen.pixel_ratio, 844 * 3);
  EXPECT_FLOAT_EQ(seen.safe.top * seen.pixel_ratio, 47 * 3);
  EXPECT_FLOAT_EQ(seen.safe.bottom * seen.pixel_ratio, 34 * 3);
}

}  // namespace
}  // namespace dateline::platform
