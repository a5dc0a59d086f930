// The fields of the date card: what each is called, and the day that the state has for it.
#pragma once

#include <cstddef>
#include <optional>

#include "ui/kit/date_entry.hpp"
#include "ui/kit/page_fields.hpp"
#include "ui/kit/ui.hpp"
#include "ui/time/date_field.hpp"

namespace dateline::ui {

// What stands over a field, in it while it is empty, and what a page knows it by.
struct DateFieldWords {
  FieldName name;
  Message label;
  Message hint;
};
[[nodiscard]] const DateFieldWords& words_of(DateField field) noexcept;

// The two fields of a window, by its number.
struct WindowEnds {
  DateField first;
  DateField last;
};
inline constexpr WindowEnds kWindowEnds[kDateWindows] = {
    {DateField::from, DateField::to},
    {DateField::happened_from, DateField::happened_to},
};

// The window that a field is an end of.
[[nodiscard]] std::optional<std::size_t> window_of(DateField field) noexcept;

// The days of a window as the state has them.
[[nodiscard]] core::DayRange days_of_window(const Ui& ui, std::size_t window) noexcept;

[[nodiscard]] DateEntry& entry_of(const Ui& ui, DateField field) noexcept;

// Writes the state's day into the field, in the reader's own way; nothing for an open end.
void show_day(const Ui& ui, DateField field);

// A handle that moved, Back, or a link: the fields follow. What was typed and is no day stays, for
// the reader to fix.
void follow_state(const Ui& ui);

}  // namespace dateline::ui
