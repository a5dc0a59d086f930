// A view of the map, for tests, and how meshes get onto it. Knows no file, no GL context and no
// expectation.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "app/model/world.hpp"
#include "app/view/frame.hpp"
#include "core/map/mesh.hpp"
#include "render/map_renderer.hpp"

namespace dateline::tests {

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
  void add_arc(core::LngLat from, core::LngLat to, app::ArcKind kind, bool dimmed = false);

  [[nodiscard]] int width_px() const;
  [[nodiscard]] int height_px() const;

  // Device px of a place in the picture.
  [[nodiscard]] std::pair<int, int> pixel_of(core::LngLat place) const;
};

// Adds a mesh that the test keeps for as long as the renderer may ask for it again.
void add_kept(render::MapRenderer& renderer, std::uint32_t file, const core::Mesh& mesh);

// What gives the renderer the scene's meshes.
using AddMeshes = void (*)(render::MapRenderer& renderer, Scene& scene);

}  // namespace dateline::tests
