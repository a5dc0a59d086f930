// Where the camera may be, and the way between two views.
#include "app/view/camera_path.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "app/support.hpp"

namespace dateline::app {
namespace {

bool is_finite(const core::Camera& camera) {
  return std::isfinite(camera.zoom) && std::isfinite(camera.centre.lng) &&
         std::isfinite(camera.centre.lat);
}

double px_apart(const core::Camera& at, const core::LngLat& place) {
  const core::ScreenPx centre = core::to_screen(at, kMap, at.centre),
                       there = core::to_screen(at, kMap, place);
  return std::hypot(centre.x - there.x, centre.y - there.y);
}

TEST(CameraPath, BeginsAndEndsExactlyAndMovesSmoothly) {
  Chance chance(31);
  for (int i = 0; i < 500; ++i) {
    const core::Camera from{
        {chance.between(-180, 180), chance.between(-80, 80)},
        chance.between(1, 12)
    };
    const core::Camera to{
        {chance.between(-180, 180), chance.between(-80, 80)},
        chance.between(1, 12)
    };
    EXPECT_TRUE(along_path(from, to, kMap, 0) == from);
    EXPECT_TRUE(along_path(from, to, kMap, 1) == to);
    EXPECT_GE(path_length(from, to, kMap), 0);
    core::Camera before = from;
    for (int step = 1; step <= 400; ++step) {
      const core::Camera now = along_path(from, to, kMap, step / 400.0);
      ASSERT_TRUE(
          is_finite(now) && std::abs(now.centre.lng) <= 180 + 1e-9 && std::abs(now.centre.lat) <= 90
      );
      ASSERT_LT(px_apart(before, now.centre), 120) << "no jump at " << step;
      ASSERT_LT(std::abs(now.zoom - before.zoom), 0.2);
      before = now;
    }
  }
}

TEST(CameraPath, DrawsBackToSeeBothEndsOfALongWay) {
  const core::Camera kursk{{36.2, 51.7}, 7}, pyongyang{{125.8, 39.0}, 7};
  double least = 7;
  for (int i = 0; i <= 100; ++i) {
    least = std::min(least, along_path(kursk, pyongyang, kMap, i / 100.0).zoom);
  }
  EXPECT_LT(least, 4);
  EXPECT_GT(least, 0);
  const core::Camera beside{{36.3, 51.7}, 7};
  for (int i = 0; i <= 100; ++i) {
    EXPECT_GT(along_path(kursk, beside, kMap, i / 100.0).zoom, 6.8) << "not for a short one";
  }
}

TEST(CameraPath, GoesTheShortWayRoundTheGlobe) {
  const core::Camera east{{175, 10}, 4}, west{{-175, 10}, 4};
  for (int i = 0; i <= 100; ++i) {
    EXPECT_GT(std::abs(along_path(east, west, kMap, i / 100.0).centre.lng), 174.9);
  }
}

TEST(CameraPath, IsFiniteForEqualAndOppositeViews) {
  const core::Camera cameras[] = {
      {{0, 0}, 5},
      {{180, 0}, 5},
      {{-180, 0}, 5},
      {{0, 0}, 18},
      {{0, 0}, 0},
      {{180, 85}, 18},
      {{0, -85}, 18},
      {{1e-9, 0}, 5},
      {{1e-5, 0}, 18}
  };
  for (const core::RectPx map : {kMap, core::RectPx{}}) {
    for (const core::Camera& from : cameras) {
      for (const core::Camera& to : cameras) {
        EXPECT_TRUE(std::isfinite(path_length(from, to, map)));
        for (int i = 0; i <= 20; ++i) {
          EXPECT_TRUE(is_finite(along_path(from, to, map, i / 20.0)));
        }
      }
    }
  }
  EXPECT_EQ(path_length(cameras[0], cameras[0], kMap), 0);
  EXPECT_NEAR(path_length({{0, 0}, 5}, {{0, 0}, 7}, kMap), 1, 0.05) << "a zoom by four";
}

TEST(CameraLimits, AreKeptAndChangeNothingWithin) {
  Chance chance(32);
  for (int i = 0; i < 2000; ++i) {
    const core::Camera wild{
        {chance.between(-720, 720), chance.between(-120, 120)},
        chance.between(-5, 25)
    };
    const core::Camera tame = limited(wild, kMap);
    ASSERT_TRUE(is_finite(tame) && std::abs(tame.centre.lng) <= 180);
    ASSERT_GE(core::pixels_per_plane(tame.zoom), kMap.height - 0.01);
    ASSERT_LE(core::to_screen(tame, kMap, core::LngLat{tame.centre.lng, 89}).y, kMap.y + 0.5f);
    ASSERT_GE(
        core::to_screen(tame, kMap, core::LngLat{tame.centre.lng, -89}).y,
        kMap.y + kMap.height - 0.5f
    );
    const core::Camera again = limited(tame, kMap);
    ASSERT_NEAR(again.centre.lat, tame.centre.lat, 1e-9);
    ASSERT_EQ(again.zoom, tame.zoom);
  }
  const core::Camera inside{{36.19, 51.73}, 5.25};
  EXPECT_TRUE(limited(inside, kMap) == inside);
}

TEST(CameraFit, ShowsTheBoxBesideWhateverCoversTheMap) {
  const core::GeoBox box{24, 35, 140, 62};
  const core::Projection projection{core::ProjectionKind::equal_area, {80, 50}};
  const World world = good_world();
  AppState state;
  state.map = {304, 100, 796, 430};
  const core::RectPx map = state.map;
  for (const core::RectPx free :
       {core::RectPx{304, 100, 436, 430},
        core::RectPx{700, 100, 400, 430},
        core::RectPx{304, 100, 796, 215},
        map}) {
    const core::Camera camera = fitted_free(projection, box, state, world, free);
    const float slack = 2;
    core::walk_around(box, 4, [&](core::LngLat place) {
      const core::ScreenPx at = core::to_screen(camera, map, place);
      EXPECT_GE(at.x, free.x - slack);
      EXPECT_LE(at.x, free.x + free.width + slack);
      EXPECT_GE(at.y, free.y - slack);
      EXPECT_LE(at.y, free.y + free.height + slack);
    });
  }
}

TEST(CameraFit, ShowsTheBoxInTheFreePartOfTheMap) {
  const core::GeoBox box{24, 45, 60, 60};
  const core::RectPx map{0, 56, 390, 700}, free{0, 56, 390, 380};
  AppState state;
  state.map = map;
  const core::Camera camera = fitted_free(core::Projection{}, box, state, good_world(), free);
  for (const core::LngLat corner :
       {core::LngLat{24, 45}, core::LngLat{60, 45}, core::LngLat{24, 60}, core::LngLat{60, 60}}) {
    EXPECT_TRUE(free.contains(core::to_screen(camera, map, corner)))
        << corner.lng << " " << corner.lat;
  }
}

// A phone's two buttons, and a desktop's four, wherever they are put.
TEST(CameraFit, PutsNoPlaceUnderTheMapsButtons) {
  const World world = troops_world();
  AppState state = initial_state(world);
  state.map = state.map_free = {0, 56, 390, 330};
  const core::Camera plain = home_camera(world, state);
  int once_hidden = 0;
  const core::ScreenPx germany = core::to_screen(
      plain,
      state.map,
      *world.story.places[core::find_place(world.story, "germany")->value].point
  );
  ASSERT_LT(germany.x, 80);
  for (const core::RectPx buttons :
       {core::RectPx{12, 64, 44, 88},
        core::RectPx{334, 68, 44, 176},
        core::RectPx{germany.x - 20, germany.y - 44, 44, 88}}) {
    state.map_buttons = buttons;
    const core::Camera camera = home_camera(world, state);
    for (std::uint32_t i = 0; i < world.story.places.size(); ++i) {
      const auto& point = world.story.places[i].point;
      if (!point || world.table.at_place.of(i).empty()) {
        continue;
      }
      const core::ScreenPx before = core::to_screen(plain, state.map, *point);
      once_hidden += buttons.contains(before) ? 1 : 0;
      const core::ScreenPx at = core::to_screen(camera, state.map, *point);
      EXPECT_FALSE(buttons.contains(at)) << world.story.places[i].name;
      EXPECT_EQ(state.map_free.contains(at), state.map_free.contains(before))
          << world.story.places[i].name;
    }
  }
  EXPECT_GT(once_hidden, 0);
}

}  // namespace
}  // namespace dateline::app
