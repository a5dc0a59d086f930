// The days in columns that can be seen, and what was said in each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/story/claim_table.hpp"
#include "ui/time/axis.hpp"

namespace dateline::ui {

// A column is one day, or as many as 4 px hold.
struct DayBins {
  std::int32_t days = 1;  // of each, but perhaps the last
  std::size_t count = 0;
  float width = 1;         // px
  std::uint32_t most = 1;  // claims in the fullest

  using ByDay = std::vector<core::StanceCounts>;
  [[nodiscard]] static DayBins of(const ByDay& by_day, float day_px) noexcept;

  [[nodiscard]] core::StanceCounts counts(const ByDay& by_day, std::size_t bin) const noexcept;
  // of the axis' height
  [[nodiscard]] core::RectPx column(const Axis& axis, std::size_t bin, float wide) const noexcept;
  [[nodiscard]] core::DayRange range(const Axis& axis, std::size_t bin) const noexcept;
};

}  // namespace dateline::ui
