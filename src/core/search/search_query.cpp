// Which words of a text are words of the query, how nearly, and which bytes of it they are. Reading
// the query is in search_numbers.cpp.
#include "core/search/search_query.hpp"

#include <algorithm>

#include "core/base/edit_distance.hpp"
#include "core/search/search_senses.hpp"

namespace dateline::core {
namespace {

using Letters = std::span<const char16_t>;

bool same(Letters a, Letters b) noexcept {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin());
}

bool begins_with(Letters word, Letters start) noexcept {
  return word.size() >= start.size() && same(word.first(start.size()), start);
}

bool is_digit(char16_t letter) noexcept {
  return letter >= u'0' && letter <= u'9';
}

Nearness by_typos(std::size_t typos, std::size_t most) noexcept {
  if (most == 0 || typos > most) {
    return Nearness::none;
  }
  return typos < 2 ? Nearness::typo : Nearness::two_typos;
}

Nearness by_typos(const QueryWord& wanted, Letters letters) noexcept {
  const Letters word = wanted.word.all();
  if (word.size() < 3 || wanted.word.is_number() || is_digit(letters[0])) {
    return Nearness::none;
  }
  const std::size_t most = forgiven_typos(letters.size());
  const Nearness whole = by_typos(edit_distance(word, letters, most), most);
  if (whole != Nearness::none || !wanted.near_prefix) {
    return whole;
  }
  const std::size_t most_typed = forgiven_typos(word.size());
  return by_typos(edit_distance_to_beginning(word, letters, most_typed), most_typed);
}

// Letters of the word of a text that are marked.
std::size_t marked_letters(const QueryWord& wanted, const Word& word, Nearness near) noexcept {
  if (near != Nearness::prefix) {
    return word.count;
  }
  return begins_with(word.all(), wanted.word.all()) ? wanted.word.count : wanted.figure.count;
}

// The byte after the part of the reader's word that matches a word of the query as nearly as `best`
// says; the longest; 0 for none.
std::uint32_t
mark_end(const WordReader& reader, const SearchQuery& query, const NearnessByWord& best) noexcept {
  const Word& word = reader.word();
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < query.count; ++i) {
    const Nearness near = nearness(query.words[i], word.all());
    if (near == Nearness::none || near != best[i]) {
      continue;
    }
    const std::size_t letters = marked_letters(query.words[i], word, near);
    const bool is_whole = letters == word.count;
    end = std::max(end, is_whole ? reader.last() : reader.end_of(letters - 1));
  }
  return end;
}

}  // namespace

Nearness nearness(const QueryWord& wanted, Letters letters) noexcept {
  const Letters word = wanted.word.all();
  const Letters figure = wanted.figure.all();
  if (letters.empty() || word.empty()) {
    return Nearness::none;
  }
  if (same(word, letters) || same(figure, letters)) {
    return Nearness::exact;
  }
  if (letters[0] == kSignMark) {
    return same(wanted.sign.all(), letters) ? Nearness::exact : Nearness::none;
  }
  if (wanted.open && begins_with(letters, word)) {
    return Nearness::prefix;
  }
  if (wanted.figure_open && begins_with(letters, figure)) {
    return Nearness::prefix;
  }
  return by_typos(wanted, letters);
}

bool improve(NearnessByWord& best, std::string_view text, const SearchQuery& query) noexcept {
  bool improved = false;
  for (WordReader reader(text); reader.next();) {
    for (std::size_t i = 0; i < query.count; ++i) {
      const Nearness near = nearness(query.words[i], reader.word().all());
      improved |= near < best[i];
      best[i] = std::min(best[i], near);
    }
  }
  return improved;
}

void mark_matches(
    std::string_view text,
    const SearchQuery& query,
    const NearnessByWord& best,
    std::vector<ByteRange>& marks
) {
  for (WordReader reader(text); reader.next();) {
    const std::uint32_t end = mark_end(reader, query, best);
    if (end > 0) {
      marks.push_back({reader.first(), end});
    }
  }
}

void mark_matches(std::string_view text, const SearchQuery& query, std::vector<ByteRange>& marks) {
  NearnessByWord best = nothing_near();
  if (improve(best, text, query)) {
    mark_matches(text, query, best, marks);
  }
}

}  // namespace dateline::core
