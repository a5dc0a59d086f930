// The few string helpers that messages need: joined, shortened, quoted, the nearest word, numbers
// in groups.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace dateline::core {

// Pieces in a row. The one way in which core builds its sentences.
[[nodiscard]] std::string concat(std::initializer_list<std::string_view> pieces);

// At most `code_points` of the text, then an ellipsis; control characters become spaces, so that it
// stays one line.
[[nodiscard]] std::string shortened(
    std::string_view text,
    std::size_t code_points = 40  // the most that are kept
);

// The text in typographic quotes, shortened: “soon”.
[[nodiscard]] std::string quoted(std::string_view text);

// The candidate nearest to `word`, ASCII case ignored, when it is near enough to be a slip of the
// pen (edits of a third of the word, at least one; see edit_distance.hpp); else empty.
[[nodiscard]] std::string_view nearest(
    std::string_view word,
    std::span<const std::string_view> candidates  // the first of those that are as near
) noexcept;

// `12`, `10,000`, `1,800.5`: digits grouped by commas, at most three decimals, U+2212 for minus.
// Exact for |number| up to 1e12.
[[nodiscard]] std::string grouped_number(double number);

}  // namespace dateline::core
