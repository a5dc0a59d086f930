// The edges by which panels are made wider and higher.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// Dragged, by arrow keys, or a click at a time.
DATELINE_LATER void draw_panel_edges(core::LaterKey, const Ui& ui);

}  // namespace dateline::ui
