// The day known on as a handle on the timeline: a shield, and a line down from it.
#pragma once

#include "ui/kit/ui.hpp"
#include "ui/time/axis.hpp"

namespace dateline::ui {

// `bottom` ends the line.
void draw_known_on(const Ui& ui, const Axis& axis, float top, float bottom);

}  // namespace dateline::ui
