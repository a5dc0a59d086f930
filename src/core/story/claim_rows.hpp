// What the parts of a filter ask of one row. Internal to the claim table.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>

#include "core/story/claim_table.hpp"

namespace dateline::core {

// In a list that ascends.
[[nodiscard]] inline bool
contains_sorted(std::span<const std::uint32_t> list, std::uint32_t value) noexcept {
  return std::binary_search(list.begin(), list.end(), value);
}

// The last day by which a claim may be published. Blank entries, whose publication is kAfterAll,
// are beyond it whatever the filter says.
[[nodiscard]] inline std::int32_t last_known(const ClaimFilter& filter) noexcept {
  return std::min(filter.known_on.value, kAfterAll.value - 1);
}

// The places whose claims the filter's place stands for; none for a place that the story does not
// have.
[[nodiscard]] std::span<const std::uint32_t>
parts_of_place(const ClaimTable& table, const ClaimFilter& filter) noexcept;

// By the filter's actor, or by a part of it.
[[nodiscard]] bool
is_said_by(const ClaimTable& table, std::uint32_t row, const ClaimFilter& filter) noexcept;

// The row has a relation of the filter's kinds that was there to be seen by the day known on.
[[nodiscard]] bool
is_related(const ClaimTable& table, std::uint32_t row, const ClaimFilter& filter) noexcept;

// The days of which the claim speaks lie in the filter's window, read so.
[[nodiscard]] bool passes_happened(
    const ClaimTable& table,
    std::uint32_t row,
    const ClaimFilter& filter,
    WindowReading reading
) noexcept;

}  // namespace dateline::core
