// A view of the map and the picture of it, for tests. Knows where the baked map is; knows no expectation.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/frame.hpp"
#include "app/world.hpp"
#include "core/mesh.hpp"
#include "platform/native/offscreen_gl.hpp"
#include "platform/native/png.hpp"
#include "render/map_renderer.hpp"

namespace dateline::tests {

struct Rgb {
  int red = 0, green = 0, blue = 0;
  friend bool operator==(const Rgb&, const Rgb&) = default;
};

struct Scene {
  app::Frame frame;
  app::World world;

  // A map that fills the picture. Sizes in CSS px.
  static Scene at(core::LngLat centre, double zoom, float width = 480, float height = 300);

  // Adds a place to the story; returns its index.
  core::PlaceIndex add_city(core::LngLat point);
  core::PlaceIndex add_region(const char* iso);
  core::PlaceIndex add_circle(core::LngLat point, double km);
  core::PlaceIndex add_polygon(std::vector<core::LngLat> ring);
  void shade(core::PlaceIndex place, app::AreaStyle style);
  void add_arc(core::LngLat from, core::LngLat to, bool dashed, bool dimmed = false);

  [[nodiscard]] int width_px() const;
  [[nodiscard]] int height_px() const;

  // Device px of a place in the picture.
  [[nodiscard]] std::pair<int, int> pixel_of(core::LngLat place) const;
};

// Adds a mesh that the test keeps for as long as the renderer may ask for it again.
void add_kept(render::MapRenderer& renderer, std::uint32_t file, const core::Mesh& mesh);

// Draws the scene with the meshes that `fill` adds, into a picture of its size.
using AddMeshes = void (*)(render::MapRenderer& renderer, Scene& scene);
[[nodiscard]] platform::Picture draw(Scene& scene, AddMeshes add_meshes);

[[nodiscard]] Rgb pixel(const platform::Picture& picture, int x, int y);
[[nodiscard]] Rgb pixel_at(const platform::Picture& picture, const Scene& scene, core::LngLat place);

}  // namespace dateline::tests
