// Altered articles for the anchor tests: each mutant remembers where every paragraph came from, so
// that a verdict can be judged. It knows nothing of fingerprints.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace dateline::core {

// A paragraph of the altered article.
struct MutantParagraph {
  std::string text;
  int origin = -1;  // paragraph of the article, from 1; -1: planted
  // from this code point (normal form) of the original on, the text has moved by `shift`
  std::uint32_t cut = 0;
  int shift = 0;  // code points in normal form
};

struct Mutant {
  std::vector<MutantParagraph> paragraphs;

  [[nodiscard]] std::string lines() const;
  [[nodiscard]] std::string page() const;  // HTML with navigation around
};

enum class Mutation : std::uint8_t {
  inserted,
  removed,
  reordered,
  lookalike_beside,
  lookalike_apart,
  pull_quote,
  sentence_inserted,
  digit_changed,
  typography,
  invisible,
  decomposed,
  truncated,
  paywall_stub,
  web_page,
  all_at_once
};
inline constexpr std::size_t kMutations = 15;
[[nodiscard]] const char* name_of(Mutation mutation) noexcept;

// An article's paragraphs altered; the same seed gives the same mutant.
[[nodiscard]] Mutant
mutate(const std::vector<std::string>& article, Mutation mutation, std::mt19937& random);

}  // namespace dateline::core
