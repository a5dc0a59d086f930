// The marks of what happened: a dot for one day, a bar for several. Filled is on record, hollow is
// claimed, a dashed bar is planned.
#pragma once

#include "ui/time/lane.hpp"

namespace dateline::ui {

// Where the mark stands; `middle` of its row.
[[nodiscard]] core::RectPx
box_of_happening(const Axis& axis, const app::Happening& item, float middle);

void draw_happening_mark(const Lane& lane, const app::Happening& item, core::RectPx box);

}  // namespace dateline::ui
