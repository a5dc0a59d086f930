// Days along a line of px: where a day is, which day a point means, which ticks to name. It knows
// dates and widths; it draws ticks and handles, and knows no claim.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/time/date_card.hpp"

namespace dateline::ui {

// A day is a column of `day_px`; its tick stands in the middle of it.
struct Axis {
  core::RectPx box;       // the columns, all days of World::timeline
  core::Day first, last;  // both included
  float day_px = 1;

  [[nodiscard]] float left_of(core::Day day) const noexcept {
    return box.x + static_cast<float>(day.value - first.value) * day_px;
  }
  [[nodiscard]] float right_of(core::Day day) const noexcept {
    return left_of(day) + day_px;
  }
  [[nodiscard]] float middle_of(core::Day day) const noexcept {
    return left_of(day) + day_px / 2;
  }
  [[nodiscard]] core::Day day_at(float x) const noexcept;  // clamped to the axis
  [[nodiscard]] core::Day clamped(core::Day day) const noexcept;
};

[[nodiscard]] Axis make_axis(const core::DayRange& timeline, core::RectPx box) noexcept;

// The days in columns that can be seen, and what was said in each: one day, or as many as a column
// of 4 px holds.
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

// Names and ticks above `y`, grid lines from `y` down to `bottom`.
void draw_ticks(const Ui& ui, const Axis& axis, float y, float bottom);

// The brush on `y`: a black bar between two handles that set the time window, and the amber handle
// that sets what was known. `bottom` ends the amber line. The last handle ends at `most`, where the
// amber one's shield would hide it.
void draw_brush(const Ui& ui, const Axis& axis, float y, float most);
void draw_known_on(const Ui& ui, const Axis& axis, float top, float bottom);

// The window and the day as they stand now, a handle in hand included.
[[nodiscard]] core::DayRange
shown_window(const Ui& ui, const Axis& axis, core::DayRange days) noexcept;

// The two lanes, happened and said, between the brush line and `bottom`.
void draw_lanes(const Ui& ui, const Axis& axis, float top, float bottom);

// A handle: which day it sets, where that is, and where it may go.
struct Handle {
  DateField field = DateField::known;
  core::Day day;
  core::DayRange reachable;
};

// Of a handle that is pointed at or has the focus: says its day, and takes the keys: a day, with
// Shift a week, to the first or the last. The day they move it to; none when they do not. Enter
// opens the field in which its day is typed.
DATELINE_LATER std::optional<core::Day>
use_handle(const Ui& ui, const Hit& hit, core::RectPx box, const Handle& handle);

// The said lane as a bar for each day, or for as many days as a bar needs to be seen: its height
// what was said, in the stances' order from below.
DATELINE_LATER void draw_said_bars(const Ui& ui, const Axis& axis, float floor, float high);

// What a dot of the said lane is, to who points at it or has it in focus: who, with which stance,
// which figure, on which day.
DATELINE_LATER void
tell_said(const Ui& ui, const Hit& hit, core::RectPx box, const app::SaidDot& dot);

// Round button that plays or pauses, 44 px.
void draw_play(const Ui& ui, ImVec2 centre);

}  // namespace dateline::ui
