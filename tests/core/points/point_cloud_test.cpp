#include "core/points/point_cloud.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

#include <gtest/gtest.h>

#include "core/points/point_grid.hpp"
#include "core/points/synthetic_points.hpp"

namespace dateline::core {
namespace {

using RandomNumbers = std::mt19937;

std::int32_t between(RandomNumbers& dice, std::int32_t low, std::int32_t high) {
  return std::uniform_int_distribution<std::int32_t>(low, high)(dice);
}

constexpr std::int32_t kDay = 19'997;

// Some spread over the globe, poles and antimeridian included, many on a few spots, so that every
// kind of node comes about.
std::vector<CloudPoint> random_points(RandomNumbers& dice, int count, std::int32_t days) {
  std::vector<CloudPoint> points;
  for (int i = 0; i < count; ++i) {
    CloudPoint point{
        between(dice, -1'800'000'000, 1'800'000'000),
        between(dice, -900'000'000, 900'000'000),
        kDay + between(dice, 0, days - 1),
        static_cast<StanceMark>(between(dice, 0, 5))
    };
    const std::int32_t kind = between(dice, 0, 5);
    if (kind == 0) {
      point.lng_e7 = 376'000'000, point.lat_e7 = 557'000'000;
    }
    if (kind == 1) {
      point.lng_e7 = 1'799'000'000 + between(dice, 0, 1'000'000),
      point.lat_e7 = 650'000'000 + between(dice, 0, 900'000);
    }
    if (kind == 2) {
      point.lng_e7 = -1'799'999'999 + between(dice, 0, 1'000'000), point.lat_e7 = 650'000'000;
    }
    if (kind == 3) {
      point.lng_e7 = 300'000'000 + between(dice, 0, 90'000'000),
      point.lat_e7 = 500'000'000 + between(dice, 0, 60'000'000);
    }
    points.push_back(point);
  }
  return points;
}

CloudQuery random_query(RandomNumbers& dice, std::int32_t days) {
  CloudQuery query;
  query.level = between(dice, 0, kMaxGridLevel);
  if (between(dice, 0, 3) != 0) {
    query.box = {
        between(dice, -180, 180) + 0.25,
        between(dice, -88, 40) + 0.125,
        between(dice, -180, 180) + 0.5,
        between(dice, 41, 89) + 0.375
    };
  }
  if (between(dice, 0, 4) != 0) {
    query.days.first = Day{kDay + between(dice, -5, days + 5)};
  }
  if (between(dice, 0, 4) != 0) {
    query.days.last = Day{kDay + between(dice, -5, days + 5)};
  }
  if (between(dice, 0, 2) == 0) {
    query.stances = static_cast<StanceMask>(between(dice, 0, 63));
  }
  return query;
}

struct Expected {
  StanceCounts counts{};
  double x = 0, y = 0, all = 0;
};
using Key = std::pair<std::uint32_t, std::uint32_t>;

bool overlaps(const CloudQuery& query, Key cell) {
  const double size = 360.0 / std::exp2(query.level), west = cell.first * size - 180,
               east = west + size;
  const double rows = std::exp2(32 - query.level);
  const double north = grid_place(0, cell.second * rows).lat,
               south = grid_place(0, (cell.second + 1) * rows).lat;
  if (south > query.box.north || north < query.box.south) {
    return false;
  }
  if (query.box.west <= query.box.east) {
    return east > query.box.west && west <= query.box.east;
  }
  return east > query.box.west || west <= query.box.east;
}

// The meaning of a query, point by point.
std::map<Key, Expected>
by_definition(const std::vector<CloudPoint>& points, const CloudQuery& query) {
  std::map<Key, Expected> cells;
  for (const CloudPoint& point : points) {
    if (!query.days.contains(Day{point.day})) {
      continue;
    }
    const GridPoint at = grid_point(point.lng_e7, point.lat_e7);
    const int shift = 32 - query.level;
    const Key key{
        static_cast<std::uint32_t>(std::uint64_t{at.x} >> shift),
        static_cast<std::uint32_t>(std::uint64_t{at.y} >> shift)
    };
    if (!overlaps(query, key)) {
      continue;
    }
    Expected& cell = cells[key];
    cell.x += at.x;
    cell.y += at.y;
    cell.all += 1;
    if (has_bit(query.stances, point.mark)) {
      ++cell.counts[point.mark];
    }
  }
  for (auto at = cells.begin(); at != cells.end();) {
    at = total(at->second.counts) == 0 ? cells.erase(at) : std::next(at);
  }
  return cells;
}

void expect_as_defined(
    const std::vector<CloudPoint>& points,
    const PointCloud& cloud,
    const CloudQuery& query
) {
  std::vector<CloudCell> cells;
  cloud.aggregate(query, cells);
  const auto expected = by_definition(points, query);
  ASSERT_EQ(cells.size(), expected.size()) << "level " << query.level;
  for (const CloudCell& cell : cells) {
    const auto found = expected.find({cell.column, cell.row});
    ASSERT_NE(found, expected.end())
        << "level " << query.level << ": " << cell.column << ", " << cell.row;
    ASSERT_EQ(cell.counts, found->second.counts);
    ASSERT_EQ(cell.total, total(cell.counts));
    if (query.stances != kAllStances) {
      continue;
    }
    const LngLat mean =
        grid_place(found->second.x / found->second.all, found->second.y / found->second.all);
    ASSERT_NEAR(cell.at.lng, mean.lng, 1e-7);
    ASSERT_NEAR(cell.at.lat, mean.lat, 1e-7);
  }
}

TEST(PointCloud, AggregatesWhatPointByPointCountingGives) {
  RandomNumbers dice(20'241'031);
  for (const auto& [count, days] :
       {std::pair{1, 1}, {40, 9}, {700, 30}, {4'000, 3}, {9'000, 61}, {6'000, 400}}) {
    const auto points = random_points(dice, count, days);
    const auto cloud = PointCloud::make(points);
    ASSERT_TRUE(cloud);
    for (int i = 0; i < 60; ++i) {
      expect_as_defined(points, *cloud, random_query(dice, days));
      if (HasFatalFailure()) {
        return;
      }
    }
  }
}

TEST(PointCloud, CountsEveryDayAndEveryWindow) {
  RandomNumbers dice(5);
  const auto points = random_points(dice, 3'000, 50);
  const PointCloud cloud = *PointCloud::make(points);
  for (int i = 0; i < 200; ++i) {
    const DayRange days{Day{kDay + between(dice, -3, 53)}, Day{kDay + between(dice, -3, 53)}};
    StanceCounts expected{};
    for (const CloudPoint& point : points) {
      expected[point.mark] += days.contains(Day{point.day}) ? 1u : 0u;
    }
    ASSERT_EQ(cloud.count(days), expected);
  }
  EXPECT_EQ(total(cloud.count({})), 3'000u);
  EXPECT_EQ(total(cloud.count_day(Day{kDay - 1})), 0u);
}

TEST(PointCloud, OfNothingHasNothing) {
  const auto cloud = PointCloud::make({});
  ASSERT_TRUE(cloud);
  std::vector<CloudCell> cells(3);
  cloud->aggregate({}, cells);
  EXPECT_TRUE(cells.empty());
  EXPECT_EQ(cloud->size(), 0u);
  EXPECT_EQ(total(cloud->count({})), 0u);
}

TEST(PointCloud, KeepsBothSidesOfTheAntimeridian) {
  const CloudPoint points[] = {
      {1'799'000'000, 650'000'000, kDay, StanceMark::denies},
      {-1'799'000'000, 650'000'000, kDay, StanceMark::asserts}
  };
  const PointCloud cloud = *PointCloud::make(points);
  std::vector<CloudCell> cells;
  CloudQuery query;
  query.level = 8;
  query.box = {170, 60, -170, 70};
  cloud.aggregate(query, cells);
  ASSERT_EQ(cells.size(), 2u);
  EXPECT_NEAR(cells[0].at.lng, -179.9, 1e-6);
  EXPECT_NEAR(cells[1].at.lng, 179.9, 1e-6);
  query.box = {-170, 60, 170, 70};
  cloud.aggregate(query, cells);
  EXPECT_TRUE(cells.empty()) << "the other way round the globe";
}

TEST(PointCloud, KeepsClustersClearOfTheirCellsEdges) {
  const CloudPoint points[] = {
      {1, 100'000'000, kDay, StanceMark::asserts},
      {2, 100'000'000, kDay, StanceMark::asserts},
      {900'000'001, 100'000'000, kDay, StanceMark::asserts}
  };
  const PointCloud cloud = *PointCloud::make(points);
  CloudQuery query;
  query.level = 2;  // cells of 90 degrees: the first begins at 0
  query.inset = 0.25;
  std::vector<CloudCell> cells;
  cloud.aggregate(query, cells);
  ASSERT_EQ(cells.size(), 2u);
  EXPECT_NEAR(cells[0].at.lng, 22.5, 1e-6) << "two of them: a quarter of the cell from its edge";
  EXPECT_NEAR(cells[1].at.lng, 90.0000001, 1e-6) << "one alone stands where it is";
}

TEST(PointCloud, RefusesWhatItCannotHold) {
  const auto code = [](CloudPoint a, CloudPoint b) {
    const CloudPoint points[] = {a, b};
    const auto cloud = PointCloud::make(points);
    return cloud
               ? std::string()
               : std::string(problem_code_name(cloud.error().code)) + ": " + cloud.error().message;
  };
  EXPECT_EQ(code({0, 0, 0, {}}, {1'800'000'000, -900'000'000, kMaxPointDays - 1, {}}), "");
  EXPECT_EQ(
      code({0, 0, 0, {}}, {0, 0, kMaxPointDays, {}}),
      "bad_date: the points span 1001 days, and 1000 are the most"
  );
  EXPECT_EQ(
      code({0, 0, -2'000'000'000, {}}, {0, 0, 2'000'000'000, {}}),
      "bad_date: the points span 4000000001 days, and 1000 are the most"
  );
  EXPECT_EQ(code({0, 0, 0, {}}, {1'800'000'001, 0, 0, {}}).substr(0, 14), "bad_coordinate");
  EXPECT_EQ(code({0, 0, 0, {}}, {0, 900'000'001, 0, {}}).substr(0, 14), "bad_coordinate");
  const auto many = PointCloud::make(std::vector<CloudPoint>(kMaxPoints + 1));
  ASSERT_FALSE(many);
  EXPECT_EQ(many.error().message, "there are 2000001 points, and 2000000 are the most");
}

TEST(PointCloud, Takes64BytesAPointAtMost) {
  for (const std::uint32_t count : {20'000u, 300'000u}) {
    const PointCloud cloud = *synthetic_cloud(count, 1);
    EXPECT_EQ(cloud.size(), count);
    RecordProperty(std::to_string(count), std::to_string(cloud.bytes() / count));
    EXPECT_LE(cloud.bytes(), std::size_t{count} * 64) << count;
  }
  // The worst there is: spots that hold just enough for a table of their own, each far from the
  // next.
  std::vector<CloudPoint> spots;
  for (std::int32_t spot = 0; spot < 400; ++spot) {
    for (std::int32_t i = 0; i < 401; ++i) {
      spots.push_back(
          {spot * 5'000'000 - 900'000'000,
           (spot % 20) * 70'000'000 - 700'000'000,
           i % 100,
           StanceMark::asserts}
      );
    }
  }
  EXPECT_LE(PointCloud::make(spots)->bytes(), spots.size() * 64);
}

TEST(PointCloud, HoldsTwoMillionOnOneSpot) {
  const std::vector<CloudPoint> points(
      kMaxPoints,
      CloudPoint{300'000'000, 500'000'000, kDay, StanceMark::confirms}
  );
  const PointCloud cloud = *PointCloud::make(points);
  std::vector<CloudCell> cells;
  CloudQuery query;
  query.level = kMaxGridLevel;
  cloud.aggregate(query, cells);
  ASSERT_EQ(cells.size(), 1u);
  EXPECT_EQ(cells[0].total, kMaxPoints);
  EXPECT_NEAR(cells[0].at.lng, 30, 1e-6);
  EXPECT_NEAR(cells[0].at.lat, 50, 1e-6);
}

}  // namespace
}  // namespace dateline::core
