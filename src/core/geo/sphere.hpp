// Places as directions from the middle of the globe.
#pragma once

#include <cmath>
#include <numbers>

#include "core/geo/projection.hpp"

namespace dateline::core {

struct Vector3 {
  double x = 0, y = 0, z = 0;
};

[[nodiscard]] constexpr Vector3 operator+(Vector3 a, Vector3 b) noexcept {
  return {a.x + b.x, a.y + b.y, a.z + b.z};
}
[[nodiscard]] constexpr Vector3 operator*(double factor, Vector3 v) noexcept {
  return {factor * v.x, factor * v.y, factor * v.z};
}
[[nodiscard]] constexpr double dot(Vector3 a, Vector3 b) noexcept {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}
[[nodiscard]] constexpr Vector3 cross(Vector3 a, Vector3 b) noexcept {
  return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

// Of length 1; x towards 0 N 0 E, z towards the north pole.
[[nodiscard]] inline Vector3 on_sphere(LngLat place) noexcept {
  constexpr double kRadians = std::numbers::pi / 180;
  const double lng = place.lng * kRadians, lat = place.lat * kRadians;
  return {std::cos(lat) * std::cos(lng), std::cos(lat) * std::sin(lng), std::sin(lat)};
}

}  // namespace dateline::core
