// libpng's simplified interface, which reports errors by value.
#include "platform/native/png.hpp"

#include <cstring>

#include <png.h>

namespace dateline::platform {
namespace {

constexpr png_uint_32 kMaxSide = 8192;

bool opaque(const Picture& picture) {
  for (std::size_t i = 3; i < picture.pixels.size(); i += 4) {
    if (picture.pixels[i] != 255) {
      return false;
    }
  }
  return true;
}

std::vector<std::uint8_t> without_alpha(const Picture& picture) {
  std::vector<std::uint8_t> rgb;
  rgb.reserve(picture.pixels.size() / 4 * 3);
  for (std::size_t i = 0; i + 3 < picture.pixels.size(); i += 4) {
    rgb.insert(rgb.end(), {picture.pixels[i], picture.pixels[i + 1], picture.pixels[i + 2]});
  }
  return rgb;
}

png_image empty_image() {
  png_image image;
  std::memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  return image;
}

}  // namespace

bool write_png(const std::string& path, const Picture& picture, std::string& error) {
  png_image image = empty_image();
  image.width = static_cast<png_uint_32>(picture.width);
  image.height = static_cast<png_uint_32>(picture.height);
  const bool rgb = opaque(picture);
  image.format = rgb ? PNG_FORMAT_RGB : PNG_FORMAT_RGBA;
  const std::vector<std::uint8_t> bytes = rgb ? without_alpha(picture) : picture.pixels;
  if (png_image_write_to_file(&image, path.c_str(), 0, bytes.data(), 0, nullptr) != 0) {
    return true;
  }
  error = path + ": " + image.message;
  return false;
}

std::optional<Picture> read_png(const std::string& path, std::string& error) {
  png_image image = empty_image();
  Picture picture;
  bool read = png_image_begin_read_from_file(&image, path.c_str()) != 0;
  if (read && image.width <= kMaxSide && image.height <= kMaxSide) {
    image.format = PNG_FORMAT_RGBA;
    picture.width = static_cast<int>(image.width);
    picture.height = static_cast<int>(image.height);
    picture.pixels.resize(PNG_IMAGE_SIZE(image));
    read = png_image_finish_read(&image, nullptr, picture.pixels.data(), 0, nullptr) != 0;
  } else if (read) {
    png_image_free(&image);
    error = path + ": over 8192 px wide or high";
    return std::nullopt;
  }
  if (read) {
    return picture;
  }
  error = path + ": " + image.message;
  return std::nullopt;
}

}  // namespace dateline::platform
