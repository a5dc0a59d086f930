// What a walk around a ring tells. The sweep that finds crossings is in ring_sweep.cpp.
#include "core/geo/ring.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/sorting.hpp"

namespace dateline::core {
namespace {

constexpr double kAsideMost = 1e-9;  // degrees: a tenth of a millimetre

bool on_one_line(const Ring& ring) noexcept {
  if (ring.empty()) {
    return true;
  }
  const LngLat o = ring.front();
  const auto away = [o](LngLat p) {
    return std::hypot(p.lng - o.lng, p.lat - o.lat);
  };
  const LngLat end = *std::max_element(ring.begin(), ring.end(), [&](LngLat a, LngLat b) {
    return away(a) < away(b);
  });
  return std::all_of(ring.begin(), ring.end(), [&](LngLat p) {
    const double turn = (end.lng - o.lng) * (p.lat - o.lat) - (end.lat - o.lat) * (p.lng - o.lng);
    return std::fabs(turn) <= kAsideMost * away(end);
  });
}

LngLat along(LngLat a, LngLat b, double t) noexcept {
  return {a.lng + (b.lng - a.lng) * t, a.lat + (b.lat - a.lat) * t};
}

// How far along from a to b the place nearest to p is: 0 to 1.
double nearest(LngLat a, LngLat b, LngLat p) noexcept {
  const double dx = b.lng - a.lng, dy = b.lat - a.lat, length2 = dx * dx + dy * dy;
  return length2 > 0 ? std::clamp(((p.lng - a.lng) * dx + (p.lat - a.lat) * dy) / length2, 0.0, 1.0)
                     : 0.0;
}

bool lies_on(LngLat a, LngLat b, LngLat p) noexcept {
  const LngLat at = along(a, b, nearest(a, b, p));
  return std::hypot(at.lng - p.lng, at.lat - p.lat) <= kAsideMost;
}

bool lies_beside(const Ring& ring, LngLat p) noexcept {
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    if (lies_on(ring[i], ring[i + 1], p)) {
      return false;
    }
  }
  return true;
}

// Whether a part of the ring lies on this side of the other. Between two places where an edge
// touches the other ring it is wholly on one side: its middle there tells which.
bool has_part(const Ring& ring, const Ring& other, bool within) {
  constexpr double kMostSteps = 2e7;
  const std::size_t stride =
      1 + static_cast<std::size_t>(
              static_cast<double>(ring.size()) * static_cast<double>(other.size()) / kMostSteps
          );
  std::vector<double> touches;
  for (std::size_t i = 0; i + 1 < ring.size(); i += stride) {
    touches = {0, 1};
    for (const LngLat corner : other) {
      if (lies_on(ring[i], ring[i + 1], corner)) {
        touches.push_back(nearest(ring[i], ring[i + 1], corner));
      }
    }
    sort_range(touches.begin(), touches.end());
    for (std::size_t k = 1; k < touches.size(); ++k) {
      const LngLat middle = along(ring[i], ring[i + 1], (touches[k - 1] + touches[k]) / 2);
      if (inside(other, middle) == within && lies_beside(other, middle)) {
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
    const double turns = plain.empty() ? 0 : std::round((plain.back().lng - place.lng) / 360);
    plain.push_back({place.lng + 360 * turns, place.lat});
  }
  return plain;
}

bool leaps(const Ring& ring) noexcept {
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    if (std::fabs(ring[i + 1].lng - ring[i].lng) > 180) {
      return true;
    }
  }
  return false;
}

bool around_a_pole(const Ring& ring) noexcept {
  double turned = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    turned += std::remainder(ring[i + 1].lng - ring[i].lng, 360);
  }
  return std::fabs(turned) > 180;
}

double width_of(const Ring& ring) noexcept {
  if (ring.empty()) {
    return 0;
  }
  const auto [west, east] = std::minmax_element(ring.begin(), ring.end(), [](LngLat a, LngLat b) {
    return a.lng < b.lng;
  });
  return east->lng - west->lng;
}

bool encloses_nothing(const Ring& ring) {
  return !around_a_pole(ring) && on_one_line(unrolled(ring));
}

// About the first place, so that a small ring far from 0, 0 keeps its digits.
double twice_signed_area(const Ring& ring) noexcept {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const LngLat o = ring.front(), a = ring[i], b = ring[i + 1];
    sum += (a.lng - o.lng) * (b.lat - o.lat) - (a.lat - o.lat) * (b.lng - o.lng);
  }
  return sum;
}

bool inside(const Ring& ring, LngLat p) noexcept {
  bool within = false;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const LngLat a = ring[i], b = ring[i + 1];
    if ((a.lat > p.lat) != (b.lat > p.lat) &&
        p.lng < (b.lng - a.lng) * (p.lat - a.lat) / (b.lat - a.lat) + a.lng) {
      within = !within;
    }
  }
  return within;
}

bool on_ring(const Ring& ring, LngLat p) noexcept {
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const LngLat a = ring[i], b = ring[i + 1];
    if ((b.lng - a.lng) * (p.lat - a.lat) != (b.lat - a.lat) * (p.lng - a.lng)) {
      continue;
    }
    const bool within = p.lng >= std::min(a.lng, b.lng) && p.lng <= std::max(a.lng, b.lng) &&
                        p.lat >= std::min(a.lat, b.lat) && p.lat <= std::max(a.lat, b.lat);
    if (within) {
      return true;
    }
  }
  return false;
}

}  // namespace dateline::core
