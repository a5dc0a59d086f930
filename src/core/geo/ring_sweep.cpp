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
  const double turn = (b.lng - a.lng) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lng - a.lng);
  return turn > 0 ? 1 : turn < 0 ? -1 : 0;
}

// Of a place on the line through the edge: whether it is on the edge.
bool spans(const Edge& edge, LngLat p) noexcept {
  return !before(p, edge.west) && !before(edge.east, p);
}

bool neighbours(const Edge& one, const Edge& other) noexcept {
  if (one.ring != other.ring) {
    return false;
  }
  const std::uint32_t apart =
      one.place > other.place ? one.place - other.place : other.place - one.place;
  return apart == 1 || apart + 1 == one.count;
}

bool meet(const Edge& one, const Edge& other, Meeting meeting) noexcept {
  const int a = side(one.west, one.east, other.west), b = side(one.west, one.east, other.east),
            c = side(other.west, other.east, one.west), d = side(other.west, other.east, one.east);
  if (a * b < 0 && c * d < 0) {
    return true;
  }
  if (meeting == Meeting::only_crossing) {
    return false;
  }
  return (a == 0 && spans(one, other.west)) || (b == 0 && spans(one, other.east)) ||
         (c == 0 && spans(other, one.west)) || (d == 0 && spans(other, one.east));
}

// From south to north where the sweep cuts both; never both ways, whatever the rounding, for the
// order of two edges asks one question.
struct SouthToNorth {
  const std::vector<Edge>* edges;

  bool operator()(std::uint32_t one, std::uint32_t other) const noexcept {
    const Edge &s = (*edges)[one], &t = (*edges)[other];
    const bool s_first = before(s.west, t.west) || (s.west == t.west && one < other);
    const int where = s_first ? above(s, t) : -above(t, s);
    return where != 0 ? where > 0 : one < other;
  }

  // 1: `later`, which begins where the sweep cuts `earlier` or with it, lies north of it.
  static int above(const Edge& earlier, const Edge& later) noexcept {
    const int begins = side(earlier.west, earlier.east, later.west);
    return begins != 0 ? begins : side(earlier.west, earlier.east, later.east);
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
    stops.push_back({edges[i].west, true, i});
    stops.push_back({edges[i].east, false, i});
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
      if (stop.begins ? meets_when_it_begins(stop.edge) : meets_when_it_ends(stop.edge)) {
        return true;
      }
    }
    return false;
  }

 private:
  using Order = std::set<std::uint32_t, SouthToNorth>;

  bool meets(Order::const_iterator one, Order::const_iterator other) const noexcept {
    return !neighbours(edges_[*one], edges_[*other]) &&
           meet(edges_[*one], edges_[*other], meeting_);
  }

  bool meets_when_it_begins(std::uint32_t edge) {
    const Order::const_iterator at = cut_.insert(edge).first;
    where_[edge] = at;
    return (at != cut_.begin() && meets(std::prev(at), at)) ||
           (std::next(at) != cut_.end() && meets(at, std::next(at)));
  }

  bool meets_when_it_ends(std::uint32_t edge) {
    const auto after = cut_.erase(where_[edge]);
    return after != cut_.begin() && after != cut_.end() && meets(std::prev(after), after);
  }

  const std::vector<Edge>& edges_;
  Meeting meeting_;
  Order cut_;
  std::vector<Order::const_iterator> where_;
};

void add_edges(const Ring& ring, std::uint32_t number, std::vector<Edge>& edges) {
  const std::size_t first = edges.size();
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    if (ring[i] == ring[i + 1]) {
      continue;
    }
    const bool eastward = before(ring[i], ring[i + 1]);
    edges.push_back(
        {eastward ? ring[i] : ring[i + 1],
         eastward ? ring[i + 1] : ring[i],
         number,
         static_cast<std::uint32_t>(edges.size() - first),
         0}
    );
  }
  for (std::size_t i = first; i < edges.size(); ++i) {
    edges[i].count = static_cast<std::uint32_t>(edges.size() - first);
  }
}

// Whether the way ever turns back upon itself, which neighbours in a ring must not.
bool turns_back(const std::vector<Edge>& edges) noexcept {
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const Edge &one = edges[i], &next = edges[i + 1 < edges.size() ? i + 1 : 0];
    const bool on_one_line =
        side(one.west, one.east, next.west) == 0 && side(one.west, one.east, next.east) == 0;
    if (on_one_line && (one.west == next.west || one.east == next.east)) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool meets_itself(const Ring& ring) {
  std::vector<Edge> edges;
  add_edges(ring, 0, edges);
  return edges.size() > 1 &&
         (turns_back(edges) || Sweep(edges, Meeting::touching_counts).finds_a_meeting());
}

bool any_cross(const std::vector<Ring>& rings) {
  std::vector<Edge> edges;
  for (std::uint32_t i = 0; i < rings.size(); ++i) {
    add_edges(rings[i], i, edges);
  }
  return Sweep(edges, Meeting::only_crossing).finds_a_meeting();
}

}  // namespace dateline::core
