// An interval says once what both its ends share: the last end in languages that begin with the
// day, the first in Korean, which begins with the year.
#include "app/words/date_words.hpp"

#include <utility>

#include "core/base/text.hpp"
#include "core/time/edtf_parts.hpp"

namespace dateline::app {

namespace {

using core::DateEnd;
using core::DatePrecision;

// Which parts of a date a text spells out, and in which of its forms a month stands.
struct Spelling {
  bool is_short = true;
  bool with_month = true;
  bool with_year = true;
  bool in = false;  // after "in": `у червні`
};

// Those of an interval, each in words.
using Ends = std::pair<std::string, std::string>;

// Two months or days of one year, not whole years.
bool in_one_year(const core::DateParts& parts) noexcept {
  const bool have_months = parts.first.month != 0 && parts.last.month != 0;
  return have_months && parts.first.year == parts.last.year;
}

// 0 is Sunday, as in Message::weekdays. The first day of 1970, which is day 0, was a Thursday.
std::size_t weekday_of(core::Day day) noexcept {
  const std::int32_t rest = (day.value + 4) % 7;
  return static_cast<std::size_t>((rest + 7) % 7);
}

class Writer {
 public:
  explicit Writer(const Messages& messages)
      : messages_(messages) {}

  std::string with(Message id, const std::string& words) const {
    return messages_.spelt(id, {words});
  }

  std::string text(const DateEnd& end, Spelling spelling) const {
    if (end.precision > DatePrecision::month) {
      return years(end);
    }
    const std::string day = std::to_string(end.day);
    const std::string month = month_of(end, spelling);
    std::string number;
    if (spelling.with_year) {
      number = year(end.year);
    }
    if (end.day == 0 && number.empty()) {
      return month;
    }
    if (end.day == 0) {
      return messages_.spelt(Message::date_my, {month, number});
    }
    if (!spelling.with_month && messages_.month_first() && !number.empty()) {
      return core::concat({day, ", ", number});
    }
    if (!spelling.with_month) {
      return with(Message::date_d, day);
    }
    std::string whole;
    messages_.spell_day(day, month, number, [&whole](std::string_view piece) { whole += piece; });
    return whole;
  }

  std::string short_span(const core::DateParts& parts, Spelling whole) const {
    if (parts.first.year != parts.last.year) {
      whole.with_year = true;
    }
    const auto [from, to] = ends(parts, whole);
    const bool from_spaced = from.find(' ') != from.npos;
    const bool to_spaced = to.find(' ') != to.npos;
    const bool spaced = from_spaced || (to_spaced && !in_one_year(parts));
    return core::concat({from, spaced ? " – " : "–", to});
  }

  std::string long_span(const core::DateParts& parts, bool approximate) const {
    auto [from, to] = ends(parts, {.is_short = false});
    if (approximate) {
      from = with(Message::date_about, from);
    }
    return messages_.spelt(Message::date_between, {from, to});
  }

  // Of a date with an open end, or of one that is not exact.
  std::string long_open(const core::DateParts& parts, bool approximate) const {
    const DateEnd& end = parts.last.open ? parts.first : parts.last;
    std::string words = text(end, {.is_short = false});
    if (approximate) {
      words = with(Message::date_about, words);
    }
    if (parts.last.open) {
      return with(Message::date_from, words);
    }
    return parts.first.open ? with(Message::date_by, words) : words;
  }

  std::string long_single(const DateEnd& end, bool perhaps) const {
    if (end.day != 0) {
      return long_day(end, perhaps);
    }
    if (end.precision == DatePrecision::century) {
      const std::string first = year(end.year);
      const std::string last = year(end.year + 99);
      return messages_.spelt(Message::date_between, {first, last});
    }
    if (end.precision == DatePrecision::decade) {
      return with(Message::date_in_decade, years(end));
    }
    if (end.precision == DatePrecision::year) {
      const Message in = end.year > 0 ? Message::date_in_year : Message::date_in;
      return with(in, year(end.year));
    }
    const Spelling after_in{.is_short = false, .in = true};
    return with(Message::date_in, text(end, after_in));
  }

 private:
  // Astronomical years: 0 is 1 BC.
  std::string year(int number) const {
    if (number > 0) {
      return std::to_string(number);
    }
    return with(Message::date_bc, std::to_string(1 - number));
  }

  std::string years(const DateEnd& end) const {
    const bool after_christ = end.year > 0;
    if (end.precision == DatePrecision::decade && after_christ) {
      return with(Message::date_decade, year(end.year));
    }
    if (end.precision == DatePrecision::year) {
      return after_christ ? with(Message::date_year, year(end.year)) : year(end.year);
    }
    const int length = end.precision == DatePrecision::century ? 99 : 9;
    return core::concat({year(end.year), "–", year(end.year + length)});
  }

