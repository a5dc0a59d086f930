// The timeline along the bottom: two lanes, or a slim bar where it is low.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

void draw_timeline(const Ui& ui);

}  // namespace dateline::ui
