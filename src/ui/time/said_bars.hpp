// What was said as bars, where dots would be too many.
#pragma once

#include "core/base/later.hpp"
#include "ui/time/lane.hpp"

namespace dateline::ui {

// A bar for each day, or for as many days as a bar needs to be seen: its height what was said, in
// the stances' order from below.
DATELINE_LATER void draw_said_bars(core::LaterKey, const Lane& lane, float floor, float high);

}  // namespace dateline::ui
