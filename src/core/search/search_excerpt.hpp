// What to show of a hit: its own line, and the texts that hold the words which the line does not,
// all with what matched.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/search/search.hpp"

namespace dateline::core {

inline constexpr std::size_t kExcerptLines = 4;

struct ExcerptLine {
  SearchField field = SearchField::summary;
  // whose text it is: the claim's own, its speaker's name, a place's; a quote is of the source that
  // carries it
  SearchKind of = SearchKind::claim;
  std::uint32_t index = 0;   // position of that in its list
  std::uint32_t figure = 0;  // of a figure: its position in the claim
  // as the story has it: valid as long as the story and, of a figure, the excerpt
  std::string_view text;
  std::uint32_t first_mark = 0, marks = 0;  // see SearchExcerpt::marks_of
};

// Keep one and use it again. It cannot be copied: lines may view what it holds.
class SearchExcerpt {
 public:
  SearchExcerpt() = default;
  SearchExcerpt(const SearchExcerpt&) = delete;
  SearchExcerpt& operator=(const SearchExcerpt&) = delete;

  // The first is always there: name, title, question, the claim's summary, or the figure as `c.
  // 8,000 soldiers`; the summary comes second under a figure. Then, while they hold words that no
  // line above has as nearly, other texts: another spelling, the speaker's name, a place, a quote.
  [[nodiscard]] std::span<const ExcerptLine> lines() const noexcept {
    return {lines_.data(), count_};
  }
  // In order, without overlap.
  [[nodiscard]] std::span<const ByteRange> marks_of(const ExcerptLine& line) const noexcept {
    return {marks_.data() + line.first_mark, line.marks};
  }

  // Of a hit of this story, by the query of the results that it is in and the filter they were made
  // with. Reads the hit's texts: cheap for the rows on screen, not for a million.
  void make(
      const Story& story,
      const SearchHit& hit,
      const SearchQuery& query,
      const SearchFilter& filter
  );

 private:
  void list(const Story& story, const SearchHit& hit, const SearchFilter& filter);
  void list_claim(const Story& story, std::uint32_t index, const SearchFilter& filter);
  template <class Entry>
  void list_entry(const Entry& entry, SearchKind of, std::uint32_t index);
  void show(const SearchText& text, const SearchQuery& query);
  void show_first(SearchField field, const SearchQuery& query);

  std::array<ExcerptLine, kExcerptLines> lines_;
  std::size_t count_ = 0;
  std::vector<ByteRange> marks_;
  std::vector<SearchText> texts_;
  std::vector<std::string> figures_;
  NearnessByWord best_{};                   // over all texts
  std::array<bool, kSearchWords> shown_{};  // words that a line has as nearly
};

}  // namespace dateline::core
