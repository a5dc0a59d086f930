// How dense code is: the tokens of C and C++, counted by line.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace dateline::architecture {

// The tokens that begin on each line: a name, a number, a literal or an operator of any length is
// one; comments are none.
[[nodiscard]] std::vector<std::size_t> tokens_by_line(std::string_view text);

struct Density {
  std::size_t tokens = 0;
  std::size_t lines = 0;  // that hold code

  [[nodiscard]] double tokens_a_line() const noexcept {
    return lines == 0 ? 0 : static_cast<double>(tokens) / static_cast<double>(lines);
  }
};
[[nodiscard]] Density density_of(std::string_view text);

}  // namespace dateline::architecture
