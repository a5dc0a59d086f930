// The bar at the right edge of a list that scrolls.
#include <algorithm>

#include <imgui.h>

#include "ui/kit/widgets.hpp"

namespace dateline::ui {

// A thumb at the right edge, wider under the pointer; to be dragged.
void Panel::draw_scrollbar(core::LaterKey, float contents) const {
  constexpr float kTrack = 12, kLeast = 28;
  const float range = contents - box_.height;
  if (range < 1 || box_.height < 2 * kLeast) {
    return;
  }
  const float tall = std::max(kLeast, box_.height * box_.height / contents);
  const float way = box_.height - tall - 4;
  const core::RectPx thumb{
      right_of(box_) - kTrack,
      box_.y + 2 + way * std::clamp(scroll_ / range, 0.0f, 1.0f),
      kTrack,
      tall
  };
  ImGui::SetCursorScreenPos({thumb.x, thumb.y});
  ImGui::SetNextItemAllowOverlap();
  ImGui::InvisibleButton("scrollbar", {thumb.width, thumb.height});
  const bool held = ImGui::IsItemActive();
  const float wide = held || ImGui::IsItemHovered() ? 6.0f : 3.0f;
  fill(
      canvas_,
      {right_of(box_) - wide - 2, thumb.y, wide, thumb.height},
      faded(ui_.palette.rule_strong, held ? 1 : 0.7f),
      wide / 2
  );
  if (held && !ui_.touch()) {
    scroll_to(std::min(range, scroll_ + ImGui::GetIO().MouseDelta.y * range / std::max(1.0f, way)));
  }
}

}  // namespace dateline::ui
