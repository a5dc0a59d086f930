// The small grammars within a story's strings (languages, countries, ISO codes, names by language)
// and how long its texts may be. Internal to the reader.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/story/read/story_fields.hpp"

namespace dateline::core {

inline constexpr TextRule kTitle{200};
inline constexpr TextRule kName{120};
inline constexpr TextRule kNote{
    .most = 2000,
    .lines = true,
};
inline constexpr TextRule kLongText{
    .most = 20000,
    .lines = true,
};

// `en`, `zh-Hant`, `sr-Latn-RS`: the shape of a BCP 47 tag, not whether it is registered.
[[nodiscard]] bool is_language(std::string_view text) noexcept;

// `RU`: the shape of ISO 3166-1 alpha-2.
[[nodiscard]] bool is_country(std::string_view text) noexcept;

// `RU` or `RU-KRS`: the shape of ISO 3166-1 alpha-2 or 3166-2.
[[nodiscard]] bool is_iso_area(std::string_view text) noexcept;

// `sha256:` and 64 lower-case hex digits.
[[nodiscard]] bool is_digest(std::string_view text) noexcept;

// A required language tag.
[[nodiscard]] std::string read_language(Reading& reading, Fields& fields, Key key);

// An optional country code.
[[nodiscard]] std::string read_country(Reading& reading, Fields& fields, Key key);

// The required `names` by language.
struct NamesRead {
  std::vector<Name> all;
  std::string own;  // in the story's language, which must be among them
};
[[nodiscard]] NamesRead read_names(Reading& reading, Fields& fields);

}  // namespace dateline::core
