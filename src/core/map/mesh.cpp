// The way from bytes to a mesh, in one glance. The steps are in mesh_head.cpp, mesh_arcs.cpp
// and mesh_fills.cpp.
#include "core/map/mesh.hpp"

#include <utility>

#include "core/map/mesh_reading.hpp"

namespace dateline::core {

tl::expected<Mesh, MeshError> read_mesh(std::string_view bytes, const MeshLimits& limits) {
  MeshReading reading(bytes, limits);
  if (!reading.read_all()) {
    return tl::make_unexpected(std::move(reading.error));
  }
  return std::move(reading.mesh);
}

bool MeshReading::read_all() {
  return read_header() && read_names() && read_arcs() && add_lines() && read_fills() &&
         check_ends();
}

}  // namespace dateline::core
