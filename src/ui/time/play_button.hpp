// The round button that plays the days, or pauses.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

// 44 px.
void draw_play(const Ui& ui, ImVec2 centre);

}  // namespace dateline::ui
