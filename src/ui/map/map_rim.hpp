// Where a map ends within its window.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

// Covers what lies outside of the map's outline, if it has one: that is not sea.
void draw_rim(const Ui& ui, const Canvas& canvas, const core::Aim& aim);

}  // namespace dateline::ui
