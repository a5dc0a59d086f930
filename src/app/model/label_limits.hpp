// How many names the base map may have, and how long they may be. Internal to this folder.
#pragma once

#include <cstddef>

namespace dateline::app {

inline constexpr std::size_t kMaxLabels = 2000;
inline constexpr std::size_t kMaxLaterLabels = 4000;
inline constexpr std::size_t kMaxName = 120;  // bytes

}  // namespace dateline::app
