#include "ui/time/grip.hpp"

namespace dateline::ui {

Hit grip_area(const Ui& ui, const char* name, core::RectPx target) {
  const Hit hit = hit_area(ui, name, 0xffffffffu, target);
  if (hit.hovered || hit.held) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  }
  return hit;
}

Pull pull_of(const Ui& ui, Grip grip, const Hit& hit) {
  if (hit.held) {
    ui.memory.grip = grip;
    return Pull::moves;
  }
  if (ui.memory.grip != grip) {
    return Pull::none;
  }
  ui.memory.grip = Grip::none;
  return Pull::ends;
}

bool takes_keys(const Ui& ui, const Hit& hit) {
  return (hit.focused || hit.hovered) && later_is_here(ui);
}

}  // namespace dateline::ui
