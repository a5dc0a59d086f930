// Bands of the chart: titles, rules, axes, and what says that a scope has no figure; then all that
// stands in them. Where it stands was worked out before.
#include "ui/figures/figures.hpp"
#include "ui/figures/figures_marks.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

// One band, with the canvas to draw it on.
struct BandDrawing {
  const Ui& ui;
  const Canvas& canvas;
  Scroll scroll;
  std::uint32_t number;  // position in FigureChart::bands

  [[nodiscard]] const app::ChartBand& band() const noexcept {
    return chart_of(ui).bands[number];
  }
  [[nodiscard]] const PlacedBand& placed() const noexcept {
    return figures_of(ui).bands[number];
  }
  [[nodiscard]] float top() const noexcept {
    return placed().top + scroll.by;
  }
};

// In a column left of the plot: the note under the title.
void draw_title_beside(const BandDrawing& drawing) {
  const Ui& ui = drawing.ui;
  const FiguresMemory& memory = figures_of(ui);
  const app::ChartBand& band = drawing.band();
  const float left = memory.box.x + memory.inset;
  const float room = memory.axis.box.x - 60 - left;
  const int note_lines = band.count == 0 ? 1 : 3;
  const float title = draw_wrapped(
      drawing.canvas,
      type::section,
      {left, drawing.top() + 8},
      room + 20,
      ui.palette.ink,
      scope_name(ui, band),
      2
  );
  draw_wrapped(
      drawing.canvas,
      type::small,
      {left, drawing.top() + 10 + title},
      room,
      ui.palette.ink_3,
      scope_note(ui, band),
      note_lines
  );
}

// Above the plot: the note to the right of the title, or beneath where that has no room.
void draw_title_above(const BandDrawing& drawing) {
  const Ui& ui = drawing.ui;
  const Canvas& canvas = drawing.canvas;
  const FiguresMemory& memory = figures_of(ui);
  const float left = memory.box.x + memory.inset;
  const float right = right_of(memory.box) - memory.inset;
  const float top = drawing.top();
  const core::RectPx title_line{
      .x = left,
      .y = top + 6,
      .width = right - left,
      .height = 24,
  };
  const std::string_view name = scope_name(ui, drawing.band());
  const core::RectPx title = draw_text(canvas, type::section, title_line, ui.palette.ink, name);
  const std::string_view note = scope_note(ui, drawing.band());
  const ImU32 ink = ui.palette.ink_3;
  if (drawing.placed().head > kBandHead) {
    const ImVec2 beneath{left, top + kBandHead};
    draw_wrapped(canvas, type::small, beneath, right - left, ink, note, kNoteLines);
    return;
  }
  const float after = right_of(title) + 10;
  const core::RectPx note_line{
      .x = after,
      .y = top + 7,
      .width = right - after,
      .height = 24,
  };
  draw_text(canvas, type::small, note_line, ink, note);
}

void draw_head(const BandDrawing& drawing) {
  const FiguresMemory& memory = figures_of(drawing.ui);
  const float left = memory.box.x + memory.inset;
  const float right = right_of(memory.axis.box);
  const ImU32 ink = drawing.ui.palette.rule_strong;
  rule_across(drawing.canvas, left, drawing.top(), right - left, ink);
  if (memory.shape == ChartShape::wide) {
    draw_title_beside(drawing);
  } else {
    draw_title_above(drawing);
  }
}

// Numbers at the left of the plot; 0 is a line, the others are dashes.
void draw_number_tick(const Ui& ui, const Canvas& canvas, const ChartTick& tick, Scroll scroll) {
  const core::RectPx plot = figures_of(ui).axis.box;
  const PlacedBand& band = figures_of(ui).bands[tick.band];
  const float y = band.y_of(tick.value) + scroll.by;
  const Palette& palette = ui.palette;
  if (tick.value == 0) {
    rule_across(canvas, plot.x, y, plot.width, palette.rule);
  } else {
    const ImVec2 end{right_of(plot), y};
    draw_dashed_line(canvas, {plot.x, y}, end, palette.rule, 1, 1, 2);
  }
  const core::RectPx number{
      .x = plot.x - 60,
      .y = y - 8,
      .width = 52,
      .height = 16,
  };
  draw_text(canvas, type::tiny, number, palette.ink_3, tick.words, Align::right);
}

