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
  return {
      .x_from = grid_column(box.west),
      .x_to = grid_column(box.east),
      .y_from = grid_row(box.north),
      .y_to = grid_row(box.south)
  };
}

// A square of the grid, by its corner.
struct Square {
  std::uint64_t x = 0, y = 0;
  std::uint64_t size = 0;
};

bool reaches(const GridBox& box, Square square) noexcept {
  if (square.y > box.y_to || square.y + square.size <= box.y_from) {
    return false;
  }
  const bool ends_after = square.x + square.size > box.x_from;
  const bool begins_before = square.x <= box.x_to;
  const bool is_whole = box.x_from <= box.x_to;
  return is_whole ? ends_after && begins_before : ends_after || begins_before;
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
        shift_(32 - level_),
        days_(days_within(query.days, cloud.first_day_, cloud.day_count_)) {}

  void run() {
    if (days_.from >= days_.to) {
      return;
    }
    visit(0, {0, 0, std::uint64_t{1} << 32});
  }

 private:
  // What was counted in one cell.
  struct Sum {
    StanceCounts counts{};
    std::uint32_t placed = 0;  // points that x and y are the sums of
    std::uint64_t x = 0, y = 0;
  };

  // At most kMaxGridLevel deep. `square` is the node's.
  void visit(std::uint32_t at, Square square) {
    const Node& node = cloud_.nodes_[at];
    if (!reaches(box_, square)) {
      return;
    }
    if (node.level == level_ && node.table != kNoTable) {
      return add_table(node);
    }
    if (node.level == level_ || node.children == 0) {
      return add_points(node);
    }
    const std::uint64_t half = square.size / 2;
    std::uint32_t child = node.children;
    for (unsigned quarter = 0; quarter < 4; ++quarter) {
      if ((node.child_set >> quarter & 1) == 0) {
        continue;
      }
      const std::uint64_t x = square.x + (quarter & 1) * half;
      const std::uint64_t y = square.y + (quarter >> 1) * half;
      visit(child, {x, y, half});
      ++child;
    }
  }

  void add_table(const Node& node) {
    const Row& before = cloud_.rows_[node.table + days_.from];
    const Row& after = cloud_.rows_[node.table + days_.to];
    Sum sum;
    for (const StanceMark mark : each<StanceMark>) {
      const std::uint32_t count = after.counts[mark] - before.counts[mark];
      sum.placed += count;
      if (has_bit(query_.stances, mark)) {
        sum.counts[mark] = count;
      }
    }
    sum.x = after.x - before.x;
    sum.y = after.y - before.y;
    add_cell(sum, cell_of(node.first));
  }

  // One cell, or (in a leaf above the level asked for) one after the other: the points stand in the
  // grid's order.
  void add_points(const Node& node) {
    std::uint32_t first = node.first;
    while (first < node.last) {
      const Cell cell = cell_of(first);
      std::uint32_t last = node.level == level_ ? node.last : first + 1;
      while (last < node.last && cell_of(last) == cell) {
        ++last;
      }
      const Square square{cell.column << shift_, cell.row << shift_, std::uint64_t{1} << shift_};
      if (reaches(box_, square)) {
        add_cell(sum_of(first, last), cell);
      }
      first = last;
    }
  }

  Sum sum_of(std::uint32_t first, std::uint32_t last) const noexcept {
    Sum sum;
    const std::uint32_t span = days_.to - days_.from;
    for (std::uint32_t i = first; i < last; ++i) {
      const PointTime when = time_of(cloud_.when_[i]);
      // Without a branch: which points count cannot be predicted.
      const auto is_within = static_cast<std::uint32_t>(when.day - days_.from < span);
      const auto is_asked = static_cast<std::uint32_t>(has_bit(query_.stances, when.mark));
      const std::uint32_t counted = is_within & is_asked;
      sum.counts[when.mark] += counted;
      sum.placed += counted;
      sum.x += std::uint64_t{cloud_.x_[i]} * counted;
      sum.y += std::uint64_t{cloud_.y_[i]} * counted;
    }
    return sum;
  }

  // At the level asked for.
  struct Cell {
    std::uint64_t column = 0, row = 0;
    friend bool operator==(Cell, Cell) = default;
  };

  Cell cell_of(std::uint32_t point) const noexcept {
    return {std::uint64_t{cloud_.x_[point]} >> shift_, std::uint64_t{cloud_.y_[point]} >> shift_};
  }

  void add_cell(const Sum& sum, Cell cell) {
    const std::uint32_t counted = total(sum.counts);
    if (counted == 0) {
      return;
    }
    const auto mean = [&](std::uint64_t of_all, std::uint64_t cell_number) {
      const auto at = static_cast<double>(of_all) / sum.placed;
      return counted == 1 ? at : kept_inside(at, cell_number);
    };
    cells_.push_back(
        {.at = grid_place(mean(sum.x, cell.column), mean(sum.y, cell.row)),
         .counts = sum.counts,
         .total = counted,
         .column = static_cast<std::uint32_t>(cell.column),
         .row = static_cast<std::uint32_t>(cell.row)}
    );
  }

  // A coordinate, clear of the edges of its column or row by the inset asked for.
  double kept_inside(double at, std::uint64_t cell_number) const noexcept {
    const auto size = static_cast<double>(std::uint64_t{1} << shift_);
    const double begin = static_cast<double>(cell_number) * size;
    const double inset = query_.inset * size;
    return std::clamp(at, begin + inset, begin + (1 - query_.inset) * size);
  }

  const PointCloud& cloud_;
  const CloudQuery& query_;
  std::vector<CloudCell>& cells_;
  GridBox box_;
  int level_;
  int shift_;  // bits of a coordinate within its cell
  Days days_;
};

std::size_t PointCloud::bytes() const noexcept {
  const std::size_t columns = (x_.capacity() + y_.capacity()) * sizeof(std::uint32_t) +
                              when_.capacity() * sizeof(std::uint16_t);
  const std::size_t nodes = nodes_.capacity() * sizeof(Node);
  const std::size_t rows = rows_.capacity() * sizeof(Row);
  return columns + nodes + rows;
}

void PointCloud::aggregate(const CloudQuery& query, std::vector<CloudCell>& cells) const {
  cells.clear();
  if (!nodes_.empty()) {
    Walk(*this, query, cells).run();
  }
}

StanceCounts PointCloud::count(DayRange days) const noexcept {
  StanceCounts counts;
  if (nodes_.empty()) {
    return counts;
  }
  const Days within = days_within(days, first_day_, day_count_);
  if (within.from >= within.to) {
    return counts;
  }
  const Row& before = rows_[nodes_[0].table + within.from];
  const Row& after = rows_[nodes_[0].table + within.to];
  for (const StanceMark mark : each<StanceMark>) {
    counts[mark] = after.counts[mark] - before.counts[mark];
  }
  return counts;
}

}  // namespace dateline::core
