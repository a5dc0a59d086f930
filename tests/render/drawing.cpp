#include "render/drawing.hpp"

#include <gtest/gtest.h>

#include "platform/native/offscreen_gl.hpp"
#include "render/baked_map.hpp"

namespace dateline::tests {

void complain(const std::string& what) {
  ADD_FAILURE() << what;
}

platform::Picture draw(Scene& scene, AddMeshes add_meshes) {
  std::string error;
  platform::Picture picture{scene.width_px(), scene.height_px(), {}};
  std::optional<platform::OffscreenGl> gl =
      platform::OffscreenGl::make(picture.width, picture.height, error);
  EXPECT_TRUE(gl) << error;
  if (!gl) {
    return picture;
  }
  std::optional<render::MapRenderer> renderer = render::MapRenderer::make(error);
  EXPECT_TRUE(renderer) << error;
  if (!renderer) {
    return picture;
  }
  add_meshes(*renderer, scene);
  renderer->draw(scene.frame, scene.world, picture.height);
  picture.pixels = gl->read_rgba();
  return picture;
}

Rgb pixel(const platform::Picture& picture, int x, int y) {
  if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) {
    return {-1, -1, -1};
  }
  const std::size_t at = (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                          static_cast<std::size_t>(x)) *
                         4;
  if (at + 2 >= picture.pixels.size()) {
    return {-1, -1, -1};
  }
  return {picture.pixels[at], picture.pixels[at + 1], picture.pixels[at + 2]};
}

Rgb pixel_at(const platform::Picture& picture, const Scene& scene, core::LngLat place) {
  const auto [x, y] = scene.pixel_of(place);
  return pixel(picture, x, y);
}

}  // namespace dateline::tests
