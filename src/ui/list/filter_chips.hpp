// The filters that are on, as chips that take them off again.
#pragma once

#include <cstdint>

#include "core/base/later.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// Over a chart or an article, or over the open claim in the sheet.
enum class ChipStrip : std::uint8_t {
  view,
  sheet
};

// A chip for each filter that is on, and where nothing passes which of them to drop. Returns the
// bottom.
DATELINE_LATER float draw_filter_chips(core::LaterKey, const Ui& ui, Column column);

// The filters that are on, over what they narrow where there is no list: chips, and a way to clear
// them. Returns what of the view is left beneath.
DATELINE_LATER core::RectPx
draw_chip_strip(core::LaterKey, const Ui& ui, core::RectPx view, float inset_px, ChipStrip strip);

// What lies in the windows of days only perhaps: how much, and a tick that adds it. Returns the
// bottom.
DATELINE_LATER float draw_perhaps(const Ui& ui, Column column);

}  // namespace dateline::ui
