// Equal Earth (Savric, Patterson and Jenny, The Equal Earth map projection, International Journal
// of Geographical Information Science 33, 2019): the whole globe, with areas true and shapes much
// as atlases have them, about a meridian of its own. The poles are lines, and parallels are
// straight.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/geo/projection_rules.hpp"

namespace dateline::core {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kRadians = kPi / 180;
constexpr double kEarthRadii = 2 * kPi;  // in a unit of the plane
constexpr double kA1 = 1.340264;
constexpr double kA2 = -0.081106;
constexpr double kA3 = 0.000893;
constexpr double kA4 = 0.003796;
constexpr double kM = std::numbers::sqrt3 / 2;
constexpr double kPole = kPi / 3;  // theta of a pole
constexpr double kLeastZoom = -1;  // the world on a phone

// The paper's polynomial by theta, the parametric latitude, and its first two derivatives.
struct Height {
  double y, slope, bend;
};

Height height_at(double theta) noexcept {
  const double t2 = theta * theta;
  const double t6 = t2 * t2 * t2;
  return {
      theta * (kA1 + kA2 * t2 + t6 * (kA3 + kA4 * t2)),
      kA1 + 3 * kA2 * t2 + t6 * (7 * kA3 + 9 * kA4 * t2),
      theta * (6 * kA2 + t2 * t2 * (42 * kA3 + 72 * kA4 * t2))
  };
}

double theta_of(double lat) noexcept {
  return std::asin(kM * std::sin(lat * kRadians));
}

double eastward(LngLat centre, LngLat place) noexcept {
  return std::remainder(place.lng - centre.lng, 360.0) * kRadians;
}

PlanePoint plane_at(double east, double lat) noexcept {
  const double theta = theta_of(lat);
  const Height height = height_at(theta);
  return {
      0.5 + east * std::cos(theta) / (kM * height.slope) / kEarthRadii,
      0.5 - height.y / kEarthRadii
  };
}

PlanePoint project_about(LngLat centre, LngLat place) noexcept {
  return plane_at(eastward(centre, place), place.lat);
}

// Newton's method for theta; four steps reach the last digit. Within 10 m of a pole, which is
// where a parallel's height hardly tells its latitude, accurate to some centimetres. Beyond the
// outline the nearest place on the parallel, or on the pole's line.
LngLat unproject_about(LngLat centre, PlanePoint point) noexcept {
  const double y = (0.5 - point.y) * kEarthRadii;
  const double most = height_at(kPole).y;
  double theta = std::clamp(y, -most, most) / most * kPole;
  for (int i = 0; i < 6; ++i) {
    const Height height = height_at(theta);
    theta = std::clamp(theta - (height.y - y) / height.slope, -kPole, kPole);
  }
  const double x = (point.x - 0.5) * kEarthRadii;
  const double east = kM * x * height_at(theta).slope / std::cos(theta);
  return {
      std::remainder(centre.lng + std::clamp(east, -kPi, kPi) / kRadians, 360.0),
      std::asin(std::clamp(std::sin(theta) / kM, -1.0, 1.0)) / kRadians
  };
}

double ground_at(double) noexcept {
  return 1;
}

// The way of a meridian: the derivatives by theta.
PlaneVector north_at(LngLat centre, LngLat place) noexcept {
  const double theta = theta_of(place.lat);
  const Height height = height_at(theta);
  const double narrower = std::sin(theta) * height.slope + std::cos(theta) * height.bend;
  const double dx = -eastward(centre, place) * narrower / (kM * height.slope * height.slope);
  const double length = std::hypot(dx, height.slope);
  return {
      .x = dx / length,
      .y = -height.slope / length,
  };
}

// Down the eastern side and up the western, with the poles' lines between. A pole is reached a
// little before the half is over, so that none of the corners is missed.
PlanePoint outline_at(double share) noexcept {
  constexpr double kDegrees = 370;
  const double side = share < 0.5 ? 1 : -1;
  const double done = std::min(180.0, kDegrees * (share < 0.5 ? share : share - 0.5));
  return plane_at(side * kPi, side * (90 - done));
}

// The map is torn where it tears least: where no place of the story is for ten degrees on either
// side, through the Bering Strait (the centre is 11 E) or down the Atlantic (150 E); else opposite
// to the story's middle.
LngLat centre_for(GeoBox home) noexcept {
  constexpr double kClear = 10;
  constexpr double kCentres[] = {11, 150};
  const double span = lng_span(home);
  const double empty = 360 - span;
  const double middle = home.west + span / 2;
  for (const double centre : kCentres) {
    const double aside = std::abs(std::remainder(centre - middle, 360.0));
    const bool clear = aside + kClear <= empty / 2;
    if (clear) {
      return {centre, 0};
    }
  }
  return {empty > 1 ? middle_in_fives(home).lng : kCentres[0], 0};
}

// The world may shrink to four fifths of the map's width or height, and the middle be anywhere on
// it.
Camera limited(const Camera& camera, RectPx map) noexcept {
  constexpr double kShare = 0.8;
  const PlanePoint east = plane_at(kPi, 0);
  const PlanePoint north = plane_at(0, 90);
  const auto zoom_for = [](double extent, float px) {
    return std::log2(kShare * std::max(1.0f, px) / (2 * extent * kTilePx));
  };
  const double least =
      std::min(zoom_for(east.x - 0.5, map.width), zoom_for(0.5 - north.y, map.height));
  Camera inside = camera;
  inside.zoom = std::clamp(camera.zoom, std::max(kLeastZoom, least), kMaxZoom);
  inside.centre = {
      std::remainder(camera.centre.lng, 360.0),
      std::clamp(camera.centre.lat, -90.0, 90.0)
  };
  return inside;
}

}  // namespace

constexpr ProjectionRules kEqualEarthRules{
    .name = "equal-earth",
    .cylindrical = false,
    .torn = true,
    .most_lat = 90,
    .least_zoom = kLeastZoom,
    .limited = limited,
    .centre_for = centre_for,
    .project = project_about,
    .unproject = unproject_about,
    .ground = ground_at,
    .north = north_at,
    .hides = nullptr,
    .outline = outline_at
};

}  // namespace dateline::core
