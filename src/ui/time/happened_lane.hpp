// The lane of what happened: a row of what is on record, and one of what is claimed.
#pragma once

#include "ui/time/lane.hpp"

namespace dateline::ui {

inline constexpr float kHappenedHeight = 44;

void draw_happened_lane(const Lane& lane);

}  // namespace dateline::ui
