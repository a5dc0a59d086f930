// The column beside the chart, or under it: what can be compared and how the chart is read, or the
// claim that was picked in it.
#include "ui/figures/figures_side.hpp"

#include "ui/claim/detail.hpp"
#include "ui/figures/figures.hpp"
#include "ui/figures/figures_rows.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr std::uint32_t kOnly = 0xffffffff;  // the number of a control that there is one of

// Back to what can be compared.
void draw_way_back(const Ui& ui, core::RectPx row) {
  const Panel panel(ui, "figures-back", row, ui.palette.surface);
  const Canvas& canvas = panel.canvas();
  const Palette& palette = ui.palette;
  const Hit hit = hit_area(ui, "back-to-compared", kOnly, row);
  fill_heat(ui, canvas, row, hit.heat);
  const ImVec2 arrow{row.x + kInset + 6, row.y + row.height / 2};
  draw_icon(canvas, Icon::chevron_left, arrow, 16, palette.ink_2);
  const core::RectPx words{
      .x = row.x + kInset + 20,
      .y = row.y,
      .width = row.width - 2 * kInset - 20,
      .height = row.height,
  };
  const Message head = chart_of(ui).board ? Message::read_head : Message::compare_head;
  draw_text(canvas, type::small, words, palette.ink_2, ui.say(head));
  const float rule = bottom_of(row) - 1;
  rule_across(canvas, row.x + kInset, rule, row.width - 2 * kInset, palette.rule);
  if (hit.focused) {
    draw_focus(ui, row, kRadius, true);
  }
  if (hit.clicked) {
    figures_of(ui).detail_open = false;
  }
}

// The claim that was picked in the chart.
void draw_picked(const Ui& ui, core::RectPx box) {
  constexpr float kBack = 40;
  const core::RectPx back{
      .x = box.x,
      .y = box.y,
      .width = box.width,
      .height = kBack,
  };
  const core::RectPx claim{
      .x = box.x,
      .y = box.y + kBack,
      .width = box.width,
      .height = box.height - kBack,
  };
  draw_way_back(ui, back);
  draw_detail_panel(ui, claim);
}

// The line between chart and column, from the header down.
void draw_edge(const Ui& ui, core::RectPx side) {
  const float top = bottom_of(ui.layout.header);
  const core::RectPx line{
      .x = side.x,
      .y = top,
      .width = 1,
      .height = bottom_of(side) - top,
  };
  const Panel edge(ui, "figures-edge", line, ui.palette.rule);
}

}  // namespace

float draw_compared_beneath(const Ui& ui, const Panel& panel, Column column) {
  column.y += 24;
  if (!chart_of(ui).board) {
    column.y = draw_compared_rows(ui, panel, column, true);
    column.y = draw_compared_rows(ui, panel, column, false);
  }
  return draw_how_to_read(ui, panel, column) + 24;
}

void draw_compared(const Ui& ui) {
  const core::RectPx side = ui.layout.side;
  if (side.width <= 0) {
    return;
  }
  draw_edge(ui, side);
  const core::RectPx box{
      .x = side.x + 1,
      .y = side.y,
      .width = side.width - 1,
      .height = side.height,
  };
  if (figures_of(ui).detail_open && ui.frame.open_claim) {
    return draw_picked(ui, box);
  }
  const Panel panel(ui, "compared", box, ui.palette.surface, Panel::Scroll::vertical);
  const Column column{
      .x = box.x,
      .y = panel.top() - 8,
      .width = box.width,
  };
  panel.ends_at(draw_compared_beneath(ui, panel, column));
}

}  // namespace dateline::ui
