// What one speaker or body and its members said, day by day: in which articles, and where the
// account changed.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

// Returns the bottom.
DATELINE_LATER float
draw_claims_of_speaker(core::LaterKey, const Ui& ui, const Panel& panel, Column column);

}  // namespace dateline::ui
