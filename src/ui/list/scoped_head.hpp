// The head of the claims of one place, source, speaker or pair of days: the way back from them,
// what they are of, and what else narrows them.
#pragma once

#include <string_view>

#include "ui/kit/column.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

// The way back. True when clicked; `back_height` is what it takes.
bool draw_back(const Ui& ui, Column column, std::string_view words);
[[nodiscard]] float back_height(const Ui& ui) noexcept;

// `12 claims`: those that are listed.
[[nodiscard]] Line listed_text(const Ui& ui);

// When a question narrows the claims of a place, source or speaker, it says so and can be lifted.
// Returns the bottom.
float draw_narrowing(const Ui& ui, Column column);

// What the claims are of. Returns the bottom.
float draw_scoped_head(
    const Ui& ui,
    Column column,
    std::string_view title,
    std::string_view second
);

}  // namespace dateline::ui
