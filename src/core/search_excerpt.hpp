// What to show of a hit: its own line, and the texts that hold the words which the line does not, all with what matched. It knows no widget.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/search.hpp"

namespace dateline::core {

inline constexpr std::size_t kExcerptLines = 4;

struct ExcerptLine {
  SearchField field = SearchField::summary;
  std::string_view text;                    // as the story has it: valid as long as the story and, of a figure, the excerpt
  std::uint32_t first_mark = 0, marks = 0;  // see SearchExcerpt::marks_of
};

// Keep one and use it again.
class SearchExcerpt {
 public:
  // The first is always there: name, title, question, the claim's summary, or the figure as `c. 8,000 soldiers`; the summary comes second under a figure.
  // Then, while they hold words that no line above has, other texts: another spelling, the speaker's name, a place, a quote.
  [[nodiscard]] std::span<const ExcerptLine> lines() const noexcept { return {lines_.data(), count_}; }
  // In order, without overlap.
  [[nodiscard]] std::span<const ByteRange> marks_of(const ExcerptLine& line) const noexcept { return {marks_.data() + line.first_mark, line.marks}; }

 private:
  friend void make_excerpt(const Story&, const SearchHit&, const SearchQuery&, const SearchFilter&, SearchExcerpt&);
  void add(const SearchText& text, const SearchQuery& query, const NearnessByWord& best);

  std::array<ExcerptLine, kExcerptLines> lines_;
  std::size_t count_ = 0;
  std::vector<ByteRange> marks_;
  std::vector<SearchText> texts_;
  std::string figure_;
};

// Of a hit of this story, by the query of the results that it is in and the filter they were made with. Reads the hit's texts: cheap for the rows on screen, not for
// a million.
void make_excerpt(const Story& story, const SearchHit& hit, const SearchQuery& query, const SearchFilter& filter, SearchExcerpt& excerpt);

}  // namespace dateline::core
