// Areas as an editor wrote them, odd ones too: from the story's text to the pixels that are shaded
// and those that are not.
#include <cmath>
#include <cstdlib>
#include <string>

#include <gtest/gtest.h>

#include "core/story/read/story_reader.hpp"
#include "core/support.hpp"
#include "render/drawing.hpp"
#include "render/made_up_map.hpp"

namespace dateline::tests {
namespace {

constexpr core::PlaceIndex kArea{4};  // the one of the good story that is given as rings
constexpr const char* kItsRings =
    "[[28.0, 68.0], [29.5, 68.0], [29.5, 69.0], [28.0, 69.0], [28.0, 68.0]],\n"
    "      [[28.4, 68.3], [28.4, 68.6], [28.9, 68.6], [28.9, 68.3], [28.4, 68.3]]";

struct OddArea {
  const char* name;
  std::string rings;
  core::LngLat centre;
  double zoom;
  std::vector<core::LngLat> shaded, bare;
};

// Jagged all around: its points are 3 and 5 degrees from the middle, in turn.
std::string jagged_ring(int points, core::LngLat middle) {
  std::string ring, first;
  for (int i = 0; i < points; ++i) {
    const double angle = 6.283185307179586 * i / points, away = i % 2 == 0 ? 3 : 5;
    const std::string place = "[" + std::to_string(middle.lng + away * std::cos(angle)) + ", " +
                              std::to_string(middle.lat + away * std::sin(angle)) + "]";
    if (first.empty()) {
      first = place;
    }
    ring += place + ", ";
  }
  return "[" + ring + first + "]";
}

const OddArea kOddAreas[] = {
    {"Plain",
     "[[10, 10], [20, 10], [20, 20], [10, 20], [10, 10]]",
     {15, 15},
     4,
     {{11, 11}, {15, 15}, {19, 19}},
     {{9, 15}, {15, 9}, {21, 15}, {15, 21}}},
    {"WoundTheWrongWay",
     "[[10, 10], [10, 20], [20, 20], [20, 10], [10, 10]]",
     {15, 15},
     4,
     {{11, 11}, {15, 15}, {19, 19}},
     {{9, 15}, {15, 9}, {21, 15}, {15, 21}}},
    {"HoleWoundTheWrongWay",
     "[[10, 10], [20, 10], [20, 20], [10, 20], [10, 10]], [[13, 13], [17, 13], [17, 17], [13, 17], "
     "[13, 13]]",
     {15, 15},
     4,
     {{11.5, 15}, {18.5, 15}, {15, 18.5}},
     {{15, 15}, {14, 16}, {9, 15}}},
    {"PointsSaidTwice",
     "[[10, 10], [10, 10], [20, 10], [20, 20], [20, 20], [20, 20], [10, 20], [10, 10]]",
     {15, 15},
     4,
     {{11, 11}, {19, 19}},
     {{9, 15}, {21, 15}}},
    {"LeapingTheAntimeridian",
     "[[172, -5], [-174, -5], [-174, 5], [172, 5], [172, -5]]",
     {178, 0},
     4,
     {{173, 1}, {179.5, 1}, {-179.5, 1}, {-175, 1}},
     {{170, 1}, {-172, 1}, {178, 6}}},
    {"CountingOnEastward",
     "[[172, -5], [186, -5], [186, 5], [172, 5], [172, -5]]",
     {178, 0},
     4,
     {{173, 1}, {179.5, 1}, {-179.5, 1}, {-175, 1}},
     {{170, 1}, {-172, 1}, {178, 6}}},
    {"CountingOnWestward",
     "[[-188, -5], [-174, -5], [-174, 5], [-188, 5], [-188, -5]]",
     {178, 0},
     4,
     {{173, 1}, {179.5, 1}, {-179.5, 1}, {-175, 1}},
     {{170, 1}, {-172, 1}, {178, 6}}},
    {"HoleToldFromTheOtherSide",
     "[[172, -5], [188, -5], [188, 5], [172, 5], [172, -5]], [[-178, -3], [-178, 3], [-174, 3], "
     "[-174, -3], [-178, -3]]",
     {180, 0},
     4,
     {{173, 1}, {-179, 1}, {-173, 1}},
     {{-177, 1}, {-175, -1}, {171, 1}}},
    {"WiderThanAHemisphere",
     "[[-110, -20], [-30, -20], [50, -20], [110, -20], [110, 20], [50, 20], [-30, 20], [-110, 20], "
     "[-110, -20]]",
     {0, 0},
     0,
     {{-100, 5}, {-60, -10}, {3, 3}, {100, 5}},
     {{-125, 5}, {125, 5}, {3, 35}, {3, -35}}},
    {"OfTenThousandPoints",
     jagged_ring(10'000, {15, 15}),
     {15, 15},
     4,
     {{15, 15}, {17, 16}, {13, 13.5}},
     {{15, 21}, {21, 15}, {9.5, 15}, {15, 9.5}}},
    {"SmallerThanAPixel",
     "[[15, 15], [15.0001, 15], [15.0001, 15.0001], [15, 15]]",
     {15, 15},
     4,
     {},
     {{14, 15}, {16, 15}, {15, 14}}},
};

class OddAreas : public testing::TestWithParam<OddArea> {};

Scene scene_of(const OddArea& odd) {
  Scene scene = Scene::at(odd.centre, odd.zoom, 480, 300);
  auto read =
      core::read_story(core::with(core::good_story_text(), kItsRings, odd.rings), "story.json");
  EXPECT_TRUE(read) << core::describe(read.error().front());
  if (read) {
    scene.world.story = core::StoryArchive::all_of(std::move(read->story));
  }
  return scene;
}

void add_nothing(render::MapRenderer&, Scene&) {}

int apart(Rgb a, Rgb b) {
  return std::abs(a.red - b.red) + std::abs(a.green - b.green) + std::abs(a.blue - b.blue);
}

void expect_shaded(const OddArea& odd, Scene scene) {
  const platform::Picture bare = draw(scene, add_nothing);
  scene.shade(kArea, app::AreaStyle::selected);
  const platform::Picture picture = draw(scene, add_nothing);
  for (const core::LngLat place : odd.shaded) {
    EXPECT_GT(apart(pixel_at(picture, scene, place), pixel_at(bare, scene, place)), 60)
        << place.lng << ", " << place.lat;
  }
  for (const core::LngLat place : odd.bare) {
    EXPECT_LE(apart(pixel_at(picture, scene, place), pixel_at(bare, scene, place)), 2)
        << place.lng << ", " << place.lat;
  }
}

TEST_P(OddAreas, AreShadedWhereTheyAreAndNowhereElse) {
  expect_shaded(GetParam(), scene_of(GetParam()));
}

TEST_P(OddAreas, AreShadedSoInAnEqualAreaMapToo) {
  Scene scene = scene_of(GetParam());
  scene.frame.camera.projection = {core::ProjectionKind::equal_area, GetParam().centre};
  expect_shaded(GetParam(), std::move(scene));
}

// The whole globe, torn through the area's middle: what is shaded lies at both ends of the map.
TEST_P(OddAreas, AreShadedSoWhereTheMapIsTorn) {
  Scene scene = scene_of(GetParam());
  const double middle = std::remainder(GetParam().centre.lng + 180.3, 360.0);
  scene.frame.map = {0, 0, 1920, 960};
  scene.frame.camera = {{middle, 0}, 2, {core::ProjectionKind::equal_earth, {middle, 0}}};
  scene.frame.km_per_px = core::km_per_px(scene.frame.camera);
  expect_shaded(GetParam(), std::move(scene));
}

INSTANTIATE_TEST_SUITE_P(Map, OddAreas, testing::ValuesIn(kOddAreas), [](const auto& instance) {
  return std::string(instance.param.name);
});

// What `dateline check` refuses can still be read: whatever it looks like, the map outlives it at
// any zoom.
TEST(RefusedAreas, AreDrawnSomehow) {
  for (const char* rings : {
           "[[10, 10], [20, 20], [20, 10], [10, 20], [10, 10]]",  // a bow tie
           "[[0, 80], [120, 80], [-120, 80], [0, 80]]",           // around a pole
           "[[-180, -90], [180, -90], [180, -70], [0, -75], [-180, -70], [-180, -90]]",
           "[[0, 90], [90, -90], [-90, 89], [0, 90]]",  // from pole to pole
           "[[10, 10], [20, 10], [20, 20], [10, 20], [10, 10]], [[40, 40], [45, 40], [45, 45], "
           "[40, 40]]",
           "[[0, 50], [170, 50], [-20, 50], [150, 50], [-20, 60], [170, 60], [0, 60], [0, 50]]",
       }) {
    for (const auto& [zoom, kind] :
         {std::pair{0.0, core::ProjectionKind::mercator},
          {5.0, core::ProjectionKind::mercator},
          {18.0, core::ProjectionKind::mercator},
          {0.0, core::ProjectionKind::equal_area},
          {5.0, core::ProjectionKind::equal_area},
          {18.0, core::ProjectionKind::equal_area},
          {0.0, core::ProjectionKind::equal_earth},
          {18.0, core::ProjectionKind::equal_earth}}) {
      Scene scene = scene_of({"", rings, {15, 40}, zoom, {}, {}});
      scene.frame.camera.projection = {kind, {40, 55}};
      for (const app::AreaStyle style :
           {app::AreaStyle::plain, app::AreaStyle::selected, app::AreaStyle::hatched}) {
        scene.frame.areas.clear();
        scene.shade(kArea, style);
        EXPECT_FALSE(draw(scene, add_nothing).pixels.empty()) << rings << " at zoom " << zoom;
      }
    }
  }
}

void add_one_country(render::MapRenderer& renderer, Scene&) {
  core::Mesh mesh = empty_mesh();
  add_land(mesh, {-20, -20, 20, 20}, "AA");
  add_land(mesh, {-8, -8, -4, 8}, "AA-X", core::FillKind::area);
  add_kept(renderer, 0, mesh);
}

TEST(AreasByCode, OfNoUnitOfTheMapShadeNothing) {
  for (const char* code : {"AA-Y", "ZZ", "AA-", "A", ""}) {
    Scene scene = Scene::at({0, 0}, 3);
    const core::PlaceIndex region = scene.add_region(code);
    const platform::Picture bare = draw(scene, add_one_country);
    scene.shade(region, app::AreaStyle::selected);
    EXPECT_EQ(draw(scene, add_one_country).pixels, bare.pixels) << code;
  }
}

}  // namespace
}  // namespace dateline::tests
