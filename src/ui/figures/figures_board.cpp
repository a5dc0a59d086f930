// A question without figures: its answers by stance, in columns or, where it is narrow, in bands;
// in time order, and who spoke otherwise before.
#include <algorithm>
#include <cmath>

#include "ui/figures/figures.hpp"
#include "ui/figures/figures_rows.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/rows.hpp"

namespace dateline::ui {

namespace {

constexpr float kLeastColumn = 150;
constexpr float kBetween = 20;
constexpr float kPad = 10;

// What a card says besides: the same speaker's next stance, or the one before.
Line then_text(const Ui& ui, const app::ChartEntry& next) {
  const std::string& said = ui.memory.words.claims[next.claim.value].said;
  return ui.say_with(Message::then_stance, {ui.stance(next.stance), said});
}

const app::ChartEntry* next_of(const app::FigureChart& chart, std::uint32_t at) {
  for (const app::ChartEntry& entry : chart.entries) {
    if (entry.after == at) {
      return &entry;
    }
  }
  return nullptr;
}

struct Card {
  const Ui& ui;
  const Canvas& canvas;
  core::RectPx box;
  const app::ChartEntry& entry;
  const app::ChartEntry* next = nullptr;

  [[nodiscard]] const core::Claim& claim() const {
    return ui.story().claims[entry.claim.value];
  }
  [[nodiscard]] float inner() const {
    return box.width - 2 * kPad;
  }

  [[nodiscard]] float height() const {
    const std::string& speaker = speaker_name(ui, entry.claim);
    const std::string_view words = short_of(claim());
    const float name = wrapped_height(canvas, type::strong, inner(), speaker, 2);
    const float said = wrapped_height(canvas, type::small, inner(), words, 3);
    const float then = next != nullptr ? 20.0f : 0.0f;
    return 8 + 16 + name + said + then + 8;
  }

  // Day, speaker, and what is said.
  void draw(bool open) const {
    const Palette& palette = ui.palette;
    const core::RectPx day_line{
        .x = box.x + kPad,
        .y = box.y + 8,
        .width = inner(),
        .height = 16,
    };
    const Line day = said_text(ui, entry.claim.value);
    const ImU32 day_ink = open ? palette.ink_2 : palette.ink_3;
    draw_text(canvas, type::tiny, day_line, day_ink, day.view());
    ImVec2 at{day_line.x, day_line.y + 16};
    const std::string& speaker = speaker_name(ui, entry.claim);
    at.y += draw_wrapped(canvas, type::strong, at, inner(), palette.ink, speaker, 2);
    const std::string_view said = short_of(claim());
    at.y += draw_wrapped(canvas, type::small, at, inner(), palette.ink_2, said, 3);
    if (next != nullptr) {
      draw_next(at, open);
    }
  }

