// Equal Earth against others' numbers, and at its edges. What every projection promises is in
// projection_rules_test.cpp.
#include <cmath>

#include <gtest/gtest.h>

#include "core/geo/projection_rules.hpp"
#include "core/geo/tear.hpp"

namespace dateline::core {
namespace {

constexpr double kRadii = 2 * 3.14159265358979323846;  // in a unit of the plane
constexpr Projection kGreenwich{ProjectionKind::equal_earth, {0, 0}};

struct CheckValue {
  LngLat place;
  double x, y;  // in radii, y up
};

// The paper's formulas as PROJ computes them, +proj=eqearth +R=1.
TEST(EqualEarth, AgreesWithProj) {
  for (const auto& [place, x, y] :
       {CheckValue{{0, 0}, 0, 0},
        {{180, 0}, 2.7066299836960748, 0},
        {{0, 90}, 0, 1.3173627591574133},
        {{180, 90}, 1.603588648284052, 1.317362759157413},
        {{-180, -90}, -1.603588648284052, -1.317362759157413},
        {{30, 45}, 0.386618166367661, 0.860231085522010},
        {{120, 60}, 1.3593733917143729, 1.0883008355053194},
        {{-52, -12}, -0.7737398571326466, -0.2421657412072243}}) {
    const PlanePoint at = project(kGreenwich, place);
    EXPECT_NEAR((at.x - 0.5) * kRadii, x, 1e-14) << place.lng << ' ' << place.lat;
    EXPECT_NEAR((0.5 - at.y) * kRadii, y, 1e-14) << place.lng << ' ' << place.lat;
  }
}

// PROJ's own test on a sphere of 6,400 km.
TEST(EqualEarth, AgreesWithProjInMetres) {
  const PlanePoint at = project(kGreenwich, {2, 1});
  EXPECT_NEAR((at.x - 0.5) * kRadii * 6400000, 192457.4623920805, 1e-6);
  EXPECT_NEAR((0.5 - at.y) * kRadii * 6400000, 129648.29470155617, 1e-6);
}

TEST(EqualEarth, ComesBackAtPolesCentreAndTear) {
  const Projection projection{ProjectionKind::equal_earth, {150, 0}};
  for (const LngLat place :
       {LngLat{150, 0}, {-30.000001, 40}, {-29.999999, 40}, {180, 65}, {-180, 65}, {37, 89.999}}) {
    EXPECT_LT(distance_km(place, unproject(projection, project(projection, place))), 1e-6)
        << place.lng << ' ' << place.lat;
  }
  for (const double pole : {-90.0, 90.0}) {
    const LngLat place = unproject(projection, project(projection, {20, pole}));
    EXPECT_LT(distance_km(place, {20, pole}), 0.001);
  }
}

TEST(EqualEarth, GivesTheNearestPlaceOfTheParallelBesideTheGlobe) {
  const LngLat east = unproject(kGreenwich, {2, 0.5});
  EXPECT_NEAR(std::abs(east.lng), 180, 1e-9);
  EXPECT_NEAR(east.lat, 0, 1e-9);
  EXPECT_NEAR(unproject(kGreenwich, {0.5, -4}).lat, 90, 1e-6);
}

TEST(EqualEarth, IsTornThroughTheBeringStraitWhereThatIsEmpty) {
  const auto centre = [](GeoBox home) {
    return projection_about(ProjectionKind::equal_earth, home).centre;
  };
  EXPECT_EQ(centre({-125, -35, 150, 60}), (LngLat{11, 0}));
  EXPECT_EQ(centre({-180, -60, 180, 75}), (LngLat{11, 0})) << "of all the globe";
  EXPECT_EQ(centre({90, -40, -75, 60}), (LngLat{150, 0})) << "around the Pacific: in the Atlantic";
  EXPECT_EQ(centre({0, -40, -60, 60}), (LngLat{150, 0}));
  EXPECT_EQ(centre({-170, -40, 170, 60}), (LngLat{0, 0})) << "in the one gap there is";
  EXPECT_EQ(centre({-33, -40, -173, 60}), (LngLat{75, 0}));
}

TEST(EqualEarth, IsTornOnce) {
  const Projection projection{ProjectionKind::equal_earth, {11, 0}};
  EXPECT_FALSE(tear_between(projection, {170, 10}, {-175, 10}));
  EXPECT_FALSE(tear_between(projection, {-160, 10}, {-150, 10}));
  const auto tear = tear_between(projection, {-179, 10}, {-159, 30});
  ASSERT_TRUE(tear);
  EXPECT_NEAR(tear->leaves.lat, 20, 1e-6);
  EXPECT_NEAR(project(projection, tear->leaves).x, project(projection, {-169.000001, 20}).x, 1e-6);
  EXPECT_NEAR(project(projection, tear->enters).x, project(projection, {-168.999999, 20}).x, 1e-6);
  EXPECT_GT(project(projection, tear->leaves).x, 0.8);
  EXPECT_LT(project(projection, tear->enters).x, 0.2);
  const auto back = tear_between(projection, {-159, 30}, {-179, 10});
  ASSERT_TRUE(back);
  EXPECT_LT(project(projection, back->leaves).x, 0.2);
  EXPECT_TRUE(are_parted({{0, 0}, 1, projection}, {-168, 0}, {-170, 0}));
  EXPECT_FALSE(are_parted({{170, 0}, 1, projection}, {-10, 0}, {-12, 0}));
}

}  // namespace
}  // namespace dateline::core
