// The timeline as a slim bar with a column for each day, where the window is low or narrow.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

void draw_slim_timeline(const Ui& ui, core::RectPx box);

}  // namespace dateline::ui
