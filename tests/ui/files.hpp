// Files for what draws the panels without the program: read whole, empty when they are not there.
// It knows no format.
#pragma once

#include <cstddef>
#include <cstdio>
#include <span>
#include <string>

namespace dateline::ui {

[[nodiscard]] inline std::string read_file(const std::string& path) {
  std::string bytes;
  if (std::FILE* const file = std::fopen(path.c_str(), "rb")) {
    char part[65536];
    for (std::size_t got = 0; (got = std::fread(part, 1, sizeof part, file)) > 0;) {
      bytes.append(part, got);
    }
    std::fclose(file);
  }
  return bytes;
}

// The first of the two that is there.
[[nodiscard]] inline std::string read_either(const std::string& path, const std::string& instead) {
  std::string bytes = read_file(path);
  return bytes.empty() ? read_file(instead) : bytes;
}

// They live as long as the text.
[[nodiscard]] inline std::span<const std::byte> bytes_of(const std::string& text) {
  return std::as_bytes(std::span(text.data(), text.size()));
}

}  // namespace dateline::ui
