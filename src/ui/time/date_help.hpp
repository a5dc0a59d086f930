// What is wrong with the typed days, how to write one, and which field goes by which day.
#pragma once

#include "ui/kit/ui.hpp"
#include "ui/time/date_field.hpp"

namespace dateline::ui {

// What keeps the field's day from taking effect; empty: nothing.
[[nodiscard]] Line date_error(const Ui& ui, DateField field);

// The words beneath the fields, and their height in a card of this inner width.
void draw_date_help(const Ui& ui, ImVec2 at, float width);
[[nodiscard]] float date_help_height(const Ui& ui, float width);

}  // namespace dateline::ui
