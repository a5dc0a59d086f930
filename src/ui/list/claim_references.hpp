// From one claim to the lists of the names in it, to what its speaker said later, and to the
// questions that it answers.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// A name in a claim leads to its list: `to` is a position in the story. Where list and claim share
// a panel the claim makes way for it.
void follow_reference(const Ui& ui, app::ListTab way, std::uint32_t to);

// What its speaker said on later days, and the questions that it answers. Returns the bottom.
DATELINE_LATER float draw_next_claims(core::LaterKey, const Ui& ui, Column column);

}  // namespace dateline::ui
