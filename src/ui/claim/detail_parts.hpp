// The parts of a claim's panel, from the top down. Each is drawn where the column begins and
// returns its bottom, unless it says otherwise.
#pragma once

#include "core/story/story.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

[[nodiscard]] inline const core::Claim& open_claim(const Ui& ui) noexcept {
  const core::ClaimIndex claim = *ui.frame.open_claim;
  return ui.story().claims[claim.value];
}

// `1 of 11`, previous, next, close, at the right end of the first row. Returns the left edge.
float draw_stepper(const Ui& ui, Column column);
// Stance, scope, and whether it is planned; in the first row up to `first_row_right`.
float draw_chips(const Ui& ui, Column column, float first_row_right);

// The first figure, large, and the others, each with its population (detail_figures.cpp).
float draw_figure(const Ui& ui, Column column);
float draw_more_figures(const Ui& ui, Column column);

// Who makes the claim, with the role (detail_facts.cpp).
float draw_speaker(const Ui& ui, Column column);
// Said, place, hedge, what it rests on: in two columns where there is room; what the claim does not
// say takes no room.
float draw_facts(const Ui& ui, Column column);

}  // namespace dateline::ui
