// How far two words are apart, in slips of the pen.
#pragma once

#include <cstddef>
#include <span>

namespace dateline::core {

inline constexpr std::size_t kEditLetters = 64;  // a longer word is near no other

// Letters wrong, missing, extra or swapped with their neighbour, from the one word to the other;
// `most` + 1 for all that are more than `most`.
[[nodiscard]] std::size_t edit_distance(
    std::span<const char16_t> word,
    std::span<const char16_t> other,
    std::size_t most
) noexcept;

// The same, to whichever beginning of `other` is nearest.
[[nodiscard]] std::size_t edit_distance_to_beginning(
    std::span<const char16_t> word,
    std::span<const char16_t> other,
    std::size_t most
) noexcept;

}  // namespace dateline::core
