// Which texts of a story are searched, and how much each counts. Internal to the search, but for
// SearchKind and SearchField.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/story/story.hpp"

namespace dateline::core {

// The groups of the results, in the order in which they are shown. A claim found by one of its
// figures is under `figure` and not under `claim`.
enum class SearchKind : std::uint8_t {
  place,
  speaker,
  claim,
  figure,
  source,
  question
};
constexpr SearchKind last_value(SearchKind) noexcept {
  return SearchKind::question;
}
inline constexpr std::size_t kSearchKinds = kCountOf<SearchKind>;

// Where a text comes from. `name` is the one in the story's language, `alias` any other spelling or
// language; `unit` is of a figure, with `population`; `own_words` are what one source says
// otherwise.
enum class SearchField : std::uint8_t {
  name,
  alias,
  role,
  title,
  publisher,
  byline,
  dateline,
  question,
  short_question,
  scope,
  figure,
  summary,
  short_text,
  unit,
  population,
  event,
  topic,
  hedge,
  basis,
  own_words,
  quote
};

// What a match in a text is worth, best first. `carried`: only a source of the claim has the word.
enum class SearchRank : std::uint8_t {
  name,
  figure,
  text,
  phrase,
  carried
};

[[nodiscard]] SearchRank rank_of(SearchField field) noexcept;

// A text of an entry. Of a figure the text is empty, and `figure` its position in the claim: see
// figure_line.
struct SearchText {
  SearchField field = SearchField::summary;
  std::string_view text;
  std::uint32_t figure = 0;
  SearchKind of = SearchKind::claim;  // whose text it is, and its position: set in excerpts
  std::uint32_t index = 0;
};

// Append what is searched in an entry, the best rank first, without what it shares with others and
// without the quotes of a claim. Empty texts are left out.
void list_texts(const Place& place, std::vector<SearchText>& texts);
void list_texts(const Actor& actor, std::vector<SearchText>& texts);
void list_texts(const Source& source, std::vector<SearchText>& texts);
void list_texts(const Question& question, std::vector<SearchText>& texts);
void list_texts(const Claim& claim, std::vector<SearchText>& texts);

// `c. 8,000 soldiers`
[[nodiscard]] std::string figure_line(const Figure& figure);

}  // namespace dateline::core