  // An arrow to the speaker's next stance.
  void draw_next(ImVec2 at, bool open) const {
    const Palette& palette = ui.palette;
    const ImU32 colour = stance_colour(palette, next->stance);
    const ImU32 ground = open ? palette.accent_wash : palette.surface;
    const float middle = at.y + 11;
    const ImVec2 start{at.x, middle};
    const ImVec2 tip{at.x + 14, middle};
    const ImVec2 glyph{at.x + 23, middle};
    draw_stroke(canvas, start, {at.x + 8, middle}, colour, 1.5f);
    draw_arrow_head(canvas, tip, start, colour);
    draw_stance(canvas, palette, next->stance, glyph, 11, ground);
    const core::RectPx words{
        .x = at.x + 33,
        .y = at.y + 3,
        .width = inner() - 33,
        .height = 16,
    };
    const Line then = then_text(ui, *next);
    draw_text(canvas, type::tiny, words, palette.ink_2, then.view());
  }
};

// Returns its bottom.
float draw_card(const Ui& ui, const Canvas& canvas, std::uint32_t at, core::RectPx column) {
  const app::FigureChart& chart = chart_of(ui);
  const app::ChartEntry& entry = chart.entries[at];
  Card card{
      .ui = ui,
      .canvas = canvas,
      .box = column,
      .entry = entry,
      .next = next_of(chart, at),
  };
  card.box.height = card.height();
  const Hit hit = hit_area(ui, "entry", at, card.box);
  const bool open = ui.frame.open_claim == entry.claim;
  const bool pointed_at = ui.state.hovered_claim == entry.claim;
  const float hovered = pointed_at ? 1.0f : 0.0f;
  const float heat = std::max(hit.heat, hovered);
  const float bottom = bottom_of(card.box);
  fill_claim_ground(ui, canvas, card.box, open, heat);
  card.draw(open);
  const ImU32 rule = ui.palette.rule;
  rule_across(canvas, card.box.x, bottom - 1, card.box.width, rule);
  report_hover(ui, hit, entry.claim);
  handle_claim_row(ui, hit, card.box, entry.claim);
  return bottom;
}

// In one line of large letters, else in up to two of small ones. Returns where its number begins.
float draw_column_name(
    const Ui& ui,
    const Canvas& canvas,
    core::RectPx box,
    std::string_view name
) {
  const float left = box.x + kPad + 22;
  const float room = box.width - kPad - 22 - 28;
  const ImU32 ink = ui.palette.ink;
  const float large = text_width(canvas, type::section, name);
  if (large <= room) {
    const core::RectPx line{
        .x = left,
        .y = box.y + 6,
        .width = room,
        .height = 24,
    };
    const core::RectPx taken = draw_text(canvas, type::section, line, ink, name);
    return right_of(taken) + 8;
  }
  const float high = wrapped_height(canvas, type::small_strong, room, name, 2);
  const float half = high / 2;
  const ImVec2 top{left, box.y + 18 - half};
  draw_wrapped(canvas, type::small_strong, top, room, ink, name, 2);
  return left + room + 4;
}

// Returns its bottom.
float draw_column_head(
    const Ui& ui,
    const Canvas& canvas,
    const app::BoardColumn& column,
    core::RectPx box
) {
  const float middle = box.y + 18;
  const ImVec2 glyph{box.x + kPad + 7, middle};
  const Palette& palette = ui.palette;
  draw_stance(canvas, palette, column.stance, glyph, 14, palette.surface);
  const std::string_view name = ui.stance(column.stance);
  const float end = draw_column_name(ui, canvas, box, name);
  const core::RectPx count_box{
      .x = end,
      .y = box.y + 7,
      .width = 24,
      .height = 24,
  };
  const Line count = ui.number(column.count);
  draw_text(canvas, type::small, count_box, palette.ink_3, count.view());
  rule_across(canvas, box.x, box.y + 36, box.width, palette.ink, 2);
  return box.y + 38;
}

float draw_cards(
    const Ui& ui,
    const Canvas& canvas,
    const app::BoardColumn& column,
    core::RectPx box
) {
  box.y = draw_column_head(ui, canvas, column, box);
  const std::uint32_t first = column.first;
  const std::uint32_t end = first + column.count;
  for (std::uint32_t at = first; at < end; ++at) {
    box.y = draw_card(ui, canvas, at, box);
  }
  return box.y;
}

}  // namespace

float draw_board(const Ui& ui, const Panel& panel) {
  const FiguresMemory& memory = figures_of(ui);
  const app::FigureChart& chart = chart_of(ui);
  const Canvas& canvas = panel.canvas();
  const core::RectPx view = memory.box;
  const float left = view.x + memory.inset;
  const float inner = view.width - 2 * memory.inset;
  if (chart.columns.empty()) {
    const core::RectPx line{
        .x = left,
        .y = panel.top() + 12,
        .width = inner,
        .height = 20,
    };
    const std::string_view words = ui.say(Message::no_claim_passes);
    draw_text(canvas, type::body, line, ui.palette.ink_3, words);
    return panel.top() + 44;
  }
  const std::size_t columns = chart.columns.size();
  const auto count = static_cast<float>(columns);
  const float gaps = kBetween * (count - 1);
  const float wide = std::min(340.0f, (inner - gaps) / count);
  const bool stacked = memory.shape == ChartShape::narrow || wide < kLeastColumn;
  float x = left;
  float y = panel.top() + 4;
  float bottom = y;
  for (const app::BoardColumn& column : chart.columns) {
    const core::RectPx room{
        .x = x,
        .y = y,
        .width = stacked ? inner : wide,
        .height = 0,
    };
    const float end = draw_cards(ui, canvas, column, room);
    bottom = std::max(bottom, end);
    if (stacked) {
      y = end + 14;
    } else {
      const float next = x + wide + kBetween;
      x = canvas.snap(next);
    }
  }
  return bottom + 16;
}

}  // namespace dateline::ui
