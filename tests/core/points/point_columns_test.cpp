// Columns of points that a host hands over: what comes of good ones, and how bad ones are refused.
#include "core/points/point_columns.hpp"

#include <limits>
#include <span>
#include <vector>

#include <gtest/gtest.h>

namespace dateline::core {
namespace {

struct Columns {
  std::vector<double> lng{36.18, -180, 180}, lat{51.73, -90, 90};
  std::vector<std::int32_t> days{20'000, 20'001, 20'001};
  std::vector<std::uint8_t> marks{0, 5, 5};

  template <class T>
  static std::span<const std::byte> bytes(const std::vector<T>& column) {
    return std::as_bytes(std::span(column));
  }
  Result<PointCloud> read() const {
    return read_points(
        {.lng = bytes(lng), .lat = bytes(lat), .days = bytes(days), .marks = bytes(marks)}
    );
  }
  Problem refusal() const {
    const auto cloud = read();
    return cloud ? Problem() : cloud.error();
  }
};

TEST(PointColumns, AreShownWhereAndWhenTheySay) {
  const auto cloud = Columns().read();
  ASSERT_TRUE(cloud);
  EXPECT_EQ(cloud->size(), 3u);
  EXPECT_EQ(cloud->days().first.value, 20'000);
  EXPECT_EQ(cloud->days().last.value, 20'001);
  EXPECT_EQ(cloud->count_day(Day{20'001})[StanceMark::denies], 2u);
  std::vector<CloudCell> cells;
  CloudQuery query;
  query.days = {Day{20'000}, Day{20'000}};
  cloud->aggregate(query, cells);
  ASSERT_EQ(cells.size(), 1u);
  EXPECT_NEAR(cells[0].at.lng, 36.18, 1e-6);
  EXPECT_NEAR(cells[0].at.lat, 51.73, 1e-6);
}

TEST(PointColumns, OfNoPointsAreAnEmptyCloud) {
  const auto cloud = read_points({});
  ASSERT_TRUE(cloud);
  EXPECT_EQ(cloud->size(), 0u);
}

TEST(PointColumns, AreRefusedWithTheColumnAndThePoint) {
  const auto refused = [](auto spoil) {
    Columns columns;
    spoil(columns);
    const Problem problem = columns.refusal();
    return std::string(problem_code_name(problem.code)) + ' ' + problem.path;
  };
  constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(refused([](Columns& c) { c.lng[1] = kNoNumber; }), "bad_coordinate lng[1]");
  EXPECT_EQ(refused([](Columns& c) { c.lng[2] = 180.001; }), "bad_coordinate lng[2]");
  EXPECT_EQ(refused([](Columns& c) { c.lat[0] = -1e300; }), "bad_coordinate lat[0]");
  EXPECT_EQ(refused([](Columns& c) { c.days[2] = 2'147'483'647; }), "bad_date day[2]");
  EXPECT_EQ(refused([](Columns& c) { c.marks[0] = 6; }), "bad_value mark[0]");
}

TEST(PointColumns, AreRefusedWhereTheyAreNotEquallyLongOrSpanTooMuch) {
  Columns uneven;
  uneven.lat.pop_back();
  EXPECT_EQ(uneven.refusal().code, ProblemCode::inconsistent);
  Columns long_ago;
  long_ago.days[0] = 0;
  EXPECT_EQ(long_ago.refusal().code, ProblemCode::bad_date);
  Columns many;
  many.lng.assign(kMaxPoints + 1, 0);
  many.lat.assign(kMaxPoints + 1, 0);
  many.days.assign(kMaxPoints + 1, 0);
  many.marks.assign(kMaxPoints + 1, 0);
  EXPECT_EQ(many.refusal().code, ProblemCode::too_many);
}

}  // namespace
}  // namespace dateline::core
