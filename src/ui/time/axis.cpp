#include "ui/time/axis.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::ui {

core::Day Axis::day_at(float x) const noexcept {
  const auto most = static_cast<float>(last.value - first.value);
  const float along = (x - box.x) / day_px;
  const float days = std::clamp(std::floor(along), 0.0f, most);
  const auto whole = static_cast<std::int32_t>(days);
  return clamped({first.value + whole});
}

core::Day Axis::clamped(core::Day day) const noexcept {
  return std::clamp(day, first, last);
}

Axis make_axis(const core::DayRange& timeline, core::RectPx box) noexcept {
  const auto [first, last] = timeline;
  const bool open = core::is_open(first) || core::is_open(last);
  const bool has_days = !open && first <= last;
  Axis axis;
  axis.box = box;
  // A story without days still has an axis: one day.
  if (has_days) {
    axis.first = first;
    axis.last = last;
  }
  const std::int32_t after_first = axis.last.value - axis.first.value;
  const auto days = static_cast<float>(after_first + 1);
  axis.day_px = box.width / days;
  return axis;
}

}  // namespace dateline::ui