Line none_text(const Ui& ui) {
  const auto known_on = ui.state.link.known_on;
  if (!known_on) {
    return ui.say_with(Message::none, {});
  }
  const Line day = day_text(ui.messages(), *known_on, false);
  return ui.say_with(Message::none_by, {day.view()});
}

// A scope that no known claim gives a figure for says so; it keeps its place.
void draw_emptiness(const BandDrawing& drawing) {
  const Ui& ui = drawing.ui;
  const core::RectPx plot = figures_of(ui).axis.box;
  const core::RectPx line{
      .x = plot.x,
      .y = drawing.placed().zero - 30 + drawing.scroll.by,
      .width = plot.width,
      .height = 20,
  };
  const Line words = none_text(ui);
  draw_text(drawing.canvas, type::small, line, ui.palette.ink_3, words.view());
}

void draw_badges(const Ui& ui, const Canvas& canvas, Scroll scroll) {
  const app::FigureChart& chart = chart_of(ui);
  for (const app::ChartLink& link : chart.links) {
    const ChartPath path = path_of(chart, figures_of(ui), link);
    if (path.has_badge) {
      draw_differs_badge(ui, canvas, scroll.at(path.badge));
    }
  }
}

// The band's scope; null for figures that name none.
const core::Scope* named_scope(const Ui& ui, const app::ChartBand& band) {
  if (band.scope == app::kNotThere) {
    return nullptr;
  }
  const core::QuestionIndex question = *chart_of(ui).question;
  return &ui.story().questions[question.value].scopes[band.scope];
}

}  // namespace

std::string_view scope_name(const Ui& ui, const app::ChartBand& band) {
  const core::Scope* const scope = named_scope(ui, band);
  if (scope == nullptr) {
    return ui.say(Message::scope_not_stated);
  }
  return scope->label;
}

std::string_view scope_note(const Ui& ui, const app::ChartBand& band) {
  const core::Scope* const scope = named_scope(ui, band);
  if (scope == nullptr) {
    return {};
  }
  return scope->note;
}

void draw_bands(const Ui& ui, const Panel& panel) {
  const app::FigureChart& chart = chart_of(ui);
  const auto bands = static_cast<std::uint32_t>(chart.bands.size());
  const auto marks = static_cast<std::uint32_t>(chart.marks.size());
  const Canvas& canvas = panel.canvas();
  const Scroll scroll{panel.top()};
  for (std::uint32_t i = 0; i < bands; ++i) {
    draw_head({ui, canvas, scroll, i});
  }
  for (const ChartTick& tick : figures_of(ui).ticks) {
    draw_number_tick(ui, canvas, tick, scroll);
  }
  for (std::uint32_t i = 0; i < bands; ++i) {
    if (chart.bands[i].count == 0) {
      draw_emptiness({ui, canvas, scroll, i});
    }
  }
  for (const app::ChartLink& link : chart.links) {
    draw_link(ui, canvas, link, scroll);
  }
  for (std::uint32_t i = 0; i < marks; ++i) {
    const MarkDrawing drawing{ui, canvas, scroll, i};
    draw_label_tie(drawing);
    draw_mark(drawing);
    draw_mark_ring(drawing);
    draw_mark_label(drawing);
    handle_mark(drawing);
  }
  draw_badges(ui, canvas, scroll);
  if (figures_of(ui).shape == ChartShape::narrow) {
    draw_numbered_lists(ui, canvas, scroll);
  }
}

}  // namespace dateline::ui
