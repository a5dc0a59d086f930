// Both hashes. The rolling one is kept to 24 bits because it is linear: published whole, it would
// let somebody guess a passage in two halves.
#include "core/anchors/anchor_hash.hpp"

#include <algorithm>
#include <string>

#include "core/base/text.hpp"
#include "core/base/utf8.hpp"

namespace dateline::core {
namespace {

constexpr std::uint64_t kModulus = 0x7fffffffu;  // 2^31 - 1, a prime: products fit 62 bits
constexpr std::uint64_t kBase = 1'103'515'245u;

constexpr std::uint64_t appended(std::uint64_t hash, char32_t c) noexcept {
  return (hash * kBase + c + 1) % kModulus;
}

constexpr std::uint32_t kept(std::uint64_t hash) noexcept {
  return static_cast<std::uint32_t>(hash) & kShortHashMask;
}

const char* name_of(HashUse use) noexcept {
  switch (use) {
    case HashUse::passage:
      return "passage";
    case HashUse::paragraph:
      return "paragraph";
    case HashUse::words:
      return "words";
  }
  return "";
}

}  // namespace

std::uint32_t rolling_hash(std::u32string_view passage) noexcept {
  std::uint64_t hash = 0;
  for (const char32_t c : passage) {
    hash = appended(hash, c);
  }
  return kept(hash);
}

std::vector<std::uint32_t>
windows_with_hash(std::u32string_view text, std::uint32_t length, std::uint32_t rolling) {
  std::vector<std::uint32_t> found;
  if (length == 0 || length > text.size()) {
    return found;
  }
  std::uint64_t power = 1;  // what the code point that leaves the window counts
  for (std::uint32_t i = 0; i < length; ++i) {
    power = power * kBase % kModulus;
  }
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    hash = appended(hash, text[i]);
    if (i >= length) {
      hash = (hash + kModulus - (text[i - length] + 1) * power % kModulus) % kModulus;
    }
    if (i + 1 >= length && kept(hash) == rolling) {
      found.push_back(static_cast<std::uint32_t>(i + 1 - length));
    }
  }
  return found;
}

Sha256 salted_hash(HashUse use, std::string_view source_id, std::u32string_view text) {
  return sha256(
      concat({"dateline-anchor/1\n", name_of(use), "\n", source_id, "\n", to_utf8(text)})
  );
}

std::array<std::uint8_t, 16>
passage_digest(std::string_view source_id, std::u32string_view passage) {
  const auto whole = salted_hash(HashUse::passage, source_id, passage);
  std::array<std::uint8_t, 16> digest{};
  std::copy_n(whole.begin(), digest.size(), digest.begin());
  return digest;
}

std::uint32_t paragraph_mark(std::string_view source_id, std::u32string_view paragraph) {
  const auto whole = salted_hash(HashUse::paragraph, source_id, paragraph);
  return std::uint32_t{whole[0]} << 16 | std::uint32_t{whole[1]} << 8 | whole[2];
}

}  // namespace dateline::core
