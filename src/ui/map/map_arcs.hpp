// What movements show beside their lines.
#pragma once

#include <optional>

#include "ui/kit/ui.hpp"

namespace dateline::ui {

void draw_arcs(const Ui& ui, const Canvas& canvas);
void draw_arrowhead(
    const Ui& ui,
    const Canvas& canvas,
    ImVec2 tip,
    ImVec2 from,
    ImU32 colour,
    bool hollow
);

// The claim behind the line nearest to a point within `slop` px.
[[nodiscard]] std::optional<core::ClaimIndex>
arc_claim_at(const Ui& ui, core::ScreenPx point, float slop);

}  // namespace dateline::ui
