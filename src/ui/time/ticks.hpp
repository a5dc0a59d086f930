// The names of days above a line, as many as have room, and the grid under them.
#pragma once

#include "ui/kit/ui.hpp"
#include "ui/time/axis.hpp"

namespace dateline::ui {

// Names and ticks above `y`, grid lines from `y` down to `bottom`.
void draw_ticks(const Ui& ui, const Axis& axis, float y, float bottom);

}  // namespace dateline::ui
