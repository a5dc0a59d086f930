// What is new between two days.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

// The list of it, which returns the bottom; and the way to it from an article: what that brought.
// True when clicked.
DATELINE_LATER float draw_news(core::LaterKey, const Ui& ui, const Panel& panel, Column column);
DATELINE_LATER bool draw_news_button(const Ui& ui, core::RectPx box, core::SourceIndex source);

}  // namespace dateline::ui
