// Who may include whom within a layer.
#include "architecture/rooms.hpp"

#include <algorithm>

namespace dateline::architecture {
namespace {

std::string_view layer_of(std::string_view path) {
  return path.substr(0, path.find('/'));
}

bool has_rooms(std::string_view layer) {
  return std::any_of(rooms().begin(), rooms().end(), [layer](const Room& room) {
    return layer_of(room.name) == layer;
  });
}

}  // namespace

const Room* find_room(const std::vector<Room>& rooms, std::string_view name) {
  const auto found = std::find_if(rooms.begin(), rooms.end(), [name](const Room& room) {
    return room.name == name;
  });
  return found == rooms.end() ? nullptr : &*found;
}

bool add_arrow(const Room& room, std::string_view other, Arrows& arrows) {
  if (std::find(room.sees.begin(), room.sees.end(), other) == room.sees.end()) {
    return false;
  }
  ++arrows[{room.name, other}];
  return true;
}

const std::vector<Room>& rooms() {
  static const std::vector<Room> all = {
      {"core/base", {}},
      {"core/time", {"core/base"}},
      {"core/geo", {"core/base"}},
      {"core/map", {"core/base", "core/geo"}},
      {"core/story", {"core/base", "core/time", "core/geo"}},
      {"core/story/read", {"core/base", "core/geo", "core/story"}},
      {"core/story/prepared",
       {"core/base", "core/time", "core/geo", "core/story", "core/story/read"}},
      {"core/story/check", {"core/base", "core/geo", "core/story", "core/story/read"}},
      {"core/anchors", {"core/base", "core/story"}},
      {"core/search", {"core/base", "core/story"}},
      {"core/points", {"core/base", "core/time", "core/geo", "core/story"}},
      {"app/words", {}},
      {"app/model", {"app/words"}},
      {"app/texts", {}},
      {"app/view", {"app/model"}},
      {"app/link", {"app/words", "app/model", "app/view"}},
      {"app/change", {"app/words", "app/model", "app/texts", "app/view", "app/link"}},
      {"ui/kit", {}},
      {"ui/cards", {"ui/kit"}},
      {"ui/list", {"ui/kit", "ui/cards"}},
      {"ui/map", {"ui/kit", "ui/cards", "ui/list"}},
      {"ui/time", {"ui/kit", "ui/cards", "ui/list"}},
      {"ui/search", {"ui/kit", "ui/cards", "ui/list"}},
      {"ui/sources", {"ui/kit", "ui/cards", "ui/list"}},
      {"ui/claim", {"ui/kit", "ui/list", "ui/sources"}},
      {"ui/figures", {"ui/kit", "ui/cards", "ui/list", "ui/time", "ui/claim"}},
      {"ui/shell",
       {"ui/kit",
        "ui/cards",
        "ui/list",
        "ui/map",
        "ui/time",
        "ui/search",
        "ui/sources",
        "ui/claim",
        "ui/figures"}},
  };
  return all;
}

std::string_view room_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  const Room* const room = slash == path.npos ? nullptr : find_room(rooms(), path.substr(0, slash));
  return room == nullptr ? std::string_view() : room->name;
}

std::vector<Breach> follow_arrows(const std::string& path, std::string_view text, Arrows& arrows) {
  if (!has_rooms(layer_of(path))) {
    return {};
  }
  const Room* const room = find_room(rooms(), room_of(path));
  if (room == nullptr) {
    return {
        {path,
         1,
         "src/" + std::string(layer_of(path)) + " has rooms; this file lies in none of them"}
    };
  }
  std::vector<Breach> breaches;
  for (const IncludeLine& line : find_includes(text)) {
    if (layer_of(line.header) != layer_of(path) || line.header.find('/') == line.header.npos) {
      continue;
    }
    const std::string_view other = room_of(line.header);
    if (other == room->name) {
      continue;
    }
    if (!add_arrow(*room, other, arrows)) {
      breaches.push_back(
          {path,
           line.number,
           std::string(room->name) + " must not know " + std::string(line.header)}
      );
    }
  }
  return breaches;
}

std::string picture_of(const std::vector<Room>& rooms, const Arrows& arrows) {
  std::string picture;
  for (const Room& room : rooms) {
    picture.append(room.name);
    const char* before = " -> ";
    for (const auto& [arrow, count] : arrows) {
      if (arrow.first != room.name) {
        continue;
      }
      picture.append(before)
          .append(arrow.second.substr(arrow.second.find('/') + 1))
          .append(" ")
          .append(std::to_string(count));
      before = ", ";
    }
    picture += '\n';
  }
  return picture;
}

}  // namespace dateline::architecture
