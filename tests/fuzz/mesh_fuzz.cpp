// libFuzzer: whatever the bytes, a mesh is refused with a message or read with every index in
// range.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/map/mesh.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dateline::core;
  MeshLimits limits;
  limits.points = 100'000;
  limits.triangles = 100'000;
  const auto mesh = read_mesh(std::string_view(reinterpret_cast<const char*>(data), size), limits);
  if (!mesh) {
    if (mesh.error().message.empty() || mesh.error().offset > size) {
      std::abort();
    }
    return 0;
  }
  for (const std::uint32_t index : mesh->triangles) {
    if (index >= mesh->points.size()) {
      std::abort();
    }
  }
  for (const LineRun& run : mesh->lines) {
    if (run.point_count < 2 || run.first_point + run.point_count > mesh->points.size()) {
      std::abort();
    }
  }
  for (const Fill& fill : mesh->fills) {
    if (fill.first_index + fill.index_count > mesh->triangles.size()) {
      std::abort();
    }
  }
  return 0;
}
