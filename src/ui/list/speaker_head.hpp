// The head of what one speaker said: who they are, and which bodies they belong to.
#pragma once

#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// Returns the bottom.
float draw_speaker_head(const Ui& ui, Column column, core::ActorIndex speaker);

}  // namespace dateline::ui
