// The layers card's choices about the map itself: borders, projection, language.
#pragma once

#include <string_view>

#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// Returns the bottom; and what the choices take in a column of this width.
float draw_map_choices(const Ui& ui, Column column);
[[nodiscard]] float map_choices_height(const Ui& ui, float width);

// Of the interface: the last of them, on a phone in its menu. Returns the bottom.
float draw_languages(const Ui& ui, Column column);

// Empty before there is one.
[[nodiscard]] std::string_view border_view_name(const Ui& ui) noexcept;

}  // namespace dateline::ui
