// The questions of the story as rows, the open one with the claims that answer it.
#pragma once

#include "ui/kit/column.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

// Returns the bottom.
float draw_questions(const Ui& ui, const Panel& panel, Column column);

}  // namespace dateline::ui
