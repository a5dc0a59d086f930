// Web Mercator on the unit square, the camera above it, and distances on the sphere.
#include "core/projection.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::core {
namespace {

constexpr double kPi = 3.14159265358979323846;
constexpr double kRadians = kPi / 180.0;

double wrapped_unit(double x) noexcept {
  return x - std::floor(x);
}

// The nearest copy of a plane distance: -0.5 to 0.5.
double wrapped_offset(double dx) noexcept {
  return dx - std::round(dx);
}

double middle_x(RectPx map) noexcept {
  return static_cast<double>(map.x) + static_cast<double>(map.width) / 2;
}
double middle_y(RectPx map) noexcept {
  return static_cast<double>(map.y) + static_cast<double>(map.height) / 2;
}

// Where a screen point lies on the plane; x may leave 0..1 beside the antimeridian.
PlanePoint to_plane(const Camera& camera, RectPx map, ScreenPx point) noexcept {
  const double scale = pixels_per_plane(camera.zoom);
  const PlanePoint centre = project(camera.centre);
  return {centre.x + (static_cast<double>(point.x) - middle_x(map)) / scale,
          centre.y + (static_cast<double>(point.y) - middle_y(map)) / scale};
}

// The camera at `zoom` that has `held` (on the plane) under `anchor` (on screen).
Camera holding(PlanePoint held, RectPx map, ScreenPx anchor, double zoom) noexcept {
  const double scale = pixels_per_plane(zoom);
  const PlanePoint centre{held.x - (static_cast<double>(anchor.x) - middle_x(map)) / scale,
                          held.y - (static_cast<double>(anchor.y) - middle_y(map)) / scale};
  return {unproject({wrapped_unit(centre.x), std::clamp(centre.y, 0.0, 1.0)}), zoom};
}

// Zoom at which `extent` of the plane takes `px` pixels; the greatest zoom for an extent of nothing.
double zoom_for(double extent, double px) noexcept {
  if (extent <= 0) return kMaxZoom;
  return std::log2(std::max(px, 1.0) / (extent * kTilePx));
}

struct Vector3 {
  double x, y, z;
};

Vector3 on_sphere(LngLat place) noexcept {
  const double lng = place.lng * kRadians, lat = place.lat * kRadians;
  return {std::cos(lat) * std::cos(lng), std::cos(lat) * std::sin(lng), std::sin(lat)};
}

double angle_between(LngLat a, LngLat b) noexcept {
  return distance_km(a, b) / kEarthRadiusKm;
}

}  // namespace

PlanePoint project(LngLat place) noexcept {
  const double x = (place.lng + 180.0) / 360.0;
  if (place.lat >= kMaxMercatorLat) return {x, 0.0};
  if (place.lat <= -kMaxMercatorLat) return {x, 1.0};
  return {x, 0.5 - std::asinh(std::tan(place.lat * kRadians)) / (2 * kPi)};
}

LngLat unproject(PlanePoint point) noexcept {
  return {point.x * 360.0 - 180.0, std::atan(std::sinh((0.5 - point.y) * 2 * kPi)) / kRadians};
}

double pixels_per_plane(double zoom) noexcept {
  return kTilePx * std::exp2(zoom);
}

double km_per_px(const Camera& camera) noexcept {
  return 2 * kPi * kEarthRadiusKm * std::cos(camera.centre.lat * kRadians) / pixels_per_plane(camera.zoom);
}

ScreenPx to_screen(const Camera& camera, RectPx map, PlanePoint point) noexcept {
  const double scale = pixels_per_plane(camera.zoom);
  const PlanePoint centre = project(camera.centre);
  return {static_cast<float>(middle_x(map) + wrapped_offset(point.x - centre.x) * scale),
          static_cast<float>(middle_y(map) + (point.y - centre.y) * scale)};
}

ScreenPx to_screen(const Camera& camera, RectPx map, LngLat place) noexcept {
  return to_screen(camera, map, project(place));
}

LngLat to_place(const Camera& camera, RectPx map, ScreenPx point) noexcept {
  const PlanePoint at = to_plane(camera, map, point);
  return unproject({wrapped_unit(at.x), std::clamp(at.y, 0.0, 1.0)});
}

Camera panned(const Camera& camera, RectPx map, ScreenPx from, ScreenPx to) noexcept {
  return holding(to_plane(camera, map, from), map, to, camera.zoom);
}

Camera zoomed(const Camera& camera, RectPx map, ScreenPx anchor, double zoom) noexcept {
  return holding(to_plane(camera, map, anchor), map, anchor, std::clamp(zoom, kMinZoom, kMaxZoom));
}

Camera fitted(GeoBox box, RectPx map, float padding) noexcept {
  const PlanePoint north_west = project({box.west, box.north}), south_east = project({box.east, box.south});
  const bool crosses = box.west > box.east;
  const double width = south_east.x - north_west.x + (crosses ? 1.0 : 0.0), height = south_east.y - north_west.y;
  const double inset = 2.0 * static_cast<double>(padding);
  const double zoom = std::min(zoom_for(width, static_cast<double>(map.width) - inset),
                               zoom_for(height, static_cast<double>(map.height) - inset));
  const PlanePoint centre{wrapped_unit(north_west.x + width / 2), north_west.y + height / 2};
  return {unproject(centre), std::clamp(zoom, kMinZoom, kMaxZoom)};
}

double distance_km(LngLat a, LngLat b) noexcept {
  const double half_lat = std::sin((b.lat - a.lat) * kRadians / 2), half_lng = std::sin((b.lng - a.lng) * kRadians / 2);
  const double h = half_lat * half_lat + std::cos(a.lat * kRadians) * std::cos(b.lat * kRadians) * half_lng * half_lng;
  return 2 * kEarthRadiusKm * std::asin(std::sqrt(std::min(h, 1.0)));
}

// Spherical linear interpolation. Points that coincide, or lie opposite so that every great circle joins them, give
// `a`, then `b`.
LngLat along_great_circle(LngLat a, LngLat b, double fraction) noexcept {
  const double angle = angle_between(a, b), sine = std::sin(angle);
  if (fraction <= 0 || fraction >= 1 || sine < 1e-12) return fraction < 0.5 ? a : b;
  const double weight_a = std::sin((1 - fraction) * angle) / sine, weight_b = std::sin(fraction * angle) / sine;
  const Vector3 from = on_sphere(a), to = on_sphere(b);
  const double x = weight_a * from.x + weight_b * to.x, y = weight_a * from.y + weight_b * to.y,
               z = weight_a * from.z + weight_b * to.z;
  return {std::atan2(y, x) / kRadians, std::atan2(z, std::hypot(x, y)) / kRadians};
}

}  // namespace dateline::core
