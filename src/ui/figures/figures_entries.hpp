// What placing and drawing the rows of who answers without a figure have in common: sizes, and
// which words an entry has.
#pragma once

#include <string_view>

#include "ui/figures/figures.hpp"

namespace dateline::ui {

inline constexpr float kEntryLane = 27;   // height of one line of glyphs
inline constexpr float kEntryGlyph = 13;  // width
inline constexpr float kEntryStub = 44;   // px left of a glyph for what it follows on
inline constexpr float kRowName = 22;     // of a row's name above its lines

// The speaker's own name where the row is that of a larger body; else empty.
[[nodiscard]] std::string_view
name_in_row(const Ui& ui, const app::ChartRow& row, const app::ChartEntry& entry);

// What the entry says; that it gives a figure, where that is a mark above.
[[nodiscard]] std::string_view said_in_row(const Ui& ui, const app::ChartEntry& entry);

}  // namespace dateline::ui
