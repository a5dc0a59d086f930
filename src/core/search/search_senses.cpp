// The signs of days and stances, and the words by which readers ask for them in four languages.
#include "core/search/search_senses.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::core {
namespace {

// The beginnings of words, by what they stand for; `_` joins two words in a row. Where several
// match, the one with most letters counts.
struct StanceStems {
  char16_t sign;
  std::string_view stems;
};
constexpr StanceStems kStanceStems[] = {
    {u's', "assert 주장 стверд утвержд"},
    {u'o', "confirm 확인 подтвер підтвер"},
    {u'v',
     "unverif unconfirm cannot_verify cannot_confirm can't_verify can't_confirm not_verif "
     "not_confirm "
     "미확인 확인_불가 확인할_수 검증 не_подтвер неподтвер не_может_пров не_может_подтв "
     "не_підтвер непідтвер не_може_перев не_може_підтв"},
    {u'a', "analysi analyse analyz 분석 анализир аналізу"},
    {u'd', "deni deny 부인 반박 отриц отверг опроверг опроверж запереч спрост відкид"},
    {u'x', "dismiss 일축 отмах отмет отмёл відмах"},
    {u'c', "no_comment 노코멘트 논평 논평_거부 논평을_거부 без_комментар без_коментар"},
    {u'k', "declin refus 답변_거부 답변을_거부 언급을_거부 отказа відмов"},
    {u'r',
     "no_response no_reply no_answer not_respond not_reply not_answer 무응답 응답_없 답변_없 "
     "응답하지 답변하지 "
     "не_ответ без_ответ не_відпов без_відпов"},
};

// Beginnings of the names of months as a day is written with them, by month.
constexpr std::string_view kMonthStems[] = {
    "jan янв січ",
    "feb фев лют",
    "mar мар бер",
    "apr апр кві",
    "may мая май тра",
    "jun июн чер",
    "jul июл лип",
    "aug авг сер",
    "sep сен вер",
    "oct окт жов",
    "nov ноя лис",
    "dec дек гру"
};

bool begins_with(const Word& word, const Word& stem) noexcept {
  return word.count >= stem.count &&
         std::equal(stem.all().begin(), stem.all().end(), word.letters.begin());
}

// Calls visit(piece) for what stands between blanks, until it answers true.
template <class Visit>
bool any_piece(std::string_view row, Visit&& visit) {
  while (!row.empty()) {
    const std::size_t end = std::min(row.find(' '), row.size());
    if (visit(row.substr(0, end))) {
      return true;
    }
    row.remove_prefix(std::min(end + 1, row.size()));
  }
  return false;
}

struct StemMatch {
  std::size_t words = 0, letters = 0;
};

// Words of no words when the query's do not begin so.
StemMatch match_stems(std::string_view stems, std::span<const Word* const> words) noexcept {
  StemMatch match;
  for (WordReader reader(stems); reader.next(); ++match.words) {
    if (match.words == words.size() || !begins_with(*words[match.words], reader.word())) {
      return {};
    }
    match.letters += reader.word().count;
  }
  return match;
}

Word sign_of(char16_t letter) noexcept {
  Word sign;
  sign.letters[0] = kSignMark;
  sign.letters[1] = letter;
  sign.count = 2;
  return sign;
}

void add_digits(Word& sign, int number, int digits) noexcept {
  for (int place = digits; place > 0; --place, number /= 10) {
    sign.letters[sign.count + static_cast<std::size_t>(place) - 1u] =
        static_cast<char16_t>(u'0' + number % 10);
  }
  sign.count = static_cast<std::uint8_t>(sign.count + digits);
}

// The year 0: of any.
Word sign_of(CivilDate date) noexcept {
  Word sign;
  sign.letters[sign.count++] = kSignMark;
  if (date.year > 0) {
    add_digits(sign, date.year, 4);
  }
  add_digits(sign, date.month, 2);
  add_digits(sign, date.day, 2);
  return sign;
}

// --- Days of a query
//   --------------------------------------------------------------------------------------------

// -1 for a word that is not a whole number of at most four digits.
int whole_number(const Word& word) noexcept {
  int number = word.is_number() && word.count <= 4 ? 0 : -1;
  for (std::size_t i = 0; number >= 0 && i < word.count; ++i) {
    number = word.letters[i] == u'.' ? -1 : number * 10 + (word.letters[i] - u'0');
  }
  return number;
}

bool is_day_of_month(int number) noexcept {
  return number >= 1 && number <= 31;
}
bool is_month(int number) noexcept {
  return number >= 1 && number <= 12;
}
bool is_year(int number) noexcept {
  return number >= 1900 && number <= 2100;
}

// 1 to 12; 0 for a word that is not one.
int month_of(const Word& word) noexcept {
  const Word* const words[] = {&word};
  for (std::size_t i = 0; i < std::size(kMonthStems); ++i) {
    if (any_piece(kMonthStems[i], [&](std::string_view stem) {
          return match_stems(stem, words).words == 1;
        })) {
      return static_cast<int>(i) + 1;
    }
  }
  return 0;
}

// Reads a date off the front of a query, word by word.
class DayReader {
 public:
  explicit DayReader(std::span<const Word* const> words) noexcept
      : words_(words) {}

  Sense read() noexcept {
    const bool found = read_dotted() || read_named() || read_counted() || read_numbers();
    if (!found || !is_month(date_.month) || !is_day_of_month(date_.day)) {
      return {};
    }
    return {sign_of(date_), at_};
  }

