// What all rows and cards of claims in the figures view have alike.
#include "ui/figures/figures_rows.hpp"

#include "ui/figures/figures.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

void report_hover(const Ui& ui, const Hit& hit, core::ClaimIndex claim) {
  if (hit.hovered && !ui.touch()) {
    ui.memory.hovered_claim = claim;
  }
}

void fill_heat(const Ui& ui, const Canvas& canvas, core::RectPx box, float heat) {
  if (heat > 0) {
    fill(canvas, box, faded(ui.palette.sunken, heat));
  }
}

void fill_claim_ground(
    const Ui& ui,
    const Canvas& canvas,
    core::RectPx box,
    bool open,
    float heat
) {
  if (open) {
    fill(canvas, box, ui.palette.accent_wash);
    fill(canvas, {box.x, box.y, 4, box.height}, ui.palette.accent);
    return;
  }
  fill_heat(ui, canvas, box, heat);
}

void handle_claim_row(const Ui& ui, const Hit& hit, core::RectPx box, core::ClaimIndex claim) {
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
  if (hit.clicked) {
    pick_here(ui, claim);
  }
}

void draw_words_and_day(
    const Ui& ui,
    const Canvas& canvas,
    RowEdges edges,
    float top,
    const RowWords& words
) {
  const std::string_view said = ui.memory.words.claims[words.claim.value].said;
  const bool open = ui.frame.open_claim == words.claim;
  const float day = text_width(canvas, type::small, said);
  const core::RectPx second{
      .x = edges.text,
      .y = top + 25,
      .width = edges.right - day - 8 - edges.text,
      .height = 16,
  };
  const core::RectPx day_box{
      .x = edges.right - day,
      .y = top + 25,
      .width = day + 1,
      .height = 16,
  };
  draw_text(canvas, type::small, second, ui.palette.ink_2, words.second);
  draw_text(canvas, type::small, day_box, open ? ui.palette.ink_2 : ui.palette.ink_3, said);
}

}  // namespace dateline::ui
