// Building a cloud: points into the grid's order, then nodes from the world down, then tables from
// the leaves up.
#include <algorithm>
#include <bit>
#include <string>

#include "core/base/ranges.hpp"
#include "core/points/point_cloud.hpp"
#include "core/points/point_grid.hpp"

namespace dateline::core {
namespace {

Problem refusal(ProblemCode code, std::string message, std::string remedy) {
  Problem problem;
  problem.code = code;
  problem.message = std::move(message);
  problem.remedy = std::move(remedy);
  return problem;
}

bool is_on_earth(const CloudPoint& point) noexcept {
  return point.lng_e7 >= -1'800'000'000 && point.lng_e7 <= 1'800'000'000 &&
         point.lat_e7 >= -900'000'000 && point.lat_e7 <= 900'000'000;
}

}  // namespace

struct PointCloud::Record {
  std::uint64_t key = 0;
  std::uint16_t when = 0;  // packed
};

class PointCloud::Builder {
 public:
  Builder(PointCloud& cloud, std::vector<Record> records)
      : cloud_(cloud),
        records_(std::move(records)) {
    // A table costs day_count_ rows of 40 bytes: this many points share it.
    few_ = std::max<std::uint32_t>(256, 4 * static_cast<std::uint32_t>(cloud.day_count_));
  }

  void build() {
    std::sort(records_.begin(), records_.end(), [](const Record& a, const Record& b) {
      return a.key != b.key ? a.key < b.key : a.when < b.when;
    });
    fill_columns();
    grow_nodes();
    records_ = {};
    fill_tables();
  }

 private:
  void fill_columns() {
    cloud_.x_.reserve(records_.size());
    cloud_.y_.reserve(records_.size());
    cloud_.when_.reserve(records_.size());
    for (const Record& record : records_) {
      const GridPoint at = point_of_key(record.key);
      cloud_.x_.push_back(at.x);
      cloud_.y_.push_back(at.y);
      cloud_.when_.push_back(record.when);
    }
  }

  // Children come after their parents, those of one node side by side.
  void grow_nodes() {
    std::vector<Node> nodes(1);
    nodes[0].last = static_cast<std::uint32_t>(records_.size());
    for (std::size_t at = 0; at < nodes.size(); ++at) {
      if (!is_few(nodes[at]) && nodes[at].level < kMaxGridLevel) {
        split(nodes, at);
      }
    }
    cloud_.nodes_ = std::vector<Node>(nodes.begin(), nodes.end());  // without the room it grew into
  }

  bool is_few(const Node& node) const noexcept {
    return node.last - node.first <= few_;
  }

  void split(std::vector<Node>& nodes, std::size_t at) {
    const Node parent = nodes[at];
    const int shift = 62 - 2 * parent.level;
    std::uint32_t first = parent.first;
    nodes[at].children = static_cast<std::uint32_t>(nodes.size());
    for (unsigned quarter = 0; quarter < 4; ++quarter) {
      const Record* const all = records_.data();
      const Record* const end =
          std::partition_point(all + first, all + parent.last, [&](const Record& record) {
            return (record.key >> shift & 3) <= quarter;
          });
      const auto last = static_cast<std::uint32_t>(end - all);
      if (last == first) {
        continue;
      }
      nodes[at].child_set = static_cast<std::uint8_t>(nodes[at].child_set | 1u << quarter);
      nodes.push_back({first, last, 0, kNoTable, 0, static_cast<std::uint8_t>(parent.level + 1)});
      first = last;
    }
  }

  // A node with all its points in one quarter has that quarter's table: then tables have no more
  // rows than points allow.
  static bool has_one_child(const Node& node) noexcept {
    return std::popcount(node.child_set) == 1;
  }

  void fill_tables() {
    const auto rows = static_cast<std::uint32_t>(cloud_.day_count_) + 1;
    std::uint32_t tables = 0;
    for (const Node& node : cloud_.nodes_) {
      tables += wants_table(node) ? 1u : 0u;
    }
    cloud_.rows_.resize(std::size_t{tables} * rows);
    for (std::size_t at = cloud_.nodes_.size(); at-- > 0;) {
      Node& node = cloud_.nodes_[at];
      if (wants_table(node)) {
        node.table = --tables * rows;
        fill_table(node);
      } else if (has_one_child(node)) {
        node.table = cloud_.nodes_[node.children].table;
      }
    }
  }

