// Which of the cards that are open lies over the others, and so has Escape and the presses beside
// it.
#include "ui/cards/cards.hpp"

#include <algorithm>
#include <iterator>

#include <imgui.h>

#include "ui/kit/ui.hpp"

namespace dateline::ui {

bool is_covered_by_card(const Ui& ui, CardKind card) noexcept {
  const bool filters = ui.memory.cards.filters && !filters_in_sheet(ui);
  const bool over[] = {
      ui.memory.cards.dates,
      ui.state.layers_open && ui.phone(),
      search_shown(ui),
      filters,
      ui.state.help_open
  };
  return std::any_of(over + static_cast<std::size_t>(card), std::end(over), [](bool open) {
    return open;
  });
}

bool escape_closes(const Ui& ui, CardKind card) noexcept {
  if (!ImGui::IsKeyPressed(ImGuiKey_Escape, false) || ui.memory.escape_taken ||
      is_covered_by_card(ui, card)) {
    return false;
  }
  ui.memory.escape_taken = true;
  return true;
}

}  // namespace dateline::ui
