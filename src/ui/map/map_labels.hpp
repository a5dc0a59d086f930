// The map with its gestures, marks, labels and arcs.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

void draw_map(const Ui& ui);
// all but gestures, in the overview or in an inset
void draw_map_contents(const Ui& ui, const Canvas& canvas);

}  // namespace dateline::ui
