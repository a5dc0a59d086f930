// Dates in English: short for rows and axes, in words for the detail view, ISO for machines.
#include <cstdlib>
#include <string>

#include "core/time/edtf.hpp"
#include "core/time/edtf_parts.hpp"
#include "core/base/text.hpp"

namespace dateline::core {
namespace {

constexpr const char* kWeekdays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

// Which parts of a date a text spells out.
struct Spelling {
  bool short_month = true;
  bool with_month = true;
  bool with_year = true;
};

std::string month_text(int month, bool short_form) {
  const std::string name = month_name(month);
  return short_form && month <= 12 ? name.substr(0, 3) : name;
}

// Astronomical years: 0 is 1 BC.
std::string year_text(int year) {
  return year > 0 ? std::to_string(year) : concat({std::to_string(1 - year), " BC"});
}

std::string years_text(const DateEnd& end) {
  if (end.precision == DatePrecision::decade && end.year > 0) return year_text(end.year) + "s";
  if (end.precision == DatePrecision::century) return concat({year_text(end.year), "–", year_text(end.year + 99)});
  if (end.precision == DatePrecision::decade) return concat({year_text(end.year), "–", year_text(end.year + 9)});
  return year_text(end.year);
}

std::string end_text(const DateEnd& end, Spelling spelling) {
  if (end.precision > DatePrecision::month) return years_text(end);
  std::string text = end.day != 0 ? std::to_string(end.day) : std::string();
  if (spelling.with_month) text += concat({text.empty() ? "" : " ", month_text(end.month, spelling.short_month)});
  if (spelling.with_year) text += concat({" ", year_text(end.year)});
  return text;
}

bool same_month(const DateParts& parts) noexcept {
  return parts.first.year == parts.last.year && parts.first.month == parts.last.month && parts.first.day != 0 &&
         parts.last.day != 0;
}

bool same_year_months(const DateParts& parts) noexcept {
  return parts.first.year == parts.last.year && parts.first.month != 0 && parts.last.month != 0;
}

// The interval's first end leaves out what its last end says.
Spelling first_spelling(const DateParts& parts, Spelling last) noexcept {
  const bool same_year = same_year_months(parts);
  return {last.short_month, !same_month(parts), !same_year && (last.with_year || parts.first.year != parts.last.year)};
}

std::string short_span(const DateParts& parts, Spelling last) {
  if (parts.first.year != parts.last.year) last.with_year = true;
  const std::string from = end_text(parts.first, first_spelling(parts, last)), to = end_text(parts.last, last);
  const bool spaced =
      from.find(' ') != std::string::npos || (to.find(' ') != std::string::npos && !same_year_months(parts));
  return concat({from, spaced ? " – " : "–", to});
}

std::string long_span(const DateParts& parts, bool about) {
  const Spelling last{false, true, true};
  return concat({"between ", about ? "about " : "", end_text(parts.first, first_spelling(parts, last)), " and ",
                 end_text(parts.last, last)});
}

std::string long_single(const DateEnd& end, bool about, bool perhaps) {
  if (end.day != 0 && !about && !perhaps) {
    const int weekday = ((end.days.first.value + 4) % 7 + 7) % 7;
    return concat({kWeekdays[weekday], " ", end_text(end, {true, true, true})});
  }
  if (end.precision == DatePrecision::century && !about) {
    return concat({"between ", year_text(end.year), " and ", year_text(end.year + 99)});
  }
  const char* preposition = about                                    ? "about "
                            : end.day != 0                           ? ""
                            : end.precision == DatePrecision::decade ? "in the "
                                                                     : "in ";
  return concat({preposition, end_text(end, {false, true, true})});
}

}  // namespace

std::string iso_day(Day day) {
  if (is_open(day)) return "..";
  const CivilDate date = to_civil(day);
  const std::string year = std::to_string(10000 + std::abs(date.year)).substr(1);
  return concat({date.year < 0 ? "-" : "", year, date.month < 10 ? "-0" : "-", std::to_string(date.month),
                 date.day < 10 ? "-0" : "-", std::to_string(date.day)});
}

std::string short_date(const EdtfDate& date, int year_shown) {
  const auto parts = read_date_parts(date.text);
  if (!parts) return date.text;
  const DateEnd& last = parts->last.open ? parts->first : parts->last;
  const Spelling spelling{true, true, last.day == 0 || last.year != year_shown};
  std::string text = date.approximate ? "c. " : "";
  if (parts->last.open) {
    text = concat({"from ", text, end_text(parts->first, spelling)});
  } else if (parts->first.open) {
    text = concat({"by ", text, end_text(parts->last, spelling)});
  } else {
    text += parts->interval ? short_span(*parts, spelling) : end_text(parts->last, spelling);
  }
  return date.uncertain ? "perhaps " + text : text;
}

std::string long_date(const EdtfDate& date) {
  const auto parts = read_date_parts(date.text);
  if (!parts) return date.text;
  const Spelling full{false, true, true};
  const char* about = date.approximate ? "about " : "";
  std::string text;
  if (parts->last.open) {
    text = concat({"from ", about, end_text(parts->first, full)});
  } else if (parts->first.open) {
    text = concat({"by ", about, end_text(parts->last, full)});
  } else {
    text = parts->interval ? long_span(*parts, date.approximate)
                           : long_single(parts->last, date.approximate, date.uncertain);
  }
  return date.uncertain ? "perhaps " + text : text;
}

}  // namespace dateline::core
