// Points that a host hands over as columns of plain numbers, checked. It knows nothing of how they
// came.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/points/point_cloud.hpp"

namespace dateline::core {

// The bytes of four columns of equal length, in the machine's own order, one entry a point.
struct PointColumns {
  std::span<const std::byte> lng;    // double: degrees, -180 to 180
  std::span<const std::byte> lat;    // double: degrees, -90 to 90
  std::span<const std::byte> days;   // std::int32_t: as Day, of the years 0000 to 9999
  std::span<const std::byte> marks;  // std::uint8_t: a StanceMark's number
};

// Errors: `inconsistent` for columns that are not equally long; `too_many` over kMaxPoints;
// `bad_coordinate`, `bad_date` and `bad_value`, each with the column and the point (`lng[17]`).
[[nodiscard]] Result<PointCloud> read_points(const PointColumns& columns);

}  // namespace dateline::core
