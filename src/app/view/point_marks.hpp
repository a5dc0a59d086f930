// What is worked out of a cloud's points. Internal to the view.
#pragma once

#include "app/view/frame.hpp"
#include "core/base/later.hpp"

namespace dateline::app {

// Adds the points that pass the choices to the days' counts, and counts them all. O(days).
DATELINE_LATER void
count_points(core::LaterKey, const LinkState& link, const World& world, Frame& frame);

// Fills `frame.point_marks` for the frame's camera. O(cells of the view).
DATELINE_LATER void
gather_points(core::LaterKey, const AppState& state, const World& world, Frame& frame);

}  // namespace dateline::app
