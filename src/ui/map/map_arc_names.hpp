// Names of movements beside their lines.
#pragma once

#include "core/map/label_layout.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// Adds the candidates to MapMemory::labels, and draws one that was given room.
void add_arc_names(const Ui& ui, const Canvas& canvas, const core::Aim& aim);
void draw_arc_name(const Ui& ui, const Canvas& canvas, const core::PlacedLabel& label);

}  // namespace dateline::ui
