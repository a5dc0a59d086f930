// The places of a story, each under what it lies in.
#pragma once

#include <optional>

#include "core/base/later.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

// px by which a row stands in under what holds it; deeper than four levels no farther.
[[nodiscard]] float indent_of(std::uint32_t depth) noexcept;

[[nodiscard]] float switch_height(const Ui& ui) noexcept;

namespace later {

// Two words of a message's list side by side, one of them in force. What was picked, when it is the
// other.
DATELINE_LATER std::optional<std::size_t>
draw_switch(const Ui& ui, const char* name, Column column, Message words, std::size_t chosen);

// The places; the claims of the one that is picked, or of what is off the map. Each returns the
// bottom.
DATELINE_LATER float draw_places(const Ui& ui, Column column);
DATELINE_LATER float draw_claims_of_place(const Ui& ui, const Panel& panel, Column column);

}  // namespace later

}  // namespace dateline::ui
