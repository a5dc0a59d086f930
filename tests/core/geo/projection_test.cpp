#include "core/geo/projection.hpp"

#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "core/geo/bearing.hpp"

namespace dateline::core {
namespace {

constexpr double kPi = 3.14159265358979323846;
constexpr double kMillimetreKm = 1e-6;
constexpr RectPx kMap{336, 100, 720, 600};

class RandomNumbers {
 public:
  double between(double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(engine_);
  }
  LngLat place() {
    return {between(-180, 180), between(-85, 85)};
  }
  Camera camera(double least = 0, double most = 18) {
    return {place(), between(least, most)};
  }
  ScreenPx point() {
    return {static_cast<float>(between(336, 1056)), static_cast<float>(between(100, 700))};
  }

 private:
  std::mt19937 engine_{20241031};
};

double offset_deg(double a, double b) {
  return std::fabs(std::remainder(a - b, 360.0));
}

TEST(Projection, RoundTripsWithinAMillimetre) {
  RandomNumbers dice;
  for (int i = 0; i < 20000; ++i) {
    const LngLat place = dice.place();
    EXPECT_LT(distance_km(place, unproject(project(place))), kMillimetreKm)
        << place.lng << ' ' << place.lat;
  }
}

// EPSG Guidance Note 7-2, Popular Visualisation Pseudo-Mercator: lon 100°20'00.000"W, lat
// 24°22'54.433"N.
TEST(Projection, AgreesWithTheExampleOfEpsg) {
  const PlanePoint point = project({-(100 + 20.0 / 60), 24 + 22.0 / 60 + 54.433 / 3600});
  const double circumference = 2 * kPi * 6378137.0;
  EXPECT_NEAR((point.x - 0.5) * circumference, -11169055.58, 0.01);
  EXPECT_NEAR((0.5 - point.y) * circumference, 2800000.00, 0.01);
}

TEST(Projection, PutsTheCornersOfTheWorldAtZeroAndOne) {
  EXPECT_EQ(project({0, 0}), (PlanePoint{0.5, 0.5}));
  EXPECT_NEAR(project({-180, kMaxMercatorLat}).y, 0, 1e-12);
  EXPECT_NEAR(project({180, -kMaxMercatorLat}).y, 1, 1e-12);
  EXPECT_EQ(project({-180, 0}).x, 0);
  EXPECT_EQ(project({180, 0}).x, 1);
}

TEST(Projection, ClampsThePoles) {
  EXPECT_EQ(project({12, 90}), project({12, kMaxMercatorLat}));
  EXPECT_EQ(project({12, -90}), project({12, -kMaxMercatorLat}));
}

TEST(Camera, TheWorldIs512PixelsWideAtZoomZero) {
  EXPECT_EQ(pixels_per_plane(0), 512);
  EXPECT_EQ(pixels_per_plane(3), 4096);
  EXPECT_NEAR(km_per_px({{0, 0}, 0}), 2 * kPi * kEarthRadiusKm / 512, 1e-9);
  EXPECT_NEAR(km_per_px({{0, 60}, 4}), km_per_px({{0, 0}, 5}), 1e-9);
}

TEST(Camera, ItsCentreIsInTheMiddleOfTheMap) {
  RandomNumbers dice;
  for (int i = 0; i < 1000; ++i) {
    const Camera camera = dice.camera();
    const ScreenPx middle = to_screen(camera, kMap, camera.centre);
    EXPECT_NEAR(middle.x, 696, 0.001);
    EXPECT_NEAR(middle.y, 400, 0.001);
  }
}

TEST(Camera, ScreenAndPlaceAreEachOthersInverse) {
  RandomNumbers dice;
  for (int i = 0; i < 5000; ++i) {
    Camera camera = dice.camera(2);
    camera.centre.lat *= 0.5;  // so that no point of the map lies beyond the plane
    const ScreenPx point = dice.point();
    const ScreenPx back = to_screen(camera, kMap, to_place(camera, kMap, point));
    EXPECT_NEAR(back.x, point.x, 0.01);
    EXPECT_NEAR(back.y, point.y, 0.01);
  }
}

TEST(Camera, ShowsTheNearestCopyAcrossTheAntimeridian) {
  const Camera camera{{179, 65}, 4};
  const ScreenPx east = to_screen(camera, kMap, LngLat{-179, 65});
  const ScreenPx west = to_screen(camera, kMap, LngLat{177, 65});
  EXPECT_NEAR(east.x - 696, 696 - west.x, 0.01);
  EXPECT_GT(east.x, 696);
}

TEST(Camera, PanningKeepsThePlaceUnderThePointer) {
  RandomNumbers dice;
  for (int i = 0; i < 2000; ++i) {
    Camera camera = dice.camera(4);
    camera.centre.lat *= 0.5;
    const ScreenPx from = dice.point(), to = dice.point();
    const LngLat held = to_place(camera, kMap, from);
    const ScreenPx now = to_screen(panned(camera, kMap, from, to), kMap, held);
    EXPECT_NEAR(now.x, to.x, 0.01);
    EXPECT_NEAR(now.y, to.y, 0.01);
  }
}

TEST(Camera, PanningNeverLeavesThePlane) {
  Camera camera{{170, 80}, 3};
  for (int i = 0; i < 100; ++i) {
    camera = panned(camera, kMap, {400, 200}, {1000, 650});
  }
  EXPECT_LE(std::fabs(camera.centre.lat), kMaxMercatorLat + 1e-9);
  EXPECT_LE(std::fabs(camera.centre.lng), 180.0);
}

TEST(Camera, ZoomingKeepsThePlaceUnderTheAnchor) {
  RandomNumbers dice;
  for (int i = 0; i < 2000; ++i) {
    Camera camera = dice.camera(4);
    camera.centre.lat *= 0.5;
    const ScreenPx anchor = dice.point();
    const LngLat held = to_place(camera, kMap, anchor);
    const ScreenPx now = to_screen(zoomed(camera, kMap, anchor, dice.between(4, 18)), kMap, held);
    EXPECT_NEAR(now.x, anchor.x, 0.01);
    EXPECT_NEAR(now.y, anchor.y, 0.01);
  }
}

TEST(Camera, ZoomStaysWithinItsLimits) {
  const Camera camera{{37, 55}, 5};
  EXPECT_EQ(zoomed(camera, kMap, {700, 400}, 99).zoom, kMaxZoom);
  EXPECT_EQ(zoomed(camera, kMap, {700, 400}, -4).zoom, kMinZoom);
}

void expect_inside(const Camera& camera, LngLat corner, float padding) {
  const ScreenPx point = to_screen(camera, kMap, corner);
  EXPECT_GE(point.x, kMap.x + padding - 0.05f);
  EXPECT_LE(point.x, kMap.x + kMap.width - padding + 0.05f);
  EXPECT_GE(point.y, kMap.y + padding - 0.05f);
  EXPECT_LE(point.y, kMap.y + kMap.height - padding + 0.05f);
}

TEST(Fitted, ContainsTheBoxAndTouchesItsPadding) {
  RandomNumbers dice;
  for (int i = 0; i < 2000; ++i) {
    const double west = dice.between(-180, 100), south = dice.between(-80, 60);
    const GeoBox box{west, south, west + dice.between(0.01, 80), south + dice.between(0.01, 20)};
    const Camera camera = fitted(Projection{}, box, kMap, 24);
    expect_inside(camera, {box.west, box.south}, 24);
    expect_inside(camera, {box.east, box.north}, 24);
    const ScreenPx low = to_screen(camera, kMap, LngLat{box.west, box.south}),
                   high = to_screen(camera, kMap, LngLat{box.east, box.north});
    EXPECT_TRUE(
        std::fabs(high.x - low.x - (kMap.width - 48)) < 0.1f ||
        std::fabs(low.y - high.y - (kMap.height - 48)) < 0.1f
    );
  }
}

TEST(Fitted, ABoxMayCrossTheAntimeridian) {
  const Camera camera = fitted(Projection{}, {170, 60, -170, 70}, kMap, 10);
  EXPECT_LT(offset_deg(camera.centre.lng, 180), 1e-6);
  EXPECT_GT(camera.zoom, 3);
  expect_inside(camera, {170, 60}, 10);
  expect_inside(camera, {-170, 70}, 10);
}

TEST(Fitted, ASinglePointGetsTheGreatestZoom) {
  const Camera camera = fitted(Projection{}, {37, 55, 37, 55}, kMap, 10);
  EXPECT_EQ(camera.zoom, kMaxZoom);
  EXPECT_LT(distance_km(camera.centre, {37, 55}), kMillimetreKm);
}

TEST(Fitted, AMapWithoutRoomStillGivesACamera) {
  const Camera camera = fitted(Projection{}, {0, 0, 10, 10}, {0, 0, 4, 4}, 50);
  EXPECT_GE(camera.zoom, kMinZoom);
  EXPECT_TRUE(std::isfinite(camera.zoom));
}

TEST(GreatCircle, MeasuresKnownDistances) {
  EXPECT_NEAR(distance_km({0, 0}, {180, 0}), kPi * kEarthRadiusKm, 1e-6);
  EXPECT_NEAR(distance_km({0, 90}, {123, -90}), kPi * kEarthRadiusKm, 1e-6);
  EXPECT_NEAR(distance_km({10, 0}, {11, 0}), kPi * kEarthRadiusKm / 180, 1e-6);
  EXPECT_EQ(distance_km({37, 55}, {37, 55}), 0);
}

TEST(GreatCircle, IsTheSameBothWaysAndNeverLongerThanADetour) {
  RandomNumbers dice;
  for (int i = 0; i < 2000; ++i) {
    const LngLat a = dice.place(), b = dice.place(), c = dice.place();
    EXPECT_NEAR(distance_km(a, b), distance_km(b, a), 1e-6);
    EXPECT_LE(distance_km(a, b), distance_km(a, c) + distance_km(c, b) + 1e-6);
  }
}

TEST(GreatCircle, FractionsOfTheWayAreFractionsOfTheDistance) {
  RandomNumbers dice;
  for (int i = 0; i < 2000; ++i) {
    const LngLat a = dice.place(), b = dice.place();
    const double whole = distance_km(a, b), fraction = dice.between(0, 1);
    if (whole > 19000) {
      continue;  // nearly opposite: the way is ill-conditioned
    }
    const LngLat between = along_great_circle(a, b, fraction);
    EXPECT_NEAR(distance_km(a, between), fraction * whole, 1e-3);
    EXPECT_NEAR(distance_km(between, b), (1 - fraction) * whole, 1e-3);
  }
}

TEST(GreatCircle, BeginsAndEndsWhereItShould) {
  EXPECT_EQ(along_great_circle({1, 2}, {3, 4}, 0), (LngLat{1, 2}));
  EXPECT_EQ(along_great_circle({1, 2}, {3, 4}, 1), (LngLat{3, 4}));
  EXPECT_EQ(along_great_circle({1, 2}, {1, 2}, 0.3), (LngLat{1, 2}));
}

TEST(Bearing, LeadsToWhereItPoints) {
  RandomNumbers dice;
  for (int i = 0; i < 2000; ++i) {
    const LngLat from = dice.place(), to = dice.place();
    const double km = distance_km(from, to);
    if (km > 19000) {
      continue;
    }
    EXPECT_LT(distance_km(destination(from, bearing(from, to), km), to), 1e-4)
        << from.lng << ' ' << from.lat;
  }
  EXPECT_NEAR(bearing({0, 0}, {0, 10}), 0, 1e-12);
  EXPECT_NEAR(bearing({170, 0}, {-170, 0}), kPi / 2, 1e-12);
  EXPECT_NEAR(destination({0, 0}, 0, -kEarthRadiusKm * kPi / 180).lat, -1, 1e-9);
}

}  // namespace
}  // namespace dateline::core
