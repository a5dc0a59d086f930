// Reading what was typed: its words, and which of them together are a number, in digits or in
// words.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>

#include "core/base/text.hpp"
#include "core/search/search_query.hpp"
#include "core/search/search_senses.hpp"

namespace dateline::core {
namespace {

// Words in a row, parted by one space, as they are after folding.
constexpr std::u16string_view kUnits =
    u"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    u"sixteen seventeen eighteen nineteen";
constexpr std::u16string_view kTens = u"twenty thirty forty fifty sixty seventy eighty ninety";
constexpr std::u16string_view kAbout =
    u"c ca circa about around some nearly almost over under roughly approximately около близько";

// A word by which the number before it is multiplied; `short_form`s mean that only after digits:
// `8k`.
struct Multiplier {
  std::u16string_view word;
  double times;
  bool short_form = false;
};
constexpr Multiplier kMultipliers[] = {
    {u"hundred", 1e2},
    {u"thousand", 1e3},
    {u"million", 1e6},
    {u"billion", 1e9},
    {u"k", 1e3, true},
    {u"m", 1e6, true},
    {u"mln", 1e6, true},
    {u"bn", 1e9, true},
    {u"тыс", 1e3, true},
    {u"тысяч", 1e3},
    {u"тысячи", 1e3},
    {u"тысяча", 1e3},
    {u"тис", 1e3, true},
    {u"тисяч", 1e3},
    {u"тисячі", 1e3},
    {u"тисяча", 1e3},
    {u"млн", 1e6, true},
    {u"млрд", 1e9, true},
    {u"ㅊㅓㄴ", 1e3, true},
    {u"ㅁㅏㄴ", 1e4, true},
    {u"ㅊㅓㄴㅁㅕㅇ", 1e3, true},
    {u"ㅁㅏㄴㅁㅕㅇ", 1e4, true},  // `8천 명`, written as one
};
constexpr double kMost = 1e15;

std::u16string_view view_of(const Word& word) noexcept {
  return {word.letters.data(), word.count};
}

// The word's place in the row, from 1; 0 when it is not in it.
int place_in(std::u16string_view row, const Word& word) noexcept {
  int place = 1;
  for (std::size_t at = 0; at < row.size(); ++place) {
    const std::size_t end = std::min(row.find(u' ', at), row.size());
    if (row.substr(at, end - at) == view_of(word)) {
      return place;
    }
    at = end + 1;
  }
  return 0;
}

// 1 to 99; 0 for a word that is not such a number.
int small_number(const Word& word) noexcept {
  if (const int unit = place_in(kUnits, word); unit > 0) {
    return unit;
  }
  const int ten = place_in(kTens, word);
  return ten > 0 ? (ten + 1) * 10 : 0;
}

double times_of(const Word& word, bool after_digits) noexcept {
  for (const Multiplier& each : kMultipliers) {
    if (each.word == view_of(word) && (after_digits || !each.short_form)) {
      return each.times;
    }
  }
  return 0;
}

double value_of(const Word& number) noexcept {
  double value = 0, place = 0;
  for (const char16_t letter : number.all()) {
    if (letter == u'.') {
      place = 1;
    } else {
      value = value * 10 + (letter - u'0');
      place *= 10;
    }
  }
  return place > 1 ? value / place : value;
}

bool is_whole(const Word& word) noexcept {
  return word.is_number() && view_of(word).find(u'.') == std::u16string_view::npos;
}

// Some of the query's words, and the digits that they are together; of no words when they are no
// number.
struct Phrase {
  Word digits;
  std::size_t words = 0;
  bool open = false;  // its digits are still being typed
};

Word digits_of(double value) noexcept {
  Word digits;
  if (value < 1 || value > kMost || std::fabs(value - std::round(value)) > 1e-6) {
    return digits;
  }
  auto rest = static_cast<std::uint64_t>(std::llround(value));
  for (; rest > 0; rest /= 10) {
    digits.letters[digits.count++] = static_cast<char16_t>(u'0' + rest % 10);
  }
  for (std::size_t i = 0; i < digits.count / 2u; ++i) {
    std::swap(digits.letters[i], digits.letters[digits.count - 1u - i]);
  }
  return digits;
}

void append(Word& digits, const Word& more) noexcept {
  for (std::size_t i = 0; i < more.count && digits.count < kWordLetters; ++i) {
    digits.letters[digits.count++] = more.letters[i];
  }
}

// `8 000`, and on the way to it `8 0`: groups of three digits after the first, but for the last one
// typed.
Phrase read_groups(const SearchQuery& query, std::size_t first) noexcept {
  Phrase phrase;
  if (!is_whole(query.words[first].word) || query.words[first].word.count > 3) {
    return phrase;
  }
  phrase.digits = query.words[first].word;
  std::size_t at = first + 1;
  for (; at < query.count && is_whole(query.words[at].word); ++at) {
    const Word& group = query.words[at].word;
    if (group.count > 3 || (group.count < 3 && at + 1 < query.count)) {
      break;
    }
    append(phrase.digits, group);
  }
  phrase.words = at - first;
  phrase.open = at == query.count;
  return phrase;
}

// `eight thousand five hundred`, `1.5 million`, `8k`: the sum of numbers up to a hundred, each
// multiplied by what follows it.
Phrase read_amount(const SearchQuery& query, std::size_t first) noexcept {
  double total = 0, current = 0;
  std::size_t at = first;
  bool after_digits = false, in_words = false;
  for (; at < query.count && total + current < kMost; ++at) {
    const Word& word = query.words[at].word;
    const int small = small_number(word);
    const double times = times_of(word, after_digits);
    if (small == 0 && times == 0 && (!word.is_number() || current > 0)) {
      break;
    }
    in_words |= !word.is_number();
    after_digits = word.is_number();
    if (times == 0) {
      current += small > 0 ? small : value_of(word);
    } else if (times < 1e3) {
      current = (current > 0 ? current : 1) * times;
    } else {
      total += (current > 0 ? current : 1) * times;
      current = 0;
    }
  }
  if (!in_words) {
    return {};
  }
  const Word digits = digits_of(total + current);
  return {digits, digits.count > 0 ? at - first : 0, false};
}

Phrase read_phrase(const SearchQuery& query, std::size_t first) noexcept {
  const Phrase amount = read_amount(query, first), groups = read_groups(query, first);
  if (amount.words >= groups.words && amount.words > 0) {
    return amount;
  }
  if (groups.words > 0) {
    return groups;
  }
  if (!query.words[first].word.is_number()) {
    return {};
  }
  return {query.words[first].word, 1, first + 1u == query.count};
}

void set_figure(QueryWord& word, const Phrase& phrase) noexcept {
  word.figure = phrase.digits;
  word.figure_open = phrase.open;
}

void read_figures(SearchQuery& query) noexcept {
  for (std::size_t i = 0; i < query.count;) {
    const Phrase phrase = read_phrase(query, i);
    for (std::size_t n = 0; n < phrase.words; ++n) {
      set_figure(query.words[i + n], phrase);
    }
    if (phrase.words > 0 && i > 0 && place_in(kAbout, query.words[i - 1].word) > 0) {
      set_figure(query.words[i - 1], phrase);
    }
    i += phrase.words > 0 ? phrase.words : 1;
  }
}

// `8k` is the figure alone, and no 8 beside a word that begins with k.
void join_figures(SearchQuery& query) noexcept {
  for (std::size_t i = 1; i < query.count; ++i) {
    QueryWord &digits = query.words[i - 1u], &times = query.words[i];
    if (!times.joined || times.word.is_number() || times.figure.count == 0 ||
        view_of(times.figure) != view_of(digits.figure)) {
      continue;
    }
    digits.word = times.word = times.figure;
    digits.open = times.open = false;
  }
}

// `8,0` on the way to `8,000` reads as a decimal: its digits may also be the beginning of more.
void read_half_typed(QueryWord& last, char separator) noexcept {
  const std::size_t point = view_of(last.word).find(u'.');
  if (point == std::u16string_view::npos || separator != ',' || last.word.count - point > 3) {
    return;
  }
  Word digits;
  for (const char16_t letter : last.word.all()) {
    if (letter != u'.') {
      digits.letters[digits.count++] = letter;
    }
  }
  last.figure = digits;
  last.figure_open = true;
}

// In a date no number is a beginning of another.
void read_senses(SearchQuery& query) noexcept {
  std::array<const Word*, kSearchWords> words{};
  for (std::size_t i = 0; i < query.count; ++i) {
    words[i] = &query.words[i].word;
  }
  for (std::size_t i = 0; i < query.count;) {
    const Sense sense = read_sense(std::span(words).subspan(i, query.count - i));
    for (std::size_t n = 0; n < sense.words; ++n) {
      QueryWord& word = query.words[i + n];
      word.sign = sense.sign;
      if (sense.is_day() && sense.words > 1) {
        word.open = word.figure_open = false;
      }
    }
    i += std::max<std::size_t>(sense.words, 1);
  }
}

}  // namespace

void read_query(std::string_view text, SearchQuery& query) noexcept {
  query = {};
  query.cut = text.size() > kSearchBytes;
  std::size_t read = query.cut ? kSearchBytes : text.size();
  for (int back = 0;
       query.cut && back < 3 && (static_cast<unsigned char>(text[read]) & 0xc0) == 0x80;
       ++back) {
    --read;
  }
  WordReader reader(text.substr(0, read));
  char separator = 0;
  std::uint32_t before = 0;  // where the word before ends
  while (reader.next()) {
    if (query.count == kSearchWords) {
      query.cut = true;
      break;
    }
    QueryWord& word = query.words[query.count++];
    word.word = reader.word();
    word.joined = query.count > 1 && reader.first() == before;
    before = reader.last();
    word.open = word.word.is_hangul();
    const std::size_t point = view_of(word.word).find(u'.');
    separator = point == std::u16string_view::npos ? '\0' : text[reader.end_of(point - 1)];
  }
  if (query.count == 0) {
    return;
  }
  QueryWord& last = query.words[query.count - 1u];
  last.open = true;
  read_figures(query);
  join_figures(query);
  read_half_typed(last, separator);
  read_senses(query);
}

}  // namespace dateline::core
