// Camera limits and flights, all in plane units and in double.
#include "app/view/camera_path.hpp"

#include <algorithm>
#include <cmath>

#include "core/geo/projection_rules.hpp"

namespace dateline::app {

namespace {

using core::Camera;
using core::PlanePoint;
using core::RectPx;

constexpr double kRho = 1.42;

// The journey in the paper's terms: widths of the view and distance between centres, all in units
// of the plane.
struct Journey {
  double w0 = 1;
  double w1 = 1;
  double distance = 0;
  double dx = 0;
  double dy = 0;
  PlanePoint start;
  core::Projection projection;
};

Journey journey(const Camera& from, const Camera& to, RectPx map) noexcept {
  Journey way;
  const double width = std::max(1.0f, map.width);
  const core::Projection& projection = to.projection;
  way.w0 = width / core::pixels_per_plane(from.zoom);
  way.w1 = width / core::pixels_per_plane(to.zoom);
  way.projection = projection;
  way.start = core::project(projection, from.centre);
  const PlanePoint end = core::project(projection, to.centre);
  way.dx = end.x - way.start.x;
  if (core::rules_of(projection).cylindrical) {
    way.dx -= std::round(way.dx);  // the short way round the globe
  }
  way.dy = end.y - way.start.y;
  way.distance = std::hypot(way.dx, way.dy);
  return way;
}

bool in_place(const Journey& way) noexcept {
  return way.distance < 1e-9 + way.w0 * 1e-4;
}

struct Curve {
  double r0 = 0;
  double length = 0;
};

Curve curve_of(const Journey& way) noexcept {
  const double w0 = way.w0;
  const double w1 = way.w1;
  const double d = way.distance;
  const double rho2 = kRho * kRho;
  const double rho4 = rho2 * rho2;
  const double d2 = d * d;
  const double widening = w1 * w1 - w0 * w0;
  const double moving = rho4 * d2;
  const double b0 = (widening + moving) / (2 * w0 * rho2 * d);
  const double b1 = (widening - moving) / (2 * w1 * rho2 * d);
  // The paper's ln(sqrt(b^2 + 1) - b), which is the logarithm of nothing where b is large.
  const double r0 = -std::asinh(b0);
  const double r1 = -std::asinh(b1);
  return {r0, (r1 - r0) / kRho};
}

Camera camera_at(const Journey& way, double along, double width, RectPx map) noexcept {
  double fraction = 0;
  if (way.distance > 0) {
    fraction = along / way.distance;
  }
  PlanePoint point = way.start;
  point.x += way.dx * fraction;
  point.y += way.dy * fraction;
  const double wide_enough = std::max(1.0f, map.width);
  return {
      .centre = core::unproject(way.projection, point),
      .zoom = std::log2(wide_enough / width / core::kTilePx),
      .projection = way.projection,
  };
}

}  // namespace

Camera limited(const Camera& camera, RectPx map) noexcept {
  return core::rules_of(camera.projection).limited(camera, map);
}

core::Projection projection_of(core::ProjectionKind kind, const World& world) noexcept {
  return core::projection_about(kind, world.home);
}

double path_length(const Camera& from, const Camera& to, RectPx map) noexcept {
  const Journey way = journey(from, to, map);
  if (in_place(way)) {
    return std::abs(std::log(way.w1 / way.w0)) / kRho;
  }
  return std::abs(curve_of(way).length);
}

Camera along_path(const Camera& from, const Camera& to, RectPx map, double fraction) noexcept {
  if (fraction <= 0) {
    return from;
  }
  if (fraction >= 1) {
    return to;
  }
  const Journey way = journey(from, to, map);
  if (in_place(way)) {
    const double width = way.w0 * std::pow(way.w1 / way.w0, fraction);
    return camera_at(way, way.distance * fraction, width, map);
  }
  const Curve curve = curve_of(way);
  const double s = fraction * curve.length;
  const double r = kRho * s + curve.r0;
  const double cosh_r0 = std::cosh(curve.r0);
  const double gone = cosh_r0 * std::tanh(r) - std::sinh(curve.r0);
  const double along = way.w0 / (kRho * kRho) * gone;
  const double width = way.w0 * cosh_r0 / std::cosh(r);
  return camera_at(way, along, width, map);
}

}  // namespace dateline::app
