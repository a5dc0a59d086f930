#include "ui/list/controls.hpp"

namespace dateline::ui {

bool draw_segment(const Ui& ui, const Segment& segment) {
  const core::RectPx box = segment.box;
  const bool chosen = segment.chosen;
  const Hit hit = hit_area(ui, segment.name, segment.number, box);
  const Canvas canvas = ui.canvas();
  if (chosen || hit.heat > 0) {
    const ImU32 pointed_at = faded(ui.palette.sunken, hit.heat * 0.6f);
    fill(canvas, inset(box, 1), chosen ? ui.palette.sunken : pointed_at, 3);
  }
  if (segment.ruled) {
    rule_down(canvas, box.x, box.y + 1, box.height - 2, ui.palette.rule);
  }
  draw_text(
      canvas,
      chosen ? type::small_strong : type::small,
      inset(box, 2),
      chosen ? ui.palette.ink : ui.palette.ink_2,
      segment.words,
      Align::centre
  );
  if (hit.focused) {
    draw_focus(ui, inset(box, 1), 3, true);
  }
  return hit.clicked;
}

float switch_height(const Ui& ui) noexcept {
  return ui.roomy_px(28);
}

std::optional<std::size_t>
draw_switch(const Ui& ui, const char* name, Column column, Message words, std::size_t chosen) {
  const Canvas canvas = ui.canvas();
  const core::RectPx box = column.inner_row(switch_height(ui));
  fill(canvas, box, ui.palette.surface, kRadius);
  std::optional<std::size_t> picked;
  for (std::uint32_t i = 0; i < 2; ++i) {
    const float half = canvas.snap(box.width / 2);
    const bool first = i == 0;
    const core::RectPx part{
        .x = box.x + (first ? 0 : half),
        .y = box.y,
        .width = first ? half : box.width - half,
        .height = box.height,
    };
    const Segment segment{
        .name = name,
        .number = i,
        .box = part,
        .words = ui.messages().item(words, i),
        .chosen = i == chosen,
    };
    if (draw_segment(ui, segment) && !segment.chosen) {
      picked = i;
    }
  }
  outline(canvas, box, ui.palette.rule_strong, kRadius);
  return picked;
}

}  // namespace dateline::ui
