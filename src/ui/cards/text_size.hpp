// The reader's text size.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// Smaller, larger, back to 100 %: a row of the layers card and of help. Returns the bottom.
DATELINE_LATER float draw_text_size(const Ui& ui, Column column);
[[nodiscard]] float text_size_height(const Ui& ui, float width);

}  // namespace dateline::ui
