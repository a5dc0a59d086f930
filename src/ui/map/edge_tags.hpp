// Tags for places beyond the edge of the map.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

void block_edge_tags(const Ui& ui, const Canvas& canvas);  // no name is written beneath them
void draw_edge_tags(const Ui& ui, const Canvas& canvas);

}  // namespace dateline::ui
