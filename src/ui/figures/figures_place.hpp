// What the files that set the chart out ask of one another. Each places its part in FiguresMemory
// and draws nothing.
#pragma once

#include <cstdint>

#include "ui/figures/figures.hpp"

namespace dateline::ui {

// What labels and ticks say (figures_place_words.cpp).
void write_words(const Ui& ui);
void name_ticks(const Ui& ui);

// The marks of a band that has been placed (figures_place_marks.cpp).
void place_marks(const Ui& ui, std::uint32_t band);

// The labels of a band whose marks have been placed (figures_place_labels.cpp). True when each has
// a place of its own.
[[nodiscard]] bool place_labels(const Ui& ui, const Canvas& canvas, std::uint32_t band);

}  // namespace dateline::ui
