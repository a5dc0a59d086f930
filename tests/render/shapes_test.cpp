#include <cmath>
#include <cstdlib>

#include <gtest/gtest.h>

#include "gl.hpp"
#include "platform/native/offscreen_gl.hpp"
#include "render/drawing.hpp"
#include "render/made_up_map.hpp"
#include "render/palette.hpp"

namespace dateline::tests {
namespace {

const render::Palette& kColours = render::kLightPalette;

Rgb rgb(render::Colour colour) {
  return {colour.red, colour.green, colour.blue};
}

Rgb mixed(render::Colour under, render::Colour over, float alpha) {
  const auto mix = [&](int a, int b) {
    return static_cast<int>(std::lround(static_cast<float>(a) + static_cast<float>(b - a) * alpha));
  };
  return {mix(under.red, over.red), mix(under.green, over.green), mix(under.blue, over.blue)};
}

int apart(Rgb a, Rgb b) {
  return std::max(
      {std::abs(a.red - b.red), std::abs(a.green - b.green), std::abs(a.blue - b.blue)}
  );
}

void add_nothing(render::MapRenderer&, Scene&) {}

void add_two_countries(render::MapRenderer& renderer, Scene&) {
  core::Mesh mesh = empty_mesh();
  add_land(mesh, {-20, -20, 0, 20}, "AA");
  add_land(mesh, {0, -20, 20, 20}, "BB");
  add_land(mesh, {-8, -8, -4, 8}, "AA-X", core::FillKind::area);
  add_land(mesh, {-3, -2, -1, 2}, "", core::FillKind::lake);
  add_kept(renderer, 0, mesh);
}

TEST(Fills, GiveTheStorysCountriesTheFirstLand) {
  Scene scene = Scene::at({0, 0}, 3);
  scene.add_city({-12, 0});
  const platform::Picture picture = draw(scene, add_two_countries);
  EXPECT_EQ(pixel_at(picture, scene, {-14, 3}), rgb(kColours.land));
  EXPECT_EQ(pixel_at(picture, scene, {14, 3}), rgb(kColours.land_alt));
  EXPECT_EQ(pixel_at(picture, scene, {-20.7, 3}), rgb(kColours.sea));
  EXPECT_EQ(pixel_at(picture, scene, {-2, 0.5}), rgb(kColours.sea)) << "a lake";
}

TEST(Fills, FollowTheTheme) {
  Scene scene = Scene::at({0, 0}, 3);
  scene.frame.theme = app::Theme::dark;
  const platform::Picture picture = draw(scene, add_two_countries);
  EXPECT_EQ(pixel_at(picture, scene, {14, 3}), rgb(render::kDarkPalette.land_alt));
  EXPECT_EQ(pixel_at(picture, scene, {-20.7, 3}), rgb(render::kDarkPalette.sea));
}

TEST(Areas, AreLaidOnAsStronglyAsTheDesignSays) {
  Scene scene = Scene::at({0, 0}, 3);
  const core::PlaceIndex region = scene.add_region("AA-X");
  scene.shade(region, app::AreaStyle::plain);
  EXPECT_LE(
      apart(
          pixel_at(draw(scene, add_two_countries), scene, {-6, 0.5}),
          mixed(kColours.land, kColours.area, 0.40f)
      ),
      1
  );
  scene.frame.areas[0].style = app::AreaStyle::selected;
  EXPECT_LE(
      apart(
          pixel_at(draw(scene, add_two_countries), scene, {-6, 0.5}),
          mixed(kColours.land, kColours.area, 0.62f)
      ),
      1
  );
}

TEST(Areas, HatchedOnesShowLandBetweenTheStripes) {
  Scene scene = Scene::at({-6, 0}, 5);
  scene.shade(scene.add_region("AA-X"), app::AreaStyle::hatched);
  const platform::Picture picture = draw(scene, add_two_countries);
  const auto [x, y] = scene.pixel_of({-6, 0.5});
  int stripes = 0, land = 0;
  for (int i = 0; i < 70; ++i) {
    const Rgb seen = pixel(picture, x - 20 + i, y);
    land += apart(seen, rgb(kColours.land)) <= 2 ? 1 : 0;
    stripes += apart(seen, rgb(kColours.area)) <= 30 ? 1 : 0;
  }
  EXPECT_GE(land, 30);
  EXPECT_GE(stripes, 7);
}

TEST(Areas, ARingThatCrossesItselfIsFilledEvenOdd) {
  Scene scene = Scene::at({0, 0}, 4);
  // A bow tie: its middle is a crossing, the left and right wings are inside, above and below are
  // not.
  scene.shade(
      scene.add_polygon({{-8, -6}, {8, 6}, {8, -6}, {-8, 6}, {-8, -6}}),
      app::AreaStyle::selected
  );
  const platform::Picture picture = draw(scene, add_nothing);
  const Rgb filled = mixed(kColours.sea, kColours.area, 0.62f);
  EXPECT_LE(apart(pixel_at(picture, scene, {-6, 0.7}), filled), 1);
  EXPECT_LE(apart(pixel_at(picture, scene, {6, 0.7}), filled), 1);
  EXPECT_EQ(pixel_at(picture, scene, {0.7, 4}), rgb(kColours.sea));
  EXPECT_EQ(pixel_at(picture, scene, {0.7, -4}), rgb(kColours.sea));
}

TEST(Areas, ACircleHasItsRadiusOnTheGround) {
  Scene scene = Scene::at({30, 60}, 6);
  scene.shade(scene.add_circle({30, 60}, 60), app::AreaStyle::selected);
  const platform::Picture picture = draw(scene, add_nothing);
  const double px = 60 / core::km_per_px(scene.frame.camera);
  const Rgb filled = mixed(kColours.sea, kColours.area, 0.62f);
  EXPECT_LE(apart(pixel(picture, 240 + static_cast<int>(px * 0.9), 150), filled), 1);
  EXPECT_LE(apart(pixel(picture, 240, 150 - static_cast<int>(px * 0.9)), filled), 1);
  EXPECT_EQ(pixel(picture, 240 + static_cast<int>(px * 1.1), 150), rgb(kColours.sea));
  const Rgb edge = pixel(picture, 240 + static_cast<int>(std::lround(px)), 150);
  EXPECT_LE(apart(edge, rgb(kColours.area_edge)), 90);
}

TEST(Areas, AreWholeAcrossTheAntimeridian) {
  Scene scene = Scene::at({180, 3}, 4);
  scene.shade(
      scene.add_polygon({{175, -5}, {-175, -5}, {-175, 5}, {175, 5}, {175, -5}}),
      app::AreaStyle::selected
  );
  const platform::Picture picture = draw(scene, add_nothing);
  const Rgb filled = mixed(kColours.sea, kColours.area, 0.62f);
  for (const double lng : {176.0, 179.5, -179.5, -176.0}) {
    EXPECT_LE(apart(pixel_at(picture, scene, {lng, 1}), filled), 1) << lng;
  }
  EXPECT_EQ(pixel_at(picture, scene, {172, 1}), rgb(kColours.sea));
}

TEST(Land, IsDrawnOnBothSidesOfTheAntimeridian) {
  Scene scene = Scene::at({179, 3}, 3);
  const platform::Picture picture = draw(scene, [](render::MapRenderer& renderer, Scene&) {
    core::Mesh mesh = empty_mesh();
    add_land(mesh, {160, -20, 180, 20}, "AA");
    add_land(mesh, {-180, -20, -170, 20}, "AA");
    add_kept(renderer, 0, mesh);
  });
  for (const double lng : {165.0, 179.9, -179.9, -172.0}) {
    EXPECT_EQ(pixel_at(picture, scene, {lng, 5}), rgb(kColours.land_alt)) << lng;
  }
  EXPECT_EQ(pixel_at(picture, scene, {-163, 5}), rgb(kColours.sea));
}

// Counts changes between arc and no arc along a row.
int changes_along(const platform::Picture& picture, int y) {
  int changes = 0;
  bool before = false;
  for (int x = 0; x < picture.width; ++x) {
    const bool on = apart(pixel(picture, x, y), rgb(kColours.arc)) < 100;
    changes += on != before ? 1 : 0;
    before = on;
  }
  return changes;
}

TEST(Arcs, AreDashedInAWayOfTheirKind) {
  struct Case {
    app::ArcKind kind;
    double far, near;  // CSS px from dash to dash
  };
  for (const double zoom : {3.0, 6.0, 12.0, 18.0}) {
    Scene scene = Scene::at({10, 0}, zoom, 401, 41);
    for (const auto& [kind, far, near] :
         {Case{app::ArcKind::route_not_stated, 10, 13},
          Case{app::ArcKind::planned, 5, 6.5},
          Case{app::ArcKind::denied, 18, 23}}) {
      scene.frame.arcs.clear();
      scene.add_arc({-20, 0}, {40, 0}, kind);
      EXPECT_NEAR(changes_along(draw(scene, add_nothing), 20), 2 * 401 / (zoom > 7 ? near : far), 3)
          << "at zoom " << zoom << ", kind " << static_cast<int>(kind);
    }
  }
}

TEST(Arcs, AreSolidWhenItIsAndFainterWhenDimmed) {
  Scene scene = Scene::at({10, 0}, 5, 401, 41);
  scene.add_arc({-20, 0}, {40, 0}, app::ArcKind::claimed);
  EXPECT_LE(changes_along(draw(scene, add_nothing), 20), 1);
  scene.frame.arcs[0].dimmed = true;
  const Rgb dimmed = pixel(draw(scene, add_nothing), 200, 20);
  EXPECT_GT(apart(dimmed, rgb(kColours.arc)), 80);
  EXPECT_GT(apart(dimmed, rgb(kColours.land)), 40);
}

// A coarse country with a border along 0.5 W; the finer cell east of 10 W has it along 0.5 E, and
// no fill but its own.
void add_coarse_and_fine(render::MapRenderer& renderer, Scene&) {
  core::Mesh coarse = empty_mesh();
  add_land(coarse, {-40, -20, 20, 20}, "AA");
  add_line(coarse, core::LineKind::country, {-0.5, -20}, {-0.5, 20});
  add_line(coarse, core::LineKind::country, {-40, 1}, {20, 1});
  add_kept(renderer, 0, coarse);
  core::Mesh fine = empty_mesh();
  fine.level = 1;
  fine.bounds = {-10, -10, 10, 10};
  add_land(fine, {-10, -10, 10, 10}, "AA");
  add_line(fine, core::LineKind::country, {0.5, -10}, {0.5, 10});
  add_kept(renderer, 1, fine);
}

TEST(LevelOfDetail, AFinerCellReplacesTheCoarserOneInItsBoxAlone) {
  Scene scene = Scene::at({-5, 0}, 4.5);
  const platform::Picture picture = draw(scene, add_coarse_and_fine);
  EXPECT_EQ(pixel_at(picture, scene, {-0.5, 3}), rgb(kColours.land_alt)) << "no second border";
  EXPECT_LE(apart(pixel_at(picture, scene, {0.5, 3}), rgb(kColours.border)), 40)
      << "the finer border";
  EXPECT_EQ(pixel_at(picture, scene, {-5, 1}), rgb(kColours.land_alt)) << "no coarse line inside";
  EXPECT_LE(apart(pixel_at(picture, scene, {-12, 1}), rgb(kColours.border)), 40)
      << "the coarse line outside";
  const auto [x, y] = scene.pixel_of({-10, 3});
  for (int i = -3; i <= 3; ++i) {
    EXPECT_EQ(pixel(picture, x + i, y), rgb(kColours.land_alt)) << "no crack at the cell's side";
  }
}

TEST(Renderer, TouchesNothingOutsideTheMap) {
  std::string error;
  auto gl = platform::OffscreenGl::make(300, 200, error);
  ASSERT_TRUE(gl) << error;
  glClearColor(1, 0, 1, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  auto renderer = render::MapRenderer::make(error);
  ASSERT_TRUE(renderer) << error;
  Scene scene = Scene::at({0, 0}, 3);
  scene.frame.map = {40, 30, 200, 100};
  add_two_countries(*renderer, scene);
  renderer->draw(scene.frame, scene.world, 200);
  const platform::Picture picture{300, 200, gl->read_rgba()};
  const Rgb outside{255, 0, 255};
  EXPECT_EQ(pixel(picture, 39, 80), outside);
  EXPECT_EQ(pixel(picture, 240, 80), outside);
  EXPECT_EQ(pixel(picture, 100, 29), outside);
  EXPECT_EQ(pixel(picture, 100, 130), outside);
  for (const auto& [x, y] : {std::pair{40, 30}, {239, 30}, {40, 129}, {239, 129}}) {
    EXPECT_FALSE(pixel(picture, x, y) == outside) << x << ' ' << y;
  }
  EXPECT_EQ(glIsEnabled(GL_SCISSOR_TEST), GL_FALSE);
}

TEST(Renderer, DrawsTheSameAfterALostContext) {
  Scene scene = Scene::at({0, 0}, 3);
  const platform::Picture before = draw(scene, add_two_countries);
  std::string error;
  std::optional<render::MapRenderer> lost;
  {
    auto gl = platform::OffscreenGl::make(10, 10, error);
    ASSERT_TRUE(gl) << error;
    lost = render::MapRenderer::make(error);
    add_two_countries(*lost, scene);
    lost->abandon();
  }
  lost.reset();  // with no context: must not touch GL
  EXPECT_EQ(draw(scene, add_two_countries).pixels, before.pixels);
}

}  // namespace
}  // namespace dateline::tests
