// The least box that holds places: their points, circles and polygons.
#pragma once

#include <optional>
#include <vector>

#include "core/geo/projection.hpp"
#include "core/story/story.hpp"

namespace dateline::app {

// Grows by what it is given; degrees.
class Extent {
 public:
  // Nothing for a place that has neither point nor outline (ISO areas have their outline in the
  // map, not in the story).
  void add(const core::Place& place);

  // The box, `around` degrees wider on every side; it crosses the antimeridian (west > east) where
  // that makes it smaller. Absent when nothing was added.
  [[nodiscard]] std::optional<core::GeoBox> box(double around) const;

 private:
  void add(core::LngLat point);

  std::vector<double> lngs_;
  double south_ = 90, north_ = -90;
};

}  // namespace dateline::app
