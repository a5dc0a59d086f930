// A line sweeps from west to east over the edges; those it cuts are kept from south to north, and
// only neighbours there can be the first to meet.
//
//        \   /            at | the order is a, b, c: a meets b? b meets c?
//   c ----\-/--|--
//   b -----X---|--        Michael Shamos and Dan Hoey, Geometric intersection problems, 1976
//   a ----/-\--|--
#include <algorithm>
#include <cstdint>
#include <set>

#include "core/base/sorting.hpp"
#include "core/geo/ring.hpp"

namespace dateline::core {
namespace {

enum class Meeting : std::uint8_t {
  touching_counts,
  only_crossing
};

struct Edge {
  LngLat west, east;  // equal longitudes: from south to north, as if the plane leant a little
  std::uint32_t ring = 0;
  std::uint32_t place = 0;  // in its ring, from 0
  std::uint32_t count = 0;  // edges of its ring
};

bool before(LngLat a, LngLat b) noexcept {
  return a.lng != b.lng ? a.lng < b.lng : a.lat < b.lat;
}

// 1: c lies to the left of the way from a to b; -1: to its right; 0: on it.
int side(LngLat a, LngLat b, LngLat c) noexcept {
  const double left = (b.lng - a.lng) * (c.lat - a.lat);
  const double right = (b.lat - a.lat) * (c.lng - a.lng);
  const double turn = left - right;
  if (turn > 0) {
    return 1;
  }
  return turn < 0 ? -1 : 0;
}

// Of a place on the line through the edge: whether it is on the edge.
bool spans(const Edge& edge, LngLat p) noexcept {
  return !before(p, edge.west) && !before(edge.east, p);
}

bool neighbours(const Edge& one, const Edge& other) noexcept {
  if (one.ring != other.ring) {
    return false;
  }
  const auto [lower, upper] = std::minmax(one.place, other.place);
  const std::uint32_t apart = upper - lower;
  return apart == 1 || apart + 1 == one.count;
}

// On which side of an edge the two ends of another lie.
struct Sides {
  int west = 0;
  int east = 0;
};

Sides sides(const Edge& edge, const Edge& other) noexcept {
  return {
      .west = side(edge.west, edge.east, other.west),
      .east = side(edge.west, edge.east, other.east),
  };
}

// Whether an end of the other is on the edge.
bool touches(const Edge& edge, const Edge& other, Sides of_other) noexcept {
  const bool by_west = of_other.west == 0 && spans(edge, other.west);
  const bool by_east = of_other.east == 0 && spans(edge, other.east);
  return by_west || by_east;
}

bool meet(const Edge& one, const Edge& other, Meeting meeting) noexcept {
  const Sides of_other = sides(one, other);
  const Sides of_one = sides(other, one);
  const bool parts_other = of_other.west * of_other.east < 0;
  const bool parts_one = of_one.west * of_one.east < 0;
  if (parts_other && parts_one) {
    return true;
  }
  if (meeting == Meeting::only_crossing) {
    return false;
  }
  return touches(one, other, of_other) || touches(other, one, of_one);
}

// From south to north where the sweep cuts both; never both ways, whatever the rounding, for the
// order of two edges asks one question.
struct SouthToNorth {
  const std::vector<Edge>* edges;

  bool operator()(std::uint32_t one, std::uint32_t other) const noexcept {
    const Edge& s = (*edges)[one];
    const Edge& t = (*edges)[other];
    const bool s_first = before(s.west, t.west) || (s.west == t.west && one < other);
    const int where = s_first ? above(s, t) : -above(t, s);
    if (where == 0) {
      return one < other;
    }
    return where > 0;
  }

