// Rings of polygons as GeoJSON (RFC 7946) wants them. What is no ring at all, the reader has
// refused.
#include <algorithm>

#include "core/base/text.hpp"
#include "core/geo/ring.hpp"
#include "core/story/check/story_rules.hpp"

namespace dateline::core {
namespace {

// The rings of one polygon, unrolled, and where they stand in the file.
struct Polygon {
  std::vector<Ring> rings;
  std::vector<NodeId> nodes;
};

// The reader refuses what is not a ring.
bool is_ring(const Ring& ring) {
  return ring.size() >= 4 && ring.front() == ring.back() && !encloses_nothing(ring);
}

// Longitudes beyond 180 say which way a ring goes over the antimeridian; a leap from 179 to -179
// leaves it to be guessed.
bool counts_on(const JsonTree& tree, NodeId ring) noexcept {
  for (const NodeId point : tree.contents(ring)) {
    const double lng = tree.number(tree.first(point));
    if (lng > 180 || lng < -180) {
      return true;
    }
  }
  return false;
}

// Whether areas can be measured with this ring; reports why not.
bool is_sound(Reading& reading, const Ring& ring, const Ring& plain, NodeId node) {
  auto& log = reading.log;
  if (around_a_pole(ring)) {
    log.error(
        ProblemCode::bad_geometry,
        node,
        "this ring goes around a pole",
        "Give a circle about the pole, or a ring on one side of it."
    );
  } else if (width_of(plain) > 360) {
    log.error(
        ProblemCode::bad_geometry,
        node,
        "this ring goes around the globe more than once",
        "Keep it within 360 degrees."
    );
  } else if (meets_itself(plain)) {
    log.error(
        ProblemCode::bad_geometry,
        node,
        "this ring crosses or touches itself",
        "Put its points in the order of its edge."
    );
  } else {
    return true;
  }
  return false;
}

void warn_of_its_way(
    Reading& reading,
    const Ring& ring,
    const Ring& plain,
    NodeId node,
    bool outer
) {
  auto& log = reading.log;
  if (leaps(ring) && !counts_on(reading.tree, node)) {
    log.warn(
        ProblemCode::bad_geometry,
        node,
        "this ring leaps over the antimeridian",
        "It is drawn the short way round; to say so, count on beyond 180 degrees: 190 for -170."
    );
  }
  if ((twice_signed_area(plain) > 0) != outer) {
    log.warn(
        ProblemCode::bad_geometry,
        node,
        outer ? "this outer ring runs clockwise" : "this hole runs counter-clockwise",
        "Reverse its points: GeoJSON has outer rings counter-clockwise and holes clockwise."
    );
  }
}

// Moves a hole to the turn of the globe on which its outer ring was unrolled.
void turn_to(const Ring& outer, Ring& hole) {
  for (const double turn : {0.0, 360.0, -360.0}) {
    const LngLat first{hole.front().lng + turn, hole.front().lat};
    if (!inside(outer, first) && !on_ring(outer, first)) {
      continue;
    }
    for (LngLat& place : hole) {
      place.lng += turn;
    }
    return;
  }
}

// A place of the ring that is not on the other; its first where all are.
LngLat place_beside(const Ring& ring, const Ring& other) noexcept {
  constexpr std::size_t kEnough = 32;
  for (std::size_t i = 0; i < ring.size() && i < kEnough; ++i) {
    if (!on_ring(other, ring[i])) {
      return ring[i];
    }
  }
  return ring.front();
}

bool lies_in(const Ring& ring, const Ring& other) noexcept {
  const LngLat place = place_beside(ring, other);
  return inside(other, place) || on_ring(other, place);
}

bool lies_in_another_hole(const Polygon& polygon, std::size_t hole) noexcept {
  for (std::size_t other = 1; other < polygon.rings.size(); ++other) {
    if (other != hole &&
        inside(polygon.rings[other], place_beside(polygon.rings[hole], polygon.rings[other]))) {
      return true;
    }
  }
  return false;
}

bool boxes_meet(const Ring& a, const Ring& b) noexcept {
  const auto span_of = [](const Ring& ring, double LngLat::* axis) {
    const auto [least, most] =
        std::minmax_element(ring.begin(), ring.end(), [axis](LngLat p, LngLat q) {
          return p.*axis < q.*axis;
        });
    return std::pair((*least).*axis, (*most).*axis);
  };
  const auto [west, east] = span_of(a, &LngLat::lng);
  const auto [other_west, other_east] = span_of(b, &LngLat::lng);
  const auto [south, north] = span_of(a, &LngLat::lat);
  const auto [other_south, other_north] = span_of(b, &LngLat::lat);
  return west < other_east && other_west < east && south < other_north && other_south < north;
}

// Through their corners: edges of none cross, and none lies in the other.
bool share_ground(const Ring& a, const Ring& b) {
  return boxes_meet(a, b) && (enters(a, b) || enters(b, a));
}

bool any_share_ground(const Polygon& polygon) {
  for (std::size_t i = 1; i < polygon.rings.size(); ++i) {
    for (std::size_t other = i + 1; other < polygon.rings.size(); ++other) {
      if (share_ground(polygon.rings[i], polygon.rings[other])) {
        return true;
      }
    }
  }
  return false;
}

// Needs sound rings, the outer one first.
void check_holes(Reading& reading, Polygon& polygon) {
  auto& log = reading.log;
  const Ring& outer = polygon.rings.front();
  for (std::size_t i = 1; i < polygon.rings.size(); ++i) {
    turn_to(outer, polygon.rings[i]);
    if (lies_in(polygon.rings[i], outer)) {
      continue;
    }
    log.error(
        ProblemCode::bad_geometry,
        polygon.nodes[i],
        "this hole lies outside the ring it is cut from",
        "Put the outer ring first, and only its holes after it."
    );
    return;
  }
  const bool any_leaves =
      std::any_of(polygon.rings.begin() + 1, polygon.rings.end(), [&](const Ring& hole) {
        return leaves(hole, outer);
      });
  if (any_cross(polygon.rings) || any_leaves) {
    log.error(
        ProblemCode::bad_geometry,
        polygon.nodes.front(),
        "a hole in this ring crosses it, or another hole",
        "Keep holes apart, and within the ring."
    );
    return;
  }
  bool nested = false;
  for (std::size_t i = 1; i < polygon.rings.size(); ++i) {
    if (!lies_in_another_hole(polygon, i)) {
      continue;
    }
    log.error(
        ProblemCode::bad_geometry,
        polygon.nodes[i],
        "this hole lies in another hole",
        "Remove it."
    );
    nested = true;
  }
  if (!nested && any_share_ground(polygon)) {
    log.error(
        ProblemCode::bad_geometry,
        polygon.nodes.front(),
        "a hole in this ring shares ground with another hole",
        "Keep holes apart."
    );
  }
}

void check_polygon(Reading& reading, const std::vector<Ring>& rings, NodeId list) {
  Polygon polygon;
  each_with_node(reading.tree, list, rings, [&](const Ring& ring, NodeId node) {
    if (!is_ring(ring)) {
      return;
    }
    Ring plain = unrolled(ring);
    if (!is_sound(reading, ring, plain, node)) {
      return;
    }
    warn_of_its_way(reading, ring, plain, node, &ring == &rings.front());
    polygon.rings.push_back(std::move(plain));
    polygon.nodes.push_back(node);
  });
  if (rings.size() > 1 && polygon.rings.size() == rings.size()) {
    check_holes(reading, polygon);
  }
}

}  // namespace

void check_rings(Reading& reading) {
  for (std::size_t i = 0; i < reading.story.places.size(); ++i) {
    check_polygon(
        reading,
        reading.story.places[i].rings,
        descend(reading.tree, reading.places.nodes[i], {"area", "geojson", "coordinates"})
    );
  }
}

}  // namespace dateline::core
