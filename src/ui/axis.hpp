// Days along a line of px: where a day is, which day a point means, which ticks to name. It knows dates and widths; it draws ticks and handles, and knows no claim.
#pragma once

#include "ui/ui.hpp"

namespace dateline::ui {

// A day is a column of `day_px`; its tick stands in the middle of it.
struct Axis {
  core::RectPx box;                // the columns, all days of World::timeline
  core::Day first, last;           // both included
  float day_px = 1;

  [[nodiscard]] float left_of(core::Day day) const noexcept { return box.x + static_cast<float>(day.value - first.value) * day_px; }
  [[nodiscard]] float right_of(core::Day day) const noexcept { return left_of(day) + day_px; }
  [[nodiscard]] float middle_of(core::Day day) const noexcept { return left_of(day) + day_px / 2; }
  [[nodiscard]] core::Day day_at(float x) const noexcept;            // clamped to the axis
  [[nodiscard]] core::Day clamped(core::Day day) const noexcept;
};

[[nodiscard]] Axis make_axis(const core::DayRange& timeline, core::RectPx box) noexcept;

// Names and ticks above `y`, grid lines from `y` down to `bottom`.
void draw_ticks(const Ui& ui, const Axis& axis, float y, float bottom);

// The brush on `y`: a black bar between two handles that set the time window, and the amber handle that sets what was known. `bottom` ends the amber line.
void draw_brush(const Ui& ui, const Axis& axis, float y);
void draw_known_on(const Ui& ui, const Axis& axis, float top, float bottom);

// The window and the day as they stand now, a handle in hand included.
[[nodiscard]] core::DayRange shown_window(const Ui& ui, const Axis& axis) noexcept;

// The two lanes, happened and said, between the brush line and `bottom`.
void draw_lanes(const Ui& ui, const Axis& axis, float top, float bottom);

// Round button that plays or pauses, 44 px.
void draw_play(const Ui& ui, ImVec2 centre);

}  // namespace dateline::ui
