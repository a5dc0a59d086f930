// What words on the map have in common: each kind adds its candidates to the one label layout, so
// that none covers another, and draws those that were given room.
#pragma once

#include <cstdint>

namespace dateline::ui {

// A label's id says what it names: its upper bits which list, the lower ones the position there.
inline constexpr std::uint32_t kPlaceId = 1u << 28;
inline constexpr std::uint32_t kArcId = 2u << 28;
inline constexpr std::uint32_t kNameId = 3u << 28;
inline constexpr std::uint32_t kListMask = 15u << 28;

// What the reader has chosen, then the story's places, then its movements, then names of the base
// map.
inline constexpr std::uint32_t kChosen = 3'000'000;
inline constexpr std::uint32_t kStoryPlace = 2'000'000;
inline constexpr std::uint32_t kArc = 1'000'000;

inline constexpr float kPlaceHalo = 2.2f;
inline constexpr float kSecondLine = 18;  // px from the first line's top

}  // namespace dateline::ui
