// How wide and how dashed each kind of line is at a scale (design tokens, "Lines by zoom").
#pragma once

#include <array>

#include "app/view/frame.hpp"

namespace dateline::render {

// CSS px. A period of 0 is a solid line; otherwise `on` px of every `period` are drawn, measured on
// screen.
struct Dash {
  float on = 0, period = 0;
};

// `strength` is how much of the colour is laid on, 0 to 1. A width of 0: not drawn at this scale.
struct Stroke {
  float width = 0;
  float strength = 1;
  Dash dash;
};

struct LineStyles {
  Stroke coast, lake_shore, river, border, disputed, admin1, graticule;
  Stroke area_edge, selected_edge;
  std::array<Stroke, app::kArcKinds> arcs;  // by app::ArcKind: each with dashes of its own
  Stroke arc_casing;
};

// `km_per_px` is kilometres on the ground per CSS px at the view's centre, greater than 0.
[[nodiscard]] const LineStyles& line_styles(double km_per_px) noexcept;

// What a stroke becomes in device px: never thinner than one, but fainter.
struct DeviceStroke {
  float radius = 0.5f;  // half the width
  float strength = 1;
  Dash dash;
};

[[nodiscard]] DeviceStroke to_device(const Stroke& stroke, float pixel_ratio) noexcept;

}  // namespace dateline::render
