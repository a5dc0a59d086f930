// The first and the last day of what is filtered for, as fields to type them into.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// What was typed last into one of them is no day.
[[nodiscard]] bool filter_day_failed(const Ui& ui) noexcept;

// Returns the bottom.
DATELINE_LATER float draw_filter_days(const Ui& ui, Column column);

}  // namespace dateline::ui
