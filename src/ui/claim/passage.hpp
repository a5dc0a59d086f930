// Where a claim stands in one of its sources.
#pragma once

#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// `number` is the appearance's position in the claim. Returns the bottom.
float draw_appearance(
    core::LaterKey,
    const Ui& ui,
    Column column,
    const core::Claim& claim,
    const core::Appearance& appearance,
    std::uint32_t number
);

}  // namespace dateline::ui
