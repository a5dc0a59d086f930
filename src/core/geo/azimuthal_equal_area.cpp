// Lambert's azimuthal equal-area projection on the sphere, about a centre of its own (Snyder, Map
// Projections: A Working Manual, USGS PP 1395, pp. 182-190). What lies more than 150 degrees from
// the centre would be squeezed into a rim, and is not shown.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/geo/projection_rules.hpp"

namespace dateline::core {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kRadians = kPi / 180;
constexpr double kEarthRadii = 2 * kPi;  // in a unit of the plane
// of the plane, from its middle: 2 sin(75 degrees) / 2 pi
constexpr double kHorizon = 0.30746;

// Sines and cosines of a place and of a projection's centre, as Snyder's formulas take them.
struct Angles {
  double sin1, cos1;  // the centre's latitude
  double sin_lat, cos_lat;
  double sin_lng, cos_lng;  // eastward from the centre
};

Angles angles_of(LngLat centre, LngLat place) noexcept {
  const double lat1 = centre.lat * kRadians;
  const double lat = place.lat * kRadians;
  const double lng = (place.lng - centre.lng) * kRadians;
  return {
      std::sin(lat1),
      std::cos(lat1),
      std::sin(lat),
      std::cos(lat),
      std::sin(lng),
      std::cos(lng)
  };
}

// Snyder's (24-2), (22-4) and (22-5); at the antipode, which is a whole circle, its easternmost
// point.
PlanePoint project_about(LngLat centre, LngLat place) noexcept {
  const Angles a = angles_of(centre, place);
  const double one_plus_cos = 1 + a.sin1 * a.sin_lat + a.cos1 * a.cos_lat * a.cos_lng;
  if (one_plus_cos < 1e-15) {
    return {0.5 + 2 / kEarthRadii, 0.5};
  }
  const double k = std::sqrt(2 / one_plus_cos);
  return {
      0.5 + k * a.cos_lat * a.sin_lng / kEarthRadii,
      0.5 - k * (a.cos1 * a.sin_lat - a.sin1 * a.cos_lat * a.cos_lng) / kEarthRadii
  };
}

// Snyder's (20-14) and (20-15) by way of the point on the sphere: arc sines lose half their digits
// near a pole. Beyond 2 Earth radii, where no place is, the nearest on that circle.
LngLat unproject_about(LngLat centre, PlanePoint point) noexcept {
  double x = (point.x - 0.5) * kEarthRadii;
  double y = (0.5 - point.y) * kEarthRadii;
  const double rho = std::hypot(x, y);
  if (rho > 2) {
    x *= 2 / rho;
    y *= 2 / rho;
  }
  const double rho2 = std::min(x * x + y * y, 4.0);
  const double cos_c = 1 - rho2 / 2;
  const double sin_c_by_rho = std::sqrt(1 - rho2 / 4);
  const double sin1 = std::sin(centre.lat * kRadians);
  const double cos1 = std::cos(centre.lat * kRadians);
  const double ahead = cos1 * cos_c - y * sin1 * sin_c_by_rho;
  const double aside = x * sin_c_by_rho;
  const double up = sin1 * cos_c + y * cos1 * sin_c_by_rho;
  const double lng = centre.lng + std::atan2(aside, ahead) / kRadians;
  return {std::remainder(lng, 360.0), std::atan2(up, std::hypot(ahead, aside)) / kRadians};
}

double ground_at(double) noexcept {
  return 1;
}

// The derivatives of Snyder's formulas by latitude.
PlaneVector north_at(LngLat centre, LngLat place) noexcept {
  const Angles a = angles_of(centre, place);
  const double one_plus_cos =
      std::max(1e-12, 1 + a.sin1 * a.sin_lat + a.cos1 * a.cos_lat * a.cos_lng);
  const double up = a.cos1 * a.sin_lat - a.sin1 * a.cos_lat * a.cos_lng;
  const double dk_by_k =
      -(a.sin1 * a.cos_lat - a.cos1 * a.sin_lat * a.cos_lng) / (2 * one_plus_cos);
  const double dx = dk_by_k * a.cos_lat * a.sin_lng - a.sin_lat * a.sin_lng;
  const double dy = dk_by_k * up + a.cos1 * a.cos_lat + a.sin1 * a.sin_lat * a.cos_lng;
  const double length = std::hypot(dx, dy);
  return length > 0 ? PlaneVector{dx / length, -dy / length} : PlaneVector{0, -1};
}

double from_middle(PlanePoint point) noexcept {
  return std::hypot(point.x - 0.5, point.y - 0.5);
}

bool is_beyond_horizon(PlanePoint point) noexcept {
  return from_middle(point) > kHorizon;
}

PlanePoint horizon(double share) noexcept {
  const double angle = 2 * kPi * share;
  return {
      0.5 + kHorizon * std::cos(angle),
      0.5 + kHorizon * std::sin(angle),
  };
}

// The middle stays well within the horizon. Sides, corners, or what a phone's sheet covers, may lie
// beyond.
Camera limited(const Camera& camera, RectPx map) noexcept {
  constexpr double kReach = 0.2438;            // of the plane: 100 degrees from the centre
  constexpr double kWidest = kHorizon * 1.25;  // half of the map's shorter side
  const double half = std::max(1.0f, std::min(map.width, map.height)) / 2.0;
  Camera inside = camera;
  const double fitting = std::log2(half / (kWidest * kTilePx));
  const double least = std::max(kMinZoom, fitting);
  inside.zoom = std::clamp(camera.zoom, least, kMaxZoom);
  inside.centre = {
      std::remainder(camera.centre.lng, 360.0),
      std::clamp(camera.centre.lat, -90.0, 90.0)
  };
  const LngLat middle = camera.projection.centre;
  const PlanePoint centre = project_about(middle, inside.centre);
  const double away = from_middle(centre);
  if (away <= kReach) {
    return inside;
  }
  const double share = kReach / away;
  const PlanePoint nearer{
      0.5 + (centre.x - 0.5) * share,
      0.5 + (centre.y - 0.5) * share,
  };
  inside.centre = unproject_about(middle, nearer);
  return inside;
}

}  // namespace

constexpr ProjectionRules kEqualAreaRules{
    .name = "equal-area",
    .cylindrical = false,
    .torn = false,
    .most_lat = 90,
    .least_zoom = kMinZoom,
    .limited = limited,
    .centre_for = middle_in_fives,
    .project = project_about,
    .unproject = unproject_about,
    .ground = ground_at,
    .north = north_at,
    .hides = is_beyond_horizon,
    .outline = horizon
};

}  // namespace dateline::core
