// The closer maps in front of the overview.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

void draw_insets(const Ui& ui);
// on the overview: what each of them shows
void draw_lenses(const Ui& ui, const Canvas& canvas);
// names keep off their dots, and where they can off their outlines
void take_lenses(const Ui& ui);

}  // namespace dateline::ui
