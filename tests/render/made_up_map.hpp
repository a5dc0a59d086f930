// Small meshes made up for tests: their shapes are known to the pixel.
#pragma once

#include "core/map/mesh.hpp"

namespace dateline::tests {

// Empty, over the whole world, level 0, one border view.
inline core::Mesh empty_mesh() {
  core::Mesh mesh;
  mesh.bounds = {-180, -90, 180, 90};
  mesh.views = {"un"};
  return mesh;
}

// Adds a rectangle of `country` without any line.
inline void add_land(
    core::Mesh& mesh,
    core::GeoBox box,
    const char* country,
    core::FillKind kind = core::FillKind::land
) {
  const auto first = static_cast<std::uint32_t>(mesh.points.size());
  const auto index = static_cast<std::uint32_t>(mesh.triangles.size());
  for (const core::LngLat p :
       {core::LngLat{box.west, box.south},
        {box.west, box.north},
        {box.east, box.north},
        {box.east, box.south}}) {
    mesh.points.push_back(p);
  }
  for (const std::uint32_t corner : {0u, 1u, 2u, 0u, 2u, 3u}) {
    mesh.triangles.push_back(first + corner);
  }
  mesh.fills.push_back({kind, country, core::kAllViews, index, 6});
}

// Adds a line straight from a to b in `steps` pieces.
inline void add_line(
    core::Mesh& mesh,
    core::LineKind kind,
    core::LngLat a,
    core::LngLat b,
    unsigned steps = 1,
    core::ViewMask disputed = 0
) {
  const auto first = static_cast<std::uint32_t>(mesh.points.size());
  for (unsigned i = 0; i <= steps; ++i) {
    const double t = static_cast<double>(i) / steps;
    mesh.points.push_back({a.lng + (b.lng - a.lng) * t, a.lat + (b.lat - a.lat) * t});
  }
  mesh.lines.push_back({kind, "", core::kAllViews, disputed, false, first, steps + 1});
}

}  // namespace dateline::tests
