// What the timeline's handles have in common: a press that is held moves them, and keys do.
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/later.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/time/date_field.hpp"

namespace dateline::ui {

// The timeline's handles.
enum class Grip : std::uint8_t {
  none,
  known_on,
  brush_from,
  brush_to
};

// What a press makes of its handle in this frame.
enum class Pull : std::uint8_t {
  none,
  moves,
  ends  // released: what it set is settled
};

// The area of a handle that is pulled left and right.
[[nodiscard]] Hit grip_area(const Ui& ui, const char* name, core::RectPx target);

// Remembers which handle a press began on.
[[nodiscard]] Pull pull_of(const Ui& ui, Grip grip, const Hit& hit);

// What `use_handle` takes, when it has something to do and is here.
[[nodiscard]] std::optional<core::LaterKey> key_for(const Ui& ui, const Hit& hit);

// A handle: which day it sets, where that is, and where it may go.
struct Handle {
  DateField field = DateField::known;
  core::Day day;
  core::DayRange reachable;
};

// Of a handle that is pointed at or has the focus: says its day, and takes the keys: a day, with
// Shift a week, to the first or the last. The day they move it to; none when they do not. Enter
// opens the field in which its day is typed.
DATELINE_LATER std::optional<core::Day>
use_handle(core::LaterKey, const Ui& ui, const Hit& hit, core::RectPx box, const Handle& handle);

}  // namespace dateline::ui
