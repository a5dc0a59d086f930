// The languages that the interface speaks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/per_enum.hpp"

namespace dateline::app {

enum class Language : std::uint8_t {
  en,
  ko,
  uk,
  ru
};
constexpr Language last_value(Language) noexcept {
  return Language::ru;
}
inline constexpr std::size_t kLanguages = core::kCountOf<Language>;

// What the reader's region does otherwise than most.
struct Customs {
  bool miles = false;        // and feet
  bool month_first = false;  // `Oct 26, 2024`, in English alone
};

// BCP 47: `uk`.
[[nodiscard]] const char* tag_of(Language language) noexcept;

// The language that a BCP 47 tag begins with (`uk-UA`, `KO`); none when the interface does not
// speak it.
[[nodiscard]] std::optional<Language> language_of(std::string_view tag) noexcept;

// A name in each language of the interface; empty where there is none. What is named
// has at least its English name.
using Names = core::PerEnum<Language, std::string>;

// English stands in.
[[nodiscard]] inline const std::string& name_in(const Names& names, Language language) noexcept {
  const std::string& name = names[language];
  return name.empty() ? names[Language::en] : name;
}

}  // namespace dateline::app
