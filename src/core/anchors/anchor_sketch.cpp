// Word pairs and their map of bits.
#include "core/anchors/anchor_sketch.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/anchors/anchor_hash.hpp"

namespace dateline::core {
namespace {

constexpr std::size_t kPairsPerElement = 48;

struct Word {
  std::uint32_t start = 0, end = 0;
};

// Han and kana: written without spaces.
bool is_word_alone(char32_t c) noexcept {
  return (c >= 0x3041 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x9fff) ||
         (c >= 0x20000 && c <= 0x3ffff);
}

bool is_punctuation(char32_t c) noexcept {
  const bool ascii_sign = c > 0x20 && c < 0x7f && !(c >= U'0' && c <= U'9') &&
                          !((c | 0x20) >= U'a' && (c | 0x20) <= U'z');
  return ascii_sign || (c >= 0x2010 && c <= 0x205e) || (c >= 0x3001 && c <= 0x3020);
}

void add_word(
    std::vector<Word>& words,
    std::u32string_view text,
    std::uint32_t start,
    std::uint32_t end
) {
  while (start < end && is_punctuation(text[start])) {
    ++start;
  }
  while (end > start && is_punctuation(text[end - 1])) {
    --end;
  }
  if (start < end) {
    words.push_back({start, end});
  }
}

std::vector<Word> words_of(std::u32string_view text) {
  std::vector<Word> words;
  std::uint32_t start = 0;
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t at = 0; at < size; ++at) {
    const bool alone = is_word_alone(text[at]);
    if (text[at] != U' ' && !alone) {
      continue;
    }
    add_word(words, text, start, at);
    if (alone) {
      words.push_back({at, at + 1});
    }
    start = at + 1;
  }
  add_word(words, text, start, size);
  return words;
}

std::size_t count_bits(const Sketch& sketch) noexcept {
  std::size_t count = 0;
  for (std::uint64_t bits : sketch) {
    for (; bits != 0; bits &= bits - 1) {
      ++count;
    }
  }
  return count;
}

Sketch mapped(std::span<const WordPair> pairs, std::size_t elements) {
  Sketch sketch(elements);
  for (const WordPair& pair : pairs) {
    const std::size_t bit = pair.hash % (64 * elements);
    sketch[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
  return sketch;
}

}  // namespace

std::vector<WordPair> word_pairs(std::u32string_view text, std::string_view source_id) {
  const std::vector<Word> words = words_of(text);
  const auto pair_of = [&](const Word& first, const Word& last) {
    std::u32string both(text.substr(first.start, first.end - first.start));
    if (first.start != last.start) {
      both.append(U" ").append(text.substr(last.start, last.end - last.start));
    }
    const auto hash = salted_hash(HashUse::words, source_id, both);
    return WordPair{first.start, last.end, static_cast<std::uint16_t>(hash[0] << 8 | hash[1])};
  };
  std::vector<WordPair> pairs;
  if (words.size() == 1) {
    pairs.push_back(pair_of(words[0], words[0]));
  }
  for (std::size_t i = 1; i < words.size(); ++i) {
    pairs.push_back(pair_of(words[i - 1], words[i]));
  }
  return pairs;
}

Sketch sketch_of(std::span<const WordPair> pairs) {
  return mapped(
      pairs,
      std::min(kMaxSketchWords, (pairs.size() + kPairsPerElement - 1) / kPairsPerElement)
  );
}

double part_left(const Sketch& passage, std::span<const WordPair> pairs) {
  if (passage.empty()) {
    return 0;
  }
  const Sketch found = mapped(pairs, passage.size());
  Sketch common = passage;
  for (std::size_t i = 0; i < common.size(); ++i) {
    common[i] &= found[i];
  }
  const auto set = static_cast<double>(count_bits(passage)),
             shared = static_cast<double>(count_bits(common));
  const double chance =
      static_cast<double>(count_bits(found)) / static_cast<double>(64 * passage.size());
  const double deviation = std::sqrt(set * chance * (1 - chance));
  if (shared < 3 || shared < set * chance + 4 * deviation || chance >= 1) {
    return 0;
  }
  return std::max(0.0, (shared / set - chance) / (1 - chance));
}

}  // namespace dateline::core
