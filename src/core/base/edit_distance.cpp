// The distance of Damerau and Levenshtein (optimal string alignment), row by row, left as soon as a
// row has nothing near enough.
#include "core/base/edit_distance.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace dateline::core {
namespace {

using Letters = std::span<const char16_t>;

// Row i, column j: the distance from the first i letters of a word to the first j of the other.
using Row = std::array<std::uint8_t, kEditLetters + 1>;

class Table {
 public:
  Table(Letters word, Letters other) noexcept
      : word_(word),
        other_(other) {
    for (std::size_t j = 0; j <= other.size(); ++j) {
      rows_[0][j] = static_cast<std::uint8_t>(j);
    }
  }

  // Fills row i, from 1 on, each after the one before it; gives its least distance.
  std::size_t fill(std::size_t i) noexcept {
    Row& row = row_at(i);
    row[0] = static_cast<std::uint8_t>(i);
    for (std::size_t j = 1; j <= other_.size(); ++j) {
      row[j] = static_cast<std::uint8_t>(distance(i, j));
    }
    const auto end = row.begin() + static_cast<std::ptrdiff_t>(other_.size()) + 1;
    return *std::min_element(row.begin(), end);
  }

  [[nodiscard]] std::size_t whole() noexcept {
    return row_at(word_.size())[other_.size()];
  }

 private:
  // Of three rows, in turn: no other is needed any more.
  Row& row_at(std::size_t i) noexcept {
    return rows_[i % rows_.size()];
  }

  int distance(std::size_t i, std::size_t j) noexcept {
    const Row& above = row_at(i - 1);
    const bool same = word_[i - 1] == other_[j - 1];
    const int changed = above[j - 1] + (same ? 0 : 1);
    const int missing = above[j] + 1;
    const int extra = row_at(i)[j - 1] + 1;
    int least = std::min({changed, missing, extra});
    if (i > 1 && j > 1 && word_[i - 1] == other_[j - 2] && word_[i - 2] == other_[j - 1]) {
      const int swapped = row_at(i - 2)[j - 2] + 1;
      least = std::min(least, swapped);
    }
    return least;
  }

  Letters word_, other_;
  std::array<Row, 3> rows_{};
};

}  // namespace

std::size_t edit_distance(Letters word, Letters other, std::size_t most) noexcept {
  const auto [shorter, longer] = std::minmax(word.size(), other.size());
  if (longer > kEditLetters || longer - shorter > most) {
    return most + 1;
  }
  Table table(word, other);
  for (std::size_t i = 1; i <= word.size(); ++i) {
    if (table.fill(i) > most) {
      return most + 1;
    }
  }
  return std::min(table.whole(), most + 1);
}

std::size_t edit_distance_to_beginning(Letters word, Letters other, std::size_t most) noexcept {
  other = other.first(std::min(other.size(), word.size() + most));
  if (std::max(word.size(), other.size()) > kEditLetters || word.size() > other.size() + most) {
    return most + 1;
  }
  Table table(word, other);
  std::size_t least = 0;
  for (std::size_t i = 1; i <= word.size() && least <= most; ++i) {
    least = table.fill(i);
  }
  return std::min(least, most + 1);
}

}  // namespace dateline::core
