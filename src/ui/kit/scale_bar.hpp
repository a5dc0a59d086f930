// How long a scale bar is.
#pragma once

#include "core/geo/projection.hpp"

namespace dateline::ui {

struct ScaleBar {
  // 1, 2 or 5 times a power of ten, of the unit; 0 where there is no room for a bar
  double km = 0;
  float width = 0;  // CSS px
};

// The longest bar of at most `most` CSS px. It is true where it matters, at the map's middle: two
// points that stand `width` px apart there, side by side, are `km` apart along the great circle, to
// a thousandth, whatever the projection makes of the rest.
[[nodiscard]] ScaleBar
scale_bar(const core::Camera& camera, core::RectPx map, float most, double unit_km = 1) noexcept;

inline constexpr double kMileKm = 1.609344, kFootKm = 0.0003048;

}  // namespace dateline::ui
