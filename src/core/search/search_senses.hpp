// What words stand for that no text of a story writes: a day, and a speaker's stance. `13 October`,
// `13.10.` and `10월 13일` are one day; `denied`, `부인` and `отрицал` one stance, however it is
// inflected. Internal to the search.
//
// Each is a sign, a word that no text gives since it begins with `@`. Entries of the index have the
// signs of their days and stances, words of a query the one they stand for:
//
//   @1013      13 October of any year      @d  denies or dismisses      @x      dismisses alone
//   @20241013  the same of one year        @c  declines or is silent    @k, @r  each of the two
//   @s  asserts    @o  confirms    @v  cannot verify    @a  analyses
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/search/search_words.hpp"
#include "core/story/story.hpp"

namespace dateline::core {

inline constexpr char16_t kSignMark = u'@';

// Appends the signs of a claim: its stance, the day on which it was said where the article gives
// one, and the days on which or between which what it is about happened, each if it is known to the
// day.
void list_signs(const Claim& claim, std::vector<Word>& signs);

// The day on which it was published.
void list_signs(const Source& source, std::vector<Word>& signs);

// What the first of these words of a query, and as many after it as `words` says, stand for.
struct Sense {
  Word sign;
  std::size_t words = 0;  // 0: no more than themselves
  [[nodiscard]] bool is_day() const noexcept {
    return sign.count > 4;
  }
};

// `words` of a query, the last of which may be half typed. Does not allocate.
[[nodiscard]] Sense read_sense(std::span<const Word* const> words) noexcept;

}  // namespace dateline::core
