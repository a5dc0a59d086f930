// How much of a passage is left, from a few bits: each pair of neighbouring words sets one bit of a
// small map. It can compare words; it cannot name one.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/story/fingerprint.hpp"

namespace dateline::core {

// Two neighbouring words of a text in normal form (one, when the text has no more). Punctuation at
// a word's ends is no part of it; in scripts that put no space between words each code point is a
// word.
struct WordPair {
  std::uint32_t start = 0, end = 0;  // code points in the text, end exclusive
  std::uint16_t hash = 0;
};

// In the order of the text.
[[nodiscard]] std::vector<WordPair>
word_pairs(std::u32string_view text, std::string_view source_id);

// 64 bits for every 48 pairs, so that about half the bits stay empty; at most 512.
[[nodiscard]] Sketch sketch_of(std::span<const WordPair> pairs);

// The part of the sketched passage that these pairs still hold, 0 to 1, less what unrelated words
// would hold by chance; 0 when chance alone could give as much (four standard deviations, three
// bits). Error: about 0.1 for a sentence.
[[nodiscard]] double part_left(const Sketch& passage, std::span<const WordPair> pairs);

}  // namespace dateline::core
