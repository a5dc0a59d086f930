// The list panel: the ways into the story by question, place, speaker and source.
#pragma once

#include "ui/kit/column.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

void draw_list(const Ui& ui);
float draw_list_rows(const Ui& ui, const Panel& panel, Column column);

}  // namespace dateline::ui
