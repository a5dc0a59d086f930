// The first rows of a claim's panel: its chips, and the buttons that step to another claim or close
// this one.
#include <algorithm>

#include "ui/claim/detail_parts.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

float button_side(const Ui& ui) {
  return ui.touch() || ui.phone() ? 44.0f : 28.0f;
}

// The arrows, and where the claim stands in the list, left of `right`. Returns its left edge.
float draw_steps(const Ui& ui, Column column, core::RectPx right) {
  const auto at = *ui.frame.position;
  const auto count = static_cast<std::uint32_t>(ui.frame.listed.size());
  core::RectPx next = right;
  next.x = right.x - right.width;
  core::RectPx previous = right;
  previous.x = next.x - right.width;
  const ButtonLook back{
      .framed = false,
      .enabled = at > 0,
  };
  const ButtonLook on{
      .framed = false,
      .enabled = at + 1 < count,
  };
  const std::string_view back_words = ui.say(Message::previous_claim);
  if (icon_button(ui, "previous-claim", previous, Icon::chevron_left, back_words, back)) {
    ui.push(app::ClaimStepped{-1});
  }
  const std::string_view on_words = ui.say(Message::next_claim);
  if (icon_button(ui, "next-claim", next, Icon::chevron_right, on_words, on)) {
    ui.push(app::ClaimStepped{1});
  }
  const auto number = static_cast<std::uint32_t>(at + 1);
  const Line position = ui.say_with(Message::position_of, {number, count});
  const Canvas canvas = ui.canvas();
  const float wide = text_width(canvas, type::small, position.view());
  const core::RectPx words{
      .x = previous.x - wide - 4,
      .y = column.y,
      .width = wide,
      .height = 24,
  };
  draw_text(canvas, type::small, words, ui.palette.ink_3, position.view());
  return words.x;
}

// Chips side by side, in a new row when there is no room.
struct ChipFlow {
  const Ui& ui;
  Column column;
  float x = 0;
  float y = 0;
  float limit = 0;  // right edge of this row

  void put(std::string_view words, ImU32 edge, const core::StanceMark* glyph) {
    const float wide = chip_width(ui, words, glyph != nullptr);
    // Beside the stepper there may be no room even for the first.
    const bool at_left = x <= column.left();
    const bool first = at_left && limit < column.right();
    const bool may_wrap = !at_left || first;
    if (may_wrap && x + wide > limit) {
      const float below_buttons = std::max(32.0f, button_side(ui) - 8);
      x = column.left();
      y += first ? below_buttons : 32.0f;
      limit = column.right();
    }
    x += draw_chip(ui, {x, y}, edge, words, glyph) + 8;
  }
};

}  // namespace

float draw_stepper(const Ui& ui, Column column) {
  const float wide = button_side(ui);
  const core::RectPx close{
      .x = column.right() - wide + (wide - 16) / 2,
      .y = column.y + 12 - wide / 2,
      .width = wide,
      .height = wide,
  };
  float left = close.x;
  // on the tour there is one pair of arrows: its own
  if (ui.frame.position && open_step(ui) == nullptr) {
    left = draw_steps(ui, column, close);
  }
  const ButtonLook quiet{.framed = false};
  const std::string_view words = ui.say(Message::close);
  if (icon_button(ui, "close-claim", close, Icon::close, words, quiet)) {
    ui.push(app::ClaimClosed{});
  }
  return left - 8;
}

float draw_chips(const Ui& ui, Column column, float first_row_right) {
  const core::Claim& claim = open_claim(ui);
  const Palette& palette = ui.palette;
  const core::StanceMark mark = core::mark_of(claim.stance);
  ChipFlow chips{
      .ui = ui,
      .column = column,
      .x = column.left(),
      .y = column.y,
      .limit = first_row_right,
  };
  chips.put(ui.stance(mark), stance_colour(palette, mark), &mark);
  const std::string_view scope = scope_label(ui.story(), claim);
  if (!scope.empty()) {
    chips.put(scope, palette.rule, nullptr);
  }
  if (claim.status == core::AboutStatus::planned) {
    chips.put(ui.say(Message::planned), palette.rule, nullptr);
  }
  return chips.y + 24;
}

}  // namespace dateline::ui
