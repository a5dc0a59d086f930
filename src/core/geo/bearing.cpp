// Snyder, Map Projections: A Working Manual, USGS PP 1395: (5-4b) for the bearing, (5-5) and (5-6)
// for the place it leads to.
#include "core/geo/bearing.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dateline::core {
namespace {

constexpr double kRadians = std::numbers::pi / 180;

}  // namespace

double bearing(LngLat from, LngLat to) noexcept {
  const double lat0 = from.lat * kRadians;
  const double lat1 = to.lat * kRadians;
  const double lng = (to.lng - from.lng) * kRadians;
  const double east = std::sin(lng) * std::cos(lat1);
  const double north =
      std::cos(lat0) * std::sin(lat1) - std::sin(lat0) * std::cos(lat1) * std::cos(lng);
  return std::atan2(east, north);
}

LngLat destination(LngLat from, double bearing, double km) noexcept {
  const double angle = km / kEarthRadiusKm;
  const double lat = from.lat * kRadians;
  const double sin_there = std::clamp(
      std::sin(lat) * std::cos(angle) + std::cos(lat) * std::sin(angle) * std::cos(bearing),
      -1.0,
      1.0
  );
  const double lng = std::atan2(
      std::sin(bearing) * std::sin(angle) * std::cos(lat),
      std::cos(angle) - std::sin(lat) * sin_there
  );
  const double east = from.lng + lng / kRadians;
  return {
      .lng = std::remainder(east, 360.0),
      .lat = std::asin(sin_there) / kRadians,
  };
}

}  // namespace dateline::core
