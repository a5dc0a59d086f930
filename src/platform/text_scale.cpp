#include "platform/text_scale.hpp"

#include <algorithm>

#include <SDL.h>
#include <imgui.h>
#include <imgui_internal.h>

namespace dateline::platform {

float text_scale(core::SizePx window, std::uint16_t percent) noexcept {
  const float asked = static_cast<float>(percent) / 100;
  const float room =
      std::min(window.width / ui::kLeastWindow.width, window.height / ui::kLeastWindow.height);
  return std::min(asked, std::max(1.0f, room));
}

CanvasSize scaled(const CanvasSize& window, float scale) noexcept {
  const ui::SafeArea& safe = window.safe;
  return {
      {window.css.width / scale, window.css.height / scale},
      window.pixel_ratio * scale,
      {safe.top / scale, safe.right / scale, safe.bottom / scale, safe.left / scale}
  };
}

void tell_mouse(const SDL_Event& moved, float scale) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(
      moved.motion.which == SDL_TOUCH_MOUSEID ? ImGuiMouseSource_TouchScreen
                                              : ImGuiMouseSource_Mouse
  );
  io.AddMousePosEvent(
      static_cast<float>(moved.motion.x) / scale,
      static_cast<float>(moved.motion.y) / scale
  );
}

std::uint32_t next_input() noexcept {
  return ImGui::GetCurrentContext()->InputEventsNextEventId;
}

void scale_mouse_since(std::uint32_t first, float scale) noexcept {
  for (ImGuiInputEvent& event : ImGui::GetCurrentContext()->InputEventsQueue) {
    if (event.Type != ImGuiInputEventType_MousePos || event.EventId < first ||
        event.MousePos.PosX == -FLT_MAX) {
      continue;
    }
    event.MousePos.PosX /= scale;
    event.MousePos.PosY /= scale;
  }
}

}  // namespace dateline::platform
