// Pictures on disk: they come back as they were, and what is not a picture is refused with the
// file's name.
#include "platform/native/png.hpp"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include "platform/native/offscreen_gl.hpp"

namespace dateline::platform {
namespace {

class PictureFile : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() /
              (std::string("dateline-png-") +
               testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    path_ = (folder_ / "picture.png").string();
  }
  void TearDown() override {
    std::filesystem::remove_all(folder_);
  }

  static Picture coloured(int width, int height, std::uint8_t alpha) {
    Picture picture{width, height, {}};
    for (int i = 0; i < width * height; ++i) {
      const auto value = static_cast<std::uint8_t>(i * 37);
      picture.pixels.insert(
          picture.pixels.end(),
          {value, static_cast<std::uint8_t>(255 - value), static_cast<std::uint8_t>(i), alpha}
      );
    }
    return picture;
  }

  // Of the file's first chunk: 2 for red, green and blue, 6 with alpha.
  [[nodiscard]] int colour_type() const {
    std::ifstream in(path_, std::ios::binary);
    in.seekg(25);
    return in.get();
  }

  void expect_refused(const std::string& path) const {
    std::string error;
    EXPECT_FALSE(read_png(path, error)) << path;
    EXPECT_EQ(error.rfind(path + ": ", 0), 0u) << error;
  }

  std::filesystem::path folder_;
  std::string path_;
};

TEST_F(PictureFile, ComesBackPixelByPixel) {
  for (const auto& [width, height] : {std::pair(1, 1), std::pair(3, 7), std::pair(640, 2)}) {
    for (const std::uint8_t alpha : {std::uint8_t{255}, std::uint8_t{200}}) {
      const Picture picture = coloured(width, height, alpha);
      std::string error;
      ASSERT_TRUE(write_png(path_, picture, error)) << error;
      const auto read = read_png(path_, error);
      ASSERT_TRUE(read) << error;
      EXPECT_EQ(read->width, width);
      EXPECT_EQ(read->height, height);
      EXPECT_EQ(read->pixels, picture.pixels) << width << " by " << height;
    }
  }
}

TEST_F(PictureFile, HasNoAlphaWhereNothingIsSeenThrough) {
  std::string error;
  ASSERT_TRUE(write_png(path_, coloured(8, 8, 255), error));
  EXPECT_EQ(colour_type(), 2);
  Picture pierced = coloured(8, 8, 255);
  pierced.pixels[4 * 63 + 3] = 254;
  ASSERT_TRUE(write_png(path_, pierced, error));
  EXPECT_EQ(colour_type(), 6) << "one pixel is enough";
}

TEST_F(PictureFile, ThatCannotBeWrittenIsNamed) {
  std::string error;
  const std::string path = (folder_ / "no/such.png").string();
  EXPECT_FALSE(write_png(path, coloured(2, 2, 255), error));
  EXPECT_EQ(error.rfind(path, 0), 0u) << error;
}

TEST_F(PictureFile, ThatIsNoneIsRefusedAndNamed) {
  expect_refused(path_);
  for (const char* bytes : {"", "not a picture", "\x89PNG\r\n\x1a\n"}) {
    std::ofstream(path_, std::ios::binary) << bytes;
    expect_refused(path_);
  }
}

TEST_F(PictureFile, CutShortAnywhereIsRefusedAndNoCrash) {
  std::string error;
  ASSERT_TRUE(write_png(path_, coloured(20, 20, 255), error));
  const auto whole = std::filesystem::file_size(path_);
  for (auto size = whole - 13; size > 0; size -= std::min<std::uintmax_t>(size, 11)) {
    std::filesystem::resize_file(path_, size);
    expect_refused(path_);
  }
}

TEST_F(PictureFile, OfMoreThanTheLimitIsRefusedBeforeMemoryIsTaken) {
  std::string error;
  ASSERT_TRUE(write_png(path_, Picture{8193, 1, std::vector<std::uint8_t>(8193 * 4, 9)}, error));
  expect_refused(path_);
  ASSERT_TRUE(write_png(path_, Picture{8192, 1, std::vector<std::uint8_t>(8192 * 4, 9)}, error));
  EXPECT_TRUE(read_png(path_, error)) << error;
}

TEST(OffscreenPicture, IsOfOneToTheMostPixelsEachWay) {
  for (const auto& [width, height] :
       {std::pair(0, 10),
        std::pair(10, 0),
        std::pair(-1, 10),
        std::pair(8193, 10),
        std::pair(10, 8193)}) {
    std::string error;
    EXPECT_FALSE(OffscreenGl::make(width, height, error)) << width << " by " << height;
    EXPECT_NE(error.find("8192"), std::string::npos) << error;
  }
}

TEST(OffscreenPicture, IsEachOnesOwnWhoeverDrewLast) {
  std::string error;
  auto first = OffscreenGl::make(8, 4, error);
  if (!first) {
    GTEST_SKIP() << error;
  }
  const auto blank = first->read_rgba();
  EXPECT_EQ(blank.size(), 8u * 4 * 4);
  auto second = OffscreenGl::make(2, 2, error);
  ASSERT_TRUE(second) << error;
  EXPECT_EQ(second->read_rgba().size(), 2u * 2 * 4);
  first->bind();
  EXPECT_EQ(first->read_rgba(), blank);
  OffscreenGl moved = std::move(*first);
  EXPECT_EQ(moved.width_px(), 8);
  EXPECT_EQ(moved.read_rgba(), blank);
}

}  // namespace
}  // namespace dateline::platform
