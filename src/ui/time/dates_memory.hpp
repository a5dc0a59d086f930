// What the card of days remembers. Internal to it.
#pragma once

#include <optional>

#include "core/geo/projection.hpp"
#include "core/time/edtf.hpp"
#include "ui/kit/date_entry.hpp"
#include "ui/time/date_field.hpp"

namespace dateline::ui {

// Reset whenever the card is opened.
struct DatesMemory {
  core::RectPx anchor;             // what opened it: the card stands above
  std::optional<DateField> asked;  // is to have the keyboard as soon as it is drawn
  DateEntry entries[kDateFields];
  bool reversed[kDateWindows] = {};  // its first day would be after its last
  // nothing can be new after that day: it is not before the day known on
  bool too_late = false;
  core::DayRange windows[kDateWindows];  // what the fields say, or said before the reader typed
  std::optional<core::Day> known, since;
};

[[nodiscard]] inline DatesMemory& dates_of(const Ui& ui) {
  return ui.memory.of<DatesMemory>();
}

}  // namespace dateline::ui
