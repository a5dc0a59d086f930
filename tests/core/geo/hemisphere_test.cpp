#include "core/geo/hemisphere.hpp"

#include <cmath>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "core/geo/bearing.hpp"

namespace dateline::core {
namespace {

constexpr LngLat kMoscow{37.6, 55.75}, kWashington{-77, 38.9}, kSydney{151.2, -33.9},
    kSantiago{-70.7, -33.4}, kCapeTown{18.4, -33.9}, kSeoul{127, 37.5}, kHonolulu{-157.9, 21.3};

TEST(Hemisphere, HoldsWhatLiesOnOneSideOfTheGlobe) {
  EXPECT_TRUE(one_hemisphere_holds({}));
  EXPECT_TRUE(one_hemisphere_holds(std::vector{kSydney}));
  EXPECT_TRUE(one_hemisphere_holds(std::vector{kMoscow, kWashington, kSeoul, kHonolulu}))
      << "all north of the equator";
  EXPECT_TRUE(one_hemisphere_holds(std::vector{kSydney, kSantiago, kCapeTown}));
  EXPECT_TRUE(one_hemisphere_holds(std::vector{kWashington, kMoscow, kSydney}))
      << "three places, but no great circle";
}

TEST(Hemisphere, HoldsNoPlacesAllAroundTheGlobe) {
  EXPECT_FALSE(one_hemisphere_holds(std::vector{kWashington, kMoscow, kSydney, kSantiago}));
  EXPECT_FALSE(
      one_hemisphere_holds(std::vector{kHonolulu, kMoscow, kSantiago, kCapeTown, kSydney, kSeoul})
  );
}

TEST(Hemisphere, HasItsEdgeOutside) {
  EXPECT_FALSE(one_hemisphere_holds(std::vector{LngLat{10, 20}, {-170, -20}})) << "opposite";
  EXPECT_FALSE(one_hemisphere_holds(std::vector{LngLat{0, 0}, {120, 0}, {-120, 0}}));
  EXPECT_FALSE(one_hemisphere_holds(std::vector{LngLat{0, 0}, {90, 0}, {180, 0}, {-90, 0}}));
  EXPECT_FALSE(one_hemisphere_holds(std::vector{LngLat{0, 90}, {0, -90}}));
  EXPECT_TRUE(one_hemisphere_holds(std::vector{LngLat{0, 0.001}, {120, 0}, {-120, 0.001}}));
  EXPECT_TRUE(one_hemisphere_holds(std::vector{LngLat{0, 0}, {0, 0}, {0, 0}}));
}

class RandomNumbers {
 public:
  double between(double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(engine_);
  }
  LngLat place() {
    return {between(-180, 180), std::asin(between(-1, 1)) * 57.29577951308232};
  }

 private:
  std::mt19937 engine_{20260131};
};

constexpr double kQuarterKm = 1.5707963267948966 * kEarthRadiusKm;

// Places as near to the edge of a hemisphere as 1 km, and one that is a little beyond the opposite
// edge.
TEST(Hemisphere, IsFoundWhateverItsMiddle) {
  RandomNumbers dice;
  for (int i = 0; i < 300; ++i) {
    const LngLat middle = dice.place();
    std::vector<LngLat> places;
    const int count = static_cast<int>(dice.between(4, 200));
    for (int k = 0; k < count; ++k) {
      const double angle = 6.283185307179586 * (k + dice.between(0, 0.5)) / count;
      places.push_back(destination(middle, angle, kQuarterKm - 1));
    }
    ASSERT_TRUE(one_hemisphere_holds(places)) << middle.lng << ' ' << middle.lat;
    // its own opposite hemisphere holds none of the others
    places.push_back(destination(middle, dice.between(0, 6.28), 2 * kQuarterKm - 100));
    ASSERT_FALSE(one_hemisphere_holds(places)) << middle.lng << ' ' << middle.lat;
  }
}

// No story has more places; the answer comes before anyone would notice the wait.
TEST(Hemisphere, IsFoundAmongMany) {
  RandomNumbers dice;
  const LngLat middle{30, 20};
  std::vector<LngLat> places;
  for (int i = 0; i < 20'000; ++i) {
    const double share = static_cast<double>(i) / 20'000;
    places.push_back(destination(middle, 100 * share, kQuarterKm - 1000 * (1 - share) - 0.1));
  }
  EXPECT_TRUE(one_hemisphere_holds(places));
  for (LngLat& place : places) {
    place = dice.place();
  }
  EXPECT_FALSE(one_hemisphere_holds(places));
}

}  // namespace
}  // namespace dateline::core
