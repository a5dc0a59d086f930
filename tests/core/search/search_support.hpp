// What the tests of the search share: stories read, indexes made, and results as text.
#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/search/search.hpp"
#include "core/search/search_excerpt.hpp"
#include "core/support.hpp"

namespace dateline::core {

inline Story story_from(const std::string& folder) {
  std::ifstream file(
      DATELINE_SOURCE_DIR "/data/stories/" + folder + "/story.json",
      std::ios::binary
  );
  std::ostringstream text;
  text << file.rdbuf();
  auto read = read_story(text.str(), "story.json");
  if (!read) {
    throw std::runtime_error(folder + " is refused: " + describe(read.error().front()));
  }
  return std::move(read->story);
}

inline SearchIndex index_of(const Story& story) {
  return SearchIndexBuilder(story).finish();
}

constexpr std::uint32_t kAllHits = 0xffffffff;

inline SearchResults find(
    const SearchIndex& index,
    std::string_view query,
    const SearchFilter& filter = {},
    std::uint32_t limit = kAllHits
) {
  SearchResults results;
  index.find(query, filter, limit, results);
  return results;
}

inline const std::string& id_of(const Story& story, const SearchHit& hit) {
  switch (hit.kind) {
    case SearchKind::place:
      return story.places[hit.index].id;
    case SearchKind::speaker:
      return story.actors[hit.index].id;
    case SearchKind::source:
      return story.sources[hit.index].id;
    case SearchKind::question:
      return story.questions[hit.index].id;
    case SearchKind::claim:
    case SearchKind::figure:
      return story.claims[hit.index].id;
  }
  throw std::runtime_error("no such kind");
}

inline std::vector<std::string>
ids(const Story& story, const SearchResults& results, SearchKind kind) {
  std::vector<std::string> all;
  for (const SearchHit& hit : results.of(kind).hits) {
    all.push_back(id_of(story, hit));
  }
  return all;
}

inline bool has(const SearchResults& results, SearchKind kind, std::uint32_t index) {
  for (const SearchHit& hit : results.of(kind).hits) {
    if (hit.index == index) {
      return true;
    }
  }
  return false;
}

// `[Kursk] region`: the text with what matched in brackets.
inline std::string marked(std::string_view text, std::span<const ByteRange> marks) {
  std::string shown;
  std::size_t at = 0;
  for (const ByteRange mark : marks) {
    shown += std::string(text.substr(at, mark.first - at)) + "[" +
             std::string(text.substr(mark.first, mark.last - mark.first)) + "]";
    at = mark.last;
  }
  return shown + std::string(text.substr(at));
}

inline std::string marked(std::string_view text, std::string_view query) {
  SearchQuery read;
  read_query(query, read);
  std::vector<ByteRange> marks;
  mark_matches(text, read, marks);
  return marked(text, marks);
}

// The lines of a hit, one a line, what matched in brackets.
inline std::string excerpt(
    const Story& story,
    const SearchHit& hit,
    const SearchResults& results,
    const SearchFilter& filter = {}
) {
  SearchExcerpt lines;
  lines.make(story, hit, results.query, filter);
  std::string shown;
  for (const ExcerptLine& line : lines.lines()) {
    shown += marked(line.text, lines.marks_of(line)) + "\n";
  }
  return shown;
}

}  // namespace dateline::core
