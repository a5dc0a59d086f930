#include "core/geo/tear.hpp"

#include <gtest/gtest.h>

namespace dateline::core {
namespace {

TEST(Tear, IsInNoMapThatHasNone) {
  EXPECT_FALSE(tear_between({ProjectionKind::equal_area, {11, 0}}, {-160, 10}, {-178, 10}));
  EXPECT_FALSE(tear_between({}, {170, 10}, {-170, 10}));
}

// In Web Mercator the copy of the world is shown that is nearest to the camera.
TEST(Tear, PartsNeighboursOppositeToTheCamera) {
  const Camera camera{{20, 40}, 2, {}};
  EXPECT_TRUE(are_parted(camera, {-159, 10}, {-161, 10}));
  EXPECT_FALSE(are_parted(camera, {179, 10}, {-179, 10}));
  const Camera equal_area{{20, 40}, 2, {ProjectionKind::equal_area, {20, 40}}};
  EXPECT_FALSE(are_parted(equal_area, {-159, 10}, {-161, 10}));
}

}  // namespace
}  // namespace dateline::core
