// How messages name what a story holds: its values, its numbers, what may have been meant. Internal
// to the reader.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/story/read/story_reading.hpp"

namespace dateline::core {

// `a number`, `a list`.
[[nodiscard]] const char* noun_of(JsonKind kind) noexcept;

// Whole numbers print as such; nothing else needs more than six digits to be recognised.
[[nodiscard]] std::string plain_number(double number);

// The value as a message shows it: “soon”, 12.5, a list, an object.
[[nodiscard]] std::string shown(const Reading& reading, NodeId node);

// `Did you mean “soon”?`; empty for nothing that was meant.
[[nodiscard]] std::string did_you_mean(std::string_view meant);

// The words, with commas between them.
[[nodiscard]] std::string listed(std::span<const char* const> words);

}  // namespace dateline::core
