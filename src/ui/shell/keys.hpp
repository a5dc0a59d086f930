// Keys that mean something everywhere.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

void handle_keys(const Ui& ui);

// As the page says: counts in the next frame.
void press_search_key(Memory& memory);

}  // namespace dateline::ui
