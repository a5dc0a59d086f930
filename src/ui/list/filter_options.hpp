// What claims may be filtered by, each choice with the claims it would leave.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// How high the choices are, all of them: each, and those above and below them included.
[[nodiscard]] float filter_option_height(const Ui& ui) noexcept;
[[nodiscard]] float filter_options_height(const Ui& ui);

// Returns the bottom.
DATELINE_LATER float draw_filter_options(core::LaterKey, const Ui& ui, Column column);

}  // namespace dateline::ui
