// The parts of `fill_figures`, each filling its own vectors of the chart. Internal to the app
// layer.
#pragma once

#include "app/view/figures.hpp"

namespace dateline::app {

[[nodiscard]] inline bool is_figure(const ChartMark& mark) noexcept {
  return mark.figure != kNotThere;
}

// True when both claims of the relation were published by then.
[[nodiscard]] inline bool
is_known_relation(const World& world, std::uint32_t relation, core::Day day) noexcept {
  return world.table.relation_known[relation] <= day.value;
}

// Needs the chart's marks. (figures_origins.cpp)
DATELINE_LATER void add_links(const World& world, core::Day known_on, FigureChart& chart);
DATELINE_LATER void count_chart_origins(const core::Story& story, FigureChart& chart);

// Claims without a figure, and a chart without figures. (figures_rows.cpp)
DATELINE_LATER void fill_rows(const Frame& frame, const World& world, FigureChart& chart);
DATELINE_LATER void fill_board(const Frame& frame, const World& world, FigureChart& chart);

}  // namespace dateline::app
