#include "platform/text_scale.hpp"

#include <algorithm>

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

std::uint32_t next_input() noexcept {
  return ImGui::GetCurrentContext()->InputEventsNextEventId;
}

}  // namespace dateline::platform
