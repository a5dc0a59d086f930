// The rooms of the JavaScript: folders within web/, and which of them each may import. As functions
// over paths and texts; nothing here reads the disk.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "architecture/rooms.hpp"

namespace dateline::architecture {

// By their paths from web/, from the ground up as rooms() are. Tests, benchmarks and examples are
// no rooms: they may import anything.
[[nodiscard]] const std::vector<Room>& web_rooms();

// A module by its address as it is written, `../words/say.js`, with its line from 1.
struct ImportLine {
  std::string_view module;  // into the text
  std::size_t number = 0;
};

// All modules at relative addresses, those included whose types a comment names: `import('…')`.
[[nodiscard]] std::vector<ImportLine> find_imports(std::string_view text);

// Adds the arrows of one file, by its path from web/, and says which of them are not allowed. A
// script in web/src has to lie in a room.
[[nodiscard]] std::vector<Breach>
follow_imports(const std::string& path, std::string_view text, Arrows& arrows);

}  // namespace dateline::architecture