 private:
  int number(std::size_t ahead) const noexcept {
    return at_ + ahead < words_.size() ? whole_number(*words_[at_ + ahead]) : -1;
  }
  int month(std::size_t ahead) const noexcept {
    return at_ + ahead < words_.size() ? month_of(*words_[at_ + ahead]) : 0;
  }
  bool is(std::size_t ahead, std::string_view stem) const noexcept {
    return at_ + ahead < words_.size() &&
           match_stems(stem, words_.subspan(at_ + ahead, 1)).words == 1;
  }

  void read_year() noexcept {
    if (is_year(number(0))) {
      date_.year = number(0), ++at_;
    }
  }

  // `13.10.`, which reads as a number with a point.
  bool read_dotted() noexcept {
    if (words_.empty() || !words_[0]->is_number()) {
      return false;
    }
    const auto letters = words_[0]->all();
    const auto point =
        static_cast<std::size_t>(std::find(letters.begin(), letters.end(), u'.') - letters.begin());
    if (point == letters.size() || point > 2 || letters.size() - point > 3 ||
        letters.size() - point < 2) {
      return false;
    }
    for (std::size_t i = 0; i < point; ++i) {
      date_.day = date_.day * 10 + (letters[i] - u'0');
    }
    for (std::size_t i = point + 1; i < letters.size(); ++i) {
      date_.month = date_.month * 10 + (letters[i] - u'0');
    }
    ++at_;
    read_year();
    return true;
  }

  // `13 October`, `October 13`, and the year after either.
  bool read_named() noexcept {
    const bool day_first = is_day_of_month(number(0)) && month(1) > 0;
    if (!day_first && !(month(0) > 0 && is_day_of_month(number(1)))) {
      return false;
    }
    date_.day = number(day_first ? 0 : 1);
    date_.month = month(day_first ? 1 : 0);
    at_ += 2;
    read_year();
    return true;
  }

  // `2024년 10월 13일`
  bool read_counted() noexcept {
    if (is_year(number(0)) && is(1, "년")) {
      date_.year = number(0), at_ += 2;
    }
    if (!is(1, "월") || !is_day_of_month(number(2))) {
      return false;
    }
    date_.month = number(0);
    date_.day = number(2);
    at_ += is(3, "일") ? 4u : 3u;
    return true;
  }

  // `2024-10-13`, `13/10/2024`; where both may be the month the day stands first.
  bool read_numbers() noexcept {
    at_ = 0;
    const int first = number(0), second = number(1), third = number(2);
    if (is_year(first) && words_[0]->count == 4) {
      date_ = {first, second, third};
    } else if (is_year(third)) {
      date_ = is_month(second) ? CivilDate{third, second, first} : CivilDate{third, first, second};
    } else {
      return false;
    }
    at_ += 3;
    return true;
  }

  std::span<const Word* const> words_;
  std::size_t at_ = 0;
  CivilDate date_{0, 0, 0};
};

Sense read_stance(std::span<const Word* const> words) noexcept {
  Sense sense;
  std::size_t most = 0;
  for (const StanceStems& each : kStanceStems) {
    any_piece(each.stems, [&](std::string_view stem) {
      const StemMatch match = match_stems(stem, words);
      if (match.letters > most) {
        most = match.letters, sense = {sign_of(each.sign), match.words};
      }
      return false;
    });
  }
  return sense;
}

// --- Signs of entries
//   --------------------------------------------------------------------------------------------

std::u16string_view signs_of(Stance stance) noexcept {
  switch (stance) {
    case Stance::asserts:
      return u"s";
    case Stance::confirms:
      return u"o";
    case Stance::denies:
      return u"d";
    case Stance::dismisses:
      return u"dx";
    case Stance::declines:
      return u"ck";
    case Stance::no_response:
      return u"cr";
    case Stance::cannot_verify:
      return u"v";
    case Stance::analyses:
      return u"a";
  }
  return {};
}

void list_day(Day day, std::vector<Word>& signs) {
  CivilDate date = to_civil(day);
  signs.push_back(sign_of(date));
  date.year = 0;
  signs.push_back(sign_of(date));
}

bool to_the_day(const EdtfDate& date) noexcept {
  return date.precision == DatePrecision::day && !is_open(date.days.first) &&
         !is_open(date.days.last);
}

}  // namespace

void list_signs(const Claim& claim, std::vector<Word>& signs) {
  if (claim.id.empty()) {
    return;  // not known
  }
  for (const char16_t letter : signs_of(claim.stance)) {
    signs.push_back(sign_of(letter));
  }
  if (!claim.said_by_article && to_the_day(claim.said) &&
      claim.said.days.first == claim.said.days.last) {
    list_day(claim.said.days.first, signs);
  }
  if (!claim.about || !to_the_day(*claim.about)) {
    return;
  }
  list_day(claim.about->days.first, signs);
  if (claim.about->days.first != claim.about->days.last) {
    list_day(claim.about->days.last, signs);
  }
}

void list_signs(const Source& source, std::vector<Word>& signs) {
  if (!source.id.empty() && to_the_day(source.published)) {
    list_day(source.published.days.first, signs);
  }
}

Sense read_sense(std::span<const Word* const> words) noexcept {
  const Sense day = DayReader(words).read();
  return day.words > 0 ? day : read_stance(words);
}

}  // namespace dateline::core
