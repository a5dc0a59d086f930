// The languages that the interface speaks. It knows their tags; their words are in messages.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline::app {

enum class Language : std::uint8_t { en, ko, uk, ru };
inline constexpr std::size_t kLanguages = 4;

// BCP 47: `uk`.
[[nodiscard]] const char* tag_of(Language language) noexcept;

// The language that a BCP 47 tag begins with (`uk-UA`, `KO`); none when the interface does not speak it.
[[nodiscard]] std::optional<Language> language_of(std::string_view tag) noexcept;

}  // namespace dateline::app
