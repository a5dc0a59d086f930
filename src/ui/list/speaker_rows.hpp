// Who speaks, each under the body they are a part of, as rows.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// Returns the bottom.
DATELINE_LATER float draw_speakers(core::LaterKey, const Ui& ui, Column column);

}  // namespace dateline::ui