  // 1: `later`, which begins where the sweep cuts `earlier` or with it, lies north of it.
  static int above(const Edge& earlier, const Edge& later) noexcept {
    const int begins = side(earlier.west, earlier.east, later.west);
    if (begins != 0) {
      return begins;
    }
    return side(earlier.west, earlier.east, later.east);
  }
};

struct Stop {
  LngLat at;
  bool begins;
  std::uint32_t edge;
};

// Edges that end touch those that begin there only while both are in the order.
std::vector<Stop> stops_of(const std::vector<Edge>& edges, Meeting meeting) {
  std::vector<Stop> stops;
  for (std::uint32_t i = 0; i < edges.size(); ++i) {
    const Edge& edge = edges[i];
    stops.push_back({edge.west, true, i});
    stops.push_back({edge.east, false, i});
  }
  const bool begin_first = meeting == Meeting::touching_counts;
  sort_range(stops.begin(), stops.end(), [&](const Stop& a, const Stop& b) {
    if (!(a.at == b.at)) {
      return before(a.at, b.at);
    }
    return a.begins != b.begins ? a.begins == begin_first : a.edge < b.edge;
  });
  return stops;
}

class Sweep {
 public:
  Sweep(const std::vector<Edge>& edges, Meeting meeting)
      : edges_(edges),
        meeting_(meeting),
        cut_({&edges}) {}

  bool finds_a_meeting() {
    where_.assign(edges_.size(), cut_.end());
    for (const Stop& stop : stops_of(edges_, meeting_)) {
      const bool meets =
          stop.begins ? meets_when_it_begins(stop.edge) : meets_when_it_ends(stop.edge);
      if (meets) {
        return true;
      }
    }
    return false;
  }

 private:
  using Order = std::set<std::uint32_t, SouthToNorth>;

  bool meets(Order::const_iterator at, Order::const_iterator next) const noexcept {
    const Edge& one = edges_[*at];
    const Edge& other = edges_[*next];
    return !neighbours(one, other) && meet(one, other, meeting_);
  }

  bool meets_when_it_begins(std::uint32_t edge) {
    const Order::const_iterator at = cut_.insert(edge).first;
    where_[edge] = at;
    const auto after = std::next(at);
    const bool meets_southern = at != cut_.begin() && meets(std::prev(at), at);
    return meets_southern || (after != cut_.end() && meets(at, after));
  }

  bool meets_when_it_ends(std::uint32_t edge) {
    const auto after = cut_.erase(where_[edge]);
    const bool between = after != cut_.begin() && after != cut_.end();
    return between && meets(std::prev(after), after);
  }

  const std::vector<Edge>& edges_;
  Meeting meeting_;
  Order cut_;
  std::vector<Order::const_iterator> where_;
};

void add_edges(const Ring& ring, std::uint32_t number, std::vector<Edge>& edges) {
  const std::size_t first = edges.size();
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const LngLat from = ring[i];
    const LngLat to = ring[i + 1];
    if (from == to) {
      continue;
    }
    const bool eastward = before(from, to);
    Edge edge;
    edge.west = eastward ? from : to;
    edge.east = eastward ? to : from;
    edge.ring = number;
    edge.place = static_cast<std::uint32_t>(edges.size() - first);
    edges.push_back(edge);
  }
  for (std::size_t i = first; i < edges.size(); ++i) {
    edges[i].count = static_cast<std::uint32_t>(edges.size() - first);
  }
}

// Whether the way ever turns back upon itself, which neighbours in a ring must not.
bool turns_back(const std::vector<Edge>& edges) noexcept {
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const bool is_last = i + 1 == edges.size();
    const Edge& one = edges[i];
    const Edge& next = edges[is_last ? 0 : i + 1];
    const Sides of_next = sides(one, next);
    const bool on_one_line = of_next.west == 0 && of_next.east == 0;
    const bool shared_end = one.west == next.west || one.east == next.east;
    if (on_one_line && shared_end) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool meets_itself(const Ring& ring) {
  std::vector<Edge> edges;
  add_edges(ring, 0, edges);
  if (edges.size() <= 1) {
    return false;
  }
  return turns_back(edges) || Sweep(edges, Meeting::touching_counts).finds_a_meeting();
}

bool any_cross(const std::vector<Ring>& rings) {
  std::vector<Edge> edges;
  for (std::uint32_t i = 0; i < rings.size(); ++i) {
    add_edges(rings[i], i, edges);
  }
  return Sweep(edges, Meeting::only_crossing).finds_a_meeting();
}

}  // namespace dateline::core
