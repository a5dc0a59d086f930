#include "ui/time/grip.hpp"

namespace dateline::ui {

namespace {

struct GripMemory {
  Grip grip = Grip::none;  // the handle in hand
};

}  // namespace

Hit grip_area(const Ui& ui, const char* name, core::RectPx target) {
  const Hit hit = hit_area(ui, name, 0xffffffffu, target);
  if (hit.hovered || hit.held) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  }
  return hit;
}

Pull pull_of(const Ui& ui, Grip grip, const Hit& hit) {
  Grip& held = ui.memory.of<GripMemory>().grip;
  if (hit.held) {
    held = grip;
    ui.memory.dragging.handle = true;
    return Pull::moves;
  }
  if (held != grip) {
    return Pull::none;
  }
  held = Grip::none;
  ui.memory.dragging.handle = false;
  return Pull::ends;
}

std::optional<core::LaterKey> key_for(const Ui& ui, const Hit& hit) {
  return hit.focused || hit.hovered ? later_key(ui) : std::nullopt;
}

}  // namespace dateline::ui
