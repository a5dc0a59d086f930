// What the files that draw the chart's bands share: a mark with where it stands and what its label
// says, and which file draws what of it.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/story/claim_table.hpp"
#include "ui/figures/figures.hpp"
#include "ui/kit/text.hpp"

namespace dateline::ui {

// One mark of the chart, with what there is of it to draw and the canvas to draw it on.
struct MarkDrawing {
  const Ui& ui;
  const Canvas& canvas;
  Scroll scroll;
  std::uint32_t number;  // position in FigureChart::marks

  [[nodiscard]] const FiguresMemory& memory() const noexcept {
    return figures_of(ui);
  }
  [[nodiscard]] const app::ChartMark& mark() const noexcept {
    return chart_of(ui).marks[number];
  }
  [[nodiscard]] const PlacedMark& placed() const noexcept {
    return memory().marks[number];
  }
  [[nodiscard]] const MarkWords& words() const noexcept {
    return memory().words[number];
  }
  [[nodiscard]] const app::ChartSpot& spot() const noexcept {
    return memory().spots[number];
  }
};

// What is quoted to be denied looks like a denial, whoever quotes it.
[[nodiscard]] inline core::StanceMark shown_stance(const app::ChartMark& mark) noexcept {
  return mark.denied ? core::StanceMark::denies : mark.stance;
}

// Dot, bar, bound or tick, with its tail (figures_marks.cpp).
void draw_mark(const MarkDrawing& drawing);
// Amber for the open claim, ink for the one pointed at; nothing for others.
void draw_mark_ring(const MarkDrawing& drawing);
// Mark and label are controls of their claim.
void handle_mark(const MarkDrawing& drawing);

// Figure and speaker beside the mark, or its number (figures_labels.cpp).
void draw_mark_label(const MarkDrawing& drawing);
// Ties a label that had to stand away from its mark to it.
void draw_label_tie(const MarkDrawing& drawing);
// The mark's figure: quieter, or struck through, as the story has it.
void draw_figure_words(const MarkDrawing& drawing, core::RectPx line, Align align);

// The line between two marks (figures_lines.cpp).
void draw_link(const Ui& ui, const Canvas& canvas, const app::ChartLink& link, Scroll scroll);

// Under each band of a narrow window: its marks by number (figures_list.cpp).
void draw_numbered_lists(const Ui& ui, const Canvas& canvas, Scroll scroll);

}  // namespace dateline::ui
