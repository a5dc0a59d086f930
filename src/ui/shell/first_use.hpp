// The two lines for a reader who comes for the first time.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// A strip at the foot of the map, until it is put away; on a phone, whose map is too small to be
// covered, the sheet's first rows, whose height it returns.
DATELINE_LATER void draw_first_use(core::LaterKey, const Ui& ui);
DATELINE_LATER float draw_first_use_rows(core::LaterKey, const Ui& ui, core::RectPx box);

}  // namespace dateline::ui
