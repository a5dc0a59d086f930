// Turns polylines into the vertices and indices that line.vert expects.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/geo/projection.hpp"

namespace dateline::render {

// x and y relative to an origin; `along` is the distance from the line's first point in the same
// unit.
struct LineVertex {
  float x = 0, y = 0, along = 0;
};

// Every point stands kCorners times in a row. A segment's corners read their own point as `from`
// and the one kCorners further on as `to`.
inline constexpr std::uint32_t kCorners = 4;
inline constexpr std::size_t kIndicesPerSegment = 6;

struct LineGeometry {
  std::vector<LineVertex> vertices;
  std::vector<std::uint32_t> indices;

  void clear() noexcept {
    vertices.clear();
    indices.clear();
  }

  // `along` is the distance at `points[0]`. Fewer than two points add nothing.
  void
  add(const core::PlanePoint* points, std::size_t count, core::PlanePoint origin, double along = 0);

 private:
  void add_point(LineVertex vertex);
};

}  // namespace dateline::render
