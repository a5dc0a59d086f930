// What a walk around a ring tells. The sweep that finds crossings is in ring_sweep.cpp.
#include "core/geo/ring.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/sorting.hpp"

namespace dateline::core {
namespace {

constexpr double kAsideMost = 1e-9;  // degrees: a tenth of a millimetre

// From one place to another, in degrees.
struct Way {
  double lng = 0;
  double lat = 0;
};

Way way_between(LngLat from, LngLat to) noexcept {
  return {
      .lng = to.lng - from.lng,
      .lat = to.lat - from.lat,
  };
}

double length_of(Way way) noexcept {
  return std::hypot(way.lng, way.lat);
}

// Twice the area between them, above zero where `b` is to the left of `a`.
double turn_of(Way a, Way b) noexcept {
  return a.lng * b.lat - a.lat * b.lng;
}

bool on_one_line(const Ring& ring) noexcept {
  if (ring.empty()) {
    return true;
  }
  const LngLat first = ring.front();
  const auto is_nearer = [first](LngLat a, LngLat b) {
    return length_of(way_between(first, a)) < length_of(way_between(first, b));
  };
  const LngLat farthest = *std::max_element(ring.begin(), ring.end(), is_nearer);
  const Way across = way_between(first, farthest);
  const double most = kAsideMost * length_of(across);
  return std::all_of(ring.begin(), ring.end(), [&](LngLat place) {
    const double turn = turn_of(across, way_between(first, place));
    return std::fabs(turn) <= most;
  });
}

LngLat along(LngLat a, LngLat b, double t) noexcept {
  const Way whole = way_between(a, b);
  return {
      .lng = a.lng + whole.lng * t,
      .lat = a.lat + whole.lat * t,
  };
}

// How far along from a to b the place nearest to p is: 0 to 1.
double nearest(LngLat a, LngLat b, LngLat p) noexcept {
  const Way whole = way_between(a, b);
  const Way part = way_between(a, p);
  const double length2 = whole.lng * whole.lng + whole.lat * whole.lat;
  if (length2 <= 0) {
    return 0;
  }
  const double nearness = part.lng * whole.lng + part.lat * whole.lat;
  return std::clamp(nearness / length2, 0.0, 1.0);
}

bool lies_on(LngLat a, LngLat b, LngLat p) noexcept {
  const LngLat at = along(a, b, nearest(a, b, p));
  return length_of(way_between(p, at)) <= kAsideMost;
}

bool lies_beside(const Ring& ring, LngLat p) noexcept {
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const LngLat from = ring[i];
    const LngLat to = ring[i + 1];
    if (lies_on(from, to, p)) {
      return false;
    }
  }
  return true;
}

// Where the line from a to b crosses a parallel.
double lng_at(LngLat a, LngLat b, double lat) noexcept {
  const Way whole = way_between(a, b);
  return whole.lng * (lat - a.lat) / whole.lat + a.lng;
}

// Of a place on the line through a and b: whether it is between them.
bool is_between(LngLat a, LngLat b, LngLat p) noexcept {
  const auto [west, east] = std::minmax(a.lng, b.lng);
  const auto [south, north] = std::minmax(a.lat, b.lat);
  const bool across = p.lng >= west && p.lng <= east;
  const bool down = p.lat >= south && p.lat <= north;
  return across && down;
}

// 1 to look at every edge; more where that were seconds.
std::size_t stride_of(const Ring& ring, const Ring& other) noexcept {
  constexpr double kMostSteps = 2e7;
  const auto edges = static_cast<double>(ring.size());
  const auto corners = static_cast<double>(other.size());
  const double steps = edges * corners;
  const double over = steps / kMostSteps;
  return 1 + static_cast<std::size_t>(over);
}

// How far along the edge it begins, ends, and touches the ring.
void find_touches(LngLat from, LngLat to, const Ring& ring, std::vector<double>& touches) {
  touches = {0, 1};
  for (const LngLat corner : ring) {
    if (lies_on(from, to, corner)) {
      touches.push_back(nearest(from, to, corner));
    }
  }
  sort_range(touches.begin(), touches.end());
}

// Whether a part of the ring lies on this side of the other. Between two places where an edge
// touches the other ring it is wholly on one side: its middle there tells which.
bool has_part(const Ring& ring, const Ring& other, bool within) {
  const std::size_t stride = stride_of(ring, other);
  std::vector<double> touches;
  for (std::size_t i = 0; i + 1 < ring.size(); i += stride) {
    const LngLat from = ring[i];
    const LngLat to = ring[i + 1];
    find_touches(from, to, other, touches);
    for (std::size_t k = 1; k < touches.size(); ++k) {
      const double between = (touches[k - 1] + touches[k]) / 2;
      const LngLat middle = along(from, to, between);
      const bool on_this_side = inside(other, middle) == within;
      if (on_this_side && lies_beside(other, middle)) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

bool leaves(const Ring& ring, const Ring& other) {
  return has_part(ring, other, false);
}

bool enters(const Ring& ring, const Ring& other) {
  return has_part(ring, other, true);
}

Ring unrolled(const Ring& ring) {
  Ring plain;
  plain.reserve(ring.size());
  for (const LngLat place : ring) {
    const double last = plain.empty() ? place.lng : plain.back().lng;
    const double turns = std::round((last - place.lng) / 360);
    plain.push_back({
        .lng = place.lng + 360 * turns,
        .lat = place.lat,
    });
  }
  return plain;
}

bool leaps(const Ring& ring) noexcept {
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const Way step = way_between(ring[i], ring[i + 1]);
    if (std::fabs(step.lng) > 180) {
      return true;
    }
  }
  return false;
}

bool around_a_pole(const Ring& ring) noexcept {
  double turned = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const Way step = way_between(ring[i], ring[i + 1]);
    turned += std::remainder(step.lng, 360);
  }
  return std::fabs(turned) > 180;
}

double width_of(const Ring& ring) noexcept {
  if (ring.empty()) {
    return 0;
  }
  const auto is_west_of = [](LngLat a, LngLat b) {
    return a.lng < b.lng;
  };
  const auto [west, east] = std::minmax_element(ring.begin(), ring.end(), is_west_of);
  return east->lng - west->lng;
}

bool encloses_nothing(const Ring& ring) {
  if (around_a_pole(ring)) {
    return false;
  }
  return on_one_line(unrolled(ring));
}

// About the first place, so that a small ring far from 0, 0 keeps its digits.
double twice_signed_area(const Ring& ring) noexcept {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const Way to_this = way_between(ring.front(), ring[i]);
    const Way to_next = way_between(ring.front(), ring[i + 1]);
    sum += turn_of(to_this, to_next);
  }
  return sum;
}

bool inside(const Ring& ring, LngLat p) noexcept {
  bool within = false;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const LngLat a = ring[i];
    const LngLat b = ring[i + 1];
    const bool passes = (a.lat > p.lat) != (b.lat > p.lat);
    if (passes && p.lng < lng_at(a, b, p.lat)) {
      within = !within;
    }
  }
  return within;
}

bool on_ring(const Ring& ring, LngLat p) noexcept {
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const LngLat a = ring[i];
    const LngLat b = ring[i + 1];
    const Way whole = way_between(a, b);
    const Way part = way_between(a, p);
    const double left = whole.lng * part.lat;
    const double right = whole.lat * part.lng;
    const bool on_line = left == right;
    if (on_line && is_between(a, b, p)) {
      return true;
    }
  }
  return false;
}

}  // namespace dateline::core
