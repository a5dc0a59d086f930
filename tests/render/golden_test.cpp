// Pictures of the map against the ones in golden/. DATELINE_UPDATE_GOLDENS=1 draws those anew: look at each before it is committed.
// A picture that differs is left as NAME.png in the folder that the test runs in.
#include <algorithm>
#include <cstdlib>
#include <functional>

#include <gtest/gtest.h>

#include "render/baked_map.hpp"
#include "render/palette.hpp"

namespace dateline::tests {
namespace {

// Drivers round differently: a pixel is another when a channel is off by more than kStep, and so many may be.
constexpr int kStep = 24;
constexpr double kMayDiffer = 0.005;

constexpr core::LngLat kKursk{36.3, 51.7}, kDonetsk{37.8, 48.0}, kPyongyang{125.75, 39.03}, kSeoul{126.98, 37.56}, kVladivostok{131.89, 43.12};

Scene story_at(core::LngLat centre, double zoom, float width = 480, float height = 300) {
  Scene scene = Scene::at(centre, zoom, width, height);
  for (const core::LngLat city : {kPyongyang, kSeoul, kVladivostok, kDonetsk}) scene.add_city(city);
  scene.add_region("RU-KRS");
  return scene;
}

constexpr core::PlaceIndex kKurskRegion{4};

Scene with_arcs(Scene scene, bool dimmed = false) {
  scene.add_arc(kPyongyang, kVladivostok, false, dimmed);
  scene.add_arc(kVladivostok, kKursk, true);
  return scene;
}

Scene dark(Scene scene) {
  scene.frame.theme = app::Theme::dark;
  return scene;
}

Scene themed(Scene scene, app::Theme theme) {
  scene.frame.theme = theme;
  return scene;
}

// The same middle at the same scale, in the story's equal-area projection.
Scene equal_area(Scene scene) {
  scene.frame.camera = core::reprojected(scene.frame.camera, {core::ProjectionKind::equal_area, {80, 45}});
  scene.frame.km_per_px = core::km_per_px(scene.frame.camera);
  return scene;
}

// 0 un, 1 de-facto, then the two that parties of the story hold.
Scene with_borders(Scene scene, std::uint8_t view) {
  scene.frame.border_view = view;
  return scene;
}

Scene sharp(Scene scene, float ratio) {
  scene.frame.pixel_ratio = ratio;
  return scene;
}

Scene shaded(Scene scene, core::PlaceIndex place, app::AreaStyle style) {
  scene.shade(place, style);
  return scene;
}

struct Golden {
  const char* name;
  std::function<Scene()> make;
  AddMeshes add = add_baked_map;
};

const Golden kGoldens[] = {
    {"story-light", [] { return with_arcs(shaded(story_at({84, 52}, 1.55), kKurskRegion, app::AreaStyle::selected)); }},
    {"story-dark", [] { return dark(with_arcs(shaded(story_at({84, 52}, 1.55), kKurskRegion, app::AreaStyle::selected))); }},
    {"world", [] { return story_at({20, 25}, 0); }},
    {"kursk-selected", [] { return shaded(story_at({36.3, 51.4}, 6.2), kKurskRegion, app::AreaStyle::selected); }},
    {"kursk-plain-dark", [] { return dark(shaded(story_at({36.3, 51.4}, 6.2), kKurskRegion, app::AreaStyle::plain)); }},
    {"kursk-local", [] { return shaded(story_at({35.2, 51.2}, 8.5), kKurskRegion, app::AreaStyle::selected); }},
    {"korea-vladivostok", [] { return with_arcs(story_at({129.5, 40.7}, 4.3)); }},
    {"korea-dimmed", [] { return dark(with_arcs(story_at({129.5, 40.7}, 4.3), true)); }},
    {"armistice-line", [] { return story_at({127, 38.1}, 6.8); }},
    {"crimea", [] { return story_at({35, 45.6}, 5.6); }},
    {"antimeridian", [] { return story_at({-178, 66}, 3); }},
    {"far-east-hatched", [] {
       Scene scene = story_at({135, 45.5}, 4.6);
       const core::PlaceIndex primorye = scene.add_region("RU-PRI");
       return shaded(std::move(scene), primorye, app::AreaStyle::hatched);
     }},
    {"ratio-2", [] { return sharp(with_arcs(shaded(story_at({36.3, 51.4}, 6.2, 240, 150), kKurskRegion, app::AreaStyle::selected)), 2); }},
    {"ratio-1.5-korea", [] { return sharp(story_at({127.5, 39}, 5, 320, 200), 1.5f); }},
    {"circle-and-polygon", [] {
       Scene scene = story_at({130, 39.5}, 5);
       const core::PlaceIndex sea = scene.add_polygon({{129.5, 38}, {133, 38.4}, {134.5, 41}, {131.5, 41.5}, {129.5, 38}});
       const core::PlaceIndex circle = scene.add_circle(kPyongyang, 60);
       return shaded(shaded(std::move(scene), sea, app::AreaStyle::hatched), circle, app::AreaStyle::plain);
     }},
    {"equal-area-story", [] { return equal_area(with_arcs(shaded(story_at({84, 45}, 2.1), kKurskRegion, app::AreaStyle::selected))); }},
    {"equal-area-story-dark", [] { return dark(equal_area(with_arcs(shaded(story_at({84, 45}, 2.1), kKurskRegion, app::AreaStyle::selected)))); }},
    {"equal-area-kursk", [] { return equal_area(with_arcs(shaded(story_at({36.3, 51.4}, 6.2), kKurskRegion, app::AreaStyle::selected))); }},
    {"equal-area-korea", [] { return equal_area(with_arcs(story_at({129.5, 40.7}, 4.3))); }},
    {"equal-area-antimeridian", [] { return equal_area(story_at({-178, 66}, 3)); }},
    {"equal-area-pole", [] { return equal_area(story_at({80, 84}, 2)); }},
    {"crimea-de-facto", [] { return with_borders(story_at({35, 45.6}, 5.6), 1); }},
    {"crimea-claimed-by-ru", [] { return with_borders(story_at({35, 45.6}, 5.6), 2); }},
    {"korea-claimed-by-kr", [] { return with_borders(story_at({127, 38.5}, 5), 3); }},
    {"kursk-contrast-light", [] { return themed(shaded(story_at({36.3, 51.4}, 6.2), kKurskRegion, app::AreaStyle::selected), app::Theme::contrast_light); }},
    {"kursk-contrast-dark", [] { return themed(shaded(story_at({36.3, 51.4}, 6.2), kKurskRegion, app::AreaStyle::selected), app::Theme::contrast_dark); }},
    {"kursk-print", [] { return themed(shaded(story_at({36.3, 51.4}, 6.2), kKurskRegion, app::AreaStyle::selected), app::Theme::print); }},
    {"ratio-3-korea", [] { return sharp(story_at({127.5, 39}, 5, 160, 100), 3); }},
    {"coarse-only", [] { return story_at({36.3, 51.4}, 6.2); }, add_coarsest_map},
};

// The share of pixels that differ by more than kStep in any channel.
double difference(const platform::Picture& a, const platform::Picture& b) {
  if (a.width != b.width || a.height != b.height) return 1;
  std::size_t differ = 0;
  for (std::size_t i = 0; i + 3 < a.pixels.size(); i += 4) {
    int worst = 0;
    for (std::size_t c = 0; c < 3; ++c) worst = std::max(worst, std::abs(a.pixels[i + c] - b.pixels[i + c]));
    differ += worst > kStep ? 1u : 0u;
  }
  return static_cast<double>(differ) / (static_cast<double>(a.pixels.size()) / 4);
}

class Goldens : public testing::TestWithParam<Golden> {};

TEST_P(Goldens, LookAsTheyDid) {
  DATELINE_NEEDS_MAP();
  Scene scene = GetParam().make();
  const platform::Picture picture = draw(scene, GetParam().add);
  const std::string path = std::string(DATELINE_SOURCE_DIR) + "/tests/render/golden/" + GetParam().name + ".png";
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
    EXPECT_TRUE(platform::write_png(std::string(GetParam().name) + ".png", picture, error)) << error;
  }
}

std::string test_name(const testing::TestParamInfo<Golden>& golden) {
  std::string name = golden.param.name;
  std::replace_if(name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Map, Goldens, testing::ValuesIn(kGoldens), test_name);

}  // namespace
}  // namespace dateline::tests
