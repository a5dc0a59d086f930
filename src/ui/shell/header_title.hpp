// The story's title in the header, and its period where there is room.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

// Whether the whole title can be written so wide, in one line or in a few small ones.
[[nodiscard]] bool title_fits(const Ui& ui, float width);

void draw_story_title(const Ui& ui, core::RectPx room);

}  // namespace dateline::ui
