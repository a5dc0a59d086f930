// The interface's own words, in the reader's language.
//
// To add a text: give it an id in data/locales/en.json and, under the same id, in ko.json, uk.json
// and ru.json (the tests `Locale.*` name what is missing; readers see English meanwhile). Then,
// where it is shown (Ui has `ui.say`, which gives a Line):
//
//   "clear_filters": "Clear filters"                     ui.say(Message::clear_filters)
//   "part_of_claims": "{count} of {total} claims"        ui.say(Message::part_of_claims, {5, 48})
//   "claims.one": "{count} claim", "claims.other": ...   ui.say(Message::claims, {48})
//
// Values are given in the order of message_ids.hpp (generated): {count} first, the others as
// English names them. A plural is chosen by {count}: forms zero (exactly none; in every language or
// in none) and CLDR's one, few, many, other: en one other; ko other; uk, ru all four. A list
// ("months_short": "Jan|Feb|...") is one text, taken apart by Messages::item.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "app/words/language.hpp"
#include "app/words/list_of.hpp"
#include "app/words/list_tab.hpp"
#include "core/anchors/anchor.hpp"
#include "core/base/problem.hpp"
#include "core/geo/projection_kind.hpp"
#include "core/search/search_texts.hpp"
#include "core/story/claim_table.hpp"
#include "core/story/story.hpp"
#include "message_ids.hpp"

namespace dateline::app {

// What stands for a placeholder: words, or a number that is grouped as the language does it. Words
// must outlive the call.
struct Value {
  std::string_view words;
  std::uint32_t number = 0;
  bool is_number = false;
  Value(std::string_view given)
      : words(given) {}
  Value(const std::string& given)
      : words(given) {}
  Value(const char* given)
      : words(given) {}
  Value(std::uint32_t given)
      : number(given),
        is_number(true) {}
};

using Values = std::initializer_list<Value>;

// Digits with the language's mark between thousands: `8,000`; in Ukrainian and Russian a narrow
// space that does not break.
class Grouped {
 public:
  Grouped(std::uint32_t number, Language language) noexcept;
  [[nodiscard]] std::string_view view() const noexcept {
    return {text_ + begin_, sizeof text_ - begin_};
  }

