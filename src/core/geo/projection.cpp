// The camera above the plane, in whatever projection that is.
#include "core/geo/projection.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/geo/projection_rules.hpp"

namespace dateline::core {
namespace {

constexpr double kPi = std::numbers::pi;

// The nearest copy of a plane distance: -0.5 to 0.5.
double wrapped_offset(double dx) noexcept {
  return dx - std::round(dx);
}

double middle_x(RectPx map) noexcept {
  const double width = map.width;
  return static_cast<double>(map.x) + width / 2;
}
double middle_y(RectPx map) noexcept {
  const double height = map.height;
  return static_cast<double>(map.y) + height / 2;
}

// The way on the plane from the camera's centre to a screen point.
PlaneVector way_from_centre(const Aim& aim, ScreenPx point) noexcept {
  const double x = static_cast<double>(point.x) - aim.middle_x;
  const double y = static_cast<double>(point.y) - aim.middle_y;
  const double turned_x = x * aim.turn_cos + y * aim.turn_sin;
  const double turned_y = y * aim.turn_cos - x * aim.turn_sin;
  return {
      .x = turned_x / aim.scale,
      .y = turned_y / aim.scale,
  };
}

// Where a screen point lies on the plane; where the world repeats x may leave 0..1.
PlanePoint to_plane(const Aim& aim, ScreenPx point) noexcept {
  const PlaneVector way = way_from_centre(aim, point);
  return {
      .x = aim.centre.x + way.x,
      .y = aim.centre.y + way.y,
  };
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
    const PlaneVector way = way_from_centre(aim, anchor);
    const PlanePoint centre{
        .x = held.x - way.x,
        .y = held.y - way.y,
    };
    moved.centre = unproject(camera.projection, centre);
  }
  return moved;
}

// Zoom at which `extent` of the plane takes `px` pixels; the greatest zoom for an extent of
// nothing.
double zoom_for(double extent, double px) noexcept {
  if (extent <= 0) {
    return kMaxZoom;
  }
  const double at_least_one = std::max(px, 1.0);
  return std::log2(at_least_one / (extent * kTilePx));
}

// Zoom at which both extents have room in the map less its padding.
double zoom_for_both(double width, double height, RectPx map, float padding) noexcept {
  const double inset = 2.0 * static_cast<double>(padding);
  const double room_across = static_cast<double>(map.width) - inset;
  const double room_down = static_cast<double>(map.height) - inset;
  const double across = zoom_for(width, room_across);
  const double down = zoom_for(height, room_down);
  return std::min(across, down);
}

double clamped_zoom(const Projection& projection, double zoom) noexcept {
  const double least = rules_of(projection).least_zoom;
  return std::clamp(zoom, least, kMaxZoom);
}

// From 0 in an overview, which stands still while it is dragged, to 1 from some 2 km a pixel on,
// where north is up.
double closeness(double zoom) noexcept {
  constexpr double kOverview = 3.0;
  constexpr double kClose = 5.0;
  const double way = (zoom - kOverview) / (kClose - kOverview);
  const double t = std::clamp(way, 0.0, 1.0);
  const double steepness = 3 - 2 * t;
  return t * t * steepness;
}

// The rectangle on screen around the box's edge.
struct Around {
  double left = 1e30;
  double top = 1e30;
  double right = -1e30;
  double bottom = -1e30;

