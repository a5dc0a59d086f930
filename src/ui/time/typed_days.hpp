// What becomes of the days that a reader types into the date card.
#pragma once

#include "ui/kit/ui.hpp"
#include "ui/time/date_field.hpp"

namespace dateline::ui {

// What was typed takes effect when the reader goes on to another field, or presses Enter. Empty:
// the end is open again.
void apply_typed(const Ui& ui, DateField field);

// Whether the day does not take effect because the one beside it, or the day known on, comes before
// it.
[[nodiscard]] bool is_out_of_order(const Ui& ui, DateField field) noexcept;

}  // namespace dateline::ui
