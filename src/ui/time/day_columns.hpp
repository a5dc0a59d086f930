// How much was said on each day, as columns on a line.
#pragma once

#include "ui/kit/ui.hpp"
#include "ui/time/axis.hpp"

namespace dateline::ui {

// Down to `floor`, the fullest `high`. The day of the open claim is marked.
void draw_day_columns(const Ui& ui, const Axis& axis, float floor, float high);

}  // namespace dateline::ui
