// A great many located, dated points as immutable columns under a quadtree, and their counts by
// stance in any view and time window.
//
// The grid is a square of 2^32 by 2^32 units in a conformal plane: x runs with longitude from 180
// W, y down from 85.0511 N, a degree as long in y as in x where it is drawn, so that a cell looks
// square in any map of ours. A cell of level n is 2^(32 - n) units wide: 360 / 2^n degrees of
// longitude.
//
//   points   in the grid's own (Morton) order: every cell of every level is one run of them
//   nodes    a cell with many points has children and a table; one with few is a leaf, and its
//            points are counted when asked
//   table    for each day, how many points of each stance there were before it: a window's counts
//            are one row less another
//
// 64 bytes a point at most (DESIGN 7).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/problem.hpp"
#include "core/geo/projection.hpp"
#include "core/story/claim_table.hpp"
#include "core/time/edtf.hpp"

namespace dateline::core {

inline constexpr std::uint32_t kMaxPoints = 2'000'000;
// from the first point's day to the last one's
inline constexpr std::int32_t kMaxPointDays = 1'000;
inline constexpr int kMaxGridLevel = 24;  // cells of 2 m

// Ten-millionths of a degree: 1 cm.
struct CloudPoint {
  std::int32_t lng_e7 = 0;  // -1'800'000'000 to 1'800'000'000
  std::int32_t lat_e7 = 0;  // -900'000'000 to 900'000'000; drawn at 85.0511 at most
  std::int32_t day = 0;     // as Day
  StanceMark mark = StanceMark::asserts;
};

// What is counted in one cell of the grid.
struct CloudCell {
  // the mean, in the grid's plane, of the points counted, kept `inset` inside the cell; see
  // CloudQuery::stances
  LngLat at;
  StanceCounts counts{};  // at least one of them is not 0
  std::uint32_t total = 0;
  std::uint32_t column = 0, row = 0;  // of the cell, at its level
};

struct CloudQuery {
  // cells that reach into it are counted whole, so that panning changes no count; may cross the
  // antimeridian
  GeoBox box{-180, -90, 180, 90};
  int level = 6;  // 0 to kMaxGridLevel
  DayRange days;  // both ends included
  // exact for counts; in a cell of many points `at` is the mean of those of every stance
  StanceMask stances = kAllStances;
  // share of the cell's width, 0 to 0.5, that `at` keeps from its edges where there is more than
  // one point
  double inset = 0;
};

// Says how many there are, and how many are the most.
[[nodiscard]] Problem too_many_points(std::size_t count);

class PointCloud {
 public:
  PointCloud() = default;

  // Errors: `too_many` over kMaxPoints, `bad_coordinate`, `bad_date` for a span beyond
  // kMaxPointDays.
  [[nodiscard]] static Result<PointCloud> make(std::span<const CloudPoint> points);

  [[nodiscard]] std::uint32_t size() const noexcept {
    return static_cast<std::uint32_t>(x_.size());
  }
  // meaningless while empty
  [[nodiscard]] DayRange days() const noexcept {
    return {first_day_, Day{first_day_.value + day_count_ - 1}};
  }
  // held in memory
  [[nodiscard]] std::size_t bytes() const noexcept;

  // Writes the cells that have something to count into `cells` (cleared first; its capacity is
  // kept), in the grid's order.
  void aggregate(const CloudQuery& query, std::vector<CloudCell>& cells) const;

  // All points of the window, by stance: no matter how many, two rows are read.
  [[nodiscard]] StanceCounts count(DayRange days) const noexcept;

  // Points of this one day, by stance.
  [[nodiscard]] StanceCounts count_day(Day day) const noexcept {
    return count({day, day});
  }

 private:
  static constexpr std::uint32_t kNoTable = 0xffffffff;
  struct Row {
    StanceCounts counts{};
    std::uint64_t x = 0, y = 0;  // sums
  };
  struct Node {
    std::uint32_t first = 0, last = 0;  // its points: [first, last)
    std::uint32_t children = 0;         // position of the first in nodes_; 0: it has none
    // position of its first row in rows_; kNoTable: its points are counted when asked
    std::uint32_t table = kNoTable;
    // bit n: quarter n (x | y << 1) has points; the children stand in this order
    std::uint8_t child_set = 0;
    std::uint8_t level = 0;
  };
  // A point's day, from first_day_ on, and stance, as `when_` holds them.
  struct PointTime {
    std::uint32_t day = 0;
    StanceMark mark = StanceMark::asserts;
  };
  [[nodiscard]] static constexpr std::uint16_t packed(PointTime when) noexcept {
    return static_cast<std::uint16_t>(when.day << 3 | static_cast<std::uint32_t>(when.mark));
  }
  [[nodiscard]] static constexpr PointTime time_of(std::uint16_t packed) noexcept {
    return {static_cast<std::uint32_t>(packed >> 3), static_cast<StanceMark>(packed & 7)};
  }
  struct Record;
  class Builder;
  class Walk;

  std::vector<std::uint32_t> x_, y_;
  std::vector<std::uint16_t> when_;  // packed
  std::vector<Node> nodes_;          // [0] is the world
  std::vector<Row> rows_;            // day_count_ + 1 rows a table
  Day first_day_;
  std::int32_t day_count_ = 0;
};

}  // namespace dateline::core
