// Gestures on the map.
#pragma once

#include "ui/map/map_pick.hpp"

namespace dateline::ui {

void take_map_gestures(const Ui& ui);
void hover(const Ui& ui, const MapTarget& target);
void draw_zoom_box(const Ui& ui, const Canvas& canvas);  // the rectangle that is being drawn

}  // namespace dateline::ui
