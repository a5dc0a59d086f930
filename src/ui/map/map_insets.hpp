// The closer maps in front of the overview.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

void draw_insets(const Ui& ui);

// Whether one stands in front of the point: what the overview has there is not drawn.
[[nodiscard]] bool is_behind_inset(const Ui& ui, core::ScreenPx at) noexcept;

// on the overview: what each of them shows
void draw_lenses(const Ui& ui, const Canvas& canvas);
// names keep off their dots, and where they can off their outlines
void block_lenses(const Ui& ui);

}  // namespace dateline::ui
