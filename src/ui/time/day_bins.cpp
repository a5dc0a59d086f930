#include "ui/time/day_bins.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::ui {

DayBins DayBins::of(const ByDay& by_day, float day_px) noexcept {
  constexpr float kLeast = 4;
  constexpr float kNarrowest = 1e-3f;
  const float wide = std::max(day_px, kNarrowest);
  const float needed = std::ceil(kLeast / wide);
  const auto whole = static_cast<std::int32_t>(needed);
  DayBins bins;
  bins.days = std::max(1, whole);
  bins.width = day_px * static_cast<float>(bins.days);
  const auto days = static_cast<std::size_t>(bins.days);
  const std::size_t rounded_up = by_day.size() + days - 1;
  bins.count = rounded_up / days;
  for (std::size_t bin = 0; bin < bins.count; ++bin) {
    const core::StanceCounts counts = bins.counts(by_day, bin);
    const std::uint32_t claims = core::total(counts);
    if (claims > bins.most) {
      bins.most = claims;
    }
  }
  return bins;
}

namespace {

void add(core::StanceCounts& sum, const core::StanceCounts& counts) noexcept {
  for (const core::StanceMark mark : core::each<core::StanceMark>) {
    sum[mark] += counts[mark];
  }
}

}  // namespace

core::StanceCounts DayBins::counts(const ByDay& by_day, std::size_t bin) const noexcept {
  const auto each = static_cast<std::size_t>(days);
  const std::size_t from = bin * each;
  const std::size_t next = from + each;
  const std::size_t to = std::min(by_day.size(), next);
  core::StanceCounts sum{};
  for (std::size_t day = from; day < to; ++day) {
    add(sum, by_day[day]);
  }
  return sum;
}

core::RectPx DayBins::column(const Axis& axis, std::size_t bin, float wide) const noexcept {
  const float bins_before = static_cast<float>(bin) + 0.5f;
  const float middle = axis.box.x + bins_before * width;
  return {
      .x = middle - wide / 2,
      .y = axis.box.y,
      .width = wide,
      .height = axis.box.height,
  };
}

core::DayRange DayBins::range(const Axis& axis, std::size_t bin) const noexcept {
  const auto bins_before = static_cast<std::int32_t>(bin);
  core::Day from = axis.first;
  from.value += bins_before * days;
  core::Day to = from;
  to.value += days - 1;
  return {
      .first = from,
      .last = std::min(axis.last, to),
  };
}

}  // namespace dateline::ui
