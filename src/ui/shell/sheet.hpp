// A phone's sheet and the narrow column: list or claim in one panel.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

void draw_sheet(const Ui& ui);

}  // namespace dateline::ui
