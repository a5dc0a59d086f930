// The brush: the window over the days on which something was said, between two handles.
#pragma once

#include "ui/kit/ui.hpp"
#include "ui/time/axis.hpp"

namespace dateline::ui {

// A window as it stands now, a handle in hand included: on the axis, and not after the day known
// on.
[[nodiscard]] core::DayRange
shown_window(const Ui& ui, const Axis& axis, core::DayRange days) noexcept;

// On `y`: a black bar between the two handles. The last handle ends at `most`, where the shield of
// the day known on would hide it.
void draw_brush(const Ui& ui, const Axis& axis, float y, float most);

}  // namespace dateline::ui
