// The claims beside a claim: those that the story relates to it.
#pragma once

#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// One under the other, those that are known; returns the bottom.
float draw_relations(core::LaterKey, const Ui& ui, Column column, core::ClaimIndex claim);

}  // namespace dateline::ui
