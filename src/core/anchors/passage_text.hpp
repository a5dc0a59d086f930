// The text of an article as anchors see it: paragraphs, and each paragraph in one normal form whose
// code points know where they stood. The Unicode tables are brought by whoever holds a text. See
// data/ANCHORS.md.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::core {

// What core asks of its surroundings. A pure function, never null.
struct TextServices {
  // Unicode form KC; valid UTF-8 in and out
  std::string (*nfkc)(std::string_view utf8) = nullptr;
};

// The lines (ended by LF, CR or both) that are not blank, without the white space at their ends; a
// byte order mark at the start of the text belongs to no line. Views into `text`, which must be
// valid UTF-8.
[[nodiscard]] std::vector<std::string_view> split_paragraphs(std::string_view text);

// A paragraph in normal form: no white space but single spaces, none at the ends, one kind of
// single quote, double quote and dash, nothing invisible, NFKC; letters keep their case.
//
//   raw      “ C a f e ´ ␣ ␣ n o i r ”        normalised   " C a f é ␣ n o i r "
//
// Spans are in code points of the raw paragraph, end exclusive, ascending; several code points of
// the normal form may share one (a ligature), and what is invisible belongs to none.
struct PassageText {
  struct Span {
    std::uint32_t start = 0, end = 0;
  };
  std::u32string text;
  std::vector<Span> raw;         // one for each code point of `text`
  std::uint32_t raw_length = 0;  // code points of the raw paragraph
};

// Needs valid UTF-8. Two texts that a reader cannot tell apart on the page have the same normal
// form; a digit raised above the line stays apart from a digit on it, which plain NFKC would not
// keep.
[[nodiscard]] PassageText
normalise_passage(std::string_view paragraph, const TextServices& services);

}  // namespace dateline::core
