// The design's table of lines by zoom, as numbers.
#include "render/line_style.hpp"

#include <algorithm>

namespace dateline::render {
namespace {

constexpr double kOverviewKmPerPx = 6.0;
constexpr double kLocalKmPerPx = 1.0;

constexpr Stroke none() noexcept {
  return {0, 0, {}};
}
constexpr Stroke solid(float width, float strength = 1) noexcept {
  return {width, strength, {}};
}
constexpr Stroke dashed(float width, float on, float off) noexcept {
  return {width, 1, {on, on + off}};
}

// Claimed, route not stated, planned, denied.
constexpr std::array<Stroke, app::kArcKinds> kFarArcs{
    solid(2),
    dashed(2, 6, 4),
    dashed(2, 2, 3),
    dashed(2, 14, 4)
};
constexpr std::array<Stroke, app::kArcKinds> kLocalArcs{
    solid(2.5f),
    dashed(2.5f, 8, 5),
    dashed(2.5f, 2.5f, 4),
    dashed(2.5f, 18, 5)
};

constexpr LineStyles kOverview{
    .coast = solid(0.75f),
    .lake_shore = solid(0.75f, 0.8f),
    .river = none(),
    .border = solid(0.75f),
    .disputed = dashed(0.9f, 3, 2.2f),
    .admin1 = none(),
    .graticule = solid(0.75f),
    .area_edge = solid(1.25f),
    .selected_edge = solid(1.25f),
    .arcs = kFarArcs,
    .arc_casing = solid(5)
};

constexpr LineStyles kRegion{
    .coast = solid(1),
    .lake_shore = solid(0.75f),
    .river = solid(0.75f, 0.45f),
    .border = solid(1),
    .disputed = dashed(1.25f, 4, 3),
    .admin1 = solid(0.75f, 0.6f),
    .graticule = solid(0.75f),
    .area_edge = solid(1.25f),
    .selected_edge = solid(2),
    .arcs = kFarArcs,
    .arc_casing = solid(5)
};

constexpr LineStyles kLocal{
    .coast = solid(1.25f),
    .lake_shore = solid(1),
    .river = solid(1, 0.45f),
    .border = solid(1.25f),
    .disputed = dashed(1.5f, 5, 3),
    .admin1 = solid(1, 0.6f),
    .graticule = none(),
    .area_edge = solid(2),
    .selected_edge = solid(2),
    .arcs = kLocalArcs,
    .arc_casing = solid(6)
};

}  // namespace

const LineStyles& line_styles(double km_per_px) noexcept {
  if (km_per_px > kOverviewKmPerPx) {
    return kOverview;
  }
  return km_per_px >= kLocalKmPerPx ? kRegion : kLocal;
}

DeviceStroke to_device(const Stroke& stroke, float pixel_ratio) noexcept {
  const float width = stroke.width * pixel_ratio;
  return {
      .radius = std::max(width, 1.0f) * 0.5f,
      .strength = stroke.strength * std::min(width, 1.0f),
      .dash = {stroke.dash.on * pixel_ratio, stroke.dash.period * pixel_ratio}
  };
}

}  // namespace dateline::render
