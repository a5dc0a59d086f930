// Where a claim stands in its sources, and the claims beside it.
#pragma once

#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// Each returns the bottom.
float draw_appearance(
    const Ui& ui,
    Column column,
    const core::Claim& claim,
    const core::Appearance& appearance,
    std::uint32_t number
);
float draw_relations(const Ui& ui, Column column, core::ClaimIndex claim);

}  // namespace dateline::ui
