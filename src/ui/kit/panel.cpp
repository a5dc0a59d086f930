// Child windows that scroll, by wheel, by scrollbar, and by a finger that throws.
#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr float kFingerSlop = 8;  // px before a touch becomes a scroll
constexpr float kFlingLoss = 4;   // per second: e^-4 of a throw is left after one
constexpr float kFlingEnds = 12;  // px per second

// Of lists that a finger throws. Nothing of it outlives a finger's next touch.
struct FingerScroll {
  ImGuiID window = 0;  // the panel under the finger; of several the topmost
  float fling = 0;     // px per s of a list that was thrown
  ImGuiID fling_window = 0;
};

void scroll_by(float px) {
  const float now = ImGui::GetScrollY();
  ImGui::SetScrollY(std::clamp(now + px, 0.0f, ImGui::GetScrollMaxY()));
}

// A touch that moves takes the list along; what was pressed under it is no longer meant. Of panels
// that lie one over the other it is the topmost's.
void scroll_by_finger(Memory& memory) {
  FingerScroll& finger = memory.of<FingerScroll>();
  const ImGuiIO& io = ImGui::GetIO();
  const ImGuiID window = ImGui::GetID("");
  constexpr ImGuiHoveredFlags kInIt = ImGuiHoveredFlags_ChildWindows |
                                      ImGuiHoveredFlags_AllowWhenBlockedByActiveItem |
                                      ImGuiHoveredFlags_AllowWhenBlockedByPopup;
  if (!io.MouseDown[0]) {
    finger.window = 0;
  }
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && ImGui::IsWindowHovered(kInIt)) {
    finger.window = window;
  }
  const ImVec2 pressed = io.MouseClickedPos[0];
  const bool ours = io.MouseDown[0] && finger.window == window &&
                    std::abs(memory.pointer.y - pressed.y) > kFingerSlop;
  if (ours && !memory.dragging.any()) {
    if (!memory.scrolling_by_touch) {
      ImGui::ClearActiveID();
    }
    memory.scrolling_by_touch = true;
    scroll_by(-io.MouseDelta.y);
    const float speed = -io.MouseDelta.y / std::max(io.DeltaTime, 0.001f);
    finger.fling = finger.fling_window == window ? 0.6f * finger.fling + 0.4f * speed : speed;
    finger.fling_window = window;
    return;
  }
  if (finger.fling_window != window || finger.fling == 0) {
    return;
  }
  if (io.MouseDown[0]) {
    finger.fling = 0;
    return;
  }
  scroll_by(finger.fling * io.DeltaTime);
  finger.fling *= std::exp(-kFlingLoss * io.DeltaTime);
  if (std::abs(finger.fling) < kFlingEnds) {
    finger.fling = 0;
  }
  memory.wants_next = memory.wants_next || finger.fling != 0;
}

}  // namespace

Panel::Panel(const Ui& ui, const char* name, core::RectPx box, ImU32 background, Scroll scroll)
    : ui_(ui),
      box_(box) {
  ImGui::SetCursorScreenPos({box.x, box.y});
  // The scrollbar is our own: it lies over the contents and takes no room from them.
  ImGuiWindowFlags flags =
      ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoScrollbar;
  if (scroll == Scroll::no) {
    flags |= ImGuiWindowFlags_NoScrollWithMouse;
  }
  ImGui::BeginChild(
      name,
      {std::max(1.0f, box.width), std::max(1.0f, box.height)},
      ImGuiChildFlags_NavFlattened,
      flags
  );
  // Lines end softly within one device px, not one CSS px.
  ImGui::GetWindowDrawList()->_FringeScale = 1.0f / std::max(0.5f, ui.frame.pixel_ratio);
  canvas_ = ui.canvas();
  if (scroll == Scroll::vertical) {
    if (ui.touch()) {
      scroll_by_finger(ui.memory);
    }
    scroll_ = ImGui::GetScrollY();
  }
  if ((background & IM_COL32_A_MASK) != 0) {
    fill(canvas_, box, background);
  }
}

Panel::~Panel() {
  ImGui::EndChild();
}

void Panel::ends_at(float bottom) const {
  if (const auto key = later_key(ui_)) {
    draw_scrollbar(*key, bottom - top());
  }
  ImGui::SetCursorScreenPos({box_.x, bottom - 1});
  ImGui::Dummy({1, 1});
  // What keeps its place while the contents scroll, as the thumb, is none of them: a list that has
  // become shorter would end under it, and be scrolled back by a few px in each frame.
  ImGui::GetCurrentWindow()->DC.CursorMaxPos.y = bottom;
}

void Panel::show(float from, float to) const {
  constexpr float kRoom = 12;
  if (from - kRoom < box_.y) {
    scroll_to(scroll_ + from - kRoom - box_.y);
  } else if (to + kRoom > bottom_of(box_)) {
    scroll_to(scroll_ + to + kRoom - bottom_of(box_));
  }
}

// ImGui scrolls at the next frame: there must be one.
void Panel::scroll_to(float y) const {
  ImGui::SetScrollY(std::max(0.0f, y));
  ui_.memory.wants_next = true;
}

void Panel::scroll_to_top() const {
  scroll_to(0);
}

}  // namespace dateline::ui
