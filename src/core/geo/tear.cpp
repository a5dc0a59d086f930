// Longitudes counted from the map's middle meridian: the tear is at 180 degrees either way.
#include "core/geo/tear.hpp"

#include <cmath>

#include "core/geo/projection_rules.hpp"

namespace dateline::core {
namespace {

double eastward(double middle, double lng) noexcept {
  return std::remainder(lng - middle, 360.0);
}

}  // namespace

std::optional<Tear> tear_between(const Projection& projection, LngLat from, LngLat to) noexcept {
  constexpr double kBeside = 180 - 1e-9;
  if (!rules_of(projection).torn) {
    return std::nullopt;
  }
  const double middle = projection.centre.lng;
  const double east = eastward(middle, from.lng), way = eastward(middle, to.lng) - east;
  if (std::abs(way) <= 180) {
    return std::nullopt;
  }
  const double side = east > 0 ? 1 : -1;
  const double share = (180 - side * east) / (360 - std::abs(way));
  const double lat = from.lat + (to.lat - from.lat) * share;
  return Tear{{middle + side * kBeside, lat}, {middle - side * kBeside, lat}};
}

bool are_parted(const Camera& camera, LngLat one, LngLat other) noexcept {
  const ProjectionRules& rules = rules_of(camera.projection);
  if (!rules.torn && !rules.cylindrical) {
    return false;
  }
  const double middle = rules.torn ? camera.projection.centre.lng : camera.centre.lng;
  return std::abs(eastward(middle, one.lng) - eastward(middle, other.lng)) > 180;
}

}  // namespace dateline::core
