// What sets one projection apart from the others: a table for each kind, which its file defines and
// projection_kind.hpp lists. Whoever needs to know how a map behaves asks here, and never what kind
// it is of.
#pragma once

#include "core/geo/projection.hpp"

namespace dateline::core {

// Along x and y of the plane, y down.
struct PlaneVector {
  double x = 0, y = 0;
};

struct ProjectionRules {
  const char* name;  // in links: lower-case letters and hyphens

  // Meridians and parallels are upright and straight: a box in degrees is a rectangle, and the
  // world repeats eastward with each unit of the plane.
  bool cylindrical;

  // The globe is torn along the meridian opposite to the centre's (tear.hpp).
  bool torn;

  // Beyond this latitude places lie on the map's edge; 90: there are none beyond.
  double most_lat;

  // The least zoom of any camera. How far out a map of this size may go, and where its middle may
  // be, `limited` says.
  double least_zoom;
  Camera (*limited)(const Camera& camera, RectPx map) noexcept;

  // Projection::centre for a map of `home`.
  LngLat (*centre_for)(GeoBox home) noexcept;

  PlanePoint (*project)(LngLat centre, LngLat place) noexcept;
  LngLat (*unproject)(LngLat centre, PlanePoint point) noexcept;

  // Kilometres on the ground at this latitude for one on a globe of the map's scale.
  double (*ground)(double lat) noexcept;

  // The direction of north at a place, as a vector of length 1; absent: up everywhere.
  PlaneVector (*north)(LngLat centre, LngLat place) noexcept;

  // Whether a place that is projected here is left out: beyond the horizon; absent: none is.
  bool (*hides)(PlanePoint point) noexcept;

  // Once around all that is shown, clockwise, for shares of 0 to 1; absent: it goes on beyond any
  // window.
  PlanePoint (*outline)(double share) noexcept;
};

// A box's middle on whole fives of degrees, so that a story edited a little keeps its map.
[[nodiscard]] LngLat middle_in_fives(GeoBox box) noexcept;

[[nodiscard]] constexpr const ProjectionRules& rules_of(ProjectionKind kind) noexcept {
  return *kProjectionRules[kind];
}
[[nodiscard]] constexpr const ProjectionRules& rules_of(const Projection& projection) noexcept {
  return rules_of(projection.kind);
}

// Whether a map leaves out the places that are projected here.
[[nodiscard]] inline bool hides(const Projection& projection, PlanePoint point) noexcept {
  auto* const hidden = rules_of(projection).hides;
  return hidden != nullptr && hidden(point);
}

}  // namespace dateline::core
