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

  // Fills row i, from 1 on, each after the one before it; gives its least distance.
  std::size_t fill(std::size_t i) noexcept {
    std::size_t least = i;
    put(i, 0, i);
    for (std::size_t j = 1; j <= other_.size(); ++j) {
      const std::size_t distance = reckon(i, j);
      put(i, j, distance);
      least = std::min(least, distance);
    }
    return least;
  }

  // Of a row that is filled, or is the first.
  [[nodiscard]] std::size_t at(std::size_t i, std::size_t j) const noexcept {
    return rows_[i % rows_.size()][j];
  }

 private:
  // Of three rows, in turn: no other is needed any more.
  void put(std::size_t i, std::size_t j, std::size_t distance) noexcept {
    rows_[i % rows_.size()][j] = static_cast<std::uint8_t>(distance);
  }

  [[nodiscard]] std::size_t reckon(std::size_t i, std::size_t j) const noexcept {
    const std::size_t changed = at(i - 1, j - 1) + (is_same(i, j) ? 0 : 1);
    const std::size_t missing = at(i - 1, j) + 1;
    const std::size_t extra = at(i, j - 1) + 1;
    const std::size_t least = std::min({changed, missing, extra});
    if (!is_swapped(i, j)) {
      return least;
    }
    return std::min(least, at(i - 2, j - 2) + 1);
  }

  // The i-th letter of the word, from 1, is the j-th of the other.
  [[nodiscard]] bool is_same(std::size_t i, std::size_t j) const noexcept {
    return word_[i - 1] == other_[j - 1];
  }
  [[nodiscard]] bool is_swapped(std::size_t i, std::size_t j) const noexcept {
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
  const auto [shorter, longer] = std::minmax(word.size(), other.size());
  if (are_too_long(word, other) || longer - shorter > most) {
    return most + 1;
  }
  Table table(word, other);
  for (std::size_t i = 1; i <= word.size(); ++i) {
    if (table.fill(i) > most) {
      return most + 1;
    }
  }
  const std::size_t whole = table.at(word.size(), other.size());
  return std::min(whole, most + 1);
}

std::size_t edit_distance_to_beginning(Letters word, Letters other, std::size_t most) noexcept {
  const std::size_t reach = std::min(other.size(), word.size() + most);
  other = other.first(reach);
  if (are_too_long(word, other) || word.size() > reach + most) {
    return most + 1;
  }
  Table table(word, other);
  std::size_t least = 0;
  for (std::size_t i = 1; i <= word.size(); ++i) {
    least = table.fill(i);
    if (least > most) {
      return most + 1;
    }
  }
  return least;
}

}  // namespace dateline::core
