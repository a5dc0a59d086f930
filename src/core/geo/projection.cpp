// Web Mercator on the unit square, the camera above it, and distances on the sphere.
#include "core/geo/projection.hpp"

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

struct PlaneVector {
  double x = 0, y = 0;
};

// A way on screen as a way on the plane.
PlaneVector turned_back(const Aim& aim, double x, double y) noexcept {
  return {
      (x * aim.turn_cos + y * aim.turn_sin) / aim.scale,
      (y * aim.turn_cos - x * aim.turn_sin) / aim.scale
  };
}

// Where a screen point lies on the plane; in Web Mercator x may leave 0..1 beside the antimeridian.
PlanePoint to_plane(const Aim& aim, ScreenPx point) noexcept {
  const PlaneVector way = turned_back(
      aim,
      static_cast<double>(point.x) - aim.middle_x,
      static_cast<double>(point.y) - aim.middle_y
  );
  return {aim.centre.x + way.x, aim.centre.y + way.y};
}

LngLat on_globe(const Projection& projection, PlanePoint point) noexcept {
  if (projection.kind == ProjectionKind::mercator) {
    return unproject({wrapped_unit(point.x), std::clamp(point.y, 0.0, 1.0)});
  }
  return unproject(projection, point);
}

// The camera at `zoom` that has `held` (on the plane) under `anchor` (on screen). An equal-area map
// turns with its centre, so the centre is found by steps, each of which is nearer by the share of
// the globe that the map shows.
Camera
holding(const Camera& camera, PlanePoint held, RectPx map, ScreenPx anchor, double zoom) noexcept {
  constexpr int kMostSteps = 12;
  Camera moved{camera.centre, zoom, camera.projection};
  const int steps = camera.projection.kind == ProjectionKind::mercator ? 1 : kMostSteps;
  for (int i = 0; i < steps; ++i) {
    const Aim aim = aim_of(moved, map);
    const PlaneVector way = turned_back(
        aim,
        static_cast<double>(anchor.x) - aim.middle_x,
        static_cast<double>(anchor.y) - aim.middle_y
    );
    moved.centre = on_globe(camera.projection, {held.x - way.x, held.y - way.y});
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

// Sines and cosines of a place and of a projection's centre, as Snyder's formulas take them.
struct Angles {
  double sin1, cos1;  // the centre's latitude
  double sin_lat, cos_lat;
  double sin_lng, cos_lng;  // eastward from the centre
};

Angles angles_of(LngLat centre, LngLat place) noexcept {
  const double lat1 = centre.lat * kRadians, lat = place.lat * kRadians,
               lng = (place.lng - centre.lng) * kRadians;
  return {
      std::sin(lat1),
      std::cos(lat1),
      std::sin(lat),
      std::cos(lat),
      std::sin(lng),
      std::cos(lng)
  };
}

constexpr double kEarthRadii = 2 * kPi;  // in a unit of the plane

// Snyder's (24-2), (22-4) and (22-5); at the antipode, which is a whole circle, its easternmost
// point.
PlanePoint project_equal_area(LngLat centre, LngLat place) noexcept {
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
// near a pole.
LngLat unproject_equal_area(LngLat centre, PlanePoint point) noexcept {
  double x = (point.x - 0.5) * kEarthRadii, y = (0.5 - point.y) * kEarthRadii;
  const double rho = std::hypot(x, y);
  if (rho > 2) {
    x *= 2 / rho, y *= 2 / rho;
  }
  const double rho2 = std::min(x * x + y * y, 4.0);
  const double cos_c = 1 - rho2 / 2, sin_c_by_rho = std::sqrt(1 - rho2 / 4);
  const double sin1 = std::sin(centre.lat * kRadians), cos1 = std::cos(centre.lat * kRadians);
  const double ahead = cos1 * cos_c - y * sin1 * sin_c_by_rho, aside = x * sin_c_by_rho,
               up = sin1 * cos_c + y * cos1 * sin_c_by_rho;
  const double lng = centre.lng + std::atan2(aside, ahead) / kRadians;
  return {std::remainder(lng, 360.0), std::atan2(up, std::hypot(ahead, aside)) / kRadians};
}

// The direction of north on the plane at a place of an equal-area map: the derivatives of Snyder's
// formulas by latitude, as a unit vector (y down).
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

Camera fitted_mercator(GeoBox box, RectPx map, float padding) noexcept {
  const PlanePoint north_west = project({box.west, box.north}),
                   south_east = project({box.east, box.south});
  const bool crosses = box.west > box.east;
  const double width = south_east.x - north_west.x + (crosses ? 1.0 : 0.0),
               height = south_east.y - north_west.y;
  const double inset = 2.0 * static_cast<double>(padding);
  const double zoom = std::min(
      zoom_for(width, static_cast<double>(map.width) - inset),
      zoom_for(height, static_cast<double>(map.height) - inset)
  );
  const PlanePoint centre{wrapped_unit(north_west.x + width / 2), north_west.y + height / 2};
  return {unproject(centre), std::clamp(zoom, kMinZoom, kMaxZoom), {}};
}

// A few rounds: the map turns with its centre and zoom, and the box's outline with it.
Camera
fitted_equal_area(const Projection& projection, GeoBox box, RectPx map, float padding) noexcept {
  const double width = box.east - box.west + (box.west > box.east ? 360.0 : 0.0);
  Camera camera{
      {std::remainder(box.west + width / 2, 360.0), (box.south + box.north) / 2},
      kMinZoom,
      projection
  };
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
    camera.zoom = std::clamp(camera.zoom, kMinZoom, kMaxZoom);
    const ScreenPx middle{
        static_cast<float>((outline.left + outline.right) / 2),
        static_cast<float>((outline.top + outline.bottom) / 2)
    };
    camera.centre = to_place(aim, middle);
  }
  return camera;
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

double pixels_per_plane(double zoom) noexcept {
  return kTilePx * std::exp2(zoom);
}

PlanePoint project(const Projection& projection, LngLat place) noexcept {
  return projection.kind == ProjectionKind::mercator ? project(place)
                                                     : project_equal_area(projection.centre, place);
}

LngLat unproject(const Projection& projection, PlanePoint point) noexcept {
  return projection.kind == ProjectionKind::mercator
             ? unproject(point)
             : unproject_equal_area(projection.centre, point);
}

double km_per_px(const Camera& camera) noexcept {
  const double stretched = camera.projection.kind == ProjectionKind::mercator
                               ? std::cos(camera.centre.lat * kRadians)
                               : 1.0;
  return 2 * kPi * kEarthRadiusKm * stretched / pixels_per_plane(camera.zoom);
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
  if (camera.projection.kind == ProjectionKind::mercator) {
    return aim;
  }
  const PlaneVector north = north_at(camera.projection.centre, camera.centre);
  const double turn = std::atan2(-north.x, -north.y) * closeness(camera.zoom);
  aim.turn_cos = std::cos(turn);
  aim.turn_sin = std::sin(turn);
  return aim;
}

ScreenPx to_screen(const Aim& aim, PlanePoint point) noexcept {
  const double dx = aim.projection.kind == ProjectionKind::mercator
                        ? wrapped_offset(point.x - aim.centre.x)
                        : point.x - aim.centre.x;
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
  return on_globe(aim.projection, to_plane(aim, point));
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
      std::clamp(zoom, kMinZoom, kMaxZoom)
  );
}

Camera fitted(const Projection& projection, GeoBox box, RectPx map, float padding) noexcept {
  return projection.kind == ProjectionKind::mercator
             ? fitted_mercator(box, map, padding)
             : fitted_equal_area(projection, box, map, padding);
}

Camera reprojected(const Camera& camera, const Projection& projection) noexcept {
  Camera other{camera.centre, camera.zoom, projection};
  other.zoom =
      std::clamp(camera.zoom + std::log2(km_per_px(other) / km_per_px(camera)), kMinZoom, kMaxZoom);
  return other;
}

bool may_see(const Aim& aim, RectPx map, GeoBox box, float margin) noexcept {
  const double left = map.x - margin, right = map.x + map.width + margin, top = map.y - margin,
               bottom = map.y + map.height + margin;
  if (aim.projection.kind == ProjectionKind::mercator) {
    const PlanePoint north_west = project({box.west, box.north}),
                     south_east = project({box.east, box.south});
    const auto screen_x = [&](double x) {
      return aim.middle_x + (x - aim.centre.x) * aim.scale;
    };
    const auto screen_y = [&](double y) {
      return aim.middle_y + (y - aim.centre.y) * aim.scale;
    };
    if (screen_y(south_east.y) < top || screen_y(north_west.y) > bottom) {
      return false;
    }
    for (const double turn : {-1.0, 0.0, 1.0}) {
      if (screen_x(north_west.x + turn) <= right && screen_x(south_east.x + turn) >= left) {
        return true;
      }
    }
    return false;
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
  const Vector3 from = on_sphere(a), to = on_sphere(b);
  const double x = weight_a * from.x + weight_b * to.x, y = weight_a * from.y + weight_b * to.y,
               z = weight_a * from.z + weight_b * to.z;
  return {std::atan2(y, x) / kRadians, std::atan2(z, std::hypot(x, y)) / kRadians};
}

}  // namespace dateline::core
