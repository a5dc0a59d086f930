// The rooms of the layers: folders within core, app and ui, and which of them each may include. As
// functions over paths and texts; nothing here reads the disk.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "architecture/source_rules.hpp"

namespace dateline::architecture {

// A folder and the rooms beside it whose files it may include: in src/, those of the same layer.
struct Room {
  std::string_view name;  // "core/story/read"
  std::vector<std::string_view> sees;
};

// From the ground up: each sees only rooms that stand before it, so that no ways lead round in a
// circle.
[[nodiscard]] const std::vector<Room>& rooms();

// The room of a file or header by its path from src/; empty for one that lies in none.
[[nodiscard]] std::string_view room_of(std::string_view path);

// How often files of one room include headers of another of the same layer, by the two rooms.
using Arrows = std::map<std::pair<std::string_view, std::string_view>, std::size_t>;

// Adds the arrows of one file, and says which of them are not allowed; a file of a layer with rooms
// has to lie in one.
[[nodiscard]] std::vector<Breach>
follow_arrows(const std::string& path, std::string_view text, Arrows& arrows);

// A line for each room, with what it includes and how often: `core/story/check -> base 12, geo 3`.
[[nodiscard]] std::string picture_of(const std::vector<Room>& rooms, const Arrows& arrows);

// --- For tables of rooms elsewhere (web_rooms.cpp)

// Null where no room has this name.
[[nodiscard]] const Room* find_room(const std::vector<Room>& rooms, std::string_view name);

// Counts an include of the other room's; false where that is not allowed.
[[nodiscard]] bool add_arrow(const Room& room, std::string_view other, Arrows& arrows);

}  // namespace dateline::architecture
