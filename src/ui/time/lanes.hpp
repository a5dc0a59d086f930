// The timeline's two lanes: what happened, and who said what on which day.
#pragma once

#include "ui/kit/ui.hpp"
#include "ui/time/axis.hpp"

namespace dateline::ui {

// Between the brush's line and `bottom`.
void draw_lanes(const Ui& ui, const Axis& axis, float top, float bottom);

}  // namespace dateline::ui
