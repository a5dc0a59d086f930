// Finding things in a story as the reader types: an index of every word of its claims, names,
// sources and questions, made once, and asked at each keystroke. The caller's filter says what may
// be found.
//
//   SearchIndexBuilder builder(story);                 // on load, a slice a frame
//   while (!builder.step(64 * 1024)) ...;              // bytes of text to read; about 2 ms
//   const SearchIndex index = std::move(builder).finish();
//
//   SearchResults results;                             // its memory serves every keystroke
//   index.find("8 000 kursk", filter, 20, results);
//   for (const SearchHit& hit : results.of(SearchKind::claim).hits) {
//     excerpt.make(story, hit, results.query, filter); // a SearchExcerpt, for what is on screen
//     for (const ExcerptLine& line : excerpt.lines()) ...
//       line.text, with excerpt.marks_of(line) in another ink
//   }
//
// What matches: every word of the query must be in one entry, in any order and in any of its texts.
// Case and diacritics do not count; see Nearness for typos. A claim is also found by the names and
// role of who said it and of those through whom it came, by the names of its places (in every
// language that the story gives), by its stance and its days (search_senses.hpp), and by the
// publisher and title of a source that carries it, as long as some other word is the claim's own.
// Names are matched as the story spells them: nothing is transliterated. What is only spelt alike
// is found where nothing is as it was typed.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/search/search_lists.hpp"
#include "core/search/search_query.hpp"
#include "core/search/search_texts.hpp"
#include "core/story/story.hpp"

namespace dateline::core {

// What may be found: a byte for each place, actor, source, question and claim of the story, by
// position; 0 keeps it out of hits and counts. An empty span lets all of them through; any other
// span has the length of its list. A quote is searched only when the source that carries it may be
// found. "As known on D" is this filter, and results are then those of a story that holds nothing
// else.
struct SearchFilter {
  std::span<const std::uint8_t> places, actors, sources, questions, claims;
};

struct SearchHit {
  SearchKind kind = SearchKind::claim;
  std::uint32_t index = 0;  // position in the list of its kind; of a figure: of its claim
  std::uint16_t cost = 0;   // how far from a perfect match: 0 is every word exactly in a name
};

struct SearchGroup {
  std::vector<SearchHit> hits;  // the best, by cost and then in story order
  std::uint32_t total = 0;      // all that match, shown or not
  // of these, those that match only by a typo: all or none, over all groups
  std::uint32_t near = 0;
};

// What a search found, and the memory it needs: keep one and use it again. Between two searches it
// can be copied, moved and dropped.
struct SearchResults {
  // as it was read; `count` 0: nothing was asked, and nothing was found
  SearchQuery query;
  PerEnum<SearchKind, SearchGroup> groups;
  [[nodiscard]] const SearchGroup& of(SearchKind kind) const noexcept {
    return groups[kind];
  }
  [[nodiscard]] bool empty() const noexcept;  // true when no group has a hit
  SearchScratch scratch;                      // the index's own
};

// Immutable. Everything it says is of the story it was made from.
class SearchIndex {
 public:
  SearchIndex() = default;  // of no story: finds nothing

  // At most `limit` hits a group. Memory in `results` is taken at the first search and when hits
  // grow over what was there; then never again.
  void find(
      std::string_view text,
      const SearchFilter& filter,
      std::uint32_t limit,
      SearchResults& results
  ) const;

  // Bytes of memory held, without those of any results.
  [[nodiscard]] std::size_t bytes() const noexcept;

  // Different words of the story.
  [[nodiscard]] std::uint32_t words() const noexcept {
    return terms_.size();
  }

 private:
  friend class SearchIndexBuilder;
  struct Pass;
  void find_word(Pass& pass, QueryWord& wanted) const;
  void rank(std::uint32_t limit, SearchResults& results) const;

  SearchLayout layout_;
  Vocabulary terms_;
  PostingLists postings_;  // by word: entries, with the rank of the text
  PostingLists links_;     // by place, actor, source (as in layout): claims
  std::vector<std::uint32_t> quote_claim_, quote_source_;  // by quote
  struct Relay {
    std::uint32_t actor = 0, claim = 0, source = 0;
  };
  // through whom each appearance came, beside the speaker: entries
  std::vector<Relay> relays_;
};

// Makes the index in slices, none of them long. The story must outlive it and not change.
class SearchIndexBuilder {
 public:
  explicit SearchIndexBuilder(const Story& story);

  // Reads about `bytes` of text more (> 0); true when all is done.
  bool step(std::size_t bytes);

  // 0 to 1, for a progress bar.
  [[nodiscard]] double progress() const noexcept;

  // The index. Call once; it does what is left to do.
  [[nodiscard]] SearchIndex finish() &&;

 private:
  std::size_t read_entry(std::uint32_t entry);
  std::size_t read_text(std::uint32_t entry, const SearchText& text);
  std::size_t read_quote(std::uint32_t entry);
  void link_claim(std::uint32_t entry);

  const Story* story_;
  SearchIndex index_;
  enum class Phase : std::uint8_t {
    reading,
    packing_words,
    packing_links,
    done
  } phase_ = Phase::reading;
  std::uint32_t next_ = 0;          // entry to be read
  std::uint32_t quoted_claim_ = 0;  // entry of the claim whose quotes are being read
  std::size_t appearance_ = 0;      // the next of that claim
  std::vector<SearchText> texts_;
  std::vector<Word> signs_;
  std::string figure_;
};

}  // namespace dateline::core
