// Lines and rings on the globe, laid on a view's plane: in one piece, or in the parts that a torn
// map makes of them.
#pragma once

#include <span>
#include <vector>

#include "core/geo/projection.hpp"
#include "render/view.hpp"

namespace dateline::render {

// Paths one after the other; kept between frames for its room.
class PlanePaths {
 public:
  void clear() noexcept {
    points_.clear();
    begins_.clear();
  }
  void begin() {
    begins_.push_back(points_.size());
  }
  void add(core::PlanePoint point) {
    points_.push_back(point);
  }
  // of the path begun last, which is not empty
  [[nodiscard]] core::PlanePoint last() const noexcept {
    return points_.back();
  }
  [[nodiscard]] std::size_t size() const noexcept {
    return begins_.size();
  }
  [[nodiscard]] std::span<const core::PlanePoint> operator[](std::size_t path) const noexcept {
    const std::size_t end = path + 1 < begins_.size() ? begins_[path + 1] : points_.size();
    return std::span(points_).subspan(begins_[path], end - begins_[path]);
  }

 private:
  std::vector<core::PlanePoint> points_;
  std::vector<std::size_t> begins_;
};

// What the places are the corners of. An area is closed along the tear where a map is torn, and
// over the nearer pole where it goes around one: filled even and odd, its parts are the area.
enum class Shape {
  line,
  ring,
  area
};

// Replaces `paths`. Straight between places in degrees, the short way round the globe. In a world
// that repeats a path's x goes on past 0 and 1 where it crosses the antimeridian.
void project_path(
    const View& view,
    std::span<const core::LngLat> places,
    Shape shape,
    PlanePaths& paths
);

// The great circle's circle of points at `km` around `centre`.
void circle_around(core::LngLat centre, double km, std::vector<core::LngLat>& ring);

}  // namespace dateline::render
