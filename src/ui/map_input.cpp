// Gestures on the map, told as events: drag and throw, wheel, click, double click, hover. It knows marks by app::pick_mark; it moves nothing itself.
#include "ui/panels.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::ui {

namespace {

constexpr float kDragSlop = 4, kTouchDragSlop = 9;   // px before a press becomes a drag
constexpr double kWheelStep = 0.5;                   // zoom levels a notch
constexpr float kRestMs = 90;                        // a hand that rested this long throws nothing

core::ScreenPx pointer(const Ui& ui) { return {ui.memory.pointer.x, ui.memory.pointer.y}; }

// The mark under the point, or the place whose label is.
std::optional<core::PlaceIndex> place_at(const Ui& ui, core::ScreenPx point) {
  const float slop = ui.touch() ? 12.0f : 0.0f;
  if (const auto mark = app::pick_mark(ui.frame, point, slop)) return mark;
  for (const PlaceLabel& label : ui.memory.place_labels) {
    if (label.side != LabelSide::hidden && label.box.contains(point)) return label.place;
  }
  return std::nullopt;
}

void begin_press(const Ui& ui) {
  ui.memory.hand = {};
  ui.memory.hand.last = pointer(ui);
  ui.push(app::MapPressed{});
}

void follow_drag(const Ui& ui) {
  MapHand& hand = ui.memory.hand;
  if (!hand.dragging && !ImGui::IsMouseDragging(ImGuiMouseButton_Left, ui.touch() ? kTouchDragSlop : kDragSlop)) return;
  hand.dragging = true;
  ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
  const core::ScreenPx now = pointer(ui);
  const float passed_ms = std::max(1.0f, ImGui::GetIO().DeltaTime * 1000.0f);
  const float fresh = passed_ms > kRestMs ? 1.0f : 0.45f;
  hand.vx += fresh * ((now.x - hand.last.x) / passed_ms - hand.vx);
  hand.vy += fresh * ((now.y - hand.last.y) / passed_ms - hand.vy);
  if (now == hand.last) return;
  ui.push(app::MapDragged{hand.last, now});
  hand.last = now;
}

void take_click(const Ui& ui) {
  const core::ScreenPx at = pointer(ui);
  const auto place = place_at(ui, at);
  const bool second = ImGui::GetIO().MouseClickedLastCount[0] == 2;
  if (place) {
    // The second half of a double click would let go of what the first half picked.
    if (!second) ui.push(app::PlacePicked{*place});
  } else if (second) {
    ui.push(app::MapZoomed{at, ImGui::GetIO().KeyShift ? -1.0 : 1.0});
  }
}

void end_press(const Ui& ui) {
  MapHand& hand = ui.memory.hand;
  if (hand.dragging) {
    const bool rested = ImGui::GetIO().DeltaTime * 1000.0f > kRestMs;
    ui.push(app::MapReleased{rested ? 0 : hand.vx, rested ? 0 : hand.vy});
  } else if (ImGui::IsItemHovered()) {
    take_click(ui);
  }
  hand = {};
}

void follow_pointer(const Ui& ui) {
  const ImGuiIO& io = ImGui::GetIO();
  if (io.MouseWheel != 0) ui.push(app::MapZoomed{pointer(ui), static_cast<double>(io.MouseWheel) * kWheelStep});
  if (ui.touch() || ui.memory.hand.dragging) return;
  const auto place = place_at(ui, pointer(ui));
  if (!place) return;
  ui.memory.hovered_place = place;
  ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
}

}  // namespace

void take_map_gestures(const Ui& ui) {
  const core::RectPx map = ui.layout.map;
  ImGui::SetCursorScreenPos({map.x, map.y});
  ImGui::SetNextItemAllowOverlap();
  ImGui::InvisibleButton("ground", {std::max(1.0f, map.width), std::max(1.0f, map.height)}, ImGuiButtonFlags_MouseButtonLeft);
  if (ImGui::IsItemActivated()) begin_press(ui);
  if (ImGui::IsItemActive()) follow_drag(ui);
  if (ImGui::IsItemHovered()) follow_pointer(ui);
  if (ImGui::IsItemDeactivated()) end_press(ui);
}

}  // namespace dateline::ui
