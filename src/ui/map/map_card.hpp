// A card in front of the map, beside the mark that it tells of.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

// On the side of the mark where there is more room, inside the free part of the map. `reach` is px
// from the mark's middle to its edge.
[[nodiscard]] core::RectPx
card_beside(const Ui& ui, core::ScreenPx mark, float reach, core::SizePx size);

// The card's ground. Returns the canvas in front of all windows, to draw the rest on.
Canvas draw_map_card(const Ui& ui, const Canvas& map, core::RectPx box);

}  // namespace dateline::ui
