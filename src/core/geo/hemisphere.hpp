// Whether places lie all around the globe.
#pragma once

#include <span>

#include "core/geo/projection.hpp"

namespace dateline::core {

// Whether some point of the globe lies less than 90 degrees (great circle) from each of the places:
// a hemisphere about it holds them all, and none is on its edge. True of no places. Two opposite
// places, or three around a great circle, are enough for it to be false. Exact to a few
// metres. Time: a few passes over the places.
[[nodiscard]] bool one_hemisphere_holds(std::span<const LngLat> places);

}  // namespace dateline::core
