// What words on the map keep off: rings, lines of movements, buttons and other furniture, points,
// what closer maps show, and tags at the edge.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

// Registers all of them with MapMemory::labels.
void block_obstacles(const Ui& ui, const Canvas& canvas, const core::Aim& aim);

}  // namespace dateline::ui
