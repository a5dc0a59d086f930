// The parts of what is shown of a claim in one of its sources, from the top down. Each is drawn
// where the column begins and returns its bottom.
#pragma once

#include <cstdint>

#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// Outlet, day and paragraph, and whether the words were checked (passage_source.cpp). `number` is
// the appearance's position in the claim.
float draw_source_line(
    const Ui& ui,
    Column column,
    const core::Appearance& appearance,
    std::uint32_t number
);

// The paragraph with the quoted words, and what stands before and after it, as bars
// (passage_bars.cpp).
float draw_passage_bars(
    const Ui& ui,
    Column column,
    const core::Source& source,
    const core::Appearance& appearance
);

// Who told whom, from the origin to the outlet (passage_relay.cpp). With the claim's first
// appearance goes how many origins it has.
float draw_relay(
    const Ui& ui,
    Column column,
    const core::Claim& claim,
    const core::Appearance& appearance,
    bool first
);

}  // namespace dateline::ui
