// The pieces of a written EDTF date, shared by its reader and by its texts
// (app/words/date_words.hpp). Not for use elsewhere.
#pragma once

#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "core/time/edtf.hpp"

namespace dateline::core {

// One side of an interval, or the whole of a single date.
struct DateEnd {
  bool open = false;                             // `..`, or nothing at all beside the '/'
  int year = 0;                                  // the first year meant
  int month = 0;                                 // 1 to 12, 21 to 24 for a season, 0 for none
  int day = 0;                                   // 0 for none
  DatePrecision precision = DatePrecision::day;  // a season counts as month
  bool approximate = false;
  bool uncertain = false;
  DayRange days;
  [[nodiscard]] bool is_season() const noexcept {
    return month >= 21;
  }
};

struct DateParts {
  DateEnd first, last;  // equal unless `interval`
  bool interval = false;
};

// Errors: the reason in words (`February 2023 has 28 days`), empty when the text looks like no date
// at all.
[[nodiscard]] tl::expected<DateParts, std::string> read_date_parts(std::string_view text);

[[nodiscard]] const char* month_name(int month) noexcept;  // 1 to 12: `January`; 21 to 24: `spring`

}  // namespace dateline::core
