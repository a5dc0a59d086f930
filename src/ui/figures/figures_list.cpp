// The numbered lists of a narrow window: under each band its marks as rows, with the numbers that
// stand beside them in the plot.
#include "ui/figures/figures.hpp"
#include "ui/figures/figures_marks.hpp"
#include "ui/figures/figures_rows.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/rows.hpp"

namespace dateline::ui {

namespace {

constexpr float kTextFrom = 44;  // px right of the number's left edge

void draw_number_and_stance(const MarkDrawing& drawing, ImVec2 at, bool open) {
  const Ui& ui = drawing.ui;
  const app::ChartMark& mark = drawing.mark();
  const core::RectPx number{
      .x = at.x,
      .y = at.y + 4,
      .width = 18,
      .height = 20,
  };
  const std::string& words = drawing.words().number;
  draw_text(drawing.canvas, type::tiny_strong, number, ui.palette.ink_2, words);
  draw_claim_stance(
      ui,
      drawing.canvas,
      mark.claim.value,
      shown_stance(mark),
      {at.x + 30, at.y + 14},
      13,
      open ? ui.palette.accent_wash : ui.palette.surface
  );
}

void draw_upper_line(const MarkDrawing& drawing, RowEdges edges, float top) {
  const std::string& figure = drawing.words().figure;
  float name = edges.text;
  if (!figure.empty()) {
    const float wide = text_width(drawing.canvas, type::question, figure);
    const core::RectPx box{
        .x = edges.text,
        .y = top + 4,
        .width = wide + 1,
        .height = 20,
    };
    draw_figure_words(drawing, box, Align::left);
    name += wide + 8;
  }
  const core::RectPx line{
      .x = name,
      .y = top + 4,
      .width = edges.right - name,
      .height = 20,
  };
  const std::string& speaker = speaker_name(drawing.ui, drawing.mark().claim);
  draw_text(drawing.canvas, type::strong, line, drawing.ui.palette.ink, speaker);
}

void draw_list_row(const MarkDrawing& drawing, core::RectPx box) {
  const Ui& ui = drawing.ui;
  const core::ClaimIndex claim = drawing.mark().claim;
  const float inset_px = drawing.memory().inset;
  const Hit hit = hit_area(ui, "figure-row", drawing.number, box);
  const bool open = ui.frame.open_claim == claim;
  fill_claim_ground(ui, drawing.canvas, box, open, hit.heat);
  const float left = box.x + inset_px;
  const RowEdges edges{
      .left = left,
      .text = left + kTextFrom,
      .right = right_of(box) - inset_px,
  };
  draw_number_and_stance(drawing, {left, box.y}, open);
  draw_upper_line(drawing, edges, box.y);
  draw_words_and_day(ui, drawing.canvas, edges, box.y, {claim, drawing.words().second});
  handle_claim_row(ui, hit, box, claim);
}

}  // namespace

void draw_numbered_lists(const Ui& ui, const Canvas& canvas, Scroll scroll) {
  const FiguresMemory& memory = figures_of(ui);
  for (std::uint32_t i = 0; i < memory.bands.size(); ++i) {
    const app::ChartBand& band = chart_of(ui).bands[i];
    for (std::uint32_t row = 0; row < band.count; ++row) {
      const float top = memory.bands[i].list + 4 + static_cast<float>(row) * kListRow;
      const core::RectPx box{
          .x = memory.box.x,
          .y = top,
          .width = memory.box.width,
          .height = kListRow,
      };
      draw_list_row({ui, canvas, scroll, band.first + row}, scroll.box(box));
    }
  }
}

}  // namespace dateline::ui
