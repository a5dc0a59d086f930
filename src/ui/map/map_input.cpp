// Gestures on the map, told as events: drag and throw, wheel, click, double click, a rectangle
// drawn with Shift held, hover. What is under a point comes from target_at.
#include "ui/map/map_input.hpp"

#include <algorithm>
#include <cmath>

#include "ui/kit/cursor.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/map/map_memory.hpp"
#include "ui/map/map_pick.hpp"

namespace dateline::ui {

namespace {

constexpr float kDragSlop = 4, kTouchDragSlop = 9;  // px before a press becomes a drag
constexpr float kTwice = 6, kTouchTwice = 24;       // px between the two halves of a double click
constexpr double kWheelStep = 0.5;                  // zoom levels a notch
constexpr float kRestMs = 90;                       // a hand that rested this long throws nothing

// A map drag in hand: for the throw at its end.
struct MapHand {
  bool dragging = false;
  bool boxing = false;  // Shift was held: a rectangle is drawn instead
  core::ScreenPx from, last;
  float vx = 0, vy = 0;  // smoothed, px per ms
};

MapHand& hand_of(const Ui& ui) {
  return ui.memory.of<MapHand>();
}

core::ScreenPx pointer(const Ui& ui) {
  return {ui.memory.pointer.x, ui.memory.pointer.y};
}

void begin_press(const Ui& ui) {
  MapHand& hand = hand_of(ui);
  hand = {};
  hand.last = hand.from = pointer(ui);
  hand.boxing = ImGui::GetIO().KeyShift && !ui.touch();
  ui.push(app::MapPressed{});
}

void pull(const Ui& ui) {
  MapHand& hand = hand_of(ui);
  const core::ScreenPx now = pointer(ui);
  const float passed_ms = std::max(1.0f, ImGui::GetIO().DeltaTime * 1000.0f);
  const float fresh = passed_ms > kRestMs ? 1.0f : 0.45f;
  hand.vx += fresh * ((now.x - hand.last.x) / passed_ms - hand.vx);
  hand.vy += fresh * ((now.y - hand.last.y) / passed_ms - hand.vy);
  if (now == hand.last) {
    return;
  }
  ui.push(app::MapDragged{hand.last, now});
  hand.last = now;
}

void follow_drag(const Ui& ui) {
  MapHand& hand = hand_of(ui);
  if (hand.boxing) {
    ui.memory.cursor = Cursor::crosshair;
  }
  if (!hand.dragging &&
      !ImGui::IsMouseDragging(ImGuiMouseButton_Left, ui.touch() ? kTouchDragSlop : kDragSlop)) {
    return;
  }
  hand.dragging = true;
  if (hand.boxing) {
    return;
  }
  ui.memory.cursor = Cursor::grabbing;
  pull(ui);
}

void handle_click(const Ui& ui) {
  const core::ScreenPx at = pointer(ui);
  const MapTarget target = target_at(ui, at);
  const bool second = ImGui::GetIO().MouseClickedLastCount[0] == 2;
  if (!target.empty()) {
    // The second half of a double click would deselect what the first half picked.
    if (!second) {
      pick(ui, target);
    }
  } else if (second) {
    ui.push(app::MapPointZoomAsked{at, ImGui::GetIO().KeyShift ? -1.0 : 1.0});
  }
}

// What has been drawn so far, cut to the map.
core::RectPx drawn_box(const Ui& ui) {
  const core::RectPx map = ui.layout.map_free;
  const core::ScreenPx a = hand_of(ui).from, b = pointer(ui);
  const float left = std::clamp(std::min(a.x, b.x), map.x, right_of(map)),
              right = std::clamp(std::max(a.x, b.x), map.x, right_of(map));
  const float top = std::clamp(std::min(a.y, b.y), map.y, bottom_of(map)),
              bottom = std::clamp(std::max(a.y, b.y), map.y, bottom_of(map));
  return {left, top, right - left, bottom - top};
}

void end_press(const Ui& ui) {
  MapHand& hand = hand_of(ui);
  const bool rested = ImGui::GetIO().DeltaTime * 1000.0f > kRestMs;
  if (hand.boxing && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    // ImGui released the ground because of Escape, not because the button came up
    ui.memory.escape_taken = true;
  } else if (hand.dragging && hand.boxing) {
    ui.push(app::MapBoxZoomed{drawn_box(ui)});
  } else if (hand.dragging) {
    ui.push(app::MapReleased{rested ? 0 : hand.vx, rested ? 0 : hand.vy});
  } else if (ImGui::IsItemHovered()) {
    handle_click(ui);
  }
  hand = {};
}

void follow_pointer(const Ui& ui) {
  const ImGuiIO& io = ImGui::GetIO();
  if (io.MouseWheel != 0) {
    ui.push(app::MapZoomed{pointer(ui), static_cast<double>(io.MouseWheel) * kWheelStep});
  }
  if (ui.touch() || hand_of(ui).dragging) {
    return;
  }
  const MapTarget target = target_at(ui, pointer(ui));
  if (ui.memory.cursor == Cursor::arrow) {
    ui.memory.cursor = io.KeyShift      ? Cursor::crosshair
                       : target.empty() ? Cursor::grab
                                        : Cursor::pointer;
  }
  hover(ui, target);
}

}  // namespace

void forget_hovered(Memory& memory) {
  if (MapMemory* const map = memory.find<MapMemory>()) {
    map->focused_mark = map->hovered_cluster = map->hovered_point = std::nullopt;
  }
}

void hover(const Ui& ui, const MapTarget& target) {
  if (target.empty()) {
    return;
  }
  ui.memory.cursor = Cursor::pointer;
  ui.memory.hovered_place = target.place;
  map_of(ui).hovered_cluster = target.cluster;
  map_of(ui).hovered_point = target.point;
  if (target.claim) {
    ui.memory.hovered_claim = target.claim;
  }
}

void handle_map_gestures(const Ui& ui) {
  const core::RectPx map = ui.layout.map;
  ImGui::GetIO().MouseDoubleClickMaxDist = ui.touch() ? kTouchTwice : kTwice;
  handle_mark_keys(ui);
  ImGui::SetCursorScreenPos({map.x, map.y});
  ImGui::SetNextItemAllowOverlap();
  ImGui::InvisibleButton(
      "ground",
      {std::max(1.0f, map.width), std::max(1.0f, map.height)},
      ImGuiButtonFlags_MouseButtonLeft
  );
  if (ImGui::IsItemActivated()) {
    begin_press(ui);
  }
  if (ImGui::IsItemActive()) {
    follow_drag(ui);
  }
  if (ImGui::IsItemHovered()) {
    follow_pointer(ui);
  }
  if (ImGui::IsItemDeactivated()) {
    end_press(ui);
  }
}

void draw_zoom_box(const Ui& ui, const Canvas& canvas) {
  const MapHand& hand = hand_of(ui);
  if (!hand.dragging || !hand.boxing) {
    return;
  }
  const core::RectPx box = drawn_box(ui);
  fill(canvas, box, faded(ui.palette.ink, 0.08f));
  outline(canvas, box, ui.palette.land, 0, 3);
  outline(canvas, inset(box, 1), ui.palette.ink, 0, 1);
}

}  // namespace dateline::ui
