// The stance filters over the map.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

void draw_filter_bar(const Ui& ui);

// True where the bar has no room for the stances' words, and on a phone, which has no bar: they are
// in the layers card then.
[[nodiscard]] bool stances_folded(const Ui& ui);

// One of them. `with_words` false leaves glyph and count.
void draw_stance_filter(const Ui& ui, core::RectPx box, core::StanceMark mark, bool with_words);

}  // namespace dateline::ui
