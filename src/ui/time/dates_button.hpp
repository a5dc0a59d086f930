// The day known on, where it is written, as a way to type days.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

// `day` is where its words stand: underlined while the button is pointed at.
void draw_dates_button(const Ui& ui, core::RectPx box, core::RectPx day);

}  // namespace dateline::ui