  void add(ScreenPx at) noexcept {
    const double x = at.x;
    const double y = at.y;
    left = std::min(left, x);
    top = std::min(top, y);
    right = std::max(right, x);
    bottom = std::max(bottom, y);
  }
};

Around around(const Aim& aim, GeoBox box, double step) noexcept {
  Around all;
  walk_around(box, step, [&](LngLat place) { all.add(to_screen(aim, place)); });
  return all;
}

// A box in degrees as the rectangle that it is on a cylindrical map's plane. The right may lie
// beyond 1.
struct PlaneRect {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
};

PlaneRect rect_of(const Projection& projection, GeoBox box) noexcept {
  const PlanePoint north_west = project(projection, {box.west, box.north});
  const PlanePoint south_east = project(projection, {box.east, box.south});
  const double turn = box.west > box.east ? 1.0 : 0.0;
  return {
      .left = north_west.x,
      .top = north_west.y,
      .right = south_east.x + turn,
      .bottom = south_east.y,
  };
}

Camera fitted_rect(const Projection& projection, GeoBox box, RectPx map, float padding) noexcept {
  const PlaneRect rect = rect_of(projection, box);
  const double width = rect.right - rect.left;
  const double height = rect.bottom - rect.top;
  const double zoom = zoom_for_both(width, height, map, padding);
  const PlanePoint centre{
      .x = rect.left + width / 2,
      .y = rect.top + height / 2,
  };
  return {
      .centre = unproject(projection, centre),
      .zoom = clamped_zoom(projection, zoom),
      .projection = projection,
  };
}

// A few rounds: the map turns with its centre and zoom, and the box's outline with it.
Camera
fitted_outline(const Projection& projection, GeoBox box, RectPx map, float padding) noexcept {
  Camera camera{middle_of(box), rules_of(projection).least_zoom, projection};
  for (int round = 0; round < 5; ++round) {
    const Aim aim = aim_of(camera, map);
    const Around outline = around(aim, box, 2.0);
    const double width = (outline.right - outline.left) / aim.scale;
    const double height = (outline.bottom - outline.top) / aim.scale;
    const double zoom = zoom_for_both(width, height, map, padding);
    camera.zoom = clamped_zoom(projection, zoom);
    const double x = (outline.left + outline.right) / 2;
    const double y = (outline.top + outline.bottom) / 2;
    const ScreenPx middle{
        static_cast<float>(x),
        static_cast<float>(y),
    };
    camera.centre = to_place(aim, middle);
  }
  return camera;
}

// Whether the window, in px, has some of any copy of a cylindrical map's rectangle.
bool may_see_rect(const Aim& aim, const PlaneRect& rect, const PlaneRect& window) noexcept {
  const auto screen_x = [&](double x) {
    const double way = x - aim.centre.x;
    return aim.middle_x + way * aim.scale;
  };
  const auto screen_y = [&](double y) {
    const double way = y - aim.centre.y;
    return aim.middle_y + way * aim.scale;
  };
  const double top = screen_y(rect.top);
  const double bottom = screen_y(rect.bottom);
  if (bottom < window.top || top > window.bottom) {
    return false;
  }
  for (const double turn : {-1.0, 0.0, 1.0}) {
    const double left = screen_x(rect.left + turn);
    const double right = screen_x(rect.right + turn);
    if (left <= window.right && right >= window.left) {
      return true;
    }
  }
  return false;
}

}  // namespace

LngLat middle_of(GeoBox box) noexcept {
  const double lng = box.west + lng_span(box) / 2;
  return {
      .lng = std::remainder(lng, 360.0),
      .lat = (box.south + box.north) / 2,
  };
}

LngLat middle_in_fives(GeoBox box) noexcept {
  const auto to_fives = [](double degrees) {
    return 5.0 * std::round(degrees / 5.0);
  };
  const double lng = box.west + lng_span(box) / 2;
  const double lat = (box.south + box.north) / 2;
  return {
      .lng = std::remainder(to_fives(lng), 360.0),
      .lat = to_fives(lat),
  };
}

Projection projection_about(ProjectionKind kind, GeoBox home) noexcept {
  const ProjectionRules& rules = rules_of(kind);
  return {
      .kind = kind,
      .centre = rules.centre_for(home),
  };
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
  const ProjectionRules& rules = rules_of(camera.projection);
  const double ground = rules.ground(camera.centre.lat);
  const double around = 2 * kPi * kEarthRadiusKm * ground;
  return around / pixels_per_plane(camera.zoom);
}

