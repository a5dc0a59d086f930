// libFuzzer: whatever is typed, a search ends, finds no more than there is, and marks whole letters
// of what it found; whatever text is searched, so do its marks.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/base/utf8.hpp"
#include "core/search/search.hpp"
#include "core/search/search_excerpt.hpp"
#include "core/story/read/story_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {
using namespace dateline::core;

Story read_story_file() {
  std::string text;
  std::FILE* file = std::fopen(DATELINE_SOURCE_DIR "/data/stories/lost-balloon/story.json", "rb");
  if (file == nullptr) {
    std::abort();
  }
  for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) {
    text += static_cast<char>(c);
  }
  std::fclose(file);
  auto read = read_story(text, "story.json");
  if (!read) {
    std::abort();
  }
  return std::move(read->story);
}

// In order, within the text, and valid where the text is.
void check_marks(std::string_view text, std::span<const ByteRange> marks) {
  std::uint32_t last = 0;
  for (const ByteRange mark : marks) {
    if (mark.first < last || mark.first >= mark.last || mark.last > text.size()) {
      std::abort();
    }
    if (!first_bad_utf8(text) && first_bad_utf8(text.substr(mark.first, mark.last - mark.first))) {
      std::abort();
    }
    last = mark.last;
  }
}

}  // namespace

// The input's first half is what is typed, all of it a text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Story story = read_story_file();
  static const SearchIndex index = SearchIndexBuilder(story).finish();
  const std::string_view text(reinterpret_cast<const char*>(data), size),
      typed = text.substr(0, size / 2);
  SearchResults results;
  index.find(typed, {}, 5, results);
  SearchExcerpt excerpt;
  for (const SearchGroup& group : results.groups) {
    if (group.near > group.total || group.hits.size() > group.total) {
      std::abort();
    }
    for (const SearchHit& hit : group.hits) {
      excerpt.make(story, hit, results.query, {});
      for (const ExcerptLine& line : excerpt.lines()) {
        check_marks(line.text, excerpt.marks_of(line));
      }
    }
  }
  std::vector<ByteRange> marks;
  mark_matches(text, results.query, marks);
  check_marks(text, marks);
  return 0;
}
