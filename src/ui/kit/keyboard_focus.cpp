// Which control has the keyboard: the one just drawn, a card's first, and again the card's opener.
#include <utility>

#include <imgui_internal.h>

#include "ui/kit/widgets.hpp"

namespace dateline::ui {

void give_keyboard(core::LaterKey, Memory& memory) {
  ImGui::FocusItem();
  ImGui::SetNavCursorVisible(!std::exchange(memory.wanted_quietly, false));
  memory.wanted_control = 0;
  memory.wants_next = true;
}

void enter_card(const Ui& ui, CardFocus& card) {
  Memory& memory = ui.memory;
  if (card.open) {
    return;
  }
  card.open = true;
  const bool by_key = std::exchange(card.by_key, false) || ImGui::GetIO().NavVisible;
  card.opener = ImGui::GetIO().NavVisible
                    ? (memory.focused_control != 0 ? memory.focused_control : memory.last_focused)
                    : 0;
  memory.wanted_control = memory.controls_drawn + 1;
  memory.wanted_quietly = !by_key;
  memory.wants_next = true;
}

void leave_cards(core::LaterKey, const Ui& ui) {
  Memory& memory = ui.memory;
  const std::pair<CardFocus*, bool> cards[] = {
      {&memory.cards.help, ui.state.help_open},
      {&memory.cards.layers, ui.state.layers_open}
  };
  for (const auto& [card, shown] : cards) {
    if (!card->open || shown) {
      continue;
    }
    if (card->opener != 0 && ImGui::GetIO().NavVisible) {
      memory.next_control = card->opener, memory.wants_next = true;
    }
    *card = {};
  }
}

}  // namespace dateline::ui
