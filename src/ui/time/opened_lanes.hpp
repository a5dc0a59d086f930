// The lanes over the slim bar, opened by a tap on it.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

DATELINE_LATER void draw_opened_lanes(core::LaterKey, const Ui& ui, core::RectPx slim);

}  // namespace dateline::ui
