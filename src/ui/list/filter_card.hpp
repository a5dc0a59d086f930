// The choices of filters as a card under the button that opens it.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// It is not shown: the next time it hangs where its button is then.
DATELINE_LATER void forget_filter_card(core::LaterKey, Memory& memory);

// From elsewhere than its button: it hangs from no place, and has the keyboard.
DATELINE_LATER void open_filters(const Ui& ui);

DATELINE_LATER void draw_filter_card(core::LaterKey, const Ui& ui);

}  // namespace dateline::ui
