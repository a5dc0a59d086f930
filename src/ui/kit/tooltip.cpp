// Words under what the pointer rests on.
#include <algorithm>

#include <imgui.h>

#include "ui/kit/widgets.hpp"

namespace dateline::ui {

void draw_tooltip(core::LaterKey, const Ui& ui, core::RectPx box, std::string_view words) {
  Canvas canvas = ui.canvas();
  canvas.list = ImGui::GetForegroundDrawList();
  const ImVec2 window = ImGui::GetIO().DisplaySize;
  const float width = text_width(canvas, type::small, words) + 16;
  const float x =
      std::clamp(box.x + box.width / 2 - width / 2, 4.0f, std::max(4.0f, window.x - width - 4));
  const float below = bottom_of(box) + 6;
  const float y = below + 24 < window.y ? below : box.y - 30;
  fill(canvas, {x, y, width, 24}, ui.palette.ink, kRadius);
  draw_text(canvas, type::small, {x + 8, y, width - 16, 24}, ui.palette.paper, words);
}

}  // namespace dateline::ui
