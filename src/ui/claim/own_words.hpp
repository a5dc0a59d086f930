// What an article says otherwise than the claim that it carries.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// For this appearance of the open claim. From the top; returns the bottom, which is the top where
// it says nothing else.
DATELINE_LATER float
draw_own_words(const Ui& ui, Column column, const core::Appearance& appearance);

}  // namespace dateline::ui
