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

}  // namespace dateline::ui
