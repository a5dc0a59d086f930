// What the two lanes are called, left of them, and how their marks are read.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

// All end at `right`.
void draw_lane_names(const Ui& ui, core::RectPx timeline, float right);

}  // namespace dateline::ui
