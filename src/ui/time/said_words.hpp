// What a dot of the said lane is, in words.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

// To who points at the dot or has it in focus: who, with which stance, which figure, on which day.
DATELINE_LATER void show_words_of_said(
    core::LaterKey,
    const Ui& ui,
    const Hit& hit,
    core::RectPx box,
    const app::SaidDot& dot
);

}  // namespace dateline::ui
