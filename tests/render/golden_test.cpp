// Pictures of the map against the ones in golden/. DATELINE_UPDATE_GOLDENS=1 draws those again:
// look at each before it is committed. A picture that differs is left as NAME.png in the folder
// that the test runs in. tests/browser/goldens.test.mjs holds Chromium to the same pictures.
#include <algorithm>
#include <cstdlib>

#include <gtest/gtest.h>

#include "render/baked_map.hpp"
#include "render/drawing.hpp"
#include "render/golden_scenes.hpp"

namespace dateline::tests {
namespace {

// Drivers round differently: a pixel is another when a channel is off by more than kStep, and so
// many may be.
constexpr int kStep = 24;
constexpr double kMayDiffer = 0.005;

// The share of pixels that differ by more than kStep in any channel.
double difference(const platform::Picture& a, const platform::Picture& b) {
  if (a.width != b.width || a.height != b.height) {
    return 1;
  }
  std::size_t differ = 0;
  for (std::size_t i = 0; i + 3 < a.pixels.size(); i += 4) {
    int worst = 0;
    for (std::size_t c = 0; c < 3; ++c) {
      worst = std::max(worst, std::abs(a.pixels[i + c] - b.pixels[i + c]));
    }
    differ += worst > kStep ? 1u : 0u;
  }
  return static_cast<double>(differ) / (static_cast<double>(a.pixels.size()) / 4);
}

class Goldens : public testing::TestWithParam<Golden> {};

TEST_P(Goldens, LookAsTheyDid) {
  DATELINE_NEEDS_MAP();
  Scene scene = GetParam().make();
  const platform::Picture picture = draw(scene, GetParam().add);
  const std::string path =
      std::string(DATELINE_SOURCE_DIR) + "/tests/render/golden/" + GetParam().name + ".png";
  std::string error;
  if (std::getenv("DATELINE_UPDATE_GOLDENS") != nullptr) {
    ASSERT_TRUE(platform::write_png(path, picture, error)) << error;
    return;
  }
  const auto golden = platform::read_png(path, error);
  ASSERT_TRUE(golden) << error;
  const double differs = difference(*golden, picture);
  EXPECT_LE(differs, kMayDiffer);
  if (differs > kMayDiffer) {
    EXPECT_TRUE(platform::write_png(std::string(GetParam().name) + ".png", picture, error))
        << error;
  }
}

std::string test_name(const testing::TestParamInfo<Golden>& golden) {
  std::string name = golden.param.name;
  std::replace_if(name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(
    Map,
    Goldens,
    testing::ValuesIn(golden_scenes().begin(), golden_scenes().end()),
    test_name
);

}  // namespace
}  // namespace dateline::tests
