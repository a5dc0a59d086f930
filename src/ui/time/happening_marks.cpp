#include "ui/time/happening_marks.hpp"

namespace dateline::ui {

namespace {

core::DayRange shown_days(const Axis& axis, const app::Happening& item) {
  const core::Day first = axis.clamped(item.days.first);
  const core::Day last = axis.clamped(item.days.last);
  return {first, last};
}

// Dashes along both sides, and whole strokes across the ends.
void draw_dashes_around(const Canvas& canvas, core::RectPx pill, ImU32 ink) {
  constexpr float kThick = 1.5f;
  const float left = pill.x + 1;
  const float right = right_of(pill) - 1;
  const float top = pill.y + 0.75f;
  const float low = bottom_of(pill) - 0.75f;
  for (const float y : {top, low}) {
    draw_dashed_line(canvas, {left, y}, {right, y}, ink, kThick, 4, 3);
  }
  for (const float x : {left, right}) {
    draw_stroke(canvas, {x, top + 1}, {x, low - 1}, ink, kThick);
  }
}

void draw_span(const Lane& lane, core::RectPx pill, core::AboutStatus status) {
  const Canvas& canvas = lane.canvas;
  const ImU32 ink = lane.ui.palette.ink_2;
  const float round = pill.height / 2;
  switch (status) {
    case core::AboutStatus::on_record:
      fill(canvas, pill, ink, round);
      break;
    case core::AboutStatus::claimed:
      fill(canvas, pill, lane.ui.palette.surface, round);
      outline(canvas, pill, ink, round, 1.5f);
      break;
    case core::AboutStatus::planned:
      fill(canvas, pill, lane.ui.palette.surface, round);
      draw_dashes_around(canvas, pill, ink);
      break;
  }
}

void draw_dot(const Lane& lane, ImVec2 at, core::AboutStatus status) {
  const ImU32 ink = lane.ui.palette.ink_2;
  ImDrawList& list = *lane.canvas.list;
  if (status == core::AboutStatus::on_record) {
    list.AddCircleFilled(at, 4.5f, ink, 20);
    return;
  }
  list.AddCircleFilled(at, 4.5f, lane.ui.palette.surface, 20);
  draw_circle(lane.canvas, at, 3.8f, ink, 1.5f);
}

}  // namespace

core::RectPx box_of_happening(const Axis& axis, const app::Happening& item, float middle) {
  const auto [first, last] = shown_days(axis, item);
  if (first == last) {
    return {
        .x = axis.middle_of(first) - 5,
        .y = middle - 5,
        .width = 10,
        .height = 10,
    };
  }
  const float left = axis.left_of(first);
  const float right = axis.right_of(last);
  return {
      .x = left + 2,
      .y = middle - 4.5f,
      .width = right - left - 4,
      .height = 9,
  };
}

void draw_happening_mark(const Lane& lane, const app::Happening& item, core::RectPx box) {
  const auto [first, last] = shown_days(lane.axis, item);
  if (first == last) {
    draw_dot(lane, centre_of(box), item.status);
  } else {
    draw_span(lane, box, item.status);
  }
  if (item.selected) {
    const core::RectPx around = inset(box, -3.5f);
    const float round = box.height / 2 + 3.5f;
    outline(lane.canvas, around, lane.ui.palette.accent, round, 2.5f);
  }
}

}  // namespace dateline::ui
