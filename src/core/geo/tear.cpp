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
  const double east = eastward(middle, from.lng);
  const double way = eastward(middle, to.lng) - east;
  if (std::abs(way) <= 180) {
    return std::nullopt;
  }
  const double side = east > 0 ? 1 : -1;
  const double to_tear = 180 - side * east;
  const double share = to_tear / (360 - std::abs(way));
  const double lat = from.lat + (to.lat - from.lat) * share;
  const double beside = side * kBeside;
  const LngLat here{middle + beside, lat};
  const LngLat there{middle - beside, lat};
  return Tear{here, there};
}

bool are_parted(const Camera& camera, LngLat one, LngLat other) noexcept {
  const ProjectionRules& rules = rules_of(camera.projection);
  if (!rules.torn && !rules.cylindrical) {
    return false;
  }
  const double middle = rules.torn ? camera.projection.centre.lng : camera.centre.lng;
  const double apart = eastward(middle, one.lng) - eastward(middle, other.lng);
  return std::abs(apart) > 180;
}

}  // namespace dateline::core
