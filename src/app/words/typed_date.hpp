// Days as a reader types them: in the words of their language, in numbers, as ISO and EDTF write
// them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "app/words/messages.hpp"
#include "core/base/later.hpp"
#include "core/time/edtf.hpp"

namespace dateline::app {

inline constexpr std::size_t kMostDateBytes = 64;  // of what is typed; longer names no day

// The days that `typed` names: `26 Oct 2024`, `Oct 26`, `26.10.2024`, `2024년 10월 26일`, `October
// 2024`, `2024`, `2024-10-26`, and any EDTF (`2024-10-08/2024-10-13`, `../2024-10`). A month or a
// year is all of its days. Numbers alone stand in the reader's order; a day without a year is meant
// within `story`, or else near its end. A hundred years are the same two digits: those of `story`.
// Untrusted: any bytes. Empty for what names no day, and for days that do not exist.
[[nodiscard]] DATELINE_LATER std::optional<core::DayRange>
read_typed_days(const Messages& messages, std::string_view typed, core::DayRange story);

}  // namespace dateline::app
