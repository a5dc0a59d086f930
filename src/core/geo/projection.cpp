// The camera above the plane, in whatever projection that is, and distances on the sphere.
#include "core/geo/projection.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/geo/projection_rules.hpp"
#include "core/geo/sphere.hpp"

namespace dateline::core {
namespace {

constexpr double kPi = std::numbers::pi, kRadians = kPi / 180;

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

// A way on screen as a way on the plane.
PlaneVector turned_back(const Aim& aim, double x, double y) noexcept {
  return {
      (x * aim.turn_cos + y * aim.turn_sin) / aim.scale,
      (y * aim.turn_cos - x * aim.turn_sin) / aim.scale
  };
}

// Where a screen point lies on the plane; where the world repeats x may leave 0..1.
PlanePoint to_plane(const Aim& aim, ScreenPx point) noexcept {
  const PlaneVector way = turned_back(
      aim,
      static_cast<double>(point.x) - aim.middle_x,
      static_cast<double>(point.y) - aim.middle_y
  );
  return {aim.centre.x + way.x, aim.centre.y + way.y};
}

// The camera at `zoom` that has `held` (on the plane) under `anchor` (on screen). Where a map turns
// with its centre, that is found by steps, each of which is nearer by the share of the globe that
// the map shows.
Camera
holding(const Camera& camera, PlanePoint held, RectPx map, ScreenPx anchor, double zoom) noexcept {
  constexpr int kMostSteps = 12;
  Camera moved{camera.centre, zoom, camera.projection};
  const int steps = rules_of(camera.projection).north == nullptr ? 1 : kMostSteps;
  for (int i = 0; i < steps; ++i) {
    const Aim aim = aim_of(moved, map);
    const PlaneVector way = turned_back(
        aim,
        static_cast<double>(anchor.x) - aim.middle_x,
        static_cast<double>(anchor.y) - aim.middle_y
    );
    moved.centre = unproject(camera.projection, {held.x - way.x, held.y - way.y});
  }
  return moved;
}

// Zoom at which `extent` of the plane takes `px` pixels; the greatest zoom for an extent of
// nothing.
double zoom_for(double extent, double px) noexcept {
  if (extent <= 0) {
    return kMaxZoom;
  }
  return std::log2(std::max(px, 1.0) / (extent * kTilePx));
}

double clamped_zoom(const Projection& projection, double zoom) noexcept {
  return std::clamp(zoom, rules_of(projection).least_zoom, kMaxZoom);
}

// From 0 in an overview, which stands still while it is dragged, to 1 from some 2 km a pixel on,
// where north is up.
double closeness(double zoom) noexcept {
  constexpr double kOverview = 3.0, kClose = 5.0;
  const double t = std::clamp((zoom - kOverview) / (kClose - kOverview), 0.0, 1.0);
  return t * t * (3 - 2 * t);
}

// The rectangle on screen around the box's edge.
struct Around {
  double left = 1e30, top = 1e30, right = -1e30, bottom = -1e30;
};

Around around(const Aim& aim, GeoBox box, double step) noexcept {
  Around all;
  walk_around(box, step, [&](LngLat place) {
    const ScreenPx at = to_screen(aim, place);
    all = {
        std::min(all.left, static_cast<double>(at.x)),
        std::min(all.top, static_cast<double>(at.y)),
        std::max(all.right, static_cast<double>(at.x)),
        std::max(all.bottom, static_cast<double>(at.y))
    };
  });
  return all;
}

// A box in degrees as the rectangle that it is on a cylindrical map's plane. The right may lie
// beyond 1.
struct PlaneRect {
  double left, top, right, bottom;
};

PlaneRect rect_of(const Projection& projection, GeoBox box) noexcept {
  const PlanePoint north_west = project(projection, {box.west, box.north}),
                   south_east = project(projection, {box.east, box.south});
  const double turn = box.west > box.east ? 1.0 : 0.0;
  return {north_west.x, north_west.y, south_east.x + turn, south_east.y};
}

Camera fitted_rect(const Projection& projection, GeoBox box, RectPx map, float padding) noexcept {
  const PlaneRect rect = rect_of(projection, box);
  const double width = rect.right - rect.left, height = rect.bottom - rect.top;
  const double inset = 2.0 * static_cast<double>(padding);
  const double zoom = std::min(
      zoom_for(width, static_cast<double>(map.width) - inset),
      zoom_for(height, static_cast<double>(map.height) - inset)
  );
  const PlanePoint centre{rect.left + width / 2, rect.top + height / 2};
  return {unproject(projection, centre), clamped_zoom(projection, zoom), projection};
}

// A few rounds: the map turns with its centre and zoom, and the box's outline with it.
Camera
fitted_outline(const Projection& projection, GeoBox box, RectPx map, float padding) noexcept {
  Camera camera{middle_of(box), rules_of(projection).least_zoom, projection};
  for (int round = 0; round < 5; ++round) {
    const Aim aim = aim_of(camera, map);
    const Around outline = around(aim, box, 2.0);
    const double inset = 2.0 * static_cast<double>(padding);
    camera.zoom = std::min(
        zoom_for(
            (outline.right - outline.left) / aim.scale,
            static_cast<double>(map.width) - inset
        ),
        zoom_for(
            (outline.bottom - outline.top) / aim.scale,
            static_cast<double>(map.height) - inset
        )
    );
    camera.zoom = clamped_zoom(projection, camera.zoom);
    const ScreenPx middle{
        static_cast<float>((outline.left + outline.right) / 2),
        static_cast<float>((outline.top + outline.bottom) / 2)
    };
    camera.centre = to_place(aim, middle);
  }
  return camera;
}

// Whether the window, in px, has some of any copy of a cylindrical map's rectangle.
bool may_see_rect(const Aim& aim, const PlaneRect& rect, const PlaneRect& window) noexcept {
  const auto screen_x = [&](double x) {
    return aim.middle_x + (x - aim.centre.x) * aim.scale;
  };
  const auto screen_y = [&](double y) {
    return aim.middle_y + (y - aim.centre.y) * aim.scale;
  };
  if (screen_y(rect.bottom) < window.top || screen_y(rect.top) > window.bottom) {
    return false;
  }
  for (const double turn : {-1.0, 0.0, 1.0}) {
    if (screen_x(rect.left + turn) <= window.right && screen_x(rect.right + turn) >= window.left) {
      return true;
    }
  }
  return false;
}

double angle_between(LngLat a, LngLat b) noexcept {
  return distance_km(a, b) / kEarthRadiusKm;
}

}  // namespace

LngLat middle_of(GeoBox box) noexcept {
  return {std::remainder(box.west + lng_span(box) / 2, 360.0), (box.south + box.north) / 2};
}

LngLat middle_in_fives(GeoBox box) noexcept {
  const auto to_fives = [](double degrees) {
    return 5.0 * std::round(degrees / 5.0);
  };
  return {
      std::remainder(to_fives(box.west + lng_span(box) / 2), 360.0),
      to_fives((box.south + box.north) / 2)
  };
}

Projection projection_about(ProjectionKind kind, GeoBox home) noexcept {
  return {kind, rules_of(kind).centre_for(home)};
}

double pixels_per_plane(double zoom) noexcept {
  return kTilePx * std::exp2(zoom);
}

PlanePoint project(const Projection& projection, LngLat place) noexcept {
  return rules_of(projection).project(projection.centre, place);
}

LngLat unproject(const Projection& projection, PlanePoint point) noexcept {
  return rules_of(projection).unproject(projection.centre, point);
}

double km_per_px(const Camera& camera) noexcept {
  const double ground = rules_of(camera.projection).ground(camera.centre.lat);
  return 2 * kPi * kEarthRadiusKm * ground / pixels_per_plane(camera.zoom);
}

Aim aim_of(const Camera& camera, RectPx map) noexcept {
  Aim aim{
      camera.projection,
      project(camera.projection, camera.centre),
      pixels_per_plane(camera.zoom),
      1,
      0,
      middle_x(map),
      middle_y(map)
  };
  auto* const north_at = rules_of(camera.projection).north;
  if (north_at == nullptr) {
    return aim;
  }
  const PlaneVector north = north_at(camera.projection.centre, camera.centre);
  const double turn = std::atan2(-north.x, -north.y) * closeness(camera.zoom);
  aim.turn_cos = std::cos(turn);
  aim.turn_sin = std::sin(turn);
  return aim;
}

ScreenPx to_screen(const Aim& aim, PlanePoint point) noexcept {
  const double east = point.x - aim.centre.x;
  const double dx = rules_of(aim.projection).cylindrical ? wrapped_offset(east) : east;
  const double dy = point.y - aim.centre.y;
  return {
      static_cast<float>(aim.middle_x + (dx * aim.turn_cos - dy * aim.turn_sin) * aim.scale),
      static_cast<float>(aim.middle_y + (dx * aim.turn_sin + dy * aim.turn_cos) * aim.scale)
  };
}

ScreenPx to_screen(const Aim& aim, LngLat place) noexcept {
  return to_screen(aim, project(aim.projection, place));
}

LngLat to_place(const Aim& aim, ScreenPx point) noexcept {
  return unproject(aim.projection, to_plane(aim, point));
}

ScreenPx to_screen(const Camera& camera, RectPx map, LngLat place) noexcept {
  return to_screen(aim_of(camera, map), place);
}

LngLat to_place(const Camera& camera, RectPx map, ScreenPx point) noexcept {
  return to_place(aim_of(camera, map), point);
}

Camera panned(const Camera& camera, RectPx map, ScreenPx from, ScreenPx to) noexcept {
  return holding(camera, to_plane(aim_of(camera, map), from), map, to, camera.zoom);
}

Camera zoomed(const Camera& camera, RectPx map, ScreenPx anchor, double zoom) noexcept {
  return holding(
      camera,
      to_plane(aim_of(camera, map), anchor),
      map,
      anchor,
      clamped_zoom(camera.projection, zoom)
  );
}

Camera fitted(const Projection& projection, GeoBox box, RectPx map, float padding) noexcept {
  return rules_of(projection).cylindrical ? fitted_rect(projection, box, map, padding)
                                          : fitted_outline(projection, box, map, padding);
}

Camera reprojected(const Camera& camera, const Projection& projection) noexcept {
  Camera other{camera.centre, camera.zoom, projection};
  const double finer = std::log2(km_per_px(other) / km_per_px(camera));
  other.zoom = clamped_zoom(projection, camera.zoom + finer);
  return other;
}

bool may_see(const Aim& aim, RectPx map, GeoBox box, float margin) noexcept {
  const double left = map.x - margin, right = map.x + map.width + margin, top = map.y - margin,
               bottom = map.y + map.height + margin;
  if (rules_of(aim.projection).cylindrical) {
    return may_see_rect(aim, rect_of(aim.projection, box), {left, top, right, bottom});
  }
  // A box about the projection's antipode or a pole has no simple outline: the whole globe's files
  // are few, so they count as seen.
  if (box.east - box.west > 90) {
    return true;
  }
  const Around outline = around(aim, box, 5.0);
  return outline.left <= right && outline.right >= left && outline.top <= bottom &&
         outline.bottom >= top;
}

double distance_km(LngLat a, LngLat b) noexcept {
  const double half_lat = std::sin((b.lat - a.lat) * kRadians / 2),
               half_lng = std::sin((b.lng - a.lng) * kRadians / 2);
  const double h = half_lat * half_lat +
                   std::cos(a.lat * kRadians) * std::cos(b.lat * kRadians) * half_lng * half_lng;
  return 2 * kEarthRadiusKm * std::asin(std::sqrt(std::min(h, 1.0)));
}

// Spherical linear interpolation. Points that coincide, or lie opposite so that every great circle
// joins them, give `a`, then `b`.
LngLat along_great_circle(LngLat a, LngLat b, double fraction) noexcept {
  const double angle = angle_between(a, b), sine = std::sin(angle);
  if (fraction <= 0 || fraction >= 1 || sine < 1e-12) {
    return fraction < 0.5 ? a : b;
  }
  const double weight_a = std::sin((1 - fraction) * angle) / sine,
               weight_b = std::sin(fraction * angle) / sine;
  const Vector3 there = weight_a * on_sphere(a) + weight_b * on_sphere(b);
  return {
      std::atan2(there.y, there.x) / kRadians,
      std::atan2(there.z, std::hypot(there.x, there.y)) / kRadians
  };
}

}  // namespace dateline::core
