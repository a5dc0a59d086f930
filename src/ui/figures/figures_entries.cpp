// Who answers without a figure: a row for each side, stance glyphs by day, and what took the place
// of what; in a narrow window a list. Where the rows stand figures_place_entries.cpp works out.
#include "ui/figures/figures_entries.hpp"

#include <algorithm>

#include "ui/figures/figures.hpp"
#include "ui/figures/figures_rows.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/rows.hpp"

namespace dateline::ui {

namespace {

// One entry of a row, with the canvas to draw it on.
struct EntryDrawing {
  const Ui& ui;
  const Canvas& canvas;
  const app::ChartRow& row;
  Scroll scroll;
  std::uint32_t number;  // position in FigureChart::entries

  [[nodiscard]] const app::ChartEntry& entry() const noexcept {
    return chart_of(ui).entries[number];
  }
  [[nodiscard]] const PlacedEntry& placed() const noexcept {
    return figures_of(ui).entries[number];
  }
  [[nodiscard]] ImVec2 glyph() const noexcept {
    const PlacedEntry& at = placed();
    return scroll.at({at.x, at.y});
  }
  [[nodiscard]] core::RectPx words() const noexcept {
    return scroll.box(placed().text);
  }
  // Glyph and words.
  [[nodiscard]] core::RectPx box() const noexcept {
    const core::RectPx text = words();
    const float glyph_left = glyph().x - kEntryGlyph;
    const float glyph_right = glyph().x + kEntryGlyph;
    const float left = std::min(text.x, glyph_left);
    const float right = std::max(right_of(text), glyph_right);
    return {
        .x = left,
        .y = text.y,
        .width = right - left,
        .height = text.height,
    };
  }
};

void draw_entry_ground(const EntryDrawing& drawing, float heat) {
  const Palette& palette = drawing.ui.palette;
  const core::RectPx box = drawing.box();
  const core::RectPx beneath{
      .x = box.x + 4,
      .y = box.y,
      .width = box.width - 4,
      .height = box.height,
  };
  fill(drawing.canvas, beneath, palette.surface);
  if (heat > 0) {
    const core::RectPx around{
        .x = box.x,
        .y = box.y - 2,
        .width = box.width + 4,
        .height = box.height + 4,
    };
    fill(drawing.canvas, around, faded(palette.sunken, heat), 3);
  }
}

// Left of the glyph, where no words stand and nothing leads to it.
void draw_entry_tail(const EntryDrawing& drawing) {
  const PlacedEntry& placed = drawing.placed();
  const bool words_before = placed.text.x <= placed.x;
  const bool follows = drawing.entry().after != app::kNotThere;
  if (words_before || follows) {
    return;
  }
  const ImVec2 glyph = drawing.glyph();
  const core::RectPx plot = figures_of(drawing.ui).axis.box;
  const float from = std::max(plot.x, glyph.x - placed.tail);
  const float to = glyph.x - kEntryGlyph / 2 - 3;
  draw_dotted_tail(drawing.ui, drawing.canvas, from, to, glyph.y);
}

// An arrow in the colour of what is said now, or a line with the sign for what differs.
void draw_follow(const EntryDrawing& drawing) {
  const app::ChartEntry& entry = drawing.entry();
  if (entry.after == app::kNotThere) {
    return;
  }
  const Ui& ui = drawing.ui;
  const Canvas& canvas = drawing.canvas;
  const PlacedEntry& placed = drawing.placed();
  const PlacedEntry& earlier = figures_of(ui).entries[entry.after];
  const float y = placed.y + drawing.scroll.by;
  const bool words_before = placed.text.x < placed.x;
  const float left_edge = words_before ? placed.text.x : placed.x - kEntryGlyph / 2;
  const ImVec2 end{left_edge - 3, y};
  const float earlier_end = right_of(earlier.text) + 7;
  const float after_earlier = std::min(end.x - 24, earlier_end);
  const float stub = end.x - kEntryStub + 8;
  const ImVec2 start{placed.follows ? after_earlier : stub, y};
  if (entry.differs) {
    const ImVec2 middle{(start.x + end.x) / 2, y};
    draw_stroke(canvas, start, end, ui.palette.ink, 1.5f);
    draw_differs_badge(ui, canvas, middle);
    return;
  }
  const ImU32 colour = stance_colour(ui.palette, entry.stance);
  draw_stroke(canvas, start, {end.x - 5, y}, colour, 2);
  draw_arrow_head(canvas, end, start, colour);
}

// Ringed in amber for the open claim, in ink for the one pointed at.
void draw_entry_glyph(const EntryDrawing& drawing) {
  const Ui& ui = drawing.ui;
  const Canvas& canvas = drawing.canvas;
  const app::ChartEntry& entry = drawing.entry();
  const ImVec2 glyph = drawing.glyph();
  draw_claim_stance(
      ui,
      canvas,
      entry.claim.value,
      entry.stance,
      glyph,
      kEntryGlyph,
      ui.palette.surface
  );
  const float radius = kEntryGlyph / 2 + 4;
  if (ui.frame.open_claim == entry.claim) {
    draw_circle(canvas, glyph, radius, ui.palette.accent, 2.5f);
  } else if (ui.state.hovered_claim == entry.claim) {
    draw_circle(canvas, glyph, radius, ui.palette.ink, 1.5f);
  }
}

// The speaker, where the row does not name it, then what is said as far as there is room.
void draw_entry_words(const EntryDrawing& drawing) {
  const Canvas& canvas = drawing.canvas;
  const Palette& palette = drawing.ui.palette;
  const core::RectPx words = drawing.words();
  const app::ChartEntry& entry = drawing.entry();
  const std::string_view name = name_in_row(drawing.ui, drawing.row, entry);
  float x = words.x;
  if (!name.empty()) {
    const float wide = text_width(canvas, type::small_strong, name);
    x += std::min(words.width, wide + 6);
    const core::RectPx box{
        .x = words.x,
        .y = words.y,
        .width = x - words.x,
        .height = words.height,
    };
    draw_text(canvas, type::small_strong, box, palette.ink, name);
  }
  if (x + 8 < right_of(words)) {
    const core::RectPx box{
        .x = x,
        .y = words.y,
        .width = right_of(words) - x,
        .height = words.height,
    };
    const std::string_view said = said_in_row(drawing.ui, entry);
    draw_text(canvas, type::small, box, palette.ink_2, said);
  }
}

void draw_entry(const EntryDrawing& drawing) {
  const Ui& ui = drawing.ui;
  const core::ClaimIndex claim = drawing.entry().claim;
  const core::RectPx box = drawing.box();
  const core::RectPx reach{
      .x = box.x,
      .y = box.y - 3,
      .width = box.width,
      .height = kEntryLane - 1,
  };
  const Hit hit = hit_area(ui, "entry", drawing.number, reach);
  draw_entry_ground(drawing, hit.heat);
  draw_entry_tail(drawing);
  draw_follow(drawing);
  draw_entry_glyph(drawing);
  draw_entry_words(drawing);
  if (hit.focused) {
    draw_focus(ui, box, 3);
  }
  report_hover(ui, hit, claim);
  if (hit.clicked) {
    pick_here(ui, claim);
  }
}

// A row of entries between two heights on screen.
struct RowDrawing {
  const Ui& ui;
  const Canvas& canvas;
  Scroll scroll;
  const app::ChartRow& row;
  float top = 0;
  float bottom = 0;

