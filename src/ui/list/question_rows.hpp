// The questions of the story as rows, the open one with the claims that answer it.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

// Returns the bottom.
float draw_questions(const Ui& ui, const Panel& panel, Column column);

// The editor's own way through them: on a phone after the questions, else in the list's head.
DATELINE_LATER float draw_tour_row(core::LaterKey, const Ui& ui, Column column);

}  // namespace dateline::ui
