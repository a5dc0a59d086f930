#include "ui/map/map_card.hpp"

#include <algorithm>

#include "ui/kit/glyphs.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr float kBeside = 12;
constexpr float kFromEdge = 4;

// `wanted`, so that `size` fits between the edges; at the first of them where it does not fit.
float fitted(float wanted, float first, float last, float size) {
  const float least = first + kFromEdge;
  const float most = last - size - kFromEdge;
  return std::clamp(wanted, least, std::max(least, most));
}

}  // namespace

core::RectPx card_beside(const Ui& ui, core::ScreenPx mark, float reach, core::SizePx size) {
  const core::RectPx free = ui.layout.map_free;
  const float away = reach + kBeside;
  const float middle = free.x + free.width / 2;
  const bool right = mark.x < middle;
  const float x = right ? mark.x + away : mark.x - away - size.width;
  const float y = mark.y - size.height / 2;
  return {
      .x = fitted(x, free.x, right_of(free), size.width),
      .y = fitted(y, free.y, bottom_of(free), size.height),
      .width = size.width,
      .height = size.height,
  };
}

Canvas draw_map_card(const Ui& ui, const Canvas& map, core::RectPx box) {
  Canvas canvas = map;
  canvas.list = ImGui::GetForegroundDrawList();
  fill(canvas, box, ui.palette.raised, kRadius);
  outline(canvas, box, ui.palette.rule_strong, kRadius);
  return canvas;
}

}  // namespace dateline::ui
