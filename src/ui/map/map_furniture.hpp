// What stands on the map without belonging to it.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

void draw_map_furniture(const Ui& ui);  // buttons, scale bar
// a scale bar from `at`, at most so many px long
void draw_scale(const Ui& ui, const Canvas& canvas, ImVec2 at, float most);
void draw_map_foot(const Ui& ui);  // tray and credit

}  // namespace dateline::ui
