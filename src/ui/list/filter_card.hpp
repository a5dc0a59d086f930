// The choices of filters as a card under the button that opens it.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

DATELINE_LATER void draw_filter_card(const Ui& ui);

}  // namespace dateline::ui