  // The world always has one: it is the timeline's.
  bool wants_table(const Node& node) const noexcept {
    return (!is_few(node) || node.level == 0) && !has_one_child(node);
  }

  // Sums by day become sums of all days before; the children's tables are such already.
  void fill_table(const Node& node) {
    Row* const rows = cloud_.rows_.data() + node.table;
    const std::span<const Node> children = children_of(node);
    if (children.empty()) {
      add_points(node, rows);
    }
    for (const Node& child : children) {
      if (child.table == kNoTable) {
        add_points(child, rows);
      }
    }
    for (std::int32_t day = 0; day < cloud_.day_count_; ++day) {
      add_row(rows[day + 1], rows[day]);
    }
    for (const Node& child : children) {
      if (child.table != kNoTable) {
        add_table(child, rows);
      }
    }
  }

  std::span<const Node> children_of(const Node& node) const noexcept {
    return std::span<const Node>(cloud_.nodes_)
        .subspan(node.children, static_cast<std::size_t>(std::popcount(node.child_set)));
  }

  void add_points(const Node& node, Row* rows) const noexcept {
    for (std::uint32_t i = node.first; i < node.last; ++i) {
      const PointTime when = time_of(cloud_.when_[i]);
      Row& row = rows[when.day + 1];
      ++row.counts[when.mark];
      row.x += cloud_.x_[i];
      row.y += cloud_.y_[i];
    }
  }

  void add_table(const Node& node, Row* rows) const noexcept {
    for (std::int32_t day = 0; day <= cloud_.day_count_; ++day) {
      add_row(rows[day], cloud_.rows_[node.table + static_cast<std::uint32_t>(day)]);
    }
  }

  static void add_row(Row& to, const Row& from) noexcept {
    for (const StanceMark mark : each<StanceMark>) {
      to.counts[mark] += from.counts[mark];
    }
    to.x += from.x;
    to.y += from.y;
  }

  PointCloud& cloud_;
  std::vector<Record> records_;
  std::uint32_t few_ = 0;
};

Problem too_many_points(std::size_t count) {
  const std::string there = std::to_string(count), most = std::to_string(kMaxPoints);
  return refusal(
      ProblemCode::too_many,
      "there are " + there + " points, and " + most + " are the most",
      "Show fewer."
  );
}

Result<PointCloud> PointCloud::make(std::span<const CloudPoint> points) {
  PointCloud cloud;
  if (points.empty()) {
    return cloud;
  }
  if (points.size() > kMaxPoints) {
    return tl::unexpected(too_many_points(points.size()));
  }
  if (!all_of(points, is_on_earth)) {
    return tl::unexpected(refusal(
        ProblemCode::bad_coordinate,
        "a point is beyond -180 to 180 degrees of longitude or -90 to 90 of latitude",
        ""
    ));
  }
  const auto [first, last] = std::minmax_element(
      points.begin(),
      points.end(),
      [](const CloudPoint& a, const CloudPoint& b) { return a.day < b.day; }
  );
  const std::int64_t span = std::int64_t{last->day} - first->day + 1;
  if (span > kMaxPointDays) {
    return tl::unexpected(refusal(
        ProblemCode::bad_date,
        "the points span " + std::to_string(span) + " days, and 1000 are the most",
        "Show a shorter time."
    ));
  }
  cloud.first_day_ = Day{first->day};
  cloud.day_count_ = static_cast<std::int32_t>(span);
  std::vector<Record> records;
  records.reserve(points.size());
  for (const CloudPoint& point : points) {
    const std::uint64_t key = grid_key(grid_point(point.lng_e7, point.lat_e7));
    const auto day = static_cast<std::uint32_t>(point.day - first->day);
    records.push_back({key, packed({day, point.mark})});
  }
  Builder(cloud, std::move(records)).build();
  return cloud;
}

}  // namespace dateline::core
