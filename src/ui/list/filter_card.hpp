// What claims may be filtered by, with counts.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace later {

// As a card under its button, or as the rows of the sheet. The latter returns the bottom.
DATELINE_LATER void draw_filter_card(const Ui& ui);
DATELINE_LATER float draw_filter_options(const Ui& ui, const Panel& panel, Column column);

}  // namespace later

}  // namespace dateline::ui
