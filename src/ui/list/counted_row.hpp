// A row of a list that counts claims: what it is called, how they stand to it, and how many there
// are.
#pragma once

#include "ui/kit/column.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

// px by which a row stands in under what holds it; deeper than four levels no farther.
[[nodiscard]] float indent_of(std::uint32_t depth) noexcept;

[[nodiscard]] float counted_row_height(const Ui& ui) noexcept;

// An icon before the words of a row.
void draw_row_sign(const Ui& ui, Column column, core::RectPx row, Icon icon, float size);

// The count of claims at the right of a row.
void draw_count(const Ui& ui, core::RectPx row, float inset_right, std::uint32_t count);

struct CountedRow {
  std::uint32_t depth = 0;
  std::string_view name;
  std::string_view second;  // the line beneath; empty where there is none
  float beside_name = 0;    // px kept free for the sign of differing accounts
  bool differs = false;     // that sign stands there
  std::string_view count;
  const core::StanceCounts* stances = nullptr;  // null for no claims: the row is faint
};

// All of a row but its ground and its control.
void draw_counted_row(const Ui& ui, Column column, core::RectPx box, const CountedRow& row);

}  // namespace dateline::ui
