// Asking a cloud: a walk down the grid that leaves out what the view does not reach.
#include "core/points/point_cloud.hpp"

#include <algorithm>

#include "core/points/point_grid.hpp"

namespace dateline::core {
namespace {

// Days of a window as positions in a table: [from, to).
struct Days {
  std::uint32_t from = 0, to = 0;
};

Days days_within(DayRange asked, Day first, std::int32_t count) noexcept {
  const auto position = [&](std::int64_t day) {
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(day - first.value, 0, count));
  };
  return {position(asked.first.value), position(std::int64_t{asked.last.value} + 1)};
}

// A view on the grid, ends included. `x_from` beyond `x_to`: it goes over the antimeridian.
struct GridBox {
  std::uint32_t x_from = 0, x_to = 0, y_from = 0, y_to = 0;
};

GridBox grid_box(const GeoBox& box) noexcept {
  return {grid_column(box.west), grid_column(box.east), grid_row(box.north), grid_row(box.south)};
}

bool reaches(const GridBox& box, std::uint64_t x, std::uint64_t y, std::uint64_t size) noexcept {
  if (y > box.y_to || y + size <= box.y_from) {
    return false;
  }
  const bool ends_after = x + size > box.x_from, begins_before = x <= box.x_to;
  return box.x_from <= box.x_to ? ends_after && begins_before : ends_after || begins_before;
}

}  // namespace

class PointCloud::Walk {
 public:
  Walk(const PointCloud& cloud, const CloudQuery& query, std::vector<CloudCell>& cells)
      : cloud_(cloud),
        query_(query),
        cells_(cells),
        box_(grid_box(query.box)),
        level_(std::clamp(query.level, 0, kMaxGridLevel)),
        days_(days_within(query.days, cloud.first_day_, cloud.day_count_)) {}

  void run() {
    if (days_.from >= days_.to) {
      return;
    }
    visit(0, 0, 0);
  }

 private:
  // What was counted in one cell.
  struct Sum {
    StanceCounts counts{};
    std::uint32_t placed = 0;  // points that x and y are the sums of
    std::uint64_t x = 0, y = 0;
  };

  // At most kMaxGridLevel deep. x and y are the node's corner.
  void visit(std::uint32_t at, std::uint64_t x, std::uint64_t y) {
    const Node& node = cloud_.nodes_[at];
    if (!reaches(box_, x, y, std::uint64_t{1} << (32 - node.level))) {
      return;
    }
    if (node.level == level_ && node.table != kNoTable) {
      return add_table(node);
    }
    if (node.level == level_ || node.children == 0) {
      return add_points(node);
    }
    const std::uint64_t half = std::uint64_t{1} << (31 - node.level);
    std::uint32_t child = node.children;
    for (unsigned quarter = 0; quarter < 4; ++quarter) {
      if ((node.child_set >> quarter & 1) != 0) {
        visit(child++, x + (quarter & 1) * half, y + (quarter >> 1) * half);
      }
    }
  }

  void add_table(const Node& node) {
    const Row& before = cloud_.rows_[node.table + days_.from];
    const Row& after = cloud_.rows_[node.table + days_.to];
    Sum sum;
    for (std::size_t mark = 0; mark < kStanceMarks; ++mark) {
      const std::uint32_t count = after.counts[mark] - before.counts[mark];
      sum.placed += count;
      if ((query_.stances >> mark & 1) != 0) {
        sum.counts[mark] = count;
      }
    }
    sum.x = after.x - before.x;
    sum.y = after.y - before.y;
    add_cell(sum, cloud_.x_[node.first], cloud_.y_[node.first]);
  }

  // One cell, or (in a leaf above the level asked for) one after the other: the points stand in the
  // grid's order.
  void add_points(const Node& node) {
    const int shift = 32 - level_;
    for (std::uint32_t first = node.first, last = node.first; first < node.last; first = last) {
      const std::uint64_t column = std::uint64_t{cloud_.x_[first]} >> shift,
                          row = std::uint64_t{cloud_.y_[first]} >> shift;
      const auto is_same_cell = [&](std::uint32_t i) {
        return std::uint64_t{cloud_.x_[i]} >> shift == column &&
               std::uint64_t{cloud_.y_[i]} >> shift == row;
      };
      last = node.level == level_ ? node.last : first + 1;
      while (last < node.last && is_same_cell(last)) {
        ++last;
      }
      if (reaches(box_, column << shift, row << shift, std::uint64_t{1} << shift)) {
        add_cell(sum_of(first, last), cloud_.x_[first], cloud_.y_[first]);
      }
    }
  }

  Sum sum_of(std::uint32_t first, std::uint32_t last) const noexcept {
    Sum sum;
    const std::uint32_t span = days_.to - days_.from;
    for (std::uint32_t i = first; i < last; ++i) {
      const std::uint32_t when = cloud_.when_[i], mark = when & 7;
      const std::uint32_t counted = static_cast<std::uint32_t>((when >> 3) - days_.from < span) &
                                    (static_cast<std::uint32_t>(query_.stances) >> mark & 1);
      sum.counts[mark] += counted;
      sum.placed += counted;
      sum.x += std::uint64_t{cloud_.x_[i]} * counted;
      sum.y += std::uint64_t{cloud_.y_[i]} * counted;
    }
    return sum;
  }

  // `x` and `y` are any point's of the cell.
  void add_cell(const Sum& sum, std::uint64_t x, std::uint64_t y) {
    const std::uint32_t counted = total(sum.counts);
    if (counted == 0) {
      return;
    }
    const int shift = 32 - level_;
    const auto mean = [&](std::uint64_t of_all, std::uint64_t cell) {
      const double size = static_cast<double>(std::uint64_t{1} << shift),
                   begin = static_cast<double>(cell) * size;
      const double at = static_cast<double>(of_all) / sum.placed;
      return counted == 1
                 ? at
                 : std::clamp(at, begin + query_.inset * size, begin + (1 - query_.inset) * size);
    };
    cells_.push_back(
        {grid_place(mean(sum.x, x >> shift), mean(sum.y, y >> shift)),
         sum.counts,
         counted,
         static_cast<std::uint32_t>(x >> shift),
         static_cast<std::uint32_t>(y >> shift)}
    );
  }

  const PointCloud& cloud_;
  const CloudQuery& query_;
  std::vector<CloudCell>& cells_;
  GridBox box_;
  int level_;
  Days days_;
};

std::size_t PointCloud::bytes() const noexcept {
  return x_.capacity() * sizeof(std::uint32_t) + y_.capacity() * sizeof(std::uint32_t) +
         when_.capacity() * sizeof(std::uint16_t) + nodes_.capacity() * sizeof(Node) +
         rows_.capacity() * sizeof(Row);
}

void PointCloud::aggregate(const CloudQuery& query, std::vector<CloudCell>& cells) const {
  cells.clear();
  if (!nodes_.empty()) {
    Walk(*this, query, cells).run();
  }
}

StanceCounts PointCloud::count(DayRange days) const noexcept {
  if (nodes_.empty()) {
    return {};
  }
  const Days within = days_within(days, first_day_, day_count_);
  StanceCounts counts{};
  if (within.from >= within.to) {
    return counts;
  }
  const Row *before = &rows_[nodes_[0].table + within.from],
            *after = &rows_[nodes_[0].table + within.to];
  for (std::size_t mark = 0; mark < kStanceMarks; ++mark) {
    counts[mark] = after->counts[mark] - before->counts[mark];
  }
  return counts;
}

}  // namespace dateline::core
