// What the fuzzers hold what they have read to.
#pragma once

#include <cmath>
#include <cstdlib>

#include "core/geo/projection.hpp"

namespace dateline {

inline void must(bool sound) {
  if (!sound) {
    std::abort();
  }
}

inline bool on_the_globe(core::LngLat place) {
  return std::fabs(place.lng) <= 180 && std::fabs(place.lat) <= 90;
}

}  // namespace dateline