Aim aim_of(const Camera& camera, RectPx map) noexcept {
  Aim aim;
  aim.projection = camera.projection;
  aim.centre = project(camera.projection, camera.centre);
  aim.scale = pixels_per_plane(camera.zoom);
  aim.middle_x = middle_x(map);
  aim.middle_y = middle_y(map);
  auto* const north_at = rules_of(camera.projection).north;
  if (north_at == nullptr) {
    return aim;
  }
  const PlaneVector north = north_at(camera.projection.centre, camera.centre);
  const double whole = std::atan2(-north.x, -north.y);
  const double turn = whole * closeness(camera.zoom);
  aim.turn_cos = std::cos(turn);
  aim.turn_sin = std::sin(turn);
  return aim;
}

ScreenPx to_screen(const Aim& aim, PlanePoint point) noexcept {
  const bool repeats = rules_of(aim.projection).cylindrical;
  const double east = point.x - aim.centre.x;
  const double dx = repeats ? wrapped_offset(east) : east;
  const double dy = point.y - aim.centre.y;
  const double turned_x = dx * aim.turn_cos - dy * aim.turn_sin;
  const double turned_y = dx * aim.turn_sin + dy * aim.turn_cos;
  const double x = aim.middle_x + turned_x * aim.scale;
  const double y = aim.middle_y + turned_y * aim.scale;
  return {
      .x = static_cast<float>(x),
      .y = static_cast<float>(y),
  };
}

ScreenPx to_screen(const Aim& aim, LngLat place) noexcept {
  const PlanePoint point = project(aim.projection, place);
  return to_screen(aim, point);
}

LngLat to_place(const Aim& aim, ScreenPx point) noexcept {
  const PlanePoint there = to_plane(aim, point);
  return unproject(aim.projection, there);
}

ScreenPx to_screen(const Camera& camera, RectPx map, LngLat place) noexcept {
  return to_screen(aim_of(camera, map), place);
}

LngLat to_place(const Camera& camera, RectPx map, ScreenPx point) noexcept {
  return to_place(aim_of(camera, map), point);
}

Camera panned(const Camera& camera, RectPx map, ScreenPx from, ScreenPx to) noexcept {
  const Aim aim = aim_of(camera, map);
  const PlanePoint held = to_plane(aim, from);
  return holding(camera, held, map, to, camera.zoom);
}

Camera zoomed(const Camera& camera, RectPx map, ScreenPx anchor, double zoom) noexcept {
  const Aim aim = aim_of(camera, map);
  const PlanePoint held = to_plane(aim, anchor);
  const double allowed = clamped_zoom(camera.projection, zoom);
  return holding(camera, held, map, anchor, allowed);
}

Camera fitted(const Projection& projection, GeoBox box, RectPx map, float padding) noexcept {
  if (rules_of(projection).cylindrical) {
    return fitted_rect(projection, box, map, padding);
  }
  return fitted_outline(projection, box, map, padding);
}

Camera reprojected(const Camera& camera, const Projection& projection) noexcept {
  Camera other{camera.centre, camera.zoom, projection};
  const double coarser = km_per_px(other) / km_per_px(camera);
  const double finer = std::log2(coarser);
  other.zoom = clamped_zoom(projection, camera.zoom + finer);
  return other;
}

bool may_see(const Aim& aim, RectPx map, GeoBox box, float margin) noexcept {
  const PlaneRect window{
      .left = map.x - margin,
      .top = map.y - margin,
      .right = map.x + map.width + margin,
      .bottom = map.y + map.height + margin,
  };
  if (rules_of(aim.projection).cylindrical) {
    const PlaneRect rect = rect_of(aim.projection, box);
    return may_see_rect(aim, rect, window);
  }
  // A box about the projection's antipode or a pole has no simple outline: the whole globe's files
  // are few, so they count as seen.
  if (box.east - box.west > 90) {
    return true;
  }
  const Around outline = around(aim, box, 5.0);
  const bool across = outline.left <= window.right && outline.right >= window.left;
  const bool down = outline.top <= window.bottom && outline.bottom >= window.top;
  return across && down;
}

}  // namespace dateline::core
