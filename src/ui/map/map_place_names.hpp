// Names of the story's places beside their marks.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

// Adds the candidates to MapMemory::labels.
void add_place_names(const Ui& ui, const Canvas& canvas);

// `forced`: those that found no room, which are drawn over the marks.
void draw_place_names(const Ui& ui, const Canvas& canvas, bool forced);

}  // namespace dateline::ui
