// The two hashes of a passage in normal form: a rolling one that finds candidates in one pass, and
// a salted SHA-256 that decides.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/sha256.hpp"
#include "core/story/fingerprint.hpp"

namespace dateline::core {

// Rabin and Karp's: the sum of c[i] * B^(n-1-i) modulo 2^31 - 1, of which the low 24 bits are kept.
[[nodiscard]] std::uint32_t rolling_hash(std::u32string_view passage) noexcept;

// Where a window of `length` code points has that hash, ascending. A hash of 24 bits lies once in
// 16 million windows. Time: linear in the text, whatever the length.
[[nodiscard]] std::vector<std::uint32_t>
windows_with_hash(std::u32string_view text, std::uint32_t length, std::uint32_t rolling);

// What a salted hash is of: the same words give unrelated values as a passage, as a neighbour and
// as a pair.
enum class HashUse : std::uint8_t {
  passage,
  paragraph,
  words
};

// SHA-256 of `dateline-anchor/1`, the use, the source's id and the text, with LF between them. The
// id is the salt: one table of guesses serves one source.
[[nodiscard]] Sha256 salted_hash(HashUse use, std::string_view source_id, std::u32string_view text);

// Its first 128 bits, and its first 24.
[[nodiscard]] std::array<std::uint8_t, 16>
passage_digest(std::string_view source_id, std::u32string_view passage);
[[nodiscard]] std::uint32_t
paragraph_mark(std::string_view source_id, std::u32string_view paragraph);

}  // namespace dateline::core
