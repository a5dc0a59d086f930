// The layers card: how the map is drawn, and what of it the reader may choose.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

DATELINE_LATER void draw_legend(core::LaterKey, const Ui& ui);  // to be called when it is open

}  // namespace dateline::ui
