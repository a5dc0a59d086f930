// Calendar arithmetic and the reading of EDTF.
#include "core/time/edtf.hpp"

#include <algorithm>
#include <array>

#include "core/base/text.hpp"
#include "core/time/edtf_parts.hpp"
#include "core/time/edtf_problems.hpp"

namespace dateline::core {
namespace {

using Reason = tl::unexpected<std::string>;

constexpr std::size_t kLongestDate = 40;  // `-YYYY-MM-DD%/-YYYY-MM-DD%` and room to spare

constexpr std::array<const char*, 12> kMonths = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
};
constexpr std::array<const char*, 4> kSeasons = {"spring", "summer", "autumn", "winter"};

bool is_leap(int year) noexcept {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

// A field of digits, of which the rightmost may be X. -1 when it is neither.
struct DigitField {
  int value = -1;  // with 0 for each X
  int unknown = 0;
};

DigitField read_digits(std::string_view text) noexcept {
  DigitField field{0, 0};
  for (const char c : text) {
    if (c == 'X') {
      ++field.unknown;
    } else if (c < '0' || c > '9' || field.unknown > 0) {
      return DigitField{};
    }
    field.value = field.value * 10 + (c == 'X' ? 0 : c - '0');
  }
  return field;
}

Day first_of_month(int year, int month) noexcept {
  return to_day({year, month, 1});
}
Day last_of_month(int year, int month) noexcept {
  return to_day({year, month, days_in_month(year, month)});
}

// Meteorological seasons of the north; a winter runs into the next year.
DayRange season_days(int year, int season) noexcept {
  const int start = 3 * (season - 20);
  const bool winter = season == 24;
  if (winter && year == 9999) {
    return {first_of_month(year, 12), last_of_month(year, 12)};
  }
  return {
      first_of_month(year, start),
      winter ? last_of_month(year + 1, 2) : last_of_month(year, start + 2)
  };
}

DayRange days_of(const DateEnd& end, int years) noexcept {
  if (end.day != 0) {
    return {to_day({end.year, end.month, end.day}), to_day({end.year, end.month, end.day})};
  }
  if (end.is_season()) {
    return season_days(end.year, end.month);
  }
  if (end.month != 0) {
    return {first_of_month(end.year, end.month), last_of_month(end.year, end.month)};
  }
  return {first_of_month(end.year, 1), last_of_month(end.year + years - 1, 12)};
}

std::string_view strip_qualifier(std::string_view text, DateEnd& end) noexcept {
  const char last = text.empty() ? '\0' : text.back();
  end.approximate = last == '~' || last == '%';
  end.uncertain = last == '?' || last == '%';
  return end.approximate || end.uncertain ? text.substr(0, text.size() - 1) : text;
}

struct Fields {
  DigitField year, month, day;
  bool negative = false, has_month = false, has_day = false;
};

// Splits [-]YYYY[-MM[-DD]]; false when the text has another shape.
bool split(std::string_view text, Fields& fields) noexcept {
  fields.negative = !text.empty() && text.front() == '-';
  if (fields.negative) {
    text.remove_prefix(1);
  }
  fields.has_month = text.size() > 4;
  fields.has_day = text.size() > 7;
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) {
    return false;
  }
  if ((fields.has_month && text[4] != '-') || (fields.has_day && text[7] != '-')) {
    return false;
  }
  fields.year = read_digits(text.substr(0, 4));
  if (fields.has_month) {
    fields.month = read_digits(text.substr(5, 2));
  }
  if (fields.has_day) {
    fields.day = read_digits(text.substr(8, 2));
  }
  return fields.year.value >= 0 && (!fields.has_month || fields.month.value >= 0) &&
         (!fields.has_day || fields.day.value >= 0);
}

// Level 1 lets whole fields be unknown from the right, and one or two digits of a lone year.
std::string check_unknown_digits(const Fields& fields) {
  const int year = fields.year.unknown, month = fields.month.unknown, day = fields.day.unknown;
  if (year > 2) {
    return "at most two digits of a year can be unknown";
  }
  if (year > 0 && fields.has_month) {
    return "a year with unknown digits has no month";
  }
  if (month == 1 || day == 1) {
    return "of a month or day, both digits are unknown or none";
  }
  if (month == 2 && fields.has_day && day != 2) {
    return "a day in an unknown month cannot be placed";
  }
  return {};
}

std::string check_calendar(const DateEnd& end, bool negative, bool month_given, bool day_given) {
  if (negative && end.year == 0) {
    return "there is no year -0000";
  }
  if (month_given && (end.month < 1 || (end.month > 12 && end.month < 21) || end.month > 24)) {
    return concat({"there is no month ", std::to_string(end.month)});
  }
  if (!day_given) {
    return {};
  }
  if (end.is_season()) {
    return "a season has no days";
  }
  const int days = days_in_month(end.year, end.month);
  if (end.day >= 1 && end.day <= days) {
    return {};
  }
  return concat(
      {month_name(end.month), " ", std::to_string(end.year), " has ", std::to_string(days), " days"}
  );
}

DatePrecision precision_of(const DateEnd& end, int unknown_year_digits) noexcept {
  if (unknown_year_digits == 2) {
    return DatePrecision::century;
  }
  if (unknown_year_digits == 1) {
    return DatePrecision::decade;
  }
  if (end.month == 0) {
    return DatePrecision::year;
  }
  return end.day == 0 ? DatePrecision::month : DatePrecision::day;
}

// A century or decade before year 0 counts away from zero: -019X is -199 to -190.
DayRange placed(DateEnd& end, bool negative, int unknown_year_digits) noexcept {
  const int years = unknown_year_digits == 2 ? 100 : unknown_year_digits == 1 ? 10 : 1;
  if (negative) {
    end.year -= years - 1;
  }
  return days_of(end, years);
}

tl::expected<DateEnd, std::string> read_end(std::string_view text) {
  DateEnd end;
  const std::string_view plain = strip_qualifier(text, end);
  Fields fields;
  if (!split(plain, fields)) {
    return Reason(why_not(plain));
  }
  if (std::string reason = check_unknown_digits(fields); !reason.empty()) {
    return Reason(std::move(reason));
  }
  const bool month_given = fields.has_month && fields.month.unknown == 0;
  const bool day_given = fields.has_day && fields.day.unknown == 0;
  end.year = fields.negative ? -fields.year.value : fields.year.value;
  end.month = month_given ? fields.month.value : 0;
  end.day = day_given ? fields.day.value : 0;
  if (std::string reason = check_calendar(end, fields.negative, month_given, day_given);
      !reason.empty()) {
    return Reason(std::move(reason));
  }
  if (end.is_season() && fields.has_day) {
    return Reason("a season has no days");
  }
  end.precision = precision_of(end, fields.year.unknown);
  end.days = placed(end, fields.negative, fields.year.unknown);
  return end;
}

tl::expected<DateEnd, std::string> read_interval_end(std::string_view text) {
  if (!text.empty() && text != "..") {
    return read_end(text);
  }
  DateEnd end;
  end.open = true;
  return end;
}

EdtfDate assemble(std::string_view text, const DateParts& parts) {
  EdtfDate date;
  date.text = std::string(text);
  date.days = {parts.first.days.first, parts.last.days.last};
  date.precision = std::max(parts.first.precision, parts.last.precision);
  date.interval = parts.interval;
  date.approximate = parts.first.approximate || parts.last.approximate;
  date.uncertain = parts.first.uncertain || parts.last.uncertain;
  return date;
}

}  // namespace

