// Places on the globe, on the projected plane and on screen, and the way between them. It knows nothing of what is drawn there.
//
//   LngLat (degrees)  --project-->  PlanePoint (0..1, y down)  --camera-->  ScreenPx (CSS px, y down, origin: map's top left)
//
// The plane is the Web Mercator square (EPSG:3857 scaled to one): x = 0 at 180 W, 1 at 180 E; y = 0 at 85.0511 N, 1 at 85.0511 S.
#pragma once

namespace dateline::core {

struct LngLat {
  double lng = 0;  // degrees, -180 to 180
  double lat = 0;  // degrees, -90 to 90
  friend constexpr bool operator==(LngLat, LngLat) = default;
};

// Degrees. `west` may exceed `east`: then the box crosses the antimeridian.
struct GeoBox {
  double west = 0, south = 0, east = 0, north = 0;
  friend constexpr bool operator==(GeoBox, GeoBox) = default;
};

struct PlanePoint {
  double x = 0, y = 0;
  friend constexpr bool operator==(PlanePoint, PlanePoint) = default;
};

// CSS pixels. Device pixels are CSS pixels times the device pixel ratio, and only the renderer speaks of them.
struct ScreenPx {
  float x = 0, y = 0;
  friend constexpr bool operator==(ScreenPx, ScreenPx) = default;
};

struct SizePx {
  float width = 0, height = 0;
  friend constexpr bool operator==(SizePx, SizePx) = default;
};

struct RectPx {
  float x = 0, y = 0, width = 0, height = 0;
  friend constexpr bool operator==(RectPx, RectPx) = default;
  [[nodiscard]] constexpr bool contains(ScreenPx p) const noexcept {
    return p.x >= x && p.y >= y && p.x < x + width && p.y < y + height;
  }
};

inline constexpr double kMaxMercatorLat = 85.05112877980659;  // atan(sinh(pi)) in degrees
inline constexpr double kTilePx = 512.0;                      // the world is 512 CSS px wide at zoom 0, as in MapLibre
inline constexpr double kEarthRadiusKm = 6371.0088;           // mean radius (IUGG)

// Latitudes beyond +-kMaxMercatorLat are clamped. Round trip under a millimetre between.
[[nodiscard]] PlanePoint project(LngLat place) noexcept;
[[nodiscard]] LngLat unproject(PlanePoint point) noexcept;

// What part of the plane is seen. `zoom` as in MapLibre: the world is 512 * 2^zoom CSS px wide.
struct Camera {
  LngLat centre;
  double zoom = 2;
  friend constexpr bool operator==(const Camera&, const Camera&) = default;
};

inline constexpr double kMinZoom = 0.0;
inline constexpr double kMaxZoom = 18.0;

// CSS px per unit of the plane at this zoom.
[[nodiscard]] double pixels_per_plane(double zoom) noexcept;

// Kilometres on the ground per CSS px at the camera's centre.
[[nodiscard]] double km_per_px(const Camera& camera) noexcept;

// `map` is the rectangle on screen that the camera fills; results are in the same coordinates as `map`. The copy of the world nearest the centre is chosen.
[[nodiscard]] ScreenPx to_screen(const Camera& camera, RectPx map, PlanePoint point) noexcept;
[[nodiscard]] ScreenPx to_screen(const Camera& camera, RectPx map, LngLat place) noexcept;
[[nodiscard]] LngLat to_place(const Camera& camera, RectPx map, ScreenPx point) noexcept;

// The same camera after a drag from one point to another: what was under `from` is then under `to`. Keeps the centre on the plane.
[[nodiscard]] Camera panned(const Camera& camera, RectPx map, ScreenPx from, ScreenPx to) noexcept;

// The same camera at another zoom (clamped to kMinZoom..kMaxZoom), with the place under `anchor` kept there.
[[nodiscard]] Camera zoomed(const Camera& camera, RectPx map, ScreenPx anchor, double zoom) noexcept;

// The camera that shows all of `box` inside `map` less `padding` on every side.
[[nodiscard]] Camera fitted(GeoBox box, RectPx map, float padding) noexcept;

// Great-circle distance in km (haversine), and the point a fraction 0..1 of the way along the great circle (slerp).
[[nodiscard]] double distance_km(LngLat a, LngLat b) noexcept;
[[nodiscard]] LngLat along_great_circle(LngLat a, LngLat b, double fraction) noexcept;

}  // namespace dateline::core
