// What a story keeps of a passage instead of its words. anchor.hpp compares them, and
// data/ANCHORS.md says what each part gives away.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace dateline::core {

// Hashes of neighbouring words as a map of 64, 128, ... 512 bits; empty for a passage without
// words. Bit b of the map is bit b % 64 of element b / 64.
using Sketch = std::vector<std::uint64_t>;
inline constexpr std::size_t kMaxSketchWords = 8;

// Hash and mark widths: enough to be rare within one article, too little to confirm a guess of half
// a sentence.
inline constexpr std::uint32_t kShortHashMask = 0xffffffu;

// All of it is about the normal form (passage_text.hpp) of the passage and of its paragraph.
struct Fingerprint {
  std::uint32_t at = 0;                   // code points before the passage in its paragraph
  std::uint32_t length = 1;               // code points, at least 1
  std::uint32_t rolling = 0;              // 24 bits
  std::array<std::uint8_t, 16> digest{};  // the first 128 bits of a salted SHA-256
  // 24-bit marks of the neighbouring paragraphs; absent at the text's ends
  std::optional<std::uint32_t> before, after;
  std::uint32_t copies = 1;  // places where these words stood in the text
  Sketch sketch;
};

}  // namespace dateline::core
