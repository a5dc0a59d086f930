// Made-up points for trials of scale: clustered over Eurasia's land, dated October and November
// 2024 with a tail. They tell of nothing that happened.
#pragma once

#include <cstdint>
#include <vector>

#include "core/points/point_cloud.hpp"

namespace dateline::core {

// The same numbers give the same points on every platform: only whole numbers are computed with.
// Error: `too_many` over kMaxPoints.
[[nodiscard]] Result<std::vector<CloudPoint>>
synthetic_points(std::uint32_t count, std::uint64_t seed);

// The same, made into a cloud.
[[nodiscard]] Result<PointCloud> synthetic_cloud(std::uint32_t count, std::uint64_t seed);

}  // namespace dateline::core
