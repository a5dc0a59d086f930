// A question without figures: its answers by stance, in columns or, where it is narrow, in bands;
// in time order, and who spoke otherwise before. It knows no number.
#include <algorithm>
#include <cmath>

#include "ui/figures/figures.hpp"
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
  return ui.say_with(
      Message::then_stance,
      {ui.stance(next.stance), ui.memory.words.claims[next.claim.value].said}
  );
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
    const float name =
        wrapped_height(canvas, type::strong, inner(), ui.actor_short_name(claim().actor), 2);
    const float said = wrapped_height(canvas, type::small, inner(), short_of(claim()), 3);
    return 8 + 16 + name + said + (next != nullptr ? 20.0f : 0.0f) + 8;
  }

  void draw(bool open) const {
    const float left = box.x + kPad;
    float y = box.y + 8;
    const Line day = said_text(ui, entry.claim.value);
    draw_text(
        canvas,
        type::tiny,
        {left, y, inner(), 16},
        open ? ui.palette.ink_2 : ui.palette.ink_3,
        day.view()
    );
    y += 16;
    y += draw_wrapped(
        canvas,
        type::strong,
        {left, y},
        inner(),
        ui.palette.ink,
        ui.actor_short_name(claim().actor),
        2
    );
    y += draw_wrapped(
        canvas,
        type::small,
        {left, y},
        inner(),
        ui.palette.ink_2,
        short_of(claim()),
        3
    );
    if (next == nullptr) {
      return;
    }
    const ImU32 colour = stance_colour(ui.palette, next->stance);
    draw_stroke(canvas, {left, y + 11}, {left + 8, y + 11}, colour, 1.5f);
    draw_arrow_head(canvas, {left + 14, y + 11}, {left, y + 11}, colour);
    draw_stance(
        canvas,
        ui.palette,
        next->stance,
        {left + 23, y + 11},
        11,
        open ? ui.palette.accent_wash : ui.palette.surface
    );
    draw_text(
        canvas,
        type::tiny,
        {left + 33, y + 3, inner() - 33, 16},
        ui.palette.ink_2,
        then_text(ui, *next).view()
    );
  }
};

float draw_card(const Ui& ui, const Canvas& canvas, std::uint32_t at, core::RectPx column) {
  const app::FigureChart& chart = chart_of(ui);
  const app::ChartEntry& entry = chart.entries[at];
  Card card{ui, canvas, column, entry, next_of(chart, at)};
  card.box.height = card.height();
  const Hit hit = hit_area(ui, "entry", at, card.box);
  const bool open = ui.frame.open_claim == entry.claim;
  if (open) {
    fill(canvas, card.box, ui.palette.accent_wash);
  } else if (hit.heat > 0 || ui.state.hovered_claim == entry.claim) {
    fill(
        canvas,
        card.box,
        faded(
            ui.palette.sunken,
            std::max(hit.heat, ui.state.hovered_claim == entry.claim ? 1.0f : 0.0f)
        )
    );
  }
  if (open) {
    fill(canvas, {card.box.x, card.box.y, 4, card.box.height}, ui.palette.accent);
  }
  card.draw(open);
  rule_across(canvas, card.box.x, bottom_of(card.box) - 1, card.box.width, ui.palette.rule);
  if (hit.hovered && !ui.touch()) {
    ui.memory.hovered_claim = entry.claim;
  }
  if (hit.focused) {
    draw_focus(ui, card.box, kRadius, true);
  }
  if (hit.clicked) {
    pick_here(ui, entry.claim);
  }
  return bottom_of(card.box);
}

float draw_column_head(
    const Ui& ui,
    const Canvas& canvas,
    const app::BoardColumn& column,
    core::RectPx box
) {
  draw_stance(
      canvas,
      ui.palette,
      column.stance,
      {box.x + kPad + 7, box.y + 18},
      14,
      ui.palette.surface
  );
  const std::string_view name = ui.stance(column.stance);
  const float left = box.x + kPad + 22;
  const float room = box.width - kPad - 22 - 28;
  const bool large = text_width(canvas, type::section, name) <= room;
  float end = left + room;
  if (large) {
    end = right_of(
        draw_text(canvas, type::section, {left, box.y + 6, room, 24}, ui.palette.ink, name)
    );
  } else {
    draw_wrapped(
        canvas,
        type::small_strong,
        {left, box.y + 18 - wrapped_height(canvas, type::small_strong, room, name, 2) / 2},
        room,
        ui.palette.ink,
        name,
        2
    );
  }
  draw_text(
      canvas,
      type::small,
      {end + (large ? 8.0f : 4.0f), box.y + 7, 24, 24},
      ui.palette.ink_3,
      ui.number(column.count).view()
  );
  rule_across(canvas, box.x, box.y + 36, box.width, ui.palette.ink, 2);
  return box.y + 38;
}

float draw_cards(
    const Ui& ui,
    const Canvas& canvas,
    const app::BoardColumn& column,
    core::RectPx box
) {
  box.y = draw_column_head(ui, canvas, column, box);
  for (std::uint32_t i = 0; i < column.count; ++i) {
    box.y = draw_card(ui, canvas, column.first + i, box);
  }
  return box.y;
}

}  // namespace

float later::draw_board(const Ui& ui, const Panel& panel) {
  const FiguresMemory& m = figures_of(ui);
  const app::FigureChart& chart = chart_of(ui);
  const Canvas& canvas = panel.canvas();
  const float inset_px = m.inset;
  const float left = m.box.x + inset_px;
  const float inner = m.box.width - 2 * inset_px;
  if (chart.columns.empty()) {
    draw_text(
        canvas,
        type::body,
        {left, panel.top() + 12, inner, 20},
        ui.palette.ink_3,
        ui.say(Message::no_claim_passes)
    );
    return panel.top() + 44;
  }
  const auto count = static_cast<float>(chart.columns.size());
  const float wide = std::min(340.0f, (inner - kBetween * (count - 1)) / count);
  const bool stacked = m.shape == ChartShape::narrow || wide < kLeastColumn;
  float x = left;
  float y = panel.top() + 4;
  float bottom = y;
  for (const app::BoardColumn& column : chart.columns) {
    const float end = draw_cards(ui, canvas, column, {x, y, stacked ? inner : wide, 0});
    bottom = std::max(bottom, end);
    if (stacked) {
      y = end + 14;
    } else {
      x = canvas.snap(x + wide + kBetween);
    }
  }
  return bottom + 16;
}

}  // namespace dateline::ui
