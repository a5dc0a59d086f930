#include <gtest/gtest.h>

#include "render/palette.hpp"
#include "render/scene.hpp"

namespace dateline::tests {
namespace {

Rgb rgb(render::Colour colour) { return {colour.red, colour.green, colour.blue}; }

// A square country from 10 W 10 S to 10 E 10 N with a border straight down its middle, and nothing else.
core::Mesh square_country() {
  core::Mesh mesh;
  mesh.bounds = {-180, -90, 180, 90};
  mesh.views = {"un"};
  mesh.points = {{-10, -10}, {-10, 10}, {10, 10}, {10, -10}, {0, -10}, {0, 10}};
  mesh.triangles = {0, 1, 2, 0, 2, 3};
  mesh.fills = {{core::FillKind::land, "AA", core::kAllViews, 0, 6}};
  mesh.lines = {{core::LineKind::coast, "", core::kAllViews, 0, true, 0, 4},
                {core::LineKind::country, "", core::kAllViews, 0, false, 4, 2}};
  return mesh;
}

void add_square(render::MapRenderer& renderer, Scene&) { renderer.add_mesh(0, square_country()); }

TEST(Fills, GiveLandAndSeaTheirColours) {
  Scene scene = Scene::at({0, 0}, 2);
  const platform::Picture picture = draw(scene, add_square);
  EXPECT_EQ(pixel_at(picture, scene, {-40, 3}), rgb(render::kLightPalette.sea));
  EXPECT_EQ(pixel_at(picture, scene, {-5, 3}), rgb(render::kLightPalette.land_alt));
}

}  // namespace
}  // namespace dateline::tests
