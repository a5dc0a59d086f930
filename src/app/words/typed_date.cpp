// Letters fold as a search folds them, and three of them tell the months of each language apart.
#include "app/words/typed_date.hpp"

#include <algorithm>

#include "core/base/utf8.hpp"
#include "core/search/fold.hpp"

namespace dateline::app {

namespace {

// Not in `later`: the linker finds the C library's isdigit to be the same function, and the first
// picture needs that one.
bool is_digit(char32_t c) noexcept {
  return c >= '0' && c <= '9';
}

}  // namespace

namespace {

using core::DayRange;

constexpr std::size_t kMostNumbers = 3, kMostDigits = 4;
constexpr std::size_t kTelling = 3;  // letters of a month

enum class Part : std::uint8_t {
  unknown,
  year,
  month,
  day
};

struct Number {
  int value = 0;
  std::size_t digits = 0;
  Part part = Part::unknown;
};

struct Numbers {
  Number all[kMostNumbers + 1];
  std::size_t count = 0;
};

// A date as far as it was said; 0 for what was not.
struct Said {
  int year = 0, month = 0, day = 0;
  bool has_year = false;
};

std::u16string folded(std::u32string_view letters) {
  std::u16string all;
  for (const char32_t letter : letters) {
    const core::Folded one = core::fold(letter);
    all.append(one.letters.data(), one.count);
  }
  return all;
}

bool is_letter(char32_t c) noexcept {
  const core::LetterKind kind = core::fold(c).kind;
  return kind == core::LetterKind::letter || kind == core::LetterKind::mark ||
         kind == core::LetterKind::sign;
}

// 1 to 12; 0 when the list has no month that begins so.
int month_in(const Messages& messages, Message list, std::u16string_view word) {
  for (std::size_t i = 0; i < 12; ++i) {
    const std::u16string name = folded(core::to_code_points(messages.item(list, i)));
    if (word.size() >= kTelling && name.size() >= kTelling &&
        word.substr(0, kTelling) == std::u16string_view(name).substr(0, kTelling)) {
      return static_cast<int>(i) + 1;
    }
  }
  return 0;
}

// In the reader's language or in English, in any case of declension.
int month_named(const Messages& messages, std::u16string_view word) {
  const Messages english;
  for (const Messages* spoken : {&messages, &english}) {
    for (const Message list :
         {Message::months_of_day, Message::months_of_day_short, Message::months_short}) {
      // Korean months are numbers.
      if (const int month =
              spoken->language() == Language::ko ? 0 : month_in(*spoken, list, word)) {
        return month;
      }
    }
  }
  return 0;
}

bool is_weekday(const Messages& messages, std::u16string_view word) {
  const Messages english;
  for (const Messages* spoken : {&messages, &english}) {
    for (std::size_t i = 0; i < 7; ++i) {
      const std::u16string name = folded(core::to_code_points(spoken->item(Message::weekdays, i)));
      if (word.substr(0, name.size()) == name) {
        return true;
      }
    }
  }
  return false;
}

// What the number before a word is, by the word: `2024년`, `2024 р.`, `26th`.
std::optional<Part> unit_of(std::u32string_view word) {
  constexpr std::u32string_view kYears[] = {U"년", U"р", U"г", U"рік", U"року", U"год", U"года"},
                                kDays[] = {U"일", U"st", U"nd", U"rd", U"th"};
  if (std::find(std::begin(kYears), std::end(kYears), word) != std::end(kYears)) {
    return Part::year;
  }
  if (word == U"월") {
    return Part::month;
  }
  if (std::find(std::begin(kDays), std::end(kDays), word) != std::end(kDays)) {
    return Part::day;
  }
  return std::nullopt;
}

class Reader {
 public:
  Reader(const Messages& messages, DayRange story)
      : messages_(messages),
        story_(story) {}

  std::optional<DayRange> read(std::u32string_view text) {
    while (!text.empty()) {
      std::size_t size = 1;
      const auto run = [&](auto same) {
        while (size < text.size() && same(text[size])) {
          ++size;
        }
        return text.substr(0, size);
      };
      if (is_digit(text[0])) {
        if (!read_number(run(is_digit))) {
          return std::nullopt;
        }
      } else if (is_letter(text[0])) {
        if (!read_word(run(is_letter))) {
          return std::nullopt;
        }
      } else if (!is_between(text[0])) {
        return std::nullopt;
      }
      bracketed_ = text[0] == '(';
      text.remove_prefix(size);
    }
    return days();
  }

 private:
  static bool is_between(char32_t c) {
    return c < 128
               ? std::string_view(" ,./-()").find(static_cast<char>(c)) != std::string_view::npos
               : c == 0xa0 || c == 0x202f || c == 0x2009;
  }

  bool read_number(std::u32string_view digits) {
    if (numbers_.count == kMostNumbers || digits.size() > kMostDigits) {
      return false;
    }
    Number& number = numbers_.all[numbers_.count++];
    number.digits = digits.size();
    for (const char32_t digit : digits) {
      number.value = number.value * 10 + static_cast<int>(digit - '0');
    }
    return true;
  }

