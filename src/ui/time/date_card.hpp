// The card in which days are typed.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/later.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

enum class DateField : std::uint8_t {
  from,
  to,
  happened_from,
  happened_to,
  known,
  since
};
inline constexpr std::size_t kDateFields = 6;
inline constexpr std::size_t kDateWindows = 2;  // over what was said, and over what happened

// Opens the card with the keyboard in this field; closes it when it is open.
DATELINE_LATER void ask_for_dates(const Ui& ui, DateField field, core::RectPx anchor);

// What was said from and to, and the day known on. Where it is open it stands above what opened it,
// on a phone beneath the header.
DATELINE_LATER void draw_date_card(const Ui& ui);

// Beneath the day known on, while that is not the last: how fast the days are played, and the way
// back to all that was published. From the top left.
DATELINE_LATER void draw_play_row(const Ui& ui, ImVec2 at);

}  // namespace dateline::ui
