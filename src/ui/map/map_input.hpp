// Gestures on the map.
#pragma once

#include "ui/map/map_pick.hpp"

namespace dateline::ui {

void handle_map_gestures(const Ui& ui);
void hover(const Ui& ui, const MapTarget& target);
// Before the panels, each frame: nothing is under the pointer yet, nor has the keyboard.
void forget_hovered(Memory& memory);
void draw_zoom_box(const Ui& ui, const Canvas& canvas);  // the rectangle that is being drawn

}  // namespace dateline::ui
