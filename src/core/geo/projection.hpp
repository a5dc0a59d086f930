// Places on the globe, on the projected plane and on screen, and the way between them.
//
//   LngLat      --project-->  PlanePoint      --camera-->  ScreenPx
//   (degrees)                 (0..1, y down)               (CSS px, y down, origin: map's top left)
//
// The plane is one unit wide for the Earth's circumference, with its middle at (0.5, 0.5), in every
// projection. Each has a file of its own here, named after it; what sets them apart is in
// projection_rules.hpp.
#pragma once

#include "core/geo/projection_kind.hpp"

namespace dateline::core {

struct LngLat {
  double lng = 0;  // degrees, -180 to 180
  double lat = 0;  // degrees, -90 to 90
  friend constexpr bool operator==(LngLat, LngLat) = default;
};

// Degrees. `west` may exceed `east`: then the box crosses the antimeridian.
struct GeoBox {
  double west = 0;
  double south = 0;
  double east = 0;
  double north = 0;
  friend constexpr bool operator==(GeoBox, GeoBox) = default;
};

// Degrees from its west to its east, 0 to 360; and the place in its middle.
[[nodiscard]] constexpr double lng_span(GeoBox box) noexcept {
  return box.east - box.west + (box.west > box.east ? 360.0 : 0.0);
}
[[nodiscard]] LngLat middle_of(GeoBox box) noexcept;

// A longitude of -540 to 540 degrees as one of -180 to 180.
[[nodiscard]] constexpr double wrapped_lng(double lng) noexcept {
  if (lng > 180) {
    return lng - 360;
  }
  return lng < -180 ? lng + 360 : lng;
}

struct PlanePoint {
  double x = 0;
  double y = 0;
  friend constexpr bool operator==(PlanePoint, PlanePoint) = default;
};

// CSS pixels. Device pixels are CSS pixels times the device pixel ratio, and only the renderer
// speaks of them.
struct ScreenPx {
  float x = 0;
  float y = 0;
  friend constexpr bool operator==(ScreenPx, ScreenPx) = default;
};

struct SizePx {
  float width = 0;
  float height = 0;
  friend constexpr bool operator==(SizePx, SizePx) = default;
};

struct RectPx {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
  friend constexpr bool operator==(RectPx, RectPx) = default;
  [[nodiscard]] constexpr bool contains(ScreenPx p) const noexcept {
    const bool across = p.x >= x && p.x < x + width;
    const bool down = p.y >= y && p.y < y + height;
    return across && down;
  }
};

inline constexpr double kMaxMercatorLat = 85.05112877980659;  // atan(sinh(pi)) in degrees
// the world is 512 CSS px wide at zoom 0, as in MapLibre
inline constexpr double kTilePx = 512.0;
inline constexpr double kEarthRadiusKm = 6371.0088;  // mean radius (IUGG)

// How a map lays the globe on the plane.
struct Projection {
  ProjectionKind kind = ProjectionKind::mercator;
  // the place at the plane's middle, as far as maps of the kind have one of their own
  LngLat centre;
  friend constexpr bool operator==(const Projection&, const Projection&) = default;
};

// A projection of this kind for a map of `home`: with what it shows about its middle.
[[nodiscard]] Projection projection_about(ProjectionKind kind, GeoBox home) noexcept;

// Round trip under a millimetre wherever the projection shows the globe (its file says where that
// is). A point of the plane that no place has gives a place that is shown beside it.
[[nodiscard]] PlanePoint project(const Projection& projection, LngLat place) noexcept;
[[nodiscard]] LngLat unproject(const Projection& projection, PlanePoint point) noexcept;

// Web Mercator.
[[nodiscard]] PlanePoint project(LngLat place) noexcept;
[[nodiscard]] LngLat unproject(PlanePoint point) noexcept;

// What part of the plane is seen. Where north is not up everywhere, it is up in the plane's middle,
// and the closer the map is (zoom 3 to 5), at the camera's centre. `zoom` as in MapLibre: the
// world's circumference is 512 * 2^zoom CSS px (Web Mercator: at the equator; equal-area maps:
// everywhere, as far as area goes).
struct Camera {
  LngLat centre;
  double zoom = 2;
  Projection projection = {};
  friend constexpr bool operator==(const Camera&, const Camera&) = default;
};

// A camera over a rectangle, worked out once for many points.
struct Aim {
  Projection projection;
  PlanePoint centre;  // of the camera
  double scale = 1;   // CSS px per unit of the plane
  // of the angle, clockwise on screen, by which the plane is turned
  double turn_cos = 1;
  double turn_sin = 0;
  // of the rectangle
  double middle_x = 0;
  double middle_y = 0;
};

[[nodiscard]] Aim aim_of(const Camera& camera, RectPx map) noexcept;
[[nodiscard]] ScreenPx to_screen(const Aim& aim, PlanePoint point) noexcept;
[[nodiscard]] ScreenPx to_screen(const Aim& aim, LngLat place) noexcept;
[[nodiscard]] LngLat to_place(const Aim& aim, ScreenPx point) noexcept;

inline constexpr double kMinZoom = 0.0;
inline constexpr double kMaxZoom = 18.0;

// CSS px per unit of the plane at this zoom.
[[nodiscard]] double pixels_per_plane(double zoom) noexcept;

// Kilometres on the ground per CSS px at the camera's centre (equal-area maps: of a square that has
// the area which a pixel shows).
[[nodiscard]] double km_per_px(const Camera& camera) noexcept;

// `map` is the rectangle on screen that the camera fills; results are in the same coordinates as
// `map`. The copy of the world nearest the centre is chosen.
[[nodiscard]] ScreenPx to_screen(const Camera& camera, RectPx map, LngLat place) noexcept;
[[nodiscard]] LngLat to_place(const Camera& camera, RectPx map, ScreenPx point) noexcept;

// The same camera after a drag from one point to another: what was under `from` is then under `to`.
// Keeps the centre on the plane.
[[nodiscard]] Camera panned(const Camera& camera, RectPx map, ScreenPx from, ScreenPx to) noexcept;

// The same camera at another zoom (clamped to what the projection allows), with the place under
// `anchor` kept there.
[[nodiscard]] Camera
zoomed(const Camera& camera, RectPx map, ScreenPx anchor, double zoom) noexcept;

// The camera that shows all of `box` inside `map` less `padding` on every side.
[[nodiscard]] Camera
fitted(const Projection& projection, GeoBox box, RectPx map, float padding) noexcept;

// The same centre in another projection, at the zoom that shows it at the same scale.
[[nodiscard]] Camera reprojected(const Camera& camera, const Projection& projection) noexcept;

// Calls visit(place) for points around the box's edge, at most `step` degrees apart, the corners
// among them.
template <class Visit>
void walk_around(GeoBox box, double step, const Visit& visit) {
  const double width = lng_span(box);
  const double height = box.north - box.south;
  const int across = 1 + static_cast<int>(width / step);
  const int down = 1 + static_cast<int>(height / step);
  for (int i = 0; i <= across; ++i) {
    const double lng = box.west + width * i / across;
    visit(LngLat{lng, box.north});
    visit(LngLat{lng, box.south});
  }
  for (int i = 1; i < down; ++i) {
    const double lat = box.south + height * i / down;
    visit(LngLat{box.west, lat});
    visit(LngLat{box.west + width, lat});
  }
}

// May the camera see some of `box`? True at least where it does. `margin` in CSS px around the map.
[[nodiscard]] bool may_see(const Aim& aim, RectPx map, GeoBox box, float margin) noexcept;

// Great-circle distance in km (haversine), and the point a fraction 0..1 of the way along the great
// circle (slerp).
[[nodiscard]] double distance_km(LngLat a, LngLat b) noexcept;
[[nodiscard]] LngLat along_great_circle(LngLat a, LngLat b, double fraction) noexcept;

}  // namespace dateline::core
