// The way from bytes to a mesh, in one glance. The steps are in mesh_head.cpp and mesh_body.cpp.
#include "core/map/mesh.hpp"

#include <utility>

#include "core/map/mesh_reading.hpp"

namespace dateline::core {

tl::expected<Mesh, MeshError> read_mesh(std::string_view bytes, const MeshLimits& limits) {
  MeshReading reading(bytes, limits);
  if (!reading.read_all()) return tl::make_unexpected(std::move(reading.error));
  return std::move(reading.mesh);
}

const char* mesh_error_code_name(MeshError::Code code) noexcept {
  switch (code) {
    case MeshError::Code::not_a_mesh: return "not_a_mesh";
    case MeshError::Code::unknown_version: return "unknown_version";
    case MeshError::Code::truncated: return "truncated";
    case MeshError::Code::too_large: return "too_large";
    case MeshError::Code::bad_count: return "bad_count";
    case MeshError::Code::bad_index: return "bad_index";
    case MeshError::Code::bad_coordinate: return "bad_coordinate";
    case MeshError::Code::bad_value: return "bad_value";
  }
  return "";
}

bool MeshReading::read_all() {
  return read_header() && read_names() && read_arcs() && add_lines() && read_fills() && check_ends();
}

}  // namespace dateline::core
