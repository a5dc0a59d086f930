// The closer maps in front of the overview.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

void draw_insets(const Ui& ui);
void draw_lenses(const Ui& ui, const Canvas& canvas);         // on the overview: what each of them shows
void take_lenses(const Ui& ui);                               // names keep off their dots, and where they can off their outlines

}  // namespace dateline::ui
