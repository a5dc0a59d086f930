// Which words of a text are words of the query, how nearly, and which bytes of it they are. Reading
// the query is in search_numbers.cpp.
#include "core/search/search_query.hpp"

#include <algorithm>

#include "core/search/search_senses.hpp"

namespace dateline::core {
namespace {

using Letters = std::span<const char16_t>;

bool same(Letters a, Letters b) noexcept {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin());
}

bool begins_with(Letters word, Letters start) noexcept {
  return word.size() >= start.size() && std::equal(start.begin(), start.end(), word.begin());
}

using Row = std::array<std::uint8_t, kWordLetters + 1>;

std::uint8_t least_of(
    Row& row,
    const Row& above,
    const Row& above_that,
    Letters a,
    Letters b,
    std::size_t i
) noexcept {
  row[0] = static_cast<std::uint8_t>(i);
  std::uint8_t least = row[0];
  for (std::size_t j = 1; j <= b.size(); ++j) {
    const int changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
    int edits = std::min({changed, above[j] + 1, row[j - 1] + 1});
    const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
    if (swapped) {
      edits = std::min(edits, above_that[j - 2] + 1);
    }
    row[j] = static_cast<std::uint8_t>(edits);
    least = std::min(least, row[j]);
  }
  return least;
}

// Letters wrong, missing, extra or swapped from `a` to `b`, or to the nearest beginning of `b`;
// over `limit` for all that are over.
std::size_t edits(Letters a, Letters b, std::size_t limit, bool to_beginning) noexcept {
  if (to_beginning) {
    b = b.first(std::min(b.size(), a.size() + limit));
  }
  if (a.size() > b.size() + limit || (!to_beginning && b.size() > a.size() + limit)) {
    return limit + 1;
  }
  std::array<Row, 3> rows{};
  for (std::size_t j = 0; j <= b.size(); ++j) {
    rows[0][j] = static_cast<std::uint8_t>(j);
  }
  std::uint8_t least = 0;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    least = least_of(rows[i % 3], rows[(i + 2) % 3], rows[(i + 1) % 3], a, b, i);
    if (least > limit) {
      return limit + 1;
    }
  }
  return to_beginning ? least : rows[a.size() % 3][b.size()];
}

Nearness by_edits(std::size_t count, std::size_t limit) noexcept {
  if (count > limit) {
    return Nearness::none;
  }
  return count < 2 ? Nearness::typo : Nearness::two_typos;
}

Nearness by_typos(const QueryWord& wanted, Letters letters) noexcept {
  const Letters word = wanted.word.all();
  if (word.size() < 3 || wanted.word.is_number() || (letters[0] >= u'0' && letters[0] <= u'9')) {
    return Nearness::none;
  }
  const std::size_t limit = forgiven_typos(letters.size());
  const Nearness whole =
      limit == 0 ? Nearness::none : by_edits(edits(word, letters, limit, false), limit);
  if (whole != Nearness::none || !wanted.near_prefix) {
    return whole;
  }
  const std::size_t typed = forgiven_typos(word.size());
  return typed == 0 ? Nearness::none : by_edits(edits(word, letters, typed, true), typed);
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
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < query.count; ++i) {
    const Nearness near = nearness(query.words[i], reader.word().all());
    if (near == Nearness::none || near != best[i]) {
      continue;
    }
    const std::size_t letters = marked_letters(query.words[i], reader.word(), near);
    end =
        std::max(end, letters == reader.word().count ? reader.last() : reader.end_of(letters - 1));
  }
  return end;
}

}  // namespace

Nearness nearness(const QueryWord& wanted, Letters letters) noexcept {
  const Letters word = wanted.word.all(), figure = wanted.figure.all();
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
    if (const std::uint32_t end = mark_end(reader, query, best); end > 0) {
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
