// Letters as a search compares them: without case and without marks. search_words.hpp says what a
// word is.
//
//   É é E e       e          simple case folding, and the marks of Unicode's canonical
//                            decomposition taken off
//   Ё ё Е е       е          in Cyrillic too: й is и, ї is і, ў is у, whether the mark is part of
//                            the letter or follows it; ґ and є have no mark
//   Ł ø đ ħ ŧ ı   l o d h t i, and ß ss, æ ae, œ oe: what is typed where the key is missing
//   서  ㅅㅓ      a Hangul syllable is its keystrokes, as a keyboard of two sets writes them, so
//   성  ㅅㅓㅇ    that half a syllable is a beginning of the whole: on the way to 서울 (ㅅㅓㅇㅜㄹ)
//                 the screen shows 성. Compound vowels and double endings are two keystrokes, ㄲ
//                 and its like one.
//   ８ Ａ          8 a        full width is plain
//
// Complete for U+0000 to U+058F, U+1E00 to U+1EFF and Hangul; other scripts are compared as they
// are written.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace dateline::core {

// part: parts words. mark: belongs to the letter before, and is not compared. sign: a letter that
// is a word of its own (Han, kana).
enum class LetterKind : std::uint8_t {
  part,
  mark,
  letter,
  digit,
  sign
};

struct Folded {
  LetterKind kind = LetterKind::part;
  std::uint8_t count = 0;             // 0 for parts and marks
  std::array<char16_t, 5> letters{};  // UTF-16 units
};

// Any number will do; what is not a code point parts words.
[[nodiscard]] Folded fold(char32_t code_point) noexcept;

}  // namespace dateline::core
