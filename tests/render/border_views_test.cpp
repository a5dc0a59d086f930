// One map, four statements about whose land is whose: fills and lines follow the view, and what is
// contested is dashed in each.
#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "render/baked_map.hpp"
#include "render/drawing.hpp"
#include "render/palette.hpp"

namespace dateline::tests {
namespace {

const render::Palette& kColours = render::kLightPalette;

enum View : std::uint8_t {
  kUn,
  kDeFacto,
  kClaimedByRu,
  kClaimedByKr,
  kViews
};

Rgb rgb(render::Colour colour) {
  return {colour.red, colour.green, colour.blue};
}

struct Shown {
  Scene scene;
  platform::Picture picture;
  [[nodiscard]] Rgb at(core::LngLat place) const {
    return pixel_at(picture, scene, place);
  }
};

Shown show(Scene scene, std::uint8_t view) {
  scene.frame.border_view = view;
  platform::Picture picture = draw(scene, add_baked_map);
  return {std::move(scene), std::move(picture)};
}

// Columns of the picture's rows `top` to `bottom` in which something as dark as a contested line is
// drawn, and those in which nothing is.
struct Columns {
  int with = 0, without = 0;
};

Columns dark_columns(const platform::Picture& picture, int left, int right, int top, int bottom) {
  Columns columns;
  for (int x = left; x < right; ++x) {
    int darkest = 255;
    for (int y = top; y < bottom; ++y) {
      darkest = std::min(darkest, pixel(picture, x, y).red);
    }
    // between the colours of a contested line and of any other on land
    (darkest < 0x9A ? columns.with : columns.without) += 1;
  }
  return columns;
}

TEST(BorderViews, AreInTheOrderOfTheTable) {
  DATELINE_NEEDS_MAP();
  const Shown shown = show(Scene::at({35, 47}, 5), kUn);
  const auto& views = shown.scene.world.catalogue.views;
  ASSERT_EQ(views.size(), std::size_t{kViews});
  const char* const ids[] = {"un", "de-facto", "claimed-by-ru", "claimed-by-kr"};
  for (std::size_t i = 0; i < kViews; ++i) {
    EXPECT_EQ(views[i].id, ids[i]);
  }
}

TEST(BorderViews, GiveCrimeaAndTheFourRegionsToWhomEachSays) {
  DATELINE_NEEDS_MAP();
  for (const std::uint8_t view : {kUn, kDeFacto, kClaimedByRu, kClaimedByKr}) {
    Scene scene = Scene::at({35, 47}, 5);
    scene.add_city({30.5, 50.45});  // Kyiv alone: only Ukraine has the colour of the story
    const Shown shown = show(std::move(scene), view);
    const Rgb ours = rgb(kColours.land), others = rgb(kColours.land_alt);
    EXPECT_EQ(shown.at({34.3, 45.2}), view == kUn || view == kClaimedByKr ? ours : others)
        << "Crimea in view " << int{view};
    EXPECT_EQ(shown.at({33.6, 46.6}), view == kClaimedByRu ? others : ours)
        << "Kherson region in view " << int{view};
    EXPECT_EQ(shown.at({31.5, 48}), ours) << "Kirovohrad region in view " << int{view};
    EXPECT_EQ(shown.at({39.5, 45.6}), others) << "Krasnodar in view " << int{view};
  }
}

TEST(BorderViews, GiveTheNorthOfKoreaToTheSouthOnlyWhereThatIsClaimed) {
  DATELINE_NEEDS_MAP();
  for (const std::uint8_t view : {kUn, kDeFacto, kClaimedByRu, kClaimedByKr}) {
    Scene scene = Scene::at({127.2, 38.6}, 5);
    scene.add_city({126.98, 37.56});  // Seoul alone
    const Shown shown = show(std::move(scene), view);
    EXPECT_EQ(
        shown.at({126.5, 40.1}),
        rgb(view == kClaimedByKr ? kColours.land : kColours.land_alt)
    ) << "view "
      << int{view};
    EXPECT_EQ(shown.at({128, 36.5}), rgb(kColours.land)) << "view " << int{view};
  }
}

TEST(BorderViews, AStoryInTheNorthOfKoreaHasItsColourInEveryView) {
  DATELINE_NEEDS_MAP();
  for (const std::uint8_t view : {kUn, kClaimedByKr}) {
    Scene scene = Scene::at({127.2, 39.6}, 5);
    scene.add_city({125.75, 39.03});  // Pyongyang alone
    EXPECT_EQ(show(std::move(scene), view).at({126.5, 40.1}), rgb(kColours.land))
        << "view " << int{view};
  }
}

TEST(BorderViews, DashLinesOfControlInEveryView) {
  DATELINE_NEEDS_MAP();
  for (const std::uint8_t view : {kUn, kDeFacto, kClaimedByRu, kClaimedByKr}) {
    const Shown korea = show(Scene::at({127.6, 38.3}, 8), view);
    const Columns armistice = dark_columns(korea.picture, 140, 340, 60, 240);
    EXPECT_GT(armistice.with, 80) << "view " << int{view};
    EXPECT_GT(armistice.without, 40) << "view " << int{view};
    const Shown isthmus = show(Scene::at({33.7, 46.13}, 10, 200, 60), view);
    EXPECT_GT(dark_columns(isthmus.picture, 0, 200, 0, 60).with, 20)
        << "Perekop in view " << int{view};
  }
}

// Between Kherson and Mykolaiv regions, inland: a line between two states in one view, of admin-1
// in the others.
TEST(BorderViews, DrawTheLineOf2022OnlyWhereItIsClaimedAndThenDashed) {
  DATELINE_NEEDS_MAP();
  for (const std::uint8_t view : {kUn, kDeFacto, kClaimedByRu, kClaimedByKr}) {
    const Shown shown = show(Scene::at({33.1, 47.35}, 8, 300, 200), view);
    const Columns line = dark_columns(shown.picture, 0, 300, 0, 200);
    if (view == kClaimedByRu) {
      EXPECT_GT(line.with, 60);
      EXPECT_GT(line.without, 20);
    } else {
      EXPECT_EQ(line.with, 0) << "view " << int{view};
    }
  }
}

}  // namespace
}  // namespace dateline::tests
