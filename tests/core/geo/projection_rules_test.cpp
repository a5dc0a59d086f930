// What every projection promises, whatever its formulas.
#include "core/geo/projection_rules.hpp"

#include <cmath>
#include <random>
#include <set>
#include <string>

#include <gtest/gtest.h>

namespace dateline::core {
namespace {

constexpr RectPx kDesktop{336, 100, 720, 600}, kPhone{0, 0, 390, 700};

class RandomNumbers {
 public:
  double between(double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(engine_);
  }
  LngLat place(double most_lat = 90) {
    return {between(-180, 180), between(-most_lat, most_lat)};
  }

 private:
  std::mt19937 engine_{20260201};
};

class EveryProjection : public testing::TestWithParam<std::size_t> {
 protected:
  const ProjectionRules& rules = rules_of(static_cast<ProjectionKind>(GetParam()));

  // About a story somewhere.
  Projection any() {
    const double west = dice.between(-180, 180), south = dice.between(-80, 60);
    const double east = std::remainder(west + dice.between(1, 200), 360.0);
    return projection_about(
        static_cast<ProjectionKind>(GetParam()),
        {west, south, east, south + dice.between(1, 25)}
    );
  }

  // A place that the map shows.
  LngLat shown_on(const Projection& projection) {
    for (;;) {
      const LngLat place = dice.place(std::min(rules.most_lat, 89.9));
      if (!hides(projection, project(projection, place))) {
        return place;
      }
    }
  }

  RandomNumbers dice;
};

TEST_P(EveryProjection, ComesBackWithinAMillimetre) {
  for (int i = 0; i < 5000; ++i) {
    const Projection projection = any();
    const LngLat place = shown_on(projection);
    ASSERT_LT(distance_km(place, unproject(projection, project(projection, place))), 1e-6)
        << place.lng << ' ' << place.lat << " about " << projection.centre.lng << ' '
        << projection.centre.lat;
  }
}

TEST_P(EveryProjection, GivesAPlaceForEveryPointOfThePlane) {
  for (int i = 0; i < 2000; ++i) {
    const LngLat place = unproject(any(), {dice.between(-3, 4), dice.between(-3, 4)});
    ASSERT_LE(std::abs(place.lng), 180);
    ASSERT_LE(std::abs(place.lat), 90);
  }
}

// A small square on the ground, as the plane has it.
TEST_P(EveryProjection, HasAreasAsItsScaleSays) {
  constexpr double kHalf = 0.005, kDegree = 3.14159265358979323846 / 180;
  for (int i = 0; i < 2000; ++i) {
    const Projection projection = any();
    const LngLat at = shown_on(projection);
    if (std::abs(std::remainder(at.lng - projection.centre.lng, 360.0)) > 179.9) {
      continue;
    }
    const auto corner = [&](double east, double north) {
      return project(projection, {at.lng + east * kHalf, at.lat + north * kHalf});
    };
    const PlanePoint a = corner(-1, -1), b = corner(1, -1), c = corner(1, 1), d = corner(-1, 1);
    const double area = std::abs((c.x - a.x) * (d.y - b.y) - (d.x - b.x) * (c.y - a.y)) / 2;
    const double real =
        2 * kHalf * kDegree *
        (std::sin((at.lat + kHalf) * kDegree) - std::sin((at.lat - kHalf) * kDegree));
    const double turn = 360 * kDegree, ground = rules.ground(at.lat);
    ASSERT_NEAR(area * turn * turn * ground * ground / real, 1, 1e-4) << at.lng << ' ' << at.lat;
  }
}

TEST_P(EveryProjection, PointsNorth) {
  for (int i = 0; rules.north != nullptr && i < 2000; ++i) {
    const Projection projection = any();
    LngLat at = shown_on(projection);
    at.lat = std::min(at.lat, 89.0);
    const PlanePoint here = project(projection, at),
                     there = project(projection, {at.lng, at.lat + 1e-4});
    const double length = std::hypot(there.x - here.x, there.y - here.y);
    const PlaneVector north = rules.north(projection.centre, at);
    ASSERT_NEAR(north.x, (there.x - here.x) / length, 1e-3) << at.lng << ' ' << at.lat;
    ASSERT_NEAR(north.y, (there.y - here.y) / length, 1e-3) << at.lng << ' ' << at.lat;
  }
}

TEST_P(EveryProjection, KeepsThePlaceUnderTheHand) {
  for (int i = 0; i < 500; ++i) {
    const Projection projection = any();
    const Camera camera{shown_on(projection), dice.between(4, 18), projection};
    const ScreenPx from{
        static_cast<float>(dice.between(636, 756)),
        static_cast<float>(dice.between(340, 460))
    };
    const LngLat held = to_place(camera, kDesktop, from);
    const Camera closer = zoomed(camera, kDesktop, from, camera.zoom + 1);
    if (std::abs(held.lat) > 80 || hides(projection, project(projection, held)) ||
        std::abs(std::remainder(held.lng - projection.centre.lng, 360.0)) > 170) {
      continue;  // so near to an edge the middle is held by that
    }
    const ScreenPx now = to_screen(closer, kDesktop, held);
    EXPECT_NEAR(now.x, from.x, 0.1) << held.lng << ' ' << held.lat << ' ' << camera.zoom;
    EXPECT_NEAR(now.y, from.y, 0.1) << held.lng << ' ' << held.lat << ' ' << camera.zoom;
  }
}

TEST_P(EveryProjection, LimitsACameraOnceAndForAll) {
  for (const RectPx map : {kDesktop, kPhone, RectPx{}}) {
    for (int i = 0; i < 500; ++i) {
      const Camera wild{
          {dice.between(-720, 720), dice.between(-120, 120)},
          dice.between(-5, 25),
          any()
      };
      const Camera tame = rules.limited(wild, map);
      ASSERT_EQ(tame.projection, wild.projection);
      ASSERT_LE(std::abs(tame.centre.lng), 180);
      ASSERT_LE(std::abs(tame.centre.lat), 90);
      ASSERT_GE(tame.zoom, rules.least_zoom);
      ASSERT_LE(tame.zoom, kMaxZoom);
      const Camera again = rules.limited(tame, map);
      ASSERT_LT(distance_km(again.centre, tame.centre), 1e-3);
      ASSERT_EQ(again.zoom, tame.zoom);
    }
  }
}

TEST_P(EveryProjection, HasItsOutlineAroundAllThatItShows) {
  if (rules.outline == nullptr) {
    return;
  }
  constexpr int kSteps = 360;
  for (int i = 0; i < 1000; ++i) {
    const Projection projection = any();
    const PlanePoint point = project(projection, shown_on(projection));
    for (int k = 0; k < kSteps; ++k) {
      const PlanePoint a = rules.outline(static_cast<double>(k) / kSteps),
                       b = rules.outline(static_cast<double>(k + 1) / kSteps);
      ASSERT_GE((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x), -1e-6)
          << "convex, clockwise and around " << point.x << ' ' << point.y;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    Geo,
    EveryProjection,
    testing::Range(std::size_t{0}, kProjectionRules.size()),
    [](const auto& kind) {
      std::string name = rules_of(static_cast<ProjectionKind>(kind.param)).name;
      std::erase(name, '-');
      return name;
    }
);

TEST(ProjectionNames, AreTheirOwn) {
  std::set<std::string> names;
  for (const ProjectionRules* const rules : kProjectionRules) {
    EXPECT_TRUE(names.insert(rules->name).second) << rules->name;
  }
}

}  // namespace
}  // namespace dateline::core
