// The figures view: a question's answers side by side, and what of them can be compared.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

void draw_figures_view(const Ui& ui);

}  // namespace dateline::ui
