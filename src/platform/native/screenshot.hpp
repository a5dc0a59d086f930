// What the current GL framebuffer shows, as a PNG file.
#pragma once

#include <string>

#include "platform/explorer.hpp"

namespace dateline::platform {

// False, with a message on stderr, when the file cannot be written.
[[nodiscard]] bool write_screenshot(const std::string& path, const CanvasSize& size);

}  // namespace dateline::platform
