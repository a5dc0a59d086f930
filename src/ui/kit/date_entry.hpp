// A field in which a reader types a day: a page's input where there is one, else Dear ImGui's.
// Which words are a day typed_date.hpp decides, what becomes of it the card.
#pragma once

#include "core/base/later.hpp"
#include "ui/kit/fields.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

struct DateLook {
  FieldName name = FieldName::date_known;
  std::string_view label;  // for a screen reader; what is drawn beside the field is the card's
  std::string_view hint;   // in the empty field
  std::string_view error;  // what is wrong with the text; empty: nothing
  bool asked = false;      // it is to have the keyboard
};

// As high as a hand wants it.
[[nodiscard]] inline float date_entry_height(const Ui& ui) noexcept {
  return ui.touch() || ui.phone() ? 44.0f : 34.0f;
}

// True when the reader has done with it: Enter, another field, or a press elsewhere.
[[nodiscard]] DATELINE_LATER bool
edit_date(const Ui& ui, const DateLook& look, DateEntry& entry, core::RectPx box);

// The day in the reader's own way of writing; nothing for an open end. In the window that holds the
// field.
DATELINE_LATER void write_day(const Ui& ui, FieldName name, DateEntry& entry, core::Day day);

// How to write a day: the reader's way and ISO's, of a day of this story.
[[nodiscard]] DATELINE_LATER Line date_example(const Ui& ui);

}  // namespace dateline::ui
