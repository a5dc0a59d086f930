// Who speaks, and what one speaker said over time.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace later {

// Who speaks; what one speaker said, in that order, and what changed. Each returns the bottom.
DATELINE_LATER float draw_speakers(const Ui& ui, Column column);
DATELINE_LATER float draw_claims_of_speaker(const Ui& ui, const Panel& panel, Column column);

}  // namespace later

}  // namespace dateline::ui