 private:
  char text_[24];
  std::size_t begin_;
};

// A text's form for a number, of a line as web/locales/compile.mjs describes it.
[[nodiscard]] std::string_view
message_form(std::string_view line, std::uint32_t count, Language language) noexcept;

// Where the next placeholder's byte stands; the text's size when there is none.
[[nodiscard]] std::size_t next_placeholder(std::string_view text) noexcept;

// The part number `at`, from 0, of a text that is a list; empty beyond its end.
[[nodiscard]] std::string_view list_item(std::string_view text, std::size_t at) noexcept;

// A form with its values, handed piece by piece to `add(std::string_view)`. A placeholder without a
// value stays empty. Inlined: apart from its callers it makes the page's first download larger.
template <class Add>
[[gnu::always_inline]] inline void
spell_form(std::string_view rest, Values values, Language language, Add add) {
  while (!rest.empty()) {
    const std::size_t literal = next_placeholder(rest);
    add(rest.substr(0, literal));
    if (literal == rest.size()) {
      return;
    }
    const auto which = static_cast<std::size_t>(rest[literal]) - 1;
    rest.remove_prefix(literal + 1);
    if (which >= values.size()) {
      continue;
    }
    const Value& value = values.begin()[which];
    add(value.is_number ? Grouped(value.number, language).view() : value.words);
  }
}

// What a plural's form is chosen by: the first value, when it is a number.
[[nodiscard]] inline std::uint32_t count_of(Values values) noexcept {
  return values.size() > 0 && values.begin()->is_number ? values.begin()->number : 1;
}

template <>
struct ListOf<Message, core::Stance> : NamedBy<Message::stance_words, core::Stance> {};
template <>
struct ListOf<Message, core::StanceMark> : NamedBy<Message::stances, core::StanceMark> {};
template <>
struct ListOf<Message, core::FigureKind> : NamedBy<Message::figure_kinds, core::FigureKind> {};
template <>
struct ListOf<Message, core::AnchorState> : NamedBy<Message::anchor_states, core::AnchorState> {};
template <>
struct ListOf<Message, Inline<core::AnchorState>>
    : NamedBy<Message::anchor_states_lower, core::AnchorState> {};
// none is none
template <>
struct ListOf<Message, core::News> : NamedBy<Message::news_kinds, core::News, 1> {};
template <>
struct ListOf<Message, core::SearchKind> : NamedBy<Message::search_groups, core::SearchKind> {};
template <>
struct ListOf<Message, core::SpeakerKind> : NamedBy<Message::speaker_kinds, core::SpeakerKind> {};
template <>
struct ListOf<Message, core::AboutStatus> : NamedBy<Message::statuses, core::AboutStatus> {};
template <>
struct ListOf<Message, core::PlaceTie> : NamedBy<Message::place_ties, core::PlaceTie> {};
template <>
struct ListOf<Message, core::View> : NamedBy<Message::views, core::View> {};
template <>
struct ListOf<Message, core::ProjectionKind> : NamedBy<Message::projections, core::ProjectionKind> {
};
template <>
struct ListOf<Message, Explained<core::ProjectionKind>>
    : NamedBy<Message::projection_bases, core::ProjectionKind> {};
template <>
struct ListOf<Message, ListTab> : NamedBy<Message::tabs, ListTab> {};

class Messages {
 public:
  // English, with dates written `Oct 26, 2024` or `26 Oct 2024`
  explicit Messages(bool month_first = false);
  [[nodiscard]] Language language() const noexcept {
    return language_;
  }
  [[nodiscard]] bool month_first() const noexcept {
    return month_first_;
  }
  [[nodiscard]] std::string_view decimal_mark() const noexcept {
    return language_ == Language::uk || language_ == Language::ru ? "," : ".";
  }
  // A day in the reader's order, handed to `add` as `spell` does; without a year when that is
  // empty.
  template <class Add>
  void
  spell_day(std::string_view day, std::string_view month, std::string_view year, Add add) const {
    if (month_first_) {
      return spell(
          year.empty() ? Message::date_dm_us : Message::date_dmy_us,
          {month, day, year},
          add
      );
    }
    spell(year.empty() ? Message::date_dm : Message::date_dmy, {day, month, year}, add);
  }

  // As it stands; a plural's form of 1.
  [[nodiscard]] std::string_view text(Message id) const noexcept;

  // The text with its values, handed piece by piece to `add(std::string_view)`. A placeholder
  // without a value stays empty.
  template <class Add>
  void spell(Message id, Values values, Add add) const {
    spell_form(form(id, count_of(values)), values, language_, add);
  }

  [[nodiscard]] std::string spelt(Message id, Values values) const;

  // What a value of an enumeration is called.
  template <class Enum>
  [[nodiscard]] std::string_view name(Enum value) const noexcept {
    return name_in_list<Message>(*this, value);
  }

  // The part number `at`, from 0, of a list; empty beyond its end. For lists of what is not an
  // enumeration: months, rows of help.
  [[nodiscard]] std::string_view item(Message list, std::size_t at) const noexcept;

 private:
  friend core::Result<Messages> read_messages(std::string_view bytes);

  [[nodiscard]] std::string_view line(Message id) const noexcept;
  [[nodiscard]] std::string_view form(Message id, std::uint32_t count) const noexcept;

  std::string text_;                             // the language's lines, then the English ones
  std::array<std::uint32_t, kMessages> starts_;  // English where a translation is missing
  std::uint32_t english_from_ = 0;               // bytes
  Language language_ = Language::en;
  bool month_first_ = false;
};

// True where the name of a place says by itself that it is near another (`near Donetsk`, `도네츠크
// 인근`), in this language or in English: Message::near_names.
[[nodiscard]] bool says_near(const Messages& messages, std::string_view name);

// Reads what web/locales wrote for another language. Untrusted: at most 128 KiB of UTF-8 and
// kMessages lines. Errors: too_large, not_text, unknown_version (of another build, or of a language
// that is not one of ours), too_many (more or fewer lines).
[[nodiscard]] core::Result<Messages> read_messages(std::string_view bytes);

}  // namespace dateline::app
