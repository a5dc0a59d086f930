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

class Writer {
 public:
  explicit Writer(const Messages& messages)
      : messages_(messages) {}

  // Astronomical years: 0 is 1 BC.
  std::string year(int number) const {
    return number > 0 ? std::to_string(number) : with(Message::date_bc, std::to_string(1 - number));
  }
  std::string with(Message id, const std::string& words) const {
    return messages_.spelt(id, {words});
  }

  std::string years(const DateEnd& end) const {
    if (end.precision == DatePrecision::decade && end.year > 0) {
      return with(Message::date_decade, year(end.year));
    }
    if (end.precision == DatePrecision::year) {
      return end.year > 0 ? with(Message::date_year, year(end.year)) : year(end.year);
    }
    return core::concat(
        {year(end.year), "–", year(end.year + (end.precision == DatePrecision::century ? 99 : 9))}
    );
  }

  std::string text(const DateEnd& end, Spelling spelling) const {
    if (end.precision > DatePrecision::month) {
      return years(end);
    }
    const std::string day = std::to_string(end.day), number = year(end.year),
                      month = month_of(end, spelling);
    if (end.day == 0) {
      return spelling.with_year ? messages_.spelt(Message::date_my, {month, number}) : month;
    }
    if (!spelling.with_month) {
      return messages_.month_first() && spelling.with_year ? core::concat({day, ", ", number})
                                                           : with(Message::date_d, day);
    }
    std::string whole;
    messages_.spell_day(
        day,
        month,
        spelling.with_year ? number : std::string(),
        [&whole](std::string_view piece) { whole += piece; }
    );
    return whole;
  }

  // Both ends, each leaving out what the other says.
  std::pair<std::string, std::string> ends(const core::DateParts& parts, Spelling whole) const {
    const DateEnd &first = parts.first, &last = parts.last;
    const bool same_year = first.year == last.year && first.month != 0 && last.month != 0;
    Spelling less = whole;
    less.with_month = !(same_year && first.month == last.month && first.day != 0 && last.day != 0);
    if (messages_.month_first()) {
      return month_first_ends(parts, whole, less.with_month, same_year);
    }
    if (messages_.language() == Language::ko) {
      less.with_year = !same_year && whole.with_year;
      return {text(first, whole), text(last, less)};
    }
    less.with_year = !same_year && whole.with_year;
    return {text(first, less), text(last, whole)};
  }

 private:
  // `Oct 8` and `13, 2024`: the first end has the month, the last the year.
  std::pair<std::string, std::string> month_first_ends(
      const core::DateParts& parts,
      Spelling whole,
      bool month_twice,
      bool same_year
  ) const {
    Spelling from = whole, to = whole;
    from.with_year = !same_year && whole.with_year;
    to.with_month = month_twice;
    return {text(parts.first, from), text(parts.last, to)};
  }

  std::string month_of(const DateEnd& end, Spelling spelling) const {
    const auto at = static_cast<std::size_t>(end.is_season() ? end.month - 21 + 12 : end.month - 1);
    const Message list = end.day != 0 && spelling.is_short ? Message::months_of_day_short
                         : spelling.is_short               ? Message::months_short
                         : spelling.in                     ? Message::months_in
                                                           : Message::months_of_day;
    return std::string(messages_.item(list, at));
  }

  const Messages& messages_;
};

std::string short_span(const Writer& writer, const core::DateParts& parts, Spelling whole) {
  if (parts.first.year != parts.last.year) {
    whole.with_year = true;
  }
  const auto [from, to] = writer.ends(parts, whole);
  const bool same_year =
      parts.first.year == parts.last.year && parts.first.month != 0 && parts.last.month != 0;
  const bool spaced = from.find(' ') != from.npos || (to.find(' ') != to.npos && !same_year);
  return core::concat({from, spaced ? " – " : "–", to});
}

std::string
long_single(const Messages& messages, const Writer& writer, const DateEnd& end, bool perhaps) {
  if (end.day != 0) {
    if (perhaps) {
      return writer.text(end, {false});
    }
    const auto weekday = static_cast<std::size_t>(((end.days.first.value + 4) % 7 + 7) % 7);
    return messages.spelt(
        Message::date_weekday,
        {messages.item(Message::weekdays, weekday), writer.text(end, {true})}
    );
  }
  if (end.precision == DatePrecision::century) {
    return messages.spelt(
        Message::date_between,
        {writer.year(end.year), writer.year(end.year + 99)}
    );
  }
  if (end.precision == DatePrecision::decade) {
    return writer.with(Message::date_in_decade, writer.years(end));
  }
  if (end.precision == DatePrecision::year) {
    return writer.with(
        end.year > 0 ? Message::date_in_year : Message::date_in,
        writer.year(end.year)
    );
  }
  return writer.with(Message::date_in, writer.text(end, {false, true, true, true}));
}

std::string number_text(const Messages& messages, double number) {
  std::string text = core::grouped_number(number);
  if (messages.language() == Language::en || messages.language() == Language::ko) {
    return text;
  }
  std::string own;
  for (const char c : text) {
    if (c == ',') {
      own += "\xE2\x80\xAF";
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
  const Spelling spelling{true, true, last.day == 0 || last.year != year_shown};
  std::string text = !parts->last.open && !parts->first.open && parts->interval
                         ? short_span(writer, *parts, spelling)
                         : writer.text(last, spelling);
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
  const Spelling full{false};
  std::string text;
  if (parts->interval && !open) {
    auto [from, to] = writer.ends(*parts, full);
    if (date.approximate) {
      from = writer.with(Message::date_about, from);
    }
    text = messages.spelt(Message::date_between, {from, to});
  } else if (date.approximate || open) {
    text = writer.text(parts->last.open ? parts->first : parts->last, full);
    if (date.approximate) {
      text = writer.with(Message::date_about, text);
    }
    if (open) {
      text = writer.with(parts->last.open ? Message::date_from : Message::date_by, text);
    }
  } else {
    text = long_single(messages, writer, parts->last, date.uncertain);
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
  if (figure.low && figure.high) {
    const std::string low = number_text(messages, *figure.low),
                      high = number_text(messages, *figure.high);
    return about(low == high ? low : core::concat({low, "–", high}));
  }
  if (figure.high) {
    return put(Message::figure_under, about(number_text(messages, *figure.high)));
  }
  return figure.low ? put(Message::figure_least, about(number_text(messages, *figure.low)))
                    : std::string();
}

}  // namespace dateline::app
