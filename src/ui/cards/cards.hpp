// Which of the cards that are open lies over the others.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// The sheet beside or under the map shows filters among its own rows; elsewhere they are a card.
[[nodiscard]] inline bool filters_in_sheet(const Ui& ui) noexcept {
  return ui.layout.sheet.width > 0 && ui.state.link.view == app::View::map;
}

// Cards that may lie over one another, from the lowest to the topmost, as explorer_ui.cpp draws
// them; the layers do so on a phone alone. The menu is the chart's, of questions.
enum class CardKind : std::uint8_t {
  menu,
  dates,
  layers,
  search,
  filters,
  help
};

// Whether another card that is open lies over this one. Escape, and a press beside the card, put
// away the topmost alone.
[[nodiscard]] DATELINE_LATER bool is_covered_by_card(const Ui& ui, CardKind card) noexcept;

// Escape puts this card away, and is taken: the card is the topmost.
[[nodiscard]] DATELINE_LATER bool escape_closes(const Ui& ui, CardKind card) noexcept;

}  // namespace dateline::ui
