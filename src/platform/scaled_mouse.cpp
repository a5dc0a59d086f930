// The mouse, for an explorer whose text is larger or smaller than the browser has it.
#include <SDL.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "platform/text_scale.hpp"

namespace dateline::platform {

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
