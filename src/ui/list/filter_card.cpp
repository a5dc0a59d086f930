// Where the card of filters hangs, and what puts it away.
#include "ui/list/filter_card.hpp"

#include <algorithm>
#include <utility>

#include <imgui.h>

#include "ui/cards/cards.hpp"
#include "ui/cards/notice.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/filter_card_memory.hpp"
#include "ui/list/filter_options.hpp"

namespace dateline::ui {

namespace {

constexpr float kHead = 44;

// The chips stand between the button and the card.
core::RectPx chips_over(const FilterCardMemory& memory, core::RectPx card) {
  const float top = bottom_of(memory.button);
  return {
      .x = card.x,
      .y = top,
      .width = card.width,
      .height = std::max(0.0f, card.y - top),
  };
}

void close_when_left(const Ui& ui, core::RectPx card) {
  FilterCardMemory& memory = ui.memory.of<FilterCardMemory>();
  const core::ScreenPx at{ui.memory.pointer.x, ui.memory.pointer.y};
  const core::RectPx chips = chips_over(memory, card);
  const bool on_chips = memory.card.width > 0 && chips.contains(at);
  const bool outside = !card.contains(at) && !memory.button.contains(at) && !on_chips;
  const bool pressed = ImGui::IsMouseClicked(ImGuiMouseButton_Left);
  if (pressed && outside && !is_covered_by_card(ui, CardKind::filters)) {
    ui.memory.cards.filters = false;
  }
  if (escape_closes(ui, CardKind::filters)) {
    ui.memory.cards.filters = false;
    ui.memory.next_control = std::exchange(memory.opened_by, 0);  // back to the button
  }
}

// Beneath the chips, which stay in sight and in reach. While the pointer is over the card it stays
// where it is: a chip that comes with a press must not move the next choice away.
core::RectPx card_under_button(const Ui& ui) {
  FilterCardMemory& memory = ui.memory.of<FilterCardMemory>();
  const core::RectPx list = ui.layout.list;
  const core::RectPx before = memory.card;
  const bool pointed_at = before.contains({ui.memory.pointer.x, ui.memory.pointer.y});
  const bool in_hand = before.width > 0 && pointed_at && !ImGui::GetIO().NavVisible;
  const float lowest = bottom_of(list) - 12;
  const float least = 6 * filter_option_height(ui);  // of the card, however many chips there are
  const float chips = std::max(memory.chips_bottom, bottom_of(memory.button));
  const float beneath = std::min(chips, lowest - least) + 6;
  const float top = in_hand ? before.y : beneath;
  memory.card = {
      .x = list.x + 12,
      .y = top,
      .width = list.width - 25,
      .height = std::min(lowest - top, filter_options_height(ui)),
  };
  return memory.card;
}

// Where neither a list nor a sheet has a button for it: beneath the header, from where it was asked
// for.
core::RectPx card_under_header(const Ui& ui) {
  const core::RectPx header = ui.layout.header;
  const float edge = ui.phone() ? 8.0f : kInset;
  const float top = bottom_of(header) + 8;
  const float wide = std::min(336.0f, header.width - 2 * edge);
  const float lowest = above_notice(ui, bottom_of(ui.layout.window) - edge);
  return {
      .x = right_of(header) - edge - wide,
      .y = top,
      .width = wide,
      .height = std::min(lowest - top, filter_options_height(ui) + kHead),
  };
}

// A card that nothing beneath it opened says what it is, and can be put away.
void draw_card_head(const Ui& ui, Column& column) {
  draw_text(
      ui.canvas(),
      type::section,
      {column.left(), column.y, column.inner() - kHead, kHead},
      ui.palette.ink,
      ui.say(Message::filter)
  );
  const core::RectPx close{
      .x = column.right() - kHead + 8,
      .y = column.y,
      .width = kHead,
      .height = kHead,
  };
  const std::string_view words = ui.say(Message::close);
  if (icon_button(ui, "close-filters", close, Icon::close, words, {.framed = false})) {
    ui.memory.cards.filters = false;
  }
  column.y += kHead;
}

}  // namespace

void open_filters(const Ui& ui) {
  ui.memory.cards.filters = true;
  FilterCardMemory& memory = ui.memory.of<FilterCardMemory>();
  memory.enter = true;
  memory.button = {};
}

void forget_filter_card(core::LaterKey, Memory& memory) {
  if (FilterCardMemory* const card = memory.find<FilterCardMemory>()) {
    card->card = {};
  }
}

void draw_filter_card(core::LaterKey key, const Ui& ui) {
  const bool has_button = ui.memory.of<FilterCardMemory>().button.width > 0;
  const bool beside_list = ui.layout.list.width > 0 && has_button;
  if (!beside_list && filters_in_sheet(ui)) {
    return;
  }
  const core::RectPx card = beside_list ? card_under_button(ui) : card_under_header(ui);
  if (card.width < 120 || card.height < 120) {
    return;
  }
  {
    const Panel panel(ui, "filter-card", card, ui.palette.raised, Panel::Scroll::vertical);
    Column column{
        .x = card.x,
        .y = panel.top(),
        .width = card.width,
        .inset = 12,
    };
    if (!beside_list) {
      draw_card_head(ui, column);
    }
    panel.ends_at(draw_filter_options(key, ui, column));
    outline(panel.canvas(), card, ui.palette.rule_strong, kRadius);
  }
  close_when_left(ui, card);
}

}  // namespace dateline::ui
