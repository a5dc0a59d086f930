// The list panel: the ways into the story by question, place, speaker and source.
#pragma once

#include <string_view>

#include "ui/kit/column.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

void draw_list(const Ui& ui);
float draw_list_rows(const Ui& ui, const Panel& panel, Column column);

// The way back from the claims of one place, source or speaker. True when clicked; `back_height` is
// what it takes.
bool draw_back(const Ui& ui, Column column, std::string_view words);
[[nodiscard]] float back_height(const Ui& ui) noexcept;

// When a question narrows the claims of a place, source or speaker, it says so and can be lifted.
// Returns the bottom.
float draw_narrowing(const Ui& ui, Column column);

// The head of such a list. Returns the bottom.
float draw_scoped_head(
    const Ui& ui,
    Column column,
    std::string_view title,
    std::string_view second
);

}  // namespace dateline::ui
