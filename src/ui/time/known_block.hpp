// Left of the lanes: the button that plays the days, the day known on, and how much was known then.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

// At the left end of the timeline, `width` wide.
void draw_known_block(const Ui& ui, core::RectPx timeline, float width);

}  // namespace dateline::ui
