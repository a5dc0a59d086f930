#include "ui/time/brush.hpp"

#include <algorithm>

#include "ui/time/grip.hpp"

namespace dateline::ui {

namespace {

constexpr float kHandle = 8;  // its width

enum class End : std::uint8_t {
  first,
  last
};

struct BrushHandle {
  End end = End::first;
  core::RectPx block;     // as it is drawn
  core::DayRange window;  // as it is shown

  [[nodiscard]] core::Day day() const noexcept {
    return end == End::first ? window.first : window.last;
  }
};

core::RectPx block_at(float left, float y) {
  return {
      .x = left,
      .y = y - 7,
      .width = kHandle,
      .height = 14,
  };
}

// How far from the middle of its block a handle can be caught, to either side. The first reaches
// outward, the last inward, beside the day known on: those that meet can still be caught.
struct Reach {
  float left = 0;
  float right = 0;
};

Reach reach_of(const Ui& ui, End end) {
  if (end == End::first) {
    return {
        .left = ui.touch() ? 36.0f : 16.0f,
        .right = 8,
    };
  }
  return {
      .left = ui.touch() ? 40.0f : 20.0f,
      .right = 4,
  };
}

// A finger's reach is down into the lanes as well.
core::RectPx target_of(const Ui& ui, const BrushHandle& handle, float y) {
  const Reach reach = reach_of(ui, handle.end);
  const float middle = handle.block.x + 4;
  return {
      .x = middle - reach.left,
      .y = y - 12,
      .width = reach.left + reach.right,
      .height = ui.touch() ? 44.0f : 24.0f,
  };
}

core::DayRange reachable(const Ui& ui, const Axis& axis, const BrushHandle& handle) {
  if (handle.end == End::first) {
    return {axis.first, handle.window.last};
  }
  return {handle.window.first, axis.clamped(ui.frame.known_on)};
}

// The window with the handle on this day. An end drawn back to where it began is an open end again.
core::DayRange
window_with(const Ui& ui, const Axis& axis, const BrushHandle& handle, core::Day day) {
  core::DayRange days = ui.state.link.said;
  if (handle.end == End::first) {
    const core::Day within = std::min(day, handle.window.last);
    const bool open = day <= axis.first;
    days.first = open ? core::kBeforeAll : within;
    return days;
  }
  const core::Day most = std::min(ui.frame.known_on, axis.last);
  const core::Day within = std::max(day, handle.window.first);
  const bool open = day >= most;
  days.last = open ? core::kAfterAll : within;
  return days;
}

void draw_block(const Ui& ui, const Hit& hit, core::RectPx block) {
  const ImU32 ink = mixed(ui.palette.ink, ui.palette.ink_3, hit.heat * 0.5f);
  fill(ui.canvas(), block, ink, 2);
  if (hit.focused) {
    draw_focus(ui, block, 2);
  }
}

void follow_hand(const Ui& ui, const Axis& axis, const BrushHandle& handle, const Hit& hit) {
  const Grip grip = handle.end == End::first ? Grip::brush_from : Grip::brush_to;
  const Pull pull = pull_of(ui, grip, hit);
  if (pull == Pull::none) {
    return;
  }
  const bool settled = pull == Pull::ends;
  const core::Day pointed = axis.day_at(ui.memory.pointer.x);
  const core::Day day = settled ? handle.day() : pointed;
  const core::DayRange days = window_with(ui, axis, handle, day);
  if (settled || days != ui.state.link.said) {
    ui.push(app::SaidWindowSet{days, settled});
  }
}

void follow_keys(const Ui& ui, const Axis& axis, const BrushHandle& handle, const Hit& hit) {
  const auto key = key_for(ui, hit);
  if (!key) {
    return;
  }
  const Handle keyed{
      .field = handle.end == End::first ? DateField::from : DateField::to,
      .day = handle.day(),
      .reachable = reachable(ui, axis, handle),
  };
  const auto day = use_handle(*key, ui, hit, handle.block, keyed);
  if (!day) {
    return;
  }
  const core::DayRange days = window_with(ui, axis, handle, *day);
  ui.push(app::SaidWindowSet{days, true});
}

void draw_handle(const Ui& ui, const Axis& axis, const BrushHandle& handle, float y) {
  const char* const name = handle.end == End::first ? "brush-from" : "brush-to";
  ImGui::SetNextItemAllowOverlap();
  const Hit hit = grip_area(ui, name, target_of(ui, handle, y));
  draw_block(ui, hit, handle.block);
  follow_hand(ui, axis, handle, hit);
  follow_keys(ui, axis, handle, hit);
}

}  // namespace

core::DayRange shown_window(const Ui& ui, const Axis& axis, core::DayRange days) noexcept {
  const core::Day known = axis.clamped(ui.frame.known_on);
  const core::Day first = axis.clamped(days.first);
  const core::Day last = axis.clamped(days.last);
  return {std::min(first, known), std::min(last, known)};
}

void draw_brush(const Ui& ui, const Axis& axis, float y, float most) {
  const core::DayRange window = shown_window(ui, axis, ui.state.link.said);
  const float from = axis.left_of(window.first);
  const float to = axis.right_of(window.last);
  const float last_left = std::min(to - 1, most) - kHandle;
  const core::RectPx bar{
      .x = from,
      .y = y - 1.5f,
      .width = to - from,
      .height = 3,
  };
  fill(ui.canvas(), bar, ui.palette.ink);
  const BrushHandle first{
      .end = End::first,
      .block = block_at(from, y),
      .window = window,
  };
  const BrushHandle last{
      .end = End::last,
      .block = block_at(last_left, y),
      .window = window,
  };
  draw_handle(ui, axis, first, y);
  draw_handle(ui, axis, last, y);
}

}  // namespace dateline::ui
