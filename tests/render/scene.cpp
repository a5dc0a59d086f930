#include "render/scene.hpp"

#include <cmath>

namespace dateline::tests {
namespace {

core::PlaceIndex add(Scene& scene, core::Place place) {
  scene.world.story.places.push_back(std::move(place));
  return {static_cast<std::uint32_t>(scene.world.story.places.size() - 1)};
}

}  // namespace

Scene Scene::at(core::LngLat centre, double zoom, float width, float height) {
  Scene scene;
  scene.frame.camera = {centre, zoom, {}};
  scene.frame.map = {0, 0, width, height};
  scene.frame.km_per_px = core::km_per_px(scene.frame.camera);
  return scene;
}

core::PlaceIndex Scene::add_city(core::LngLat point) {
  core::Place place;
  place.point = point;
  return add(*this, std::move(place));
}

core::PlaceIndex Scene::add_region(const char* iso) {
  core::Place place;
  place.kind = core::PlaceKind::region;
  place.area_kind = core::AreaKind::iso;
  place.iso_codes = {iso};
  return add(*this, std::move(place));
}

core::PlaceIndex Scene::add_circle(core::LngLat point, double km) {
  core::Place place;
  place.kind = core::PlaceKind::region;
  place.area_kind = core::AreaKind::circle;
  place.point = point;
  place.circle_km = km;
  return add(*this, std::move(place));
}

core::PlaceIndex Scene::add_polygon(std::vector<core::LngLat> ring) {
  core::Place place;
  place.kind = core::PlaceKind::sea;
  place.area_kind = core::AreaKind::polygon;
  place.rings.push_back(std::move(ring));
  return add(*this, std::move(place));
}

void Scene::shade(core::PlaceIndex place, app::AreaStyle style) {
  frame.areas.push_back({place, style});
}

void Scene::add_arc(core::LngLat from, core::LngLat to, app::ArcKind kind, bool dimmed) {
  constexpr int kSteps = 64;
  app::ArcMark arc;
  arc.first_point = static_cast<std::uint32_t>(frame.arc_points.size());
  arc.point_count = kSteps + 1;
  arc.kind = kind;
  arc.dimmed = dimmed;
  for (int i = 0; i <= kSteps; ++i) {
    frame.arc_points.push_back(core::along_great_circle(from, to, double{1} * i / kSteps));
  }
  frame.arcs.push_back(arc);
}

int Scene::width_px() const {
  return static_cast<int>(std::lround((frame.map.x + frame.map.width) * frame.pixel_ratio));
}
int Scene::height_px() const {
  return static_cast<int>(std::lround((frame.map.y + frame.map.height) * frame.pixel_ratio));
}

std::pair<int, int> Scene::pixel_of(core::LngLat place) const {
  const core::ScreenPx at = core::to_screen(frame.camera, frame.map, place);
  return {
      static_cast<int>(std::floor(at.x * frame.pixel_ratio)),
      static_cast<int>(std::floor(at.y * frame.pixel_ratio))
  };
}

void add_kept(render::MapRenderer& renderer, std::uint32_t file, const core::Mesh& mesh) {
  renderer.add_mesh(file, mesh, [mesh] { return std::optional(mesh); });
}

}  // namespace dateline::tests
