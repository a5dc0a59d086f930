// The places of a story, each under what it lies in.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

// The places; the claims of the one that is picked, or of what is off the map. Each returns the
// bottom.
DATELINE_LATER float draw_places(core::LaterKey, const Ui& ui, Column column);
DATELINE_LATER float
draw_claims_of_place(core::LaterKey, const Ui& ui, const Panel& panel, Column column);

}  // namespace dateline::ui
