// One claim as one row, and what every place that shows a claim shows of it.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

// A claim as a row: stance, speaker, second line, figure, day. `height` as the design's 52 or 68.
// True when clicked.
bool draw_claim_row(const Ui& ui, core::RectPx box, std::uint32_t claim);
[[nodiscard]] float claim_row_height(const Ui& ui) noexcept;

// When the claim was said, as a row has it, and that this is so only perhaps: `perhaps, by 26 Oct`.
[[nodiscard]] Line said_text(const Ui& ui, std::uint32_t claim);

// The claim's stance, `shown` where that is another than its own: hollow where the claim lies in
// the windows of days only perhaps.
void draw_claim_stance(
    const Ui& ui,
    const Canvas& canvas,
    std::uint32_t claim,
    core::StanceMark shown,
    ImVec2 centre,
    float size,
    ImU32 beneath,
    float alpha = 1
);

}  // namespace dateline::ui