  bool read_word(std::u32string_view word) {
    const auto unit = bracketed_ ? std::nullopt : unit_of(word);
    if (unit && numbers_.count > 0) {
      numbers_.all[numbers_.count - 1].part = *unit;
      return true;
    }
    const std::u16string letters = folded(word);
    const int month = month_named(messages_, letters);
    if (month == 0) {
      return word == U"of" || is_weekday(messages_, letters);
    }
    if (said_.month != 0) {
      return false;
    }
    said_.month = month;
    return true;
  }

  bool set(Part part, const Number& number) {
    int& into = part == Part::year ? said_.year : part == Part::month ? said_.month : said_.day;
    if (into != 0 || number.value == 0) {
      return false;
    }
    into = number.value;
    said_.has_year |= part == Part::year;
    if (part == Part::year && number.digits <= 2) {
      said_.year += core::to_civil(story_.last).year / 100 * 100;
    }
    return true;
  }

  // Numbers that no word explains: a long one is a year, the others follow the reader's order.
  bool place_numbers() {
    const bool all_unknown =
        std::none_of(numbers_.all, numbers_.all + numbers_.count, [](const Number& n) {
          return n.part != Part::unknown || n.digits >= 3;
        });
    if (messages_.language() == Language::ko && numbers_.count == 3 && all_unknown) {
      numbers_.all[0].part = Part::year;
    }
    for (std::size_t i = 0; i < numbers_.count; ++i) {
      Number& number = numbers_.all[i];
      if (number.part == Part::unknown && number.digits >= 3) {
        number.part = Part::year;
      }
      if (number.part != Part::unknown && !set(number.part, number)) {
        return false;
      }
    }
    const bool year_led = numbers_.count > 0 && numbers_.all[0].part == Part::year;
    const bool month_first =
        year_led || messages_.month_first() || messages_.language() == Language::ko;
    for (std::size_t i = 0; i < numbers_.count; ++i) {
      if (numbers_.all[i].part == Part::unknown &&
          !set(next_part(i, month_first), numbers_.all[i])) {
        return false;
      }
    }
    if (said_.month > 12 && said_.day >= 1 && said_.day <= 12) {
      std::swap(said_.month, said_.day);
    }
    return true;
  }

  // `10/2024` is a month, `10/26` a month and a day, `26 October 24` a day and a year.
  Part next_part(std::size_t at, bool month_first) const {
    std::size_t unknown = 0;
    for (std::size_t i = at + 1; i < numbers_.count; ++i) {
      unknown += numbers_.all[i].part == Part::unknown ? 1u : 0u;
    }
    if (said_.month == 0 && said_.day == 0) {
      return month_first || (unknown == 0 && said_.has_year) ? Part::month : Part::day;
    }
    if (said_.month == 0) {
      return Part::month;
    }
    return said_.day == 0 ? Part::day : Part::year;
  }

  std::optional<DayRange> days() {
    if (!place_numbers() || (said_.day != 0 && said_.month == 0) ||
        (said_.month == 0 && !said_.has_year)) {
      return std::nullopt;
    }
    if (said_.has_year) {
      return days_of(said_.year);
    }
    // The year in which the story has such a day; the last one, when several have or none has.
    const int last = core::to_civil(story_.last).year, first = core::to_civil(story_.first).year;
    for (int year = last; year >= first; --year) {
      const auto meant = days_of(year);
      if (meant && meant->overlaps(story_)) {
        return meant;
      }
    }
    return days_of(last);
  }

  std::optional<DayRange> days_of(int year) const {
    if (year < 1 || year > 9999 || said_.month > 12) {
      return std::nullopt;
    }
    if (said_.month == 0) {
      return DayRange{core::to_day({year, 1, 1}), core::to_day({year, 12, 31})};
    }
    const int length = core::days_in_month(year, said_.month);
    if (said_.day > length) {
      return std::nullopt;
    }
    if (said_.day == 0) {
      return DayRange{
          core::to_day({year, said_.month, 1}),
          core::to_day({year, said_.month, length})
      };
    }
    const core::Day day = core::to_day({year, said_.month, said_.day});
    return DayRange{day, day};
  }

  const Messages& messages_;
  DayRange story_;
  Numbers numbers_;
  Said said_;
  // the last letter opened a bracket: a weekday follows, which in Korean looks like a unit
  bool bracketed_ = false;
};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') {
    text.remove_prefix(1);
  }
  while (!text.empty() && text.back() == ' ') {
    text.remove_suffix(1);
  }
  return text;
}

}  // namespace

std::optional<core::DayRange>
read_typed_days(const Messages& messages, std::string_view typed, core::DayRange story) {
  const std::string_view text = trimmed(typed);
  if (text.empty() || text.size() > kMostDateBytes || core::first_bad_utf8(text)) {
    return std::nullopt;
  }
  if (const auto edtf = core::parse_edtf(text)) {
    return edtf->days;
  }
  return Reader(messages, story).read(core::to_code_points(text));
}

}  // namespace dateline::app
