#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "core/geo/projection.hpp"

namespace dateline::core {
namespace {

constexpr double kRadii = 2 * 3.14159265358979323846;  // in a unit of the plane
constexpr RectPx kMap{336, 100, 720, 600};
constexpr Projection kEurasia{ProjectionKind::equal_area, {90, 30}};

// In units of the sphere's radius, y up, as the books have it.
struct Reference {
  double x, y;
};

Reference in_radii(PlanePoint p) {
  return {(p.x - 0.5) * kRadii, (0.5 - p.y) * kRadii};
}

class RandomNumbers {
 public:
  double between(double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(engine_);
  }
  LngLat place() {
    return {between(-180, 180), std::asin(between(-1, 1)) / kRadii * 360};
  }

 private:
  std::mt19937 engine_{20241026};
};

// Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395, numerical example on
// page 332: R = 3, centre 40 N 100 W, point 20 S 100 E.
TEST(EqualArea, AgreesWithSnydersExample) {
  const Reference at = in_radii(project({ProjectionKind::equal_area, {-100, 40}}, {100, -20}));
  EXPECT_NEAR(at.x * 3, -4.2339303, 5e-8);
  EXPECT_NEAR(at.y * 3, 4.0257775, 5e-8);
}

// PROJ's own test of +proj=laea +R=6400000 about 0 N 0 E: 2 E 1 N.
TEST(EqualArea, AgreesWithProj) {
  const Projection projection{ProjectionKind::equal_area, {0, 0}};
  const Reference at = in_radii(project(projection, {2, 1}));
  EXPECT_NEAR(at.x * 6400000, 223365.281370125, 1e-6);
  EXPECT_NEAR(at.y * 6400000, 111716.668072916, 1e-6);
}

TEST(EqualArea, ComesBackWithinAMillimetre) {
  RandomNumbers dice;
  for (int i = 0; i < 20000; ++i) {
    const Projection projection{ProjectionKind::equal_area, dice.place()};
    const LngLat place = dice.place();
    if (distance_km(place, projection.centre) > 150 * 111.195) {
      continue;
    }
    ASSERT_LT(distance_km(place, unproject(projection, project(projection, place))), 1e-6)
        << place.lng << ' ' << place.lat << " about " << projection.centre.lng << ' '
        << projection.centre.lat;
  }
}

TEST(EqualArea, ComesBackAtPolesCentreAndAntimeridian) {
  for (const LngLat place :
       {LngLat{0, 90},
        {90, 30},
        {180, 65},
        {-180, 65},
        {-179.99999, 10},
        {90.0000001, 30.0000001},
        {91, 89.9999999}}) {
    EXPECT_LT(distance_km(place, unproject(kEurasia, project(kEurasia, place))), 1e-6)
        << place.lng << ' ' << place.lat;
  }
}

TEST(EqualArea, GivesTheNearestPlaceForAPointBeyondTheGlobe) {
  const LngLat place = unproject(kEurasia, {5, 0.5});
  EXPECT_TRUE(std::isfinite(place.lng) && std::isfinite(place.lat));
  EXPECT_NEAR(distance_km(place, {-90, -30}), 0, 1);
  EXPECT_TRUE(std::isfinite(project(kEurasia, {-90, -30}).x));
}

// A square degree takes the room its area has, wherever it lies.
TEST(EqualArea, KeepsAreas) {
  for (const LngLat at : {LngLat{36, 51}, {132, 43}, {90, 30}, {-150, 70}}) {
    constexpr double kHalf = 0.005;
    const PlanePoint a = project(kEurasia, {at.lng - kHalf, at.lat - kHalf}),
                     b = project(kEurasia, {at.lng + kHalf, at.lat - kHalf});
    const PlanePoint c = project(kEurasia, {at.lng + kHalf, at.lat + kHalf}),
                     d = project(kEurasia, {at.lng - kHalf, at.lat + kHalf});
    const double area =
        std::abs((c.x - a.x) * (d.y - b.y) - (d.x - b.x) * (c.y - a.y)) / 2 * kRadii * kRadii;
    const double degree = kRadii / 360,
                 real = 2 * kHalf * degree *
                        (std::sin((at.lat + kHalf) * degree) - std::sin((at.lat - kHalf) * degree));
    EXPECT_NEAR(area / real, 1, 1e-6);
  }
}

TEST(EqualAreaCamera, HasNorthUpAtItsCentre) {
  RandomNumbers dice;
  for (int i = 0; i < 500; ++i) {
    const LngLat centre{dice.between(-180, 180), dice.between(-80, 80)};
    if (distance_km(centre, kEurasia.centre) > 140 * 111.195) {
      continue;
    }
    const Camera camera{centre, 6, kEurasia};
    const ScreenPx middle = to_screen(camera, kMap, centre),
                   north = to_screen(camera, kMap, {centre.lng, centre.lat + 0.02});
    EXPECT_NEAR(north.x, middle.x, 0.01);
    EXPECT_LT(north.y, middle.y);
  }
}

TEST(EqualAreaCamera, KeepsThePlaceUnderTheHand) {
  RandomNumbers dice;
  for (int i = 0; i < 300; ++i) {
    const Camera camera{
        {dice.between(30, 150), dice.between(-10, 70)},
        dice.between(3, 18),
        kEurasia
    };
    const ScreenPx from{
        static_cast<float>(dice.between(336, 1056)),
        static_cast<float>(dice.between(100, 700))
    };
    const ScreenPx to{
        from.x + static_cast<float>(dice.between(-60, 60)),
        from.y + static_cast<float>(dice.between(-60, 60))
    };
    const LngLat held = to_place(camera, kMap, from);
    const ScreenPx now = to_screen(panned(camera, kMap, from, to), kMap, held);
    EXPECT_NEAR(now.x, to.x, 0.05) << i;
    EXPECT_NEAR(now.y, to.y, 0.05) << i;
    const ScreenPx closer = to_screen(zoomed(camera, kMap, from, camera.zoom + 1), kMap, held);
    EXPECT_NEAR(closer.x, from.x, 0.05) << i;
    EXPECT_NEAR(closer.y, from.y, 0.05) << i;
  }
}

TEST(EqualAreaCamera, ShowsAllOfABoxAndNotMuchMore) {
  for (const GeoBox box :
       {GeoBox{20, 30, 145, 62},
        GeoBox{33, 47, 41, 54},
        GeoBox{120, 32, 140, 50},
        GeoBox{170, 50, -170, 70}}) {
    const Camera camera = fitted(kEurasia, box, kMap, 24);
    float left = 1e9f, right = -1e9f, top = 1e9f, bottom = -1e9f;
    walk_around(box, 1, [&](LngLat place) {
      const ScreenPx at = to_screen(camera, kMap, place);
      left = std::min(left, at.x), right = std::max(right, at.x), top = std::min(top, at.y),
      bottom = std::max(bottom, at.y);
    });
    EXPECT_GE(left, kMap.x + 14);
    EXPECT_LE(right, kMap.x + kMap.width - 14);
    EXPECT_GE(top, kMap.y + 14);
    EXPECT_LE(bottom, kMap.y + kMap.height - 14);
    EXPECT_TRUE(right - left > kMap.width - 100 || bottom - top > kMap.height - 100);
  }
}

// Whatever is on screen is in a box that counts as seen.
TEST(EqualAreaCamera, SeesEveryCellThatHasAPixel) {
  RandomNumbers dice;
  for (int i = 0; i < 200; ++i) {
    const Camera camera{
        {dice.between(30, 150), dice.between(-10, 75)},
        dice.between(2.5, 9),
        kEurasia
    };
    const Aim aim = aim_of(camera, kMap);
    for (int j = 0; j < 20; ++j) {
      const LngLat place = to_place(
          aim,
          {static_cast<float>(dice.between(336, 1056)), static_cast<float>(dice.between(100, 700))}
      );
      const double west = std::floor(place.lng / 15) * 15, south = std::floor(place.lat / 10) * 10;
      ASSERT_TRUE(may_see(aim, kMap, {west, south, west + 15, south + 10}, 0))
          << place.lng << ' ' << place.lat;
    }
  }
}

TEST(EqualAreaCamera, KeepsItsScaleInAnotherProjection) {
  const Camera camera{{36, 51}, 5, {}};
  const Camera other = reprojected(camera, kEurasia);
  EXPECT_NEAR(km_per_px(other), km_per_px(camera), 1e-9);
  EXPECT_EQ(other.centre, camera.centre);
}

}  // namespace
}  // namespace dateline::core
