// A card over the foot of the map: what went wrong or was done.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

void draw_notice(const Ui& ui);
// where it stands; empty for none
[[nodiscard]] core::RectPx notice_box(const Ui& ui);
// where a card ends that would reach down to `bottom`
[[nodiscard]] float above_notice(const Ui& ui, float bottom);

}  // namespace dateline::ui
