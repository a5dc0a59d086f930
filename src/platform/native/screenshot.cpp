// Reads the framebuffer back and turns it the right way up; the PNG itself is png.cpp's.
#include "platform/native/screenshot.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "gl.hpp"
#include "platform/native/png.hpp"

namespace dateline::platform {

bool write_screenshot(const std::string& path, const CanvasSize& size) {
  Picture picture;
  picture.width = static_cast<int>(std::lround(size.css.width * size.pixel_ratio));
  picture.height = static_cast<int>(std::lround(size.css.height * size.pixel_ratio));
  const std::size_t row = static_cast<std::size_t>(picture.width) * 4;
  picture.pixels.resize(row * static_cast<std::size_t>(picture.height));
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(
      0,
      0,
      picture.width,
      picture.height,
      GL_RGBA,
      GL_UNSIGNED_BYTE,
      picture.pixels.data()
  );
  // GL's rows begin at the bottom, a picture's at the top.
  for (std::size_t top = 0, bottom = static_cast<std::size_t>(picture.height) - 1; top < bottom;
       ++top, --bottom) {
    std::swap_ranges(
        picture.pixels.begin() + static_cast<std::ptrdiff_t>(top * row),
        picture.pixels.begin() + static_cast<std::ptrdiff_t>((top + 1) * row),
        picture.pixels.begin() + static_cast<std::ptrdiff_t>(bottom * row)
    );
  }
  for (std::size_t alpha = 3; alpha < picture.pixels.size(); alpha += 4) {
    picture.pixels[alpha] = 255;
  }
  std::string error;
  if (write_png(path, picture, error)) {
    return true;
  }
  std::fprintf(stderr, "dateline: %s: %s\n", path.c_str(), error.c_str());
  return false;
}

}  // namespace dateline::platform
