#include "ui/time/ticks.hpp"

#include <algorithm>

#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr float kLeastLabelSpace = 78;  // between two named ticks

enum class Step : std::uint8_t {
  day,
  week,
  month,
  quarter,
  year
};

Step named_step(const Axis& axis) {
  if (axis.day_px >= kLeastLabelSpace) {
    return Step::day;
  }
  if (axis.day_px * 7 >= kLeastLabelSpace) {
    return Step::week;
  }
  if (axis.day_px * 28 >= kLeastLabelSpace) {
    return Step::month;
  }
  return axis.day_px * 90 >= kLeastLabelSpace ? Step::quarter : Step::year;
}

// 1 January 1970 was a Thursday
bool is_monday(core::Day day) {
  return ((day.value % 7) + 7 + 3) % 7 == 0;
}

bool is_named(Step step, core::Day day) {
  const core::CivilDate date = core::to_civil(day);
  switch (step) {
    case Step::day:
      return true;
    case Step::week:
      return is_monday(day);
    case Step::month:
      return date.day == 1;
    case Step::quarter:
      return date.day == 1 && date.month % 3 == 1;
    case Step::year:
      return date.day == 1 && date.month == 1;
  }
  return false;
}

Line tick_name(const Messages& messages, Step step, core::Day day) {
  if (step == Step::day || step == Step::week) {
    return day_text(messages, day, false);
  }
  if (step == Step::year) {
    return year_text(day);
  }
  const core::CivilDate date = core::to_civil(day);
  if (date.month == 1) {
    return month_text(messages, day);
  }
  Line line;
  return line.add(month_name(messages, date.month));
}

// The first day is named as a day, wherever in its month or year it is.
Line name_of(const Ui& ui, const Axis& axis, Step step, core::Day day) {
  const bool first = day == axis.first;
  return tick_name(ui.messages(), first ? std::min(step, Step::week) : step, day);
}

// Centred on its tick, but within the window.
float left_of_name(const Ui& ui, const Axis& axis, float x, float width) {
  const float least = axis.box.x - 30;
  const float most = right_of(ui.layout.timeline) - width - 4;
  return std::clamp(x - width / 2, least, most);
}

}  // namespace

void draw_ticks(const Ui& ui, const Axis& axis, float y, float bottom) {
  const Canvas canvas = ui.canvas();
  const Step step = named_step(axis);
  const bool every_day = axis.day_px >= 5;
  float free_from = axis.box.x - 30;
  for (core::Day day = axis.first; day <= axis.last; ++day.value) {
    const float x = axis.middle_of(day);
    const bool named = day == axis.first || is_named(step, day);
    if (!named) {
      if (every_day) {
        rule_down(canvas, x, y - 3, 2, ui.palette.rule_strong);
      }
      continue;
    }
    rule_down(canvas, x, y - 4, 3, ui.palette.rule_strong);
    rule_down(canvas, x, y + 2, bottom - y - 2, ui.palette.rule);
    const Line name = name_of(ui, axis, step, day);
    const float width = text_width(canvas, type::tiny, name.view());
    const float left = left_of_name(ui, axis, x, width);
    if (left < free_from) {
      continue;
    }
    const core::RectPx box{
        .x = left,
        .y = y - 22,
        .width = width,
        .height = 16,
    };
    draw_text(canvas, type::tiny, box, ui.palette.ink_3, name.view());
    free_from = left + width + 14;
  }
}

}  // namespace dateline::ui