const char* month_name(int month) noexcept {
  if (month >= 1 && month <= 12) {
    return kMonths[static_cast<std::size_t>(month - 1)];
  }
  if (month >= 21 && month <= 24) {
    return kSeasons[static_cast<std::size_t>(month - 21)];
  }
  return "";
}

tl::expected<DateParts, std::string> read_date_parts(std::string_view text) {
  if (text.size() > kLongestDate) {
    return Reason("");
  }
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) {
    return read_end(text).map([](const DateEnd& end) { return DateParts{end, end, false}; });
  }
  const auto first = read_interval_end(text.substr(0, slash));
  if (!first) {
    return Reason(first.error());
  }
  const auto last = read_interval_end(text.substr(slash + 1));
  if (!last) {
    return Reason(last.error());
  }
  if (first->open && last->open) {
    return Reason("an interval needs at least one date");
  }
  if (last->days.last < first->days.first) {
    return Reason("it ends before it starts");
  }
  return DateParts{*first, *last, true};
}

Result<EdtfDate> parse_edtf(std::string_view text) {
  const auto parts = read_date_parts(text);
  if (!parts) {
    return tl::unexpected(bad_date(text, parts.error()));
  }
  return assemble(text, *parts);
}

int days_in_month(int year, int month) noexcept {
  if (month == 2) {
    return is_leap(year) ? 29 : 28;
  }
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// Years start in March, so that the leap day is the last; eras have 400 years, 146097 days. 719468
// days lie between 0000-03-01 and 1970-01-01.
Day to_day(CivilDate date) noexcept {
  const int year = date.month <= 2 ? date.year - 1 : date.year;
  const int era = (year >= 0 ? year : year - 399) / 400;
  const int year_of_era = year - era * 400;
  const int month_from_march = (date.month + 9) % 12;
  const int day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return Day{era * 146097 + day_of_era - 719468};
}

std::string iso_day(Day day) {
  if (is_open(day)) {
    return "..";
  }
  const CivilDate date = to_civil(day);
  const std::string year = std::to_string(10000 + std::abs(date.year)).substr(1);
  return concat(
      {date.year < 0 ? "-" : "",
       year,
       date.month < 10 ? "-0" : "-",
       std::to_string(date.month),
       date.day < 10 ? "-0" : "-",
       std::to_string(date.day)}
  );
}

CivilDate to_civil(Day day) noexcept {
  const std::int64_t days = std::int64_t{day.value} + 719468;
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const int day_of_era = static_cast<int>(days - era * 146097);
  const int year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int month_from_march = (5 * day_of_year + 2) / 153;
  const int month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  const int year = year_of_era + static_cast<int>(era) * 400 + (month <= 2 ? 1 : 0);
  return {year, month, day_of_year - (153 * month_from_march + 2) / 5 + 1};
}

}  // namespace dateline::core
