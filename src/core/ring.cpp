// What a walk around a ring tells. The sweep that finds crossings is in ring_sweep.cpp.
#include "core/ring.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::core {
namespace {

bool on_one_line(const Ring& ring) noexcept {
  constexpr double kAsideMost = 1e-9;  // degrees
  if (ring.empty()) return true;
  const LngLat o = ring.front();
  const auto away = [o](LngLat p) { return std::hypot(p.lng - o.lng, p.lat - o.lat); };
  const LngLat end = *std::max_element(ring.begin(), ring.end(), [&](LngLat a, LngLat b) { return away(a) < away(b); });
  return std::all_of(ring.begin(), ring.end(), [&](LngLat p) {
    const double turn = (end.lng - o.lng) * (p.lat - o.lat) - (end.lat - o.lat) * (p.lng - o.lng);
    return std::fabs(turn) <= kAsideMost * away(end);
  });
}

}  // namespace

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
    if (std::fabs(ring[i + 1].lng - ring[i].lng) > 180) return true;
  }
  return false;
}

bool around_a_pole(const Ring& ring) noexcept {
  double turned = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) turned += std::remainder(ring[i + 1].lng - ring[i].lng, 360);
  return std::fabs(turned) > 180;
}

double width_of(const Ring& ring) noexcept {
  if (ring.empty()) return 0;
  const auto [west, east] =
      std::minmax_element(ring.begin(), ring.end(), [](LngLat a, LngLat b) { return a.lng < b.lng; });
  return east->lng - west->lng;
}

bool encloses_nothing(const Ring& ring) { return !around_a_pole(ring) && on_one_line(unrolled(ring)); }

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
    if ((a.lat > p.lat) != (b.lat > p.lat) && p.lng < (b.lng - a.lng) * (p.lat - a.lat) / (b.lat - a.lat) + a.lng)
      within = !within;
  }
  return within;
}

bool on_ring(const Ring& ring, LngLat p) noexcept {
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const LngLat a = ring[i], b = ring[i + 1];
    if ((b.lng - a.lng) * (p.lat - a.lat) != (b.lat - a.lat) * (p.lng - a.lng)) continue;
    const bool within = p.lng >= std::min(a.lng, b.lng) && p.lng <= std::max(a.lng, b.lng) &&
                        p.lat >= std::min(a.lat, b.lat) && p.lat <= std::max(a.lat, b.lat);
    if (within) return true;
  }
  return false;
}

}  // namespace dateline::core
