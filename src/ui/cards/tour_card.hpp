// The editor's guided tour.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// The tour's step, while one is open: the first rows of the list, of the sheet, or over chart or
// article. Returns what is left of the box beneath.
DATELINE_LATER core::RectPx draw_tour_rows(core::LaterKey, const Ui& ui, core::RectPx box);
DATELINE_LATER void handle_tour_keys(core::LaterKey, const Ui& ui);

}  // namespace dateline::ui
