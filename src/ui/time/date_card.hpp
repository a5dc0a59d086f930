// The card in which a reader types days: the windows over what was said and what happened, as known
// on, new after; and how fast the days are played.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/ui.hpp"
#include "ui/time/date_field.hpp"

namespace dateline::ui {

// Opens the card with the keyboard in this field; closes it when it is open.
DATELINE_LATER void
ask_for_dates(core::LaterKey, const Ui& ui, DateField field, core::RectPx anchor);

// Where it is open it stands above what opened it, on a phone beneath the header.
DATELINE_LATER void draw_date_card(core::LaterKey, const Ui& ui);

}  // namespace dateline::ui
