// Where the camera may go and how it travels: limits, fitting, and the smooth path between two
// views.
#pragma once

#include "app/model/state.hpp"
#include "app/model/world.hpp"

namespace dateline::app {

// The same camera with a zoom and a centre that the map's projection allows
// (ProjectionRules::limited): no sea of nothing fills it.
[[nodiscard]] core::Camera limited(const core::Camera& camera, core::RectPx map) noexcept;

// How the link's map lays out the globe: a projection of this kind about the story.
[[nodiscard]] core::Projection
projection_of(core::ProjectionKind kind, const World& world) noexcept;

// The view of `box` within `free`, a part of the map; where a place of the story would lie under
// the map's buttons, beside them or below.
[[nodiscard]] core::Camera fitted_free(
    const core::Projection& projection,
    core::GeoBox box,
    const AppState& state,
    const World& world,
    core::RectPx free
) noexcept;

// The story's own view in this window.
[[nodiscard]] core::Camera home_camera(const World& world, const AppState& state) noexcept;

// A fraction 0..1 of the way along the path of J. J. van Wijk and W. A. A. Nuij, "Smooth and
// efficient zooming and panning" (2003), rho = 1.42.
[[nodiscard]] core::Camera along_path(
    const core::Camera& from,
    const core::Camera& to,
    core::RectPx map,
    double fraction
) noexcept;

// The path's length in the paper's units: 0 for equal views, about 1 for a zoom by a factor of
// four.
[[nodiscard]] double
path_length(const core::Camera& from, const core::Camera& to, core::RectPx map) noexcept;

}  // namespace dateline::app
