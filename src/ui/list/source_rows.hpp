// The articles of the story as rows, and the claims of one of them.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

// Each returns the bottom.
DATELINE_LATER float draw_source_rows(core::LaterKey, const Ui& ui, Column column);
DATELINE_LATER float
draw_claims_of_source(core::LaterKey, const Ui& ui, const Panel& panel, Column column);

}  // namespace dateline::ui
