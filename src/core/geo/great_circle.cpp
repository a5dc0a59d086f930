// Distances on the sphere, and the ways between two places.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/geo/sphere.hpp"

namespace dateline::core {
namespace {

constexpr double kRadians = std::numbers::pi / 180;

double angle_between(LngLat a, LngLat b) noexcept {
  const double km = distance_km(a, b);
  return km / kEarthRadiusKm;
}

}  // namespace

double distance_km(LngLat a, LngLat b) noexcept {
  const double lat = (b.lat - a.lat) * kRadians;
  const double lng = (b.lng - a.lng) * kRadians;
  const double half_lat = std::sin(lat / 2);
  const double half_lng = std::sin(lng / 2);
  const double cos_a = std::cos(a.lat * kRadians);
  const double cos_b = std::cos(b.lat * kRadians);
  const double h = half_lat * half_lat + cos_a * cos_b * half_lng * half_lng;
  const double within = std::min(h, 1.0);
  const double chord = std::sqrt(within);
  const double half_angle = std::asin(chord);
  return 2 * kEarthRadiusKm * half_angle;
}

// Spherical linear interpolation. Points that coincide, or lie opposite so that every great circle
// joins them, give `a`, then `b`.
LngLat along_great_circle(LngLat a, LngLat b, double fraction) noexcept {
  const double angle = angle_between(a, b);
  const double sine = std::sin(angle);
  const bool between = fraction > 0 && fraction < 1;
  const bool one_place = sine < 1e-12;
  if (!between || one_place) {
    return fraction < 0.5 ? a : b;
  }
  const double left = 1 - fraction;
  const double angle_from_a = fraction * angle;
  const double angle_to_b = left * angle;
  const double weight_a = std::sin(angle_to_b) / sine;
  const double weight_b = std::sin(angle_from_a) / sine;
  const Vector3 from_a = weight_a * on_sphere(a);
  const Vector3 from_b = weight_b * on_sphere(b);
  const Vector3 there = from_a + from_b;
  const double from_axis = std::hypot(there.x, there.y);
  const double lng = std::atan2(there.y, there.x);
  const double lat = std::atan2(there.z, from_axis);
  return {
      .lng = lng / kRadians,
      .lat = lat / kRadians,
  };
}

}  // namespace dateline::core
