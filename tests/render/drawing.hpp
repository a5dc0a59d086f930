// The native picture of a scene, by software GL without a display, and its pixels. Knows no
// expectation.
#pragma once

#include "platform/native/png.hpp"
#include "render/scene.hpp"

namespace dateline::tests {

struct Rgb {
  int red = 0, green = 0, blue = 0;
  friend bool operator==(const Rgb&, const Rgb&) = default;
};

// Draws the scene with the meshes that `add_meshes` gives, into a picture of its size.
[[nodiscard]] platform::Picture draw(Scene& scene, AddMeshes add_meshes);

[[nodiscard]] Rgb pixel(const platform::Picture& picture, int x, int y);
[[nodiscard]] Rgb
pixel_at(const platform::Picture& picture, const Scene& scene, core::LngLat place);

}  // namespace dateline::tests
