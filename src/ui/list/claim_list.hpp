// The rows of a list of claims.
#pragma once

#include "ui/kit/column.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

// Under headings where it is a long list of answers. Returns the bottom.
float draw_claims(const Ui& ui, const Panel& panel, Column column);

// Scrolls to this claim's row once, when the claim has been opened.
void show_when_opened(const Ui& ui, const Panel& panel, core::RectPx row, std::uint32_t claim);

}  // namespace dateline::ui
