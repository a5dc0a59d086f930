// How much a baked map may list, and what its entries may be called. Internal to this folder.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/geo/projection.hpp"

namespace dateline::app {

inline constexpr std::size_t kMaxFiles = 2000;
inline constexpr std::size_t kMaxLabels = 2000;
inline constexpr std::size_t kMaxLaterLabels = 4000;
inline constexpr std::size_t kMaxGround = 4000;
inline constexpr std::size_t kMaxName = 120;  // bytes
inline constexpr std::size_t kMaxCode = 8;
inline constexpr std::size_t kMaxBasis = 240;

// Lower-case letters, digits and hyphens, 1 to 40 of them: it stands in links.
[[nodiscard]] bool is_view_id(std::string_view id) noexcept;

// What is fetched must not leave the map's folder.
[[nodiscard]] bool is_plain_file_name(std::string_view name) noexcept;

// In degrees, and not over the antimeridian.
[[nodiscard]] bool is_on_globe(const core::GeoBox& box) noexcept;

}  // namespace dateline::app
