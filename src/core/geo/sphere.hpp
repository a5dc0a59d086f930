// Places as directions from the middle of the globe.
#pragma once

#include <cmath>
#include <numbers>

#include "core/geo/projection.hpp"

namespace dateline::core {

struct Vector3 {
  double x = 0;
  double y = 0;
  double z = 0;
};

[[nodiscard]] constexpr Vector3 operator+(Vector3 a, Vector3 b) noexcept {
  return {
      .x = a.x + b.x,
      .y = a.y + b.y,
      .z = a.z + b.z,
  };
}
[[nodiscard]] constexpr Vector3 operator*(double factor, Vector3 v) noexcept {
  return {
      .x = factor * v.x,
      .y = factor * v.y,
      .z = factor * v.z,
  };
}
[[nodiscard]] constexpr double dot(Vector3 a, Vector3 b) noexcept {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}
[[nodiscard]] constexpr Vector3 cross(Vector3 a, Vector3 b) noexcept {
  return {
      .x = a.y * b.z - a.z * b.y,
      .y = a.z * b.x - a.x * b.z,
      .z = a.x * b.y - a.y * b.x,
  };
}

// Of length 1; x towards 0 N 0 E, z towards the north pole.
[[nodiscard]] inline Vector3 on_sphere(LngLat place) noexcept {
  constexpr double kRadians = std::numbers::pi / 180;
  const double lng = place.lng * kRadians;
  const double lat = place.lat * kRadians;
  const double from_axis = std::cos(lat);
  return {
      .x = from_axis * std::cos(lng),
      .y = from_axis * std::sin(lng),
      .z = std::sin(lat),
  };
}

}  // namespace dateline::core
