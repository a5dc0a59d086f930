// Who may import whom in web/.
#include "architecture/web_rooms.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

namespace dateline::architecture {
namespace {

// What stands before a module's address.
constexpr std::array<std::string_view, 3> kOpenings = {"from ", "import ", "import("};

const Room* room_at(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == path.npos ? nullptr : find_room(web_rooms(), path.substr(0, slash));
}

// The path from web/ of a module that a file names.
std::string resolved(const std::string& path, std::string_view module) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  return (folder / module).lexically_normal().generic_string();
}

// The address in quotes that begins here, where it is a relative one.
std::string_view relative_address(std::string_view text) {
  if (text.size() < 2 || (text[0] != '\'' && text[0] != '"') || text[1] != '.') {
    return {};
  }
  const std::size_t end = text.find(text[0], 1);
  return end == text.npos ? std::string_view() : text.substr(1, end - 1);
}

}  // namespace

const std::vector<Room>& web_rooms() {
  static const std::vector<Room> all = {
      {"embed", {}},  // a package of its own
      {"style", {}},  // how C++ is laid out
      {"src", {}},    // shapes alone
      {"src/words", {"embed", "src"}},
      {"locales", {}},
      {"bake", {"style", "locales"}},
      {"src/delivery", {"src/words"}},
      {"src/program", {"src", "src/words"}},
      {"src/text", {"embed", "src", "src/words", "src/delivery"}},
      {"src/page", {"embed", "src", "src/words", "src/delivery", "src/program", "src/text"}},
      {"src/embedded", {"embed", "src", "src/program", "src/page"}},
      {"bundle", {"embed", "src", "locales"}},
  };
  return all;
}

std::vector<ImportLine> find_imports(std::string_view text) {
  std::vector<ImportLine> imports;
  for (const std::string_view opening : kOpenings) {
    for (std::size_t at = text.find(opening); at != text.npos; at = text.find(opening, at + 1)) {
      const std::string_view address = relative_address(text.substr(at + opening.size()));
      if (!address.empty()) {
        const auto lines =
            std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        imports.push_back({address, static_cast<std::size_t>(lines) + 1});
      }
    }
  }
  std::stable_sort(imports.begin(), imports.end(), [](const ImportLine& a, const ImportLine& b) {
    return a.number < b.number;
  });
  return imports;
}

std::vector<Breach> follow_imports(const std::string& path, std::string_view text, Arrows& arrows) {
  const Room* const room = room_at(path);
  if (room == nullptr) {
    return path.starts_with("src/")
               ? std::vector<Breach>{{path, 1, "web/src has rooms; this file lies in none of them"}}
               : std::vector<Breach>{};
  }
  std::vector<Breach> breaches;
  for (const ImportLine& line : find_imports(text)) {
    const Room* const other = room_at(resolved(path, line.module));
    if (other == room) {
      continue;
    }
    if (other == nullptr || !add_arrow(*room, other->name, arrows)) {
      breaches.push_back(
          {path,
           line.number,
           std::string(room->name) + " must not know " + std::string(line.module)}
      );
    }
  }
  return breaches;
}

}  // namespace dateline::architecture
