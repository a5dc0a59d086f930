// The square grid that point clouds stand on: degrees to its units and back, and the order that
// keeps every cell's points together.
#pragma once

#include <cstdint>

#include "core/geo/projection.hpp"

namespace dateline::core {

struct GridPoint {
  std::uint32_t x = 0;
  std::uint32_t y = 0;
};

// Units of the grid; places beyond 85.0511 degrees of latitude are put on its edge. The greatest
// longitude, 180, is 0 again.
[[nodiscard]] GridPoint grid_point(std::int32_t lng_e7, std::int32_t lat_e7) noexcept;

// As above for the edge of a view: 180 E is the last unit.
[[nodiscard]] std::uint32_t grid_column(double lng) noexcept;
[[nodiscard]] std::uint32_t grid_row(double lat) noexcept;

[[nodiscard]] LngLat grid_place(double x, double y) noexcept;

// The bits of x and y alternately, y's before x's: a cell of level n is one run of equal leading 2n
// bits.
[[nodiscard]] std::uint64_t grid_key(GridPoint point) noexcept;
[[nodiscard]] GridPoint point_of_key(std::uint64_t key) noexcept;

}  // namespace dateline::core
