// UTF-8 and the few string helpers that messages need. It knows no locale and no markup.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dateline::core {

// Pieces in a row. The one way in which core builds its sentences.
[[nodiscard]] std::string concat(std::initializer_list<std::string_view> pieces);

// The byte where the text stops being UTF-8 (overlong forms and surrogates count as wrong); nullopt
// when it never does.
[[nodiscard]] std::optional<std::size_t> first_bad_utf8(std::string_view text) noexcept;

// Bytes of the code point at `at`, 1 to 4; 0 when what stands there is not UTF-8 or the text is
// over.
[[nodiscard]] std::size_t sequence_length(std::string_view text, std::size_t at) noexcept;

// Needs valid UTF-8.
[[nodiscard]] std::size_t count_code_points(std::string_view text) noexcept;

// At most `code_points` of the text, then an ellipsis; control characters become spaces, so that it
// stays one line.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t code_points = 40);

// The text in typographic quotes, shortened: “soon”.
[[nodiscard]] std::string quoted(std::string_view text);

// Edits (insert, drop, change, swap of neighbours) from one word to the other, ASCII case ignored;
// words over 64 bytes are never near (64).
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b) noexcept;

// The candidate nearest to `word`, when it is near enough to be a slip of the pen (a third of the
// word, at least one edit); else empty.
[[nodiscard]] std::string_view
nearest(std::string_view word, std::span<const std::string_view> candidates) noexcept;

// `12`, `10,000`, `1,800.5`: digits grouped by commas, at most three decimals, U+2212 for minus.
// Exact for |number| up to 1e12.
[[nodiscard]] std::string grouped_number(double number);

}  // namespace dateline::core
