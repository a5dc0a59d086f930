// Where a map of the whole globe is torn: along the meridian opposite to its centre's. What crosses
// it goes on at the map's other side.
#pragma once

#include <optional>

#include "core/geo/projection.hpp"

namespace dateline::core {

// Two places a tenth of a millimetre beside the tear, one on either side of it.
struct Tear {
  LngLat leaves, enters;
};

// Where the straight way in degrees from one place to another, the short way round the globe,
// reaches the tear, and where it goes on. Absent: it does not, or the map has none.
[[nodiscard]] std::optional<Tear>
tear_between(const Projection& projection, LngLat from, LngLat to) noexcept;

// Whether a map that is torn, or shows of a repeated world only the copy about its middle, puts two
// neighbouring places at opposite sides: no line joins them on screen.
[[nodiscard]] bool are_parted(const Camera& camera, LngLat one, LngLat other) noexcept;

}  // namespace dateline::core
