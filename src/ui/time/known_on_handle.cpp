#include "ui/time/known_on_handle.hpp"

#include <algorithm>

#include "ui/time/grip.hpp"

namespace dateline::ui {

namespace {

core::RectPx target_of(const Ui& ui, float x, float top, float bottom) {
  const float reach = ui.touch() ? 22.0f : 12.0f;
  return {
      .x = x - reach,
      .y = top - 4,
      .width = 2 * reach,
      .height = ui.touch() ? std::min(44.0f, bottom - top + 4) : 24.0f,
  };
}

void draw_shield(const Ui& ui, float x, float top, float bottom) {
  const Canvas canvas = ui.canvas();
  const core::RectPx line{
      .x = x - 1,
      .y = top + 12,
      .width = 2,
      .height = bottom - top - 12,
  };
  fill(canvas, line, ui.palette.accent);
  const ImVec2 shield[] = {
      {x - 8, top},
      {x + 8, top},
      {x + 8, top + 12},
      {x, top + 18},
      {x - 8, top + 12},
  };
  canvas.list->AddConvexPolyFilled(shield, 5, ui.palette.accent);
}

// The handle stands at the end of its day: the day whose end is nearest.
core::Day pointed_day(const Ui& ui, const Axis& axis) {
  return axis.day_at(ui.memory.pointer.x - axis.day_px / 2);
}

void follow_hand(const Ui& ui, const Axis& axis, core::Day known, const Hit& hit) {
  const Pull pull = pull_of(ui, Grip::known_on, hit);
  if (pull == Pull::none) {
    return;
  }
  const bool settled = pull == Pull::ends;
  const core::Day day = settled ? known : pointed_day(ui, axis);
  if (settled || day != known) {
    ui.push(app::KnownOnSet{day, settled});
  }
}

void follow_keys(const Ui& ui, const Hit& hit, core::RectPx box, const Handle& handle) {
  const auto key = key_for(ui, hit);
  if (!key) {
    return;
  }
  const auto day = use_handle(*key, ui, hit, box, handle);
  if (day) {
    ui.push(app::KnownOnSet{*day, true});
  }
}

}  // namespace

void draw_known_on(const Ui& ui, const Axis& axis, float top, float bottom) {
  const core::Day known = axis.clamped(ui.frame.known_on);
  const float x = ui.canvas().snap(axis.right_of(known));
  const core::RectPx target = within_reach(ui, target_of(ui, x, top, bottom));
  const core::RectPx shield{
      .x = x - 8,
      .y = top,
      .width = 16,
      .height = 18,
  };
  const Hit hit = grip_area(ui, "known-on", target);
  draw_shield(ui, x, top, bottom);
  if (hit.focused) {
    draw_focus(ui, shield, 2);
  }
  follow_hand(ui, axis, known, hit);
  const Handle handle{
      .field = DateField::known,
      .day = known,
      .reachable = {axis.first, axis.last},
  };
  follow_keys(ui, hit, shield, handle);
}

}  // namespace dateline::ui
