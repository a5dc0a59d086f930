// The distance of Damerau and Levenshtein (optimal string alignment), row by row, left as soon as a
// row has nothing near enough.
#include "core/base/edit_distance.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>

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
    std::iota(rows_[0].begin(), rows_[0].end(), std::uint8_t{0});
  }

  // Fills the rows, and gives the last one's least distance; or that of the first row whose every
  // distance is over `most`.
  std::size_t fill(std::size_t most) noexcept {
    std::size_t least = 0;
    for (std::size_t i = 1; i <= word_.size() && least <= most; ++i) {
      least = fill_row(i);
    }
    return least;
  }

  // The distance of the two words, once all rows are filled.
  std::size_t whole() const noexcept {
    return at(word_.size(), other_.size());
  }

 private:
  std::size_t fill_row(std::size_t i) noexcept {
    std::size_t least = i;
    put(i, 0, i);
    for (std::size_t j = 1; j <= other_.size(); ++j) {
      const std::size_t distance = reckon(i, j);
      put(i, j, distance);
      least = std::min(least, distance);
    }
    return least;
  }

  std::size_t reckon(std::size_t i, std::size_t j) const noexcept {
    const std::size_t change = is_same(i, j) ? 0 : 1;
    const std::size_t changed = at(i - 1, j - 1) + change;
    const std::size_t missing = at(i - 1, j) + 1;
    const std::size_t extra = at(i, j - 1) + 1;
    const std::size_t least = std::min({changed, missing, extra});
    if (!is_swapped(i, j)) {
      return least;
    }
    const std::size_t swapped = at(i - 2, j - 2) + 1;
    return std::min(least, swapped);
  }

  // Of three rows, in turn: no other is needed any more.
  std::size_t at(std::size_t i, std::size_t j) const noexcept {
    const Row& row = rows_[i % rows_.size()];
    return row[j];
  }
  void put(std::size_t i, std::size_t j, std::size_t distance) noexcept {
    Row& row = rows_[i % rows_.size()];
    row[j] = static_cast<std::uint8_t>(distance);
  }

  // The i-th letter of the word, from 1, is the j-th of the other.
  bool is_same(std::size_t i, std::size_t j) const noexcept {
    return word_[i - 1] == other_[j - 1];
  }
  bool is_swapped(std::size_t i, std::size_t j) const noexcept {
    if (i < 2 || j < 2) {
      return false;
    }
    return is_same(i, j - 1) && is_same(i - 1, j);
  }

  Letters word_;
  Letters other_;
  std::array<Row, 3> rows_{};
};

bool are_too_long(Letters word, Letters other) noexcept {
  return word.size() > kEditLetters || other.size() > kEditLetters;
}

}  // namespace

std::size_t edit_distance(Letters word, Letters other, std::size_t most) noexcept {
  const std::size_t letters = word.size();
  const std::size_t others = other.size();
  if (letters > others + most || others > letters + most) {
    return most + 1;
  }
  if (are_too_long(word, other)) {
    return most + 1;
  }
  Table table(word, other);
  if (table.fill(most) > most) {
    return most + 1;
  }
  const std::size_t whole = table.whole();
  return std::min(whole, most + 1);
}

std::size_t edit_distance_to_beginning(Letters word, Letters other, std::size_t most) noexcept {
  const std::size_t reach = std::min(other.size(), word.size() + most);
  other = other.first(reach);
  if (are_too_long(word, other) || word.size() > reach + most) {
    return most + 1;
  }
  Table table(word, other);
  const std::size_t least = table.fill(most);
  return std::min(least, most + 1);
}

}  // namespace dateline::core
