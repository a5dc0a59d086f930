#include "render/baked_map.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "render/view.hpp"

namespace dateline::tests {
namespace {

std::string map_folder() {
  const char* named = std::getenv("DATELINE_MAP_DIR");
  return named != nullptr ? named : DATELINE_MAP_DIR;
}

std::string bytes_of(const std::string& name) {
  std::ifstream file(map_folder() + "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

bool in_sight(const render::View& view, const app::MapFile& file) {
  return core::may_see(view.aim, view.map, file.box, 2);
}

void add_levels(render::MapRenderer& renderer, Scene& scene, std::uint8_t finest) {
  const auto catalogue = app::read_catalogue(bytes_of("map.json"));
  if (!catalogue) {
    return complain("map.json is not read");
  }
  scene.world.catalogue = *catalogue;
  const render::View view = render::make_view(
      scene.frame.camera,
      scene.frame.map,
      scene.frame.pixel_ratio,
      scene.height_px()
  );
  for (std::uint32_t i = 0; i < catalogue->files.size(); ++i) {
    const app::MapFile& file = catalogue->files[i];
    if (file.level > finest || !in_sight(view, file)) {
      continue;
    }
    const auto mesh = core::read_mesh(bytes_of(file.name));
    if (mesh) {
      add_kept(renderer, i, *mesh);
    } else {
      complain(file.name + ": " + mesh.error().message);
    }
  }
}

}  // namespace

bool map_is_baked() {
  return std::ifstream(map_folder() + "/map.json").good();
}

void add_baked_map(render::MapRenderer& renderer, Scene& scene) {
  const double km = scene.frame.km_per_px;
  add_levels(renderer, scene, km <= 1 ? 2 : km <= 6 ? 1 : 0);
}

void add_coarsest_map(render::MapRenderer& renderer, Scene& scene) {
  add_levels(renderer, scene, 0);
}

}  // namespace dateline::tests
