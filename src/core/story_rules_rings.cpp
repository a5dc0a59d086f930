// Rings of polygons as GeoJSON (RFC 7946) wants them. What is no ring at all, the reader has refused.
#include <algorithm>
#include <cmath>

#include "core/story_rules.hpp"
#include "core/text.hpp"

namespace dateline::core {
namespace {

using Ring = std::vector<LngLat>;

struct Edge {
  LngLat a, b;
  std::size_t place = 0;  // in the ring, from 0
  [[nodiscard]] double west() const noexcept { return std::min(a.lng, b.lng); }
  [[nodiscard]] double east() const noexcept { return std::max(a.lng, b.lng); }
};

// Above zero: c lies to the left of the line from a to b.
double turn(LngLat a, LngLat b, LngLat c) noexcept {
  return (b.lng - a.lng) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lng - a.lng);
}

int side(LngLat a, LngLat b, LngLat c) noexcept {
  const double t = turn(a, b, c);
  return t > 0 ? 1 : t < 0 ? -1 : 0;
}

bool in_box(LngLat a, LngLat b, LngLat p) noexcept {
  return p.lng >= std::min(a.lng, b.lng) && p.lng <= std::max(a.lng, b.lng) && p.lat >= std::min(a.lat, b.lat) &&
         p.lat <= std::max(a.lat, b.lat);
}

bool meet(const Edge& one, const Edge& other) noexcept {
  const int a = side(one.a, one.b, other.a), b = side(one.a, one.b, other.b), c = side(other.a, other.b, one.a),
            d = side(other.a, other.b, one.b);
  if (a != b && c != d) return true;
  return (a == 0 && in_box(one.a, one.b, other.a)) || (b == 0 && in_box(one.a, one.b, other.b)) ||
         (c == 0 && in_box(other.a, other.b, one.a)) || (d == 0 && in_box(other.a, other.b, one.b));
}

// Edges of some length, from west to east.
std::vector<Edge> edges_of(const Ring& ring) {
  std::vector<Edge> edges;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    if (!(ring[i] == ring[i + 1])) edges.push_back({ring[i], ring[i + 1], edges.size()});
  }
  std::stable_sort(edges.begin(), edges.end(), [](const Edge& x, const Edge& y) { return x.west() < y.west(); });
  return edges;
}

bool neighbours(const Edge& one, const Edge& other, std::size_t count) noexcept {
  const std::size_t apart = one.place > other.place ? one.place - other.place : other.place - one.place;
  return apart == 1 || apart + 1 == count;
}

bool crosses_itself(const Ring& ring) {
  const std::vector<Edge> edges = edges_of(ring);
  for (std::size_t i = 0; i < edges.size(); ++i) {
    for (std::size_t j = i + 1; j < edges.size() && edges[j].west() <= edges[i].east(); ++j) {
      if (!neighbours(edges[i], edges[j], edges.size()) && meet(edges[i], edges[j])) return true;
    }
  }
  return false;
}

double twice_signed_area(const Ring& ring) noexcept {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) sum += turn(ring.front(), ring[i], ring[i + 1]);
  return sum;
}

bool leaps(const Ring& ring) noexcept {
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    if (std::fabs(ring[i + 1].lng - ring[i].lng) > 180) return true;
  }
  return false;
}

// Whether the ring's way, each step the short way round, goes around the globe.
bool around_a_pole(const Ring& ring) noexcept {
  double turned = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) turned += std::remainder(ring[i + 1].lng - ring[i].lng, 360);
  return std::fabs(turned) > 180;
}

// Even-odd rule.
bool inside(const Ring& ring, LngLat p) noexcept {
  bool within = false;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const LngLat a = ring[i], b = ring[i + 1];
    if ((a.lat > p.lat) != (b.lat > p.lat) && p.lng < (b.lng - a.lng) * (p.lat - a.lat) / (b.lat - a.lat) + a.lng)
      within = !within;
  }
  return within;
}

bool is_ring(const Ring& ring) noexcept {
  return ring.size() >= 4 && ring.front() == ring.back() && twice_signed_area(ring) != 0;
}

void check_ring(Reading& reading, const Ring& ring, NodeId node, bool outer) {
  auto& log = reading.log;
  if (around_a_pole(ring)) {
    log.error(ProblemCode::bad_geometry, node, "this ring goes around a pole",
              "Give a circle about the pole, or a ring on one side of it.");
  } else if (leaps(ring)) {
    log.warn(ProblemCode::bad_geometry, node, "this ring leaps over the antimeridian",
             "Cut the area at 180 degrees, a place for each side.");
  } else if (crosses_itself(ring)) {
    log.error(ProblemCode::bad_geometry, node, "this ring crosses or touches itself",
              "Put its points in the order of its edge.");
  } else if ((twice_signed_area(ring) > 0) != outer) {
    log.warn(ProblemCode::bad_geometry, node,
             outer ? "this outer ring runs clockwise" : "this hole runs counter-clockwise",
             "Reverse its points: GeoJSON has outer rings counter-clockwise and holes clockwise.");
  }
}

void check_hole(Reading& reading, const Ring& outer, const Ring& hole, NodeId node) {
  if (inside(outer, hole.front())) return;
  reading.log.error(ProblemCode::bad_geometry, node, "this hole lies outside the ring it is cut from",
                    "Put the outer ring first, and only its holes after it.");
}

}  // namespace

void check_rings(Reading& reading) {
  for (std::size_t i = 0; i < reading.story.places.size(); ++i) {
    const auto& rings = reading.story.places[i].rings;
    const NodeId list = descend(reading.tree, reading.places.nodes[i], {"area", "geojson", "coordinates"});
    each_with_node(reading.tree, list, rings, [&](const Ring& ring, NodeId node) {
      const bool outer = &ring == &rings.front();
      if (!is_ring(ring)) return;
      check_ring(reading, ring, node, outer);
      if (!outer && is_ring(rings.front()) && !around_a_pole(rings.front()) && !leaps(rings.front()))
        check_hole(reading, rings.front(), ring, node);
    });
  }
}

}  // namespace dateline::core
