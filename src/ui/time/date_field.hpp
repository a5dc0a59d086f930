// The days that are typed in the card of days.
#pragma once

#include <cstddef>
#include <cstdint>

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

}  // namespace dateline::ui
