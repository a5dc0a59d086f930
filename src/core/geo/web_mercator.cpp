// Web Mercator (EPSG:3857, scaled to one): x = 0 at 180 W, 1 at 180 E; y = 0 at 85.0511 N, 1 at
// 85.0511 S. Its world repeats eastward, and ends at those parallels.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/geo/projection_rules.hpp"

namespace dateline::core {
namespace {

constexpr double kPi = std::numbers::pi, kRadians = kPi / 180;

LngLat centre_for(GeoBox) noexcept {
  return {};
}

PlanePoint project_about(LngLat, LngLat place) noexcept {
  return project(place);
}

LngLat unproject_about(LngLat, PlanePoint point) noexcept {
  return unproject({point.x - std::floor(point.x), std::clamp(point.y, 0.0, 1.0)});
}

double ground_at(double lat) noexcept {
  return std::cos(lat * kRadians);
}

// The world is never lower than the map, and nothing beyond the poles is seen.
Camera limited(const Camera& camera, RectPx map) noexcept {
  const double least = std::max(kMinZoom, std::log2(std::max(1.0f, map.height) / kTilePx));
  Camera inside = camera;
  inside.zoom = std::clamp(camera.zoom, least, kMaxZoom);
  inside.centre.lat = std::clamp(camera.centre.lat, -kMaxMercatorLat, kMaxMercatorLat);
  if (std::abs(camera.centre.lng) > 180) {
    inside.centre.lng = std::remainder(camera.centre.lng, 360.0);
  }
  PlanePoint centre = project(inside.centre);
  const double half = map.height / pixels_per_plane(inside.zoom) / 2;
  const double y = half >= 0.5 ? 0.5 : std::clamp(centre.y, half, 1 - half);
  if (y != centre.y) {
    centre.y = y;
    inside.centre = unproject(centre);
  }
  return inside;
}

}  // namespace

PlanePoint project(LngLat place) noexcept {
  const double x = (place.lng + 180.0) / 360.0;
  if (place.lat >= kMaxMercatorLat) {
    return {x, 0.0};
  }
  if (place.lat <= -kMaxMercatorLat) {
    return {x, 1.0};
  }
  return {x, 0.5 - std::asinh(std::tan(place.lat * kRadians)) / (2 * kPi)};
}

LngLat unproject(PlanePoint point) noexcept {
  return {point.x * 360.0 - 180.0, std::atan(std::sinh((0.5 - point.y) * 2 * kPi)) / kRadians};
}

constexpr ProjectionRules kMercatorRules{
    .name = "mercator",
    .cylindrical = true,
    .torn = false,
    .most_lat = kMaxMercatorLat,
    .least_zoom = kMinZoom,
    .limited = limited,
    .centre_for = centre_for,
    .project = project_about,
    .unproject = unproject_about,
    .ground = ground_at,
    .north = nullptr,
    .hides = nullptr,
    .outline = nullptr
};

}  // namespace dateline::core
