// A map of the whole globe is torn along a meridian: land, lines and movements go on at its other
// end, and nothing is drawn between.
#include <gtest/gtest.h>

#include "render/drawing.hpp"
#include "render/made_up_map.hpp"
#include "render/palette.hpp"

namespace dateline::tests {
namespace {

const render::Palette& kColours = render::kLightPalette;

Rgb rgb(render::Colour colour) {
  return {colour.red, colour.green, colour.blue};
}

// All of the globe, torn at 5 E.
Scene torn_at_five_east() {
  Scene scene = Scene::at({-175, 0}, 2, 1900, 900);
  scene.frame.camera.projection = {core::ProjectionKind::equal_earth, {-175, 0}};
  scene.frame.km_per_px = core::km_per_px(scene.frame.camera);
  return scene;
}

void add_nothing(render::MapRenderer&, Scene&) {}

void add_land_at_zero(render::MapRenderer& renderer, Scene&) {
  core::Mesh mesh = empty_mesh();
  add_land(mesh, {-20, -20, 20, 20}, "AA");
  add_land(mesh, {3, 30, 5, 40}, "BB");  // up to the tear, and on from there
  add_land(mesh, {5, 30, 7, 40}, "CC");
  add_line(mesh, core::LineKind::country, {-40, 50}, {40, 50}, 3);
  add_kept(renderer, 0, mesh);
}

TEST(TornMap, HasLandAtBothEndsAndNoneBetween) {
  Scene scene = torn_at_five_east();
  const platform::Picture picture = draw(scene, add_land_at_zero);
  for (const core::LngLat place : {core::LngLat{-18, 3}, {0, 3}, {18, 3}, {3.8, 35}, {6.2, 35}}) {
    EXPECT_EQ(pixel_at(picture, scene, place), rgb(kColours.land_alt))
        << place.lng << ' ' << place.lat;
  }
  for (double lng = 33; lng < 320; lng += 10) {
    EXPECT_EQ(pixel_at(picture, scene, {lng, 3.3}), rgb(kColours.sea)) << lng;
    EXPECT_EQ(pixel_at(picture, scene, {lng, 36.6}), rgb(kColours.sea)) << lng;
  }
}

// How many pixels of a row differ from the empty map, in its middle half.
int marked_between(const platform::Picture& picture, const platform::Picture& empty) {
  int marked = 0;
  for (int y = 0; y < picture.height; ++y) {
    for (int x = picture.width / 4; x < picture.width * 3 / 4; ++x) {
      marked += pixel(picture, x, y) == pixel(empty, x, y) ? 0 : 1;
    }
  }
  return marked;
}

TEST(TornMap, DrawsNoLineAcrossItself) {
  Scene scene = torn_at_five_east();
  const platform::Picture empty = draw(scene, add_nothing);
  EXPECT_EQ(marked_between(draw(scene, add_land_at_zero), empty), 0) << "a border";
  scene.add_arc({-30, 10}, {40, 20}, app::ArcKind::claimed);
  scene.add_arc({30, -50}, {-20, 60}, app::ArcKind::denied);
  scene.shade(scene.add_circle({6, 40}, 900), app::AreaStyle::plain);
  scene.shade(
      scene.add_polygon({{-10, -40}, {20, -40}, {20, -20}, {-10, -20}, {-10, -40}}),
      app::AreaStyle::selected
  );
  const platform::Picture picture = draw(scene, add_nothing);
  EXPECT_EQ(marked_between(picture, empty), 0) << "movements and areas";
  for (const core::LngLat place : {core::LngLat{4, 40}, {7, 40}, {4, -30}, {6, -30}}) {
    EXPECT_FALSE(pixel_at(picture, scene, place) == rgb(kColours.sea))
        << place.lng << ' ' << place.lat;
  }
}

}  // namespace
}  // namespace dateline::tests
