// The lane of what was said: a dot for each claim, above the day it was said on; bars where there
// are too many.
#pragma once

#include "ui/time/lane.hpp"

namespace dateline::ui {

void draw_said_lane(const Lane& lane);

}  // namespace dateline::ui
