#include "page/markup.hpp"

#include <algorithm>

#include "app/words/date_words.hpp"
#include "core/base/text.hpp"
#include "core/time/edtf_parts.hpp"

namespace dateline::page {

namespace {

using app::Message;

std::string padded(int number, std::size_t digits) {
  std::string text = std::to_string(number);
  return text.size() < digits ? text.insert(0, digits - text.size(), '0') : text;
}

std::string html_end(const core::DateEnd& end) {
  if (end.open || end.year < 1 || end.is_season() || end.precision > core::DatePrecision::year) {
    return {};
  }
  std::string text = padded(end.year, 4);
  if (end.month != 0) {
    text += "-" + padded(end.month, 2);
  }
  if (end.day != 0) {
    text += "-" + padded(end.day, 2);
  }
  return text;
}

// Where the first and the last end stand in the words of an interval.
struct Ends {
  std::size_t first = 0, first_size = 0, last = 0, last_size = 0;
};

// By taking away what the language's pattern for intervals puts around them; false where the words
// do not have its shape.
bool find_ends(std::string_view words, std::string_view pattern, Ends& ends) {
  const std::size_t first = pattern.find('\x0e'), last = pattern.find('\x0f');
  if (first == pattern.npos || last == pattern.npos || last < first) {
    return false;
  }
  const std::string_view between = pattern.substr(first + 1, last - first - 1),
                         after = pattern.substr(last + 1);
  if (words.size() < first + after.size() || words.substr(0, first) != pattern.substr(0, first) ||
      words.substr(words.size() - after.size()) != after) {
    return false;
  }
  const std::size_t middle = words.find(between, first);
  if (between.empty() || middle == words.npos ||
      middle + between.size() > words.size() - after.size()) {
    return false;
  }
  ends = {
      first,
      middle - first,
      middle + between.size(),
      words.size() - after.size() - middle - between.size()
  };
  return true;
}

}  // namespace

void append_escaped(std::string& html, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      case '\'':
        html += "&#39;";
        break;
      default:
        html += c;
    }
  }
}

std::string html_date(const core::EdtfDate& date, bool last) {
  const auto parts = core::read_date_parts(date.text);
  return parts ? html_end(last ? parts->last : parts->first) : std::string();
}

Writer& Writer::ours_in(std::string_view element, std::string_view plain) {
  raw("<").raw(element);
  if (!same_language_) {
    raw(" lang=\"").text(story().language).raw("\"");
  }
  return raw(">").text(plain);
}

Writer& Writer::paragraphs(std::string_view plain) {
  while (!plain.empty()) {
    const std::size_t end = std::min(plain.find('\n'), plain.size());
    if (end > 0) {
      ours_in("p", plain.substr(0, end));
    }
    plain.remove_prefix(std::min(end + 1, plain.size()));
  }
  return *this;
}

Writer& Writer::tagged(std::string_view plain, std::string_view language) {
  if (language.empty()) {
    return text(plain);
  }
  return raw("<span lang=\"").text(language).raw("\">").text(plain).raw("</span>");
}

Writer& Writer::timed(std::string_view datetime, std::string_view plain) {
  if (datetime.empty()) {
    return text(plain);
  }
  return raw("<time datetime=\"").text(datetime).raw("\">").text(plain).raw("</time>");
}

// False, and nothing written, for what does not have two ends.
bool Writer::interval(const core::EdtfDate& date) {
  if (!date.interval || core::is_open(date.days.first) || core::is_open(date.days.last)) {
    return false;
  }
  std::string pattern = messages.spelt(Message::date_between, {"\x0e", "\x0f"});
  if (date.uncertain) {
    pattern = messages.spelt(Message::date_perhaps, {pattern});
  }
  const std::string all = app::long_date(messages, date);
  const std::string_view spelt = all;
  Ends ends;
  if (!find_ends(spelt, pattern, ends)) {
    return false;
  }
  text(spelt.substr(0, ends.first))
      .timed(html_date(date, false), spelt.substr(ends.first, ends.first_size));
  text(spelt.substr(ends.first + ends.first_size, ends.last - ends.first - ends.first_size));
  timed(html_date(date, true), spelt.substr(ends.last, ends.last_size))
      .text(spelt.substr(ends.last + ends.last_size));
  return true;
}

Writer& Writer::date(const core::EdtfDate& date) {
  if (interval(date)) {
    return *this;
  }
  // and words that no pattern fits
  const bool two_ends =
      date.interval && !core::is_open(date.days.first) && !core::is_open(date.days.last);
  return timed(
      two_ends ? std::string() : html_date(date, !core::is_open(date.days.last)),
      app::long_date(messages, date)
  );
}

Writer& Writer::short_date(const core::EdtfDate& date) {
  constexpr int kEveryYearShown = -10000;
  return timed(
      date.interval ? std::string() : html_date(date),
      app::short_date(messages, date, kEveryYearShown)
  );
}

Writer& Writer::open_section(std::string_view id, std::string_view heading) {
  raw("<section id=\"")
      .raw(id)
      .raw("\" aria-labelledby=\"")
      .raw(id)
      .raw("-head\"><h2 id=\"")
      .raw(id)
      .raw("-head\">");
  return text(heading).raw("</h2>");
}

Writer& Writer::open_entry(std::string_view element, std::string_view kind, std::string_view id) {
  return raw("<")
      .raw(element)
      .raw(" class=\"")
      .raw(kind)
      .raw("\" id=\"")
      .raw(kind)
      .raw("=")
      .text(id)
      .raw("\">");
}

Writer& Writer::other_names(
    const LocalisedText& shown,
    const std::vector<core::Name>& names,
    const std::vector<std::string>& aliases
) {
  std::string_view before = "<p>";
  for (const core::Name& name : names) {
    if (name.text == shown.text) {
      continue;
    }
    raw(before).tagged(name.text, name.language);
    before = ", ";
  }
  if (aliases.empty()) {
    return *this;
  }
  raw(before);
  return around(Word::also_written, [&] {
    for (const std::string& alias : aliases) {
      raw(&alias == aliases.data() ? "" : ", ").text(alias);
    }
  });
}

}  // namespace dateline::page
