// The words of a link: what stands under its keys, alike for who writes them and who reads them.
// Internal to this folder.
#pragma once

#include <string_view>

#include "core/base/id_index.hpp"

namespace dateline::app {

inline constexpr std::string_view kNone = core::kNoId;
inline constexpr std::string_view kDisputedName = "disputed";  // both ways of differing

// `place-parts`, `speaker-parts`
inline constexpr const char* kAlone[] = {
    "with",
    "without",
};
// `off-map`: claims that no place on the map is tied to
inline constexpr const char* kOffMap[] = {
    "with",
    "only",
};

}  // namespace dateline::app