  // `Thursday 24 October 2024`; without its weekday where the day itself is in doubt.
  std::string long_day(const DateEnd& end, bool perhaps) const {
    if (perhaps) {
      return text(end, {.is_short = false});
    }
    const std::size_t weekday = weekday_of(end.days.first);
    const std::string day = text(end, {.is_short = true});
    return messages_.spelt(
        Message::date_weekday,
        {messages_.item(Message::weekdays, weekday), day}
    );
  }

  // Both ends, each leaving out what the other says.
  Ends ends(const core::DateParts& parts, Spelling whole) const {
    const DateEnd& first = parts.first;
    const DateEnd& last = parts.last;
    const bool same_year = in_one_year(parts);
    const bool same_month = same_year && first.month == last.month;
    Spelling less = whole;
    less.with_month = !(same_month && first.day != 0 && last.day != 0);
    if (messages_.month_first()) {
      return month_first_ends(parts, whole, less.with_month, same_year);
    }
    less.with_year = !same_year && whole.with_year;
    if (messages_.language() == Language::ko) {
      return {text(first, whole), text(last, less)};
    }
    return {text(first, less), text(last, whole)};
  }

  // `Oct 8` and `13, 2024`: the first end has the month, the last the year.
  Ends month_first_ends(
      const core::DateParts& parts,
      Spelling whole,
      bool month_twice,
      bool same_year
  ) const {
    Spelling from = whole;
    Spelling to = whole;
    from.with_year = !same_year && whole.with_year;
    to.with_month = month_twice;
    return {text(parts.first, from), text(parts.last, to)};
  }

  std::string month_of(const DateEnd& end, Spelling spelling) const {
    const int month = end.is_season() ? end.month - 21 + 12 : end.month - 1;
    const Message list = list_of_months(end, spelling);
    return std::string(messages_.item(list, static_cast<std::size_t>(month)));
  }

  static Message list_of_months(const DateEnd& end, Spelling spelling) noexcept {
    if (spelling.is_short) {
      return end.day != 0 ? Message::months_of_day_short : Message::months_short;
    }
    return spelling.in ? Message::months_in : Message::months_of_day;
  }

  const Messages& messages_;
};

std::string number_text(const Messages& messages, double number) {
  std::string text = core::grouped_number(number);
  const Language language = messages.language();
  if (language == Language::en || language == Language::ko) {
    return text;
  }
  std::string own;
  for (const char c : text) {
    if (c == ',') {
      own += "\xE2\x80\xAF";  // a narrow space that does not break
    } else {
      own += c == '.' ? ',' : c;
    }
  }
  return own;
}

}  // namespace

std::string short_date(const Messages& messages, const core::EdtfDate& date, int year_shown) {
  const auto parts = core::read_date_parts(date.text);
  if (!parts) {
    return date.text;
  }
  const Writer writer(messages);
  const DateEnd& last = parts->last.open ? parts->first : parts->last;
  const bool is_closed = !parts->last.open && !parts->first.open;
  Spelling spelling;
  spelling.with_year = last.day == 0 || last.year != year_shown;
  std::string text;
  if (parts->interval && is_closed) {
    text = writer.short_span(*parts, spelling);
  } else {
    text = writer.text(last, spelling);
  }
  if (date.approximate) {
    text = writer.with(Message::date_circa, text);
  }
  if (parts->last.open) {
    text = writer.with(Message::date_from, text);
  } else if (parts->first.open) {
    text = writer.with(Message::date_by, text);
  }
  return date.uncertain ? writer.with(Message::date_perhaps, text) : text;
}

std::string long_date(const Messages& messages, const core::EdtfDate& date) {
  const auto parts = core::read_date_parts(date.text);
  if (!parts) {
    return date.text;
  }
  const Writer writer(messages);
  const bool open = parts->first.open || parts->last.open;
  std::string text;
  if (parts->interval && !open) {
    text = writer.long_span(*parts, date.approximate);
  } else if (date.approximate || open) {
    text = writer.long_open(*parts, date.approximate);
  } else {
    text = writer.long_single(parts->last, date.uncertain);
  }
  return date.uncertain ? writer.with(Message::date_perhaps, text) : text;
}

std::string figure_text(const Messages& messages, const core::Figure& figure) {
  const auto put = [&messages](Message id, const std::string& words) {
    return messages.spelt(id, {words});
  };
  const auto about = [&](std::string text) {
    return figure.approximate ? put(Message::figure_circa, text) : text;
  };
  if (!figure.low && !figure.high) {
    return {};
  }
  if (!figure.low) {
    return put(Message::figure_under, about(number_text(messages, *figure.high)));
  }
  const std::string low = number_text(messages, *figure.low);
  if (!figure.high) {
    return put(Message::figure_least, about(low));
  }
  const std::string high = number_text(messages, *figure.high);
  return about(low == high ? low : core::concat({low, "–", high}));
}

}  // namespace dateline::app
