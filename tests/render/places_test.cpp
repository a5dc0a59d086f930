// What the baked map shows at places that anyone can look up.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include <gtest/gtest.h>

#include "gl.hpp"
#include "platform/native/offscreen_gl.hpp"
#include "render/baked_map.hpp"
#include "render/drawing.hpp"
#include "render/palette.hpp"

namespace dateline::tests {
namespace {

const render::Palette& kColours = render::kLightPalette;

Rgb rgb(render::Colour colour) {
  return {colour.red, colour.green, colour.blue};
}

bool near(Rgb a, Rgb b, int step) {
  return std::abs(a.red - b.red) <= step && std::abs(a.green - b.green) <= step &&
         std::abs(a.blue - b.blue) <= step;
}

TEST(BakedMap, HasSeaAndLandWhereTheyAre) {
  DATELINE_NEEDS_MAP();
  Scene scene = Scene::at({100, 40}, 1.5, 720, 400);
  scene.add_city({37.6, 55.75});  // Moscow
  const platform::Picture picture = draw(scene, add_baked_map);
  EXPECT_EQ(pixel_at(picture, scene, {155.5, 31.5}), rgb(kColours.sea)) << "the Pacific";
  EXPECT_EQ(pixel_at(picture, scene, {51, 41.5}), rgb(kColours.sea)) << "the Caspian Sea";
  EXPECT_EQ(pixel_at(picture, scene, {60.5, 60}), rgb(kColours.land)) << "the Urals";
  EXPECT_EQ(pixel_at(picture, scene, {66, 48}), rgb(kColours.land_alt)) << "Kazakhstan";
  EXPECT_EQ(pixel_at(picture, scene, {103, 46}), rgb(kColours.land_alt)) << "Mongolia";
}

TEST(BakedMap, GivesCrimeaTheColourOfUkraine) {
  DATELINE_NEEDS_MAP();
  Scene scene = Scene::at({35, 47}, 5);
  scene.add_city({30.5, 50.45});  // Kyiv alone: Russia is not in the story
  const platform::Picture picture = draw(scene, add_baked_map);
  EXPECT_EQ(pixel_at(picture, scene, {34.3, 45.2}), rgb(kColours.land));
  EXPECT_EQ(pixel_at(picture, scene, {33.2, 47.6}), rgb(kColours.land));
  EXPECT_EQ(pixel_at(picture, scene, {39.5, 45.6}), rgb(kColours.land_alt)) << "Krasnodar";
}

TEST(BakedMap, TintsKurskRegionAndNotItsNeighbours) {
  DATELINE_NEEDS_MAP();
  for (const double zoom : {3.0, 5.0, 7.0}) {
    Scene scene = Scene::at({36.3, 51.6}, zoom);
    scene.shade(scene.add_region("RU-KRS"), app::AreaStyle::selected);
    const platform::Picture picture = draw(scene, add_baked_map);
    const Rgb tint = pixel_at(picture, scene, {36.2, 51.75});
    EXPECT_TRUE(near(tint, {0xF0, 0xDB, 0xAD}, 3))
        << "at zoom " << zoom << ": " << tint.red << ' ' << tint.green << ' ' << tint.blue;
    EXPECT_TRUE(near(pixel_at(picture, scene, {36.1, 53.1}), rgb(kColours.land), 3) || zoom > 6)
        << "Oryol, at zoom " << zoom;
  }
}

// Looks down through the middle of the peninsula: the line must be there at some columns and not at
// others.
TEST(BakedMap, DashesTheKoreanArmisticeLine) {
  DATELINE_NEEDS_MAP();
  Scene scene = Scene::at({127.6, 38.3}, 8);
  const platform::Picture picture = draw(scene, add_baked_map);
  int with = 0, without = 0;
  for (int x = 140; x < 340; ++x) {
    int darkest = 255;
    for (int y = 60; y < 240; ++y) {
      darkest = std::min(darkest, pixel(picture, x, y).red);
    }
    // between the colours of a contested line and of any other on land
    (darkest < 0x9A ? with : without) += 1;
  }
  EXPECT_GT(with, 80);
  EXPECT_GT(without, 40);
}

TEST(BakedMap, HasNoGapWhereCellsMeet) {
  DATELINE_NEEDS_MAP();
  for (const double zoom : {4.1, 5.37, 6.9, 8.3}) {
    // inland, where cells of both finer levels meet
    Scene scene = Scene::at({105.0003, 60.0002}, zoom, 300, 300);
    scene.add_city({37.6, 55.75});
    const platform::Picture picture = draw(scene, add_baked_map);
    int sea = 0;
    for (int i = 0; i < 300; ++i) {
      for (int d = -2; d <= 2; ++d) {
        sea += pixel(picture, 150 + d, i) == rgb(kColours.sea) ? 1 : 0;
        sea += pixel(picture, i, 150 + d) == rgb(kColours.sea) ? 1 : 0;
      }
    }
    EXPECT_LE(sea, 12) << "at zoom " << zoom;  // a lake may lie there; a crack would be 300 px long
  }
}

// Draw calls are what a browser pays for most. The time is printed, not judged.
TEST(BakedMap, IsAFewDrawCallsAtTheStorysExtent) {
  DATELINE_NEEDS_MAP();
  Scene scene = Scene::at({84, 52}, 2.3, 1440, 900);
  scene.add_city({37.6, 55.75});
  scene.shade(scene.add_region("RU-KRS"), app::AreaStyle::selected);
  scene.add_arc({131.9, 43.1}, {36.3, 51.7}, app::ArcKind::route_not_stated);
  std::string error;
  auto gl = platform::OffscreenGl::make(scene.width_px(), scene.height_px(), error);
  ASSERT_TRUE(gl) << error;
  auto renderer = render::MapRenderer::make(error);
  ASSERT_TRUE(renderer) << error;
  add_baked_map(*renderer, scene);
  double least_ms = 1e9;
  for (int i = 0; i < 10; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    renderer->draw(scene.frame, scene.world, scene.height_px());
    glFinish();
    least_ms = std::min(
        least_ms,
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count()
    );
  }
  std::printf(
      "1440x900 at the story's extent: %.1f ms a frame, %u draw calls, %.1f MB on the GPU\n",
      least_ms,
      renderer->stats().draw_calls,
      static_cast<double>(renderer->stats().gpu_bytes) / 1e6
  );
  EXPECT_LE(renderer->stats().draw_calls, 60u);
}

}  // namespace
}  // namespace dateline::tests
