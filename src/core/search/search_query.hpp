// What a reader typed, as the words that are looked for, and whether a word of the story is one of
// them.
//
// A word is a run of letters or of digits, folded (see fold.hpp). `8,000`, `8 000` and `eight
// thousand` are all the figure 8000; a typographic or straight `’s` at the end of a word is
// dropped; a hyphen parts words.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/search/search_words.hpp"

namespace dateline::core {

inline constexpr std::size_t kSearchBytes = 256;  // of a query; what is over is not read
inline constexpr std::size_t kSearchWords = 8;    // the same, in words

// Bytes [first, last) of the text that was given: they begin and end between code points.
struct ByteRange {
  std::uint32_t first = 0, last = 0;
  friend bool operator==(ByteRange, ByteRange) = default;
};

// How near a word of the story is to a word of the query, best first.
//   exact     the same letters
//   prefix    begins with them: only for the query's last word and, because endings are joined to
//             them, words in Hangul; a figure still being typed
//   typo      one letter wrong, missing, extra or swapped with its neighbour: words of the story of
//             4 letters and more, never figures
//   two_typos two of these: words of the story of 8 letters and more
//   none      another word
enum class Nearness : std::uint8_t {
  exact,
  prefix,
  typo,
  two_typos,
  none
};

// The edits that a word of the story of that many letters may have.
[[nodiscard]] constexpr std::size_t forgiven_typos(std::size_t letters) noexcept {
  return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}

struct QueryWord {
  Word word;
  bool joined = false;  // to the word before it, without a space: `k` of `8k`
  // the digits of the number that this word is part of (`eight thousand` -> 8000, on both words);
  // empty for none
  Word figure;
  bool open = false;         // a prefix is enough
  bool figure_open = false;  // the same of the figure
  // what this word, alone or with its neighbours, stands for (search_senses.hpp); empty for none
  Word sign;
  // set by a search in which nothing else had the word: a prefix with typos is enough
  bool near_prefix = false;
};

struct SearchQuery {
  std::array<QueryWord, kSearchWords> words;
  std::uint8_t count = 0;  // 0: nothing to look for
  bool cut = false;        // it was longer than what is read
  [[nodiscard]] std::span<const QueryWord> all() const noexcept {
    return {words.data(), count};
  }
};

// Any bytes will do: those that are not UTF-8 part words. Does not allocate.
void read_query(std::string_view text, SearchQuery& query) noexcept;

// `letters` are a word of the story, folded.
[[nodiscard]] Nearness
nearness(const QueryWord& wanted, std::span<const char16_t> letters) noexcept;

// The best nearness of each of the query's words.
using NearnessByWord = std::array<Nearness, kSearchWords>;

[[nodiscard]] inline NearnessByWord nothing_near() noexcept {
  NearnessByWord best{};
  best.fill(Nearness::none);
  return best;
}

// Lowers `best` to what the text offers. `best` begins as all none; false when the text offers
// nothing better.
bool improve(NearnessByWord& best, std::string_view text, const SearchQuery& query) noexcept;

// Appends the parts of `text` that match the query's words as nearly as `best` says, in order,
// without overlap; a prefix marks the letters typed. Of a Hangul syllable that is half typed the
// whole is marked.
void mark_matches(
    std::string_view text,
    const SearchQuery& query,
    const NearnessByWord& best,
    std::vector<ByteRange>& marks
);

// The same, with the best that this text offers.
void mark_matches(std::string_view text, const SearchQuery& query, std::vector<ByteRange>& marks);

}  // namespace dateline::core
