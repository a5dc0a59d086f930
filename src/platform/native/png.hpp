// Pictures as PNG, by libpng.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dateline::platform {

// Four bytes a pixel (red, green, blue, alpha), rows from the top: pixels.size() == width * height
// * 4.
struct Picture {
  int width = 0, height = 0;
  std::vector<std::uint8_t> pixels;
};

// Alpha is left out when every pixel is opaque. False, with `error` for a person, when the file
// cannot be written.
[[nodiscard]] bool write_png(const std::string& path, const Picture& picture, std::string& error);

// Any PNG of at most 8192 px a side, as RGBA. nullopt, with `error`, when it is not one.
[[nodiscard]] std::optional<Picture> read_png(const std::string& path, std::string& error);

}  // namespace dateline::platform
