// Paths on the plane cut to what a view shows, in device px worked out in double: exact at any
// zoom, dashes included.
#pragma once

#include <span>
#include <vector>

#include "core/geo/projection.hpp"
#include "render/line_geometry.hpp"
#include "render/view.hpp"

namespace dateline::render {

// Copies of the world in which [least, greatest] x of a path may be seen.
struct CopyRange {
  int first = 0;
  int last = -1;
};
[[nodiscard]] CopyRange
copies_in_sight(const View& view, std::span<const core::PlanePoint> path) noexcept;

// Adds the segments in sight (and `margin_px` around) to `lines`, as px from the view's top left.
// Distances along the path are taken modulo `period_px` (0: not needed), so that they stay exact
// however long the path is.
void add_path(
    const View& view,
    std::span<const core::PlanePoint> path,
    double margin_px,
    double period_px,
    LineGeometry& lines
);

// Makes rings into fans of triangles, cut to the view. Kept between frames for its room alone.
class FanCutter {
 public:
  // Adds the ring's fan to `triangles`, three corners each: filled by turning pixels over, even and
  // odd, the ring may be of any shape.
  void add(
      const View& view,
      std::span<const core::PlanePoint> ring,
      std::vector<core::ScreenPx>& triangles
  );

 private:
  std::vector<PxPoint> ring_;
  std::vector<PxPoint> scratch_;
};

// Meridians every 15 degrees and parallels every 10.
void add_graticule(const View& view, std::vector<core::PlanePoint>& scratch, LineGeometry& lines);

}  // namespace dateline::render
