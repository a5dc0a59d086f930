// The panel of one claim in full.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

void draw_detail(const Ui& ui);
float draw_detail_rows(const Ui& ui, Column column);  // returns the bottom
void draw_detail_panel(const Ui& ui, core::RectPx box);
DATELINE_LATER float draw_about(core::LaterKey, const Ui& ui, Column column);

}  // namespace dateline::ui
