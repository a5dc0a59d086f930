// Dates as EDTF (ISO 8601-2), levels 0 and 1, and the days they may mean. A day is a calendar day,
// in no time zone.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "core/base/problem.hpp"

namespace dateline::core {

// A calendar day of the proleptic Gregorian calendar, counted from 1970-01-01 (day 0). Years -9999
// to 9999.
struct Day {
  std::int32_t value = 0;
  friend constexpr auto operator<=>(Day, Day) = default;
};

inline constexpr Day kBeforeAll{std::numeric_limits<std::int32_t>::min()};  // an open start
inline constexpr Day kAfterAll{std::numeric_limits<std::int32_t>::max()};   // an open end

// Both ends included; first <= last. Ends may be kBeforeAll and kAfterAll.
struct DayRange {
  Day first = kBeforeAll;
  Day last = kAfterAll;
  friend constexpr bool operator==(DayRange, DayRange) = default;
  [[nodiscard]] constexpr bool contains(Day day) const noexcept {
    return first <= day && day <= last;
  }
  [[nodiscard]] constexpr bool holds(DayRange other) const noexcept {
    return first <= other.first && other.last <= last;
  }
  [[nodiscard]] constexpr bool overlaps(DayRange other) const noexcept {
    return first <= other.last && other.first <= last;
  }
};

struct CivilDate {
  int year = 1970;
  int month = 1;  // 1 to 12
  int day = 1;    // 1 to 31
};

enum class DatePrecision : std::uint8_t {
  day,
  month,
  year,
  decade,
  century
};

// A date as written and the days it covers: `2024-10` covers 1 to 31 October; `../2024-10-26`
// everything up to the 26th.
struct EdtfDate {
  std::string text;                              // as written, valid EDTF
  DayRange days;                                 // earliest to latest day meant
  DatePrecision precision = DatePrecision::day;  // of the least precise end
  bool interval = false;                         // written with '/'
  bool approximate = false;                      // '~' or '%' on either end
  bool uncertain = false;                        // '?' or '%' on either end
  friend bool operator==(const EdtfDate& a, const EdtfDate& b) noexcept {
    return a.text == b.text;
  }
};

// Reads level 0 and 1 dates without a time of day: YYYY, YYYY-MM, YYYY-MM-DD, seasons (21-24), X
// digits, intervals, open ends `..`, qualifiers ?~%. Errors: `bad_date` with a reason, for anything
// else; for days that do not exist; for an interval that ends before it starts.
[[nodiscard]] Result<EdtfDate> parse_edtf(std::string_view text);

[[nodiscard]] constexpr bool is_open(Day day) noexcept {
  return day == kBeforeAll || day == kAfterAll;
}

// After Howard Hinnant's days_from_civil. Needs a date that exists.
[[nodiscard]] Day to_day(CivilDate date) noexcept;
[[nodiscard]] CivilDate to_civil(Day day) noexcept;
[[nodiscard]] int days_in_month(int year, int month) noexcept;

// `2024-10-31`; open ends give `..`.
[[nodiscard]] std::string iso_day(Day day);

}  // namespace dateline::core
