// The head of the list panel: counts, filters and tabs.
#pragma once

#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// Returns the bottom.
float draw_list_head(const Ui& ui, Column column);

}  // namespace dateline::ui
