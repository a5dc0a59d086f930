#include "core/points/synthetic_points.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

namespace dateline::core {
namespace {

std::uint64_t digest(const std::vector<CloudPoint>& points) {
  std::uint64_t sum = 0xcbf29ce484222325u;
  const auto add = [&sum](std::int64_t value) {
    sum = (sum ^ static_cast<std::uint64_t>(value)) * 0x100000001b3u;
  };
  for (const CloudPoint& point : points) {
    add(point.lng_e7), add(point.lat_e7), add(point.day),
        add(static_cast<std::int64_t>(point.mark));
  }
  return sum;
}

TEST(SyntheticPoints, AreTheSameOnEveryPlatformForTheSameSeed) {
  EXPECT_EQ(digest(*synthetic_points(10'000, 7)), digest(*synthetic_points(10'000, 7)));
  EXPECT_NE(digest(*synthetic_points(10'000, 7)), digest(*synthetic_points(10'000, 8)));
  EXPECT_EQ(digest(*synthetic_points(10'000, 1)), 9818359783061333764u)
      << "a digest written down once: nobody's compiler may change it";
}

TEST(SyntheticPoints, AreTheFirstOfMore) {
  const auto few = *synthetic_points(100, 3), more = *synthetic_points(1'000, 3);
  EXPECT_EQ(digest(few), digest({more.begin(), more.begin() + 100}));
}

TEST(SyntheticPoints, LieInEurasiaInAutumn2024WithEveryStance) {
  std::set<StanceMark> marks;
  std::size_t in_autumn = 0;
  const Day october = to_day({2024, 10, 1}), december = to_day({2024, 12, 1}),
            february = to_day({2025, 2, 1});
  const auto points = *synthetic_points(20'000, 1);
  for (const CloudPoint& point : points) {
    EXPECT_GE(point.lat_e7, 5 * 10'000'000);
    EXPECT_LE(point.lat_e7, 75 * 10'000'000);
    EXPECT_TRUE(point.lng_e7 >= -15 * 10'000'000 || point.lng_e7 < -170 * 10'000'000)
        << point.lng_e7;
    EXPECT_GE(point.day, october.value);
    EXPECT_LT(point.day, february.value);
    in_autumn += point.day < december.value ? 1u : 0u;
    marks.insert(point.mark);
  }
  EXPECT_EQ(marks.size(), kStanceMarks);
  EXPECT_GT(in_autumn, points.size() * 9 / 10);
  EXPECT_LT(in_autumn, points.size());
}

TEST(SyntheticPoints, AreTwoMillionAtMost) {
  EXPECT_EQ(synthetic_points(0, 1)->size(), 0u);
  const auto refused = synthetic_points(kMaxPoints + 1, 1);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ProblemCode::too_many);
  EXPECT_EQ(refused.error().message, "there are 2000001 points, and 2000000 are the most");
}

}  // namespace
}  // namespace dateline::core
