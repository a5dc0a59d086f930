// The chart's days: their names above it, the handle of the day known on, and their lines through
// the bands.
#include <algorithm>

#include "ui/figures/figures.hpp"
#include "ui/figures/figures_entries.hpp"
#include "ui/figures/figures_head.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/time/known_on_handle.hpp"

namespace dateline::ui {

namespace {

constexpr float kTicksAbove = 40;  // of the head, for days and handle

// 1 January 1970 was a Thursday
bool is_monday(core::Day day) {
  return ((day.value % 7) + 7 + 3) % 7 == 0;
}

// Each so many weeks that names do not meet.
int weeks_between(const Axis& axis) {
  constexpr float kName = 64;
  int weeks = 1;
  while (axis.day_px * 7 * static_cast<float>(weeks) < kName) {
    weeks *= 2;
  }
  return weeks;
}

bool is_named(const Axis& axis, core::Day day) {
  if (!is_monday(day)) {
    return false;
  }
  const int week = (day.value + 3) / 7;
  return week % weeks_between(axis) == 0;
}

float known_on_x(const Ui& ui) {
  const Axis& axis = figures_of(ui).axis;
  const core::Day day = axis.clamped(ui.frame.known_on);
  return axis.right_of(day);
}

// The name of the day known on stands left of its handle; where the axis begins too near, right of
// it.
core::RectPx known_name(const Ui& ui, const Canvas& canvas, float y, std::string_view words) {
  const float x = known_on_x(ui);
  const float wide = text_width(canvas, type::small_strong, words) + 1;
  const bool left = x - 14 - wide > ui.layout.view.x + 8;
  return {
      .x = left ? x - 14 - wide : x + 14,
      .y = y,
      .width = wide,
      .height = 16,
  };
}

// On a phone the words would take the room of the other days: while nothing is held back, the day
// alone.
Line known_text(const Ui& ui) {
  const Line day = day_text(ui.messages(), ui.frame.known_on, false);
  if (is_narrow(ui) && !ui.state.link.known_on) {
    return day;
  }
  const std::string_view as_known_on = ui.say(Message::as_known_on);
  return Line().add(as_known_on).add(" ").add(day.view());
}

// The row of days: no name runs under the name or the handle of the day known on.
struct DayRow {
  float y = 0;  // of the names
  core::RectPx known;
  core::RectPx handle;
};

void draw_day_tick(const Ui& ui, const Canvas& canvas, float x, float bottom, bool named) {
  const Palette& palette = ui.palette;
  if (named) {
    rule_down(canvas, x, bottom - 16, 12, palette.rule);
  } else {
    rule_down(canvas, x, bottom - 12, 4, palette.rule_strong);
  }
}

void draw_day_name(const Ui& ui, const Panel& panel, const DayRow& row, core::Day day) {
  const Canvas& canvas = panel.canvas();
  const float x = figures_of(ui).axis.middle_of(day);
  const Line words = day_text(ui.messages(), day, false);
  const float wide = text_width(canvas, type::small, words.view());
  const core::RectPx box{
      .x = x - wide / 2,
      .y = row.y,
      .width = wide + 1,
      .height = 16,
  };
  const bool in_sight = right_of(box) < right_of(panel.box()) - 2;
  const bool covered = overlap(inset(box, -6), row.known) || overlap(box, row.handle);
  if (in_sight && !covered) {
    draw_text(canvas, type::small, box, ui.palette.ink_3, words.view());
  }
}

// The weeks' lines from `from` to `to`, in the chart's own coordinates.
void draw_ground_between(const Ui& ui, const Panel& panel, float from, float to) {
  const Axis& axis = figures_of(ui).axis;
  const Canvas& canvas = panel.canvas();
  const Palette& palette = ui.palette;
  const float top = panel.top() + from;
  const float height = to - from;
  for (core::Day day = axis.first; day <= axis.last; ++day.value) {
    if (is_named(axis, day)) {
      rule_down(canvas, axis.middle_of(day), top, height, palette.rule);
    }
  }
  const float known = known_on_x(ui);
  const core::RectPx after{
      .x = known,
      .y = top,
      .width = right_of(axis.box) - known,
      .height = height,
  };
  const core::RectPx line{
      .x = canvas.snap(known) - 1,
      .y = top,
      .width = 2,
      .height = height,
  };
  draw_hatch(canvas, after, palette.rule, 7);
  fill(canvas, line, palette.accent);
}

}  // namespace

void draw_days(const Ui& ui, const Panel& panel, float bottom) {
  const Axis& axis = figures_of(ui).axis;
  const Canvas& canvas = panel.canvas();
  const float y = bottom - kTicksAbove + 4;
  const Line known = known_text(ui);
  const core::RectPx handle{
      .x = known_on_x(ui) - 8,
      .y = y,
      .width = 16,
      .height = 16,
  };
  const DayRow row{
      .y = y,
      .known = known_name(ui, canvas, y, known.view()),
      .handle = handle,
  };
  for (core::Day day = axis.first; day <= axis.last; ++day.value) {
    const bool named = is_named(axis, day);
    if (named || axis.day_px >= 5) {
      draw_day_tick(ui, canvas, axis.middle_of(day), bottom, named);
    }
    if (named) {
      draw_day_name(ui, panel, row, day);
    }
  }
  draw_text(canvas, type::small_strong, row.known, ui.palette.ink, known.view());
  draw_known_on(ui, axis, bottom - 32, bottom);
  figures_of(ui).handle_focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
}

void draw_ground(const Ui& ui, const Panel& panel) {
  const FiguresMemory& memory = figures_of(ui);
  if (memory.shape == ChartShape::wide) {
    return draw_ground_between(ui, panel, 0, memory.height);
  }
  for (const PlacedBand& band : memory.bands) {
    draw_ground_between(ui, panel, band.top + band.head, band.list);
  }
  if (memory.shape == ChartShape::narrow) {
    return;
  }
  for (std::size_t i = 1; i < memory.row_tops.size(); ++i) {
    const float top = memory.row_tops[i - 1] + kRowName;
    draw_ground_between(ui, panel, top, memory.row_tops[i]);
  }
}

}  // namespace dateline::ui
