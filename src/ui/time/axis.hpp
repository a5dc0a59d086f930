// Days along a line of px: where a day is, and which day a point means.
#pragma once

#include "core/geo/projection.hpp"
#include "core/time/edtf.hpp"

namespace dateline::ui {

// A day is a column of `day_px`; its tick stands in the middle of it.
struct Axis {
  core::RectPx box;  // the columns, all days of World::timeline
  core::Day first;
  core::Day last;  // included
  float day_px = 1;

  [[nodiscard]] float left_of(core::Day day) const noexcept {
    const auto days = static_cast<float>(day.value - first.value);
    return box.x + days * day_px;
  }
  [[nodiscard]] float right_of(core::Day day) const noexcept {
    return left_of(day) + day_px;
  }
  [[nodiscard]] float middle_of(core::Day day) const noexcept {
    return left_of(day) + day_px / 2;
  }

  // The day of a column, and the nearest that the axis has.
  [[nodiscard]] core::Day day_at(float x) const noexcept;
  [[nodiscard]] core::Day clamped(core::Day day) const noexcept;
};

[[nodiscard]] Axis make_axis(const core::DayRange& timeline, core::RectPx box) noexcept;

}  // namespace dateline::ui
