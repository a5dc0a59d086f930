// The parts of the column beside the chart. Each returns its bottom.
#pragma once

#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

// What the story says of two figures that can be compared, or that cannot (figures_compared.cpp).
float draw_compared_rows(const Ui& ui, const Panel& panel, Column column, bool comparable);

// The signs of the chart, explained (figures_legend.cpp).
float draw_how_to_read(const Ui& ui, const Panel& panel, Column column);

}  // namespace dateline::ui
