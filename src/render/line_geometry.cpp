// Four copies of each point, six indices for each segment.
#include "render/line_geometry.hpp"

#include <cmath>

namespace dateline::render {

void LineGeometry::add_point(LineVertex vertex) {
  for (std::uint32_t corner = 0; corner < kCorners; ++corner) {
    vertices.push_back(vertex);
  }
}

void LineGeometry::add(
    const core::PlanePoint* points,
    std::size_t count,
    core::PlanePoint origin,
    double along
) {
  if (count < 2) {
    return;
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) {
      along += std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
    }
    if (i + 1 < count) {
      const auto first = static_cast<std::uint32_t>(vertices.size());
      for (const std::uint32_t corner : {0u, 1u, 2u, 2u, 1u, 3u}) {
        indices.push_back(first + corner);
      }
    }
    add_point(
        {static_cast<float>(points[i].x - origin.x),
         static_cast<float>(points[i].y - origin.y),
         static_cast<float>(along)}
    );
  }
}

}  // namespace dateline::render
