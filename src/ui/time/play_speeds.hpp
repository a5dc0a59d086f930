// How fast the days are played.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// `1× 2× 4×`, one of them pressed, in the date card. From the top left, under their label, which is
// `label` high.
void draw_speeds(const Ui& ui, ImVec2 at, float label);

// Beneath the day known on, while that is not the last: the speed, which each press makes the next,
// and the way back to all that was published. From the top left.
DATELINE_LATER void draw_play_row(core::LaterKey, const Ui& ui, ImVec2 at);

}  // namespace dateline::ui