  [[nodiscard]] EntryDrawing entry(std::uint32_t position) const {
    return {
        .ui = ui,
        .canvas = canvas,
        .row = row,
        .scroll = scroll,
        .number = row.first + position,
    };
  }
};

// The speaker left of the row's lines, or above them where the scopes have no column.
void draw_row_name(const RowDrawing& drawing) {
  const Ui& ui = drawing.ui;
  const FiguresMemory& memory = figures_of(ui);
  const bool wide = memory.shape == ChartShape::wide;
  const core::RectPx plot = memory.axis.box;
  const float left = memory.box.x + memory.inset;
  const float end = wide ? plot.x - 8 : right_of(plot);
  const core::RectPx box{
      .x = left,
      .y = drawing.top + (wide ? 3.0f : 1.0f),
      .width = end - left,
      .height = 20,
  };
  const std::string& name = ui.actor_short_name(drawing.row.speaker);
  const Align align = wide ? Align::right : Align::left;
  draw_text(drawing.canvas, type::small_strong, box, ui.palette.ink, name, align);
}

void draw_row(const RowDrawing& drawing) {
  draw_row_name(drawing);
  const FiguresMemory& memory = figures_of(drawing.ui);
  const core::RectPx plot = memory.axis.box;
  const bool wide = memory.shape == ChartShape::wide;
  const float first = wide ? drawing.top : drawing.top + kRowName;
  const float first_lane = first + kEntryLane / 2;
  const ImU32 rule = drawing.ui.palette.rule;
  for (float y = first_lane; y < drawing.bottom; y += kEntryLane) {
    rule_across(drawing.canvas, plot.x, y, plot.width, rule);
  }
  for (std::uint32_t i = 0; i < drawing.row.count; ++i) {
    draw_entry(drawing.entry(i));
  }
}

// In a narrow window: a list, each claim with its day.
void draw_listed(const EntryDrawing& drawing) {
  const Ui& ui = drawing.ui;
  const Canvas& canvas = drawing.canvas;
  const FiguresMemory& memory = figures_of(ui);
  const app::ChartEntry& entry = drawing.entry();
  const float top = drawing.placed().y + drawing.scroll.by;
  const core::RectPx box{
      .x = memory.box.x,
      .y = top,
      .width = memory.box.width,
      .height = kListRow,
  };
  const Hit hit = hit_area(ui, "entry", drawing.number, box);
  const bool open = ui.frame.open_claim == entry.claim;
  fill_claim_ground(ui, canvas, box, open, hit.heat);
  const float left = box.x + memory.inset;
  const RowEdges edges{
      .left = left,
      .text = left + 26,
      .right = right_of(box) - memory.inset,
  };
  const ImVec2 glyph{left + 10, top + 15};
  const ImU32 ground = open ? ui.palette.accent_wash : ui.palette.surface;
  draw_claim_stance(ui, canvas, entry.claim.value, entry.stance, glyph, kEntryGlyph, ground);
  std::string_view name = name_in_row(ui, drawing.row, entry);
  if (name.empty()) {
    name = ui.actor_short_name(drawing.row.speaker);
  }
  const core::RectPx name_box{
      .x = edges.text,
      .y = top + 4,
      .width = edges.right - edges.text,
      .height = 20,
  };
  draw_text(canvas, type::strong, name_box, ui.palette.ink, name);
  const RowWords words{
      .claim = entry.claim,
      .second = said_in_row(ui, entry),
  };
  draw_words_and_day(ui, canvas, edges, top, words);
  handle_claim_row(ui, hit, box, entry.claim);
}

void draw_list_of(const RowDrawing& drawing) {
  const Ui& ui = drawing.ui;
  const FiguresMemory& memory = figures_of(ui);
  const float left = memory.box.x + memory.inset;
  const float inner = memory.box.width - 2 * memory.inset;
  const core::RectPx head{
      .x = left,
      .y = drawing.top + 4,
      .width = inner,
      .height = 20,
  };
  const std::string& name = ui.actor_name(drawing.row.speaker);
  draw_text(drawing.canvas, type::small_strong, head, ui.palette.ink_2, name);
  for (std::uint32_t i = 0; i < drawing.row.count; ++i) {
    draw_listed(drawing.entry(i));
  }
  const ImU32 rule = ui.palette.rule;
  rule_across(drawing.canvas, left, drawing.bottom - 2, inner, rule);
}

}  // namespace

void draw_entries(const Ui& ui, const Panel& panel) {
  const FiguresMemory& memory = figures_of(ui);
  const app::FigureChart& chart = chart_of(ui);
  const Canvas& canvas = panel.canvas();
  const Scroll scroll{panel.top()};
  const float left = memory.box.x + memory.inset;
  const float top = memory.rows_top + scroll.by;
  const float right = right_of(memory.axis.box);
  rule_across(canvas, left, top, right - left, ui.palette.ink, 2);
  if (chart.rows.empty()) {
    return;
  }
  const core::RectPx head{
      .x = left,
      .y = top + 8,
      .width = memory.box.width - 2 * memory.inset,
      .height = 24,
  };
  const std::string_view words = ui.say(Message::no_figure_given);
  draw_text(canvas, type::section, head, ui.palette.ink, words);
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    const RowDrawing drawing{
        .ui = ui,
        .canvas = canvas,
        .scroll = scroll,
        .row = chart.rows[i],
        .top = memory.row_tops[i] + scroll.by,
        .bottom = memory.row_tops[i + 1] + scroll.by,
    };
    if (memory.shape == ChartShape::narrow) {
      draw_list_of(drawing);
    } else {
      draw_row(drawing);
    }
  }
}

}  // namespace dateline::ui
