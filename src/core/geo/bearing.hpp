// Directions on the sphere: which way a great circle leaves, and where it leads.
#pragma once

#include "core/geo/projection.hpp"

namespace dateline::core {

// The direction in which a great circle leaves `from` for `to`, radians clockwise from north; and
// the place `km` away in such a direction (negative: behind).
[[nodiscard]] double bearing(LngLat from, LngLat to) noexcept;
[[nodiscard]] LngLat destination(LngLat from, double bearing, double km) noexcept;

}  // namespace dateline::core
