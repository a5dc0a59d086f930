// The least box on a globe: the widest gap between longitudes is what it leaves out.
#include "app/model/extent.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/sorting.hpp"

namespace dateline::app {

namespace {

constexpr double kMostLat = 85.0;  // as far as the projection shows
constexpr double kKmPerDegree = 111.195;
constexpr double kRadians = 0.017453292519943295;  // in a degree

}  // namespace

void Extent::add(core::LngLat point) {
  lngs_.push_back(core::wrapped_lng(point.lng));
  const double lat = std::clamp(point.lat, -kMostLat, kMostLat);
  south_ = std::min(south_, lat);
  north_ = std::max(north_, lat);
}

void Extent::add(const core::Place& place) {
  if (place.point) {
    add(*place.point);
  }
  if (place.point && place.area_kind == core::AreaKind::circle) {
    const core::LngLat middle = *place.point;
    const double narrowing = std::max(0.05, std::cos(middle.lat * kRadians));
    const double high = place.circle_km / kKmPerDegree;
    const double wide = std::min(179.0, high / narrowing);
    add({middle.lng - wide, middle.lat - high});
    add({middle.lng + wide, middle.lat + high});
  }
  for (const auto& ring : place.rings) {
    for (const core::LngLat point : ring) {
      add(point);
    }
  }
}

std::optional<core::GeoBox> Extent::box(double around) const {
  if (lngs_.empty()) {
    return std::nullopt;
  }
  std::vector<double> sorted = lngs_;
  core::sort_range(sorted.begin(), sorted.end());
  double west = sorted.front();
  double east = sorted.back();
  double gap = west + 360 - east;
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    if (sorted[i] - sorted[i - 1] <= gap) {
      continue;
    }
    gap = sorted[i] - sorted[i - 1];
    west = sorted[i];
    east = sorted[i - 1];
  }
  const double south = std::max(-kMostLat, south_ - around);
  const double north = std::min(kMostLat, north_ + around);
  if (gap <= 2 * around) {
    return core::GeoBox{-180, south, 180, north};
  }
  return core::GeoBox{
      .west = core::wrapped_lng(west - around),
      .south = south,
      .east = core::wrapped_lng(east + around),
      .north = north,
  };
}

}  // namespace dateline::app
