// The card of help.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// What this is, gestures, keys. Where the header is narrow, also what has no room in it: views,
// filters, tour, sharing.
DATELINE_LATER void draw_help(core::LaterKey, const Ui& ui);

}  // namespace dateline::ui
