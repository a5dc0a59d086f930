// What stands above the chart: its question, a summary of the answers, and the days.
#pragma once

#include "ui/figures/figures.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

[[nodiscard]] inline bool is_narrow(const Ui& ui) noexcept {
  return figures_of(ui).shape == ChartShape::narrow;
}

// The question, which is a menu of all questions. Returns the title's box (figures_head.cpp).
core::RectPx draw_title(const Ui& ui, const Panel& panel);
void draw_summary(const Ui& ui, const Panel& panel, core::RectPx title);

// The days and the handle of the day known on, above `bottom` (figures_days.cpp).
void draw_days(const Ui& ui, const Panel& panel, float bottom);
// Weeks as lines through all bands, and what comes after the day known on; through no heading.
void draw_ground(const Ui& ui, const Panel& panel);

}  // namespace dateline::ui
