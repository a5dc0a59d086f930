// Camera limits and flights, all in plane units and in double.
#include "app/view/camera_path.hpp"

#include <algorithm>
#include <cmath>

#include "app/model/insets.hpp"
#include "app/view/frame_parts.hpp"
#include "core/base/sorting.hpp"
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
  double w0 = 1, w1 = 1, distance = 0;
  double dx = 0, dy = 0;
  PlanePoint start;
  core::Projection projection;
};

Journey journey(const Camera& from, const Camera& to, RectPx map) noexcept {
  Journey way;
  const double width = std::max(1.0f, map.width);
  way.w0 = width / core::pixels_per_plane(from.zoom);
  way.w1 = width / core::pixels_per_plane(to.zoom);
  way.projection = to.projection;
  way.start = core::project(way.projection, from.centre);
  const PlanePoint end = core::project(way.projection, to.centre);
  way.dx = end.x - way.start.x;
  // the short way round the globe
  if (core::rules_of(way.projection).cylindrical) {
    way.dx -= std::round(way.dx);
  }
  way.dy = end.y - way.start.y;
  way.distance = std::hypot(way.dx, way.dy);
  return way;
}

bool in_place(const Journey& way) noexcept {
  return way.distance < 1e-9 + way.w0 * 1e-4;
}

struct Curve {
  double r0 = 0, length = 0;
};

Curve curve_of(const Journey& way) noexcept {
  const double rho2 = kRho * kRho, rho4 = rho2 * rho2, d2 = way.distance * way.distance;
  const double b0 =
      (way.w1 * way.w1 - way.w0 * way.w0 + rho4 * d2) / (2 * way.w0 * rho2 * way.distance);
  const double b1 =
      (way.w1 * way.w1 - way.w0 * way.w0 - rho4 * d2) / (2 * way.w1 * rho2 * way.distance);
  // The paper's ln(sqrt(b^2 + 1) - b), which is the logarithm of nothing where b is large.
  const double r0 = -std::asinh(b0), r1 = -std::asinh(b1);
  return {r0, (r1 - r0) / kRho};
}

Camera camera_at(const Journey& way, double along, double width, RectPx map) noexcept {
  const double fraction = way.distance > 0 ? along / way.distance : 0;
  const PlanePoint point{way.start.x + way.dx * fraction, way.start.y + way.dy * fraction};
  const double zoom = std::log2(std::max(1.0f, map.width) / width / core::kTilePx);
  return {core::unproject(way.projection, point), zoom, way.projection};
}

Camera fitted_within(
    const core::Projection& projection,
    core::GeoBox box,
    RectPx map,
    RectPx free
) noexcept {
  const float padding = free.width < 600 ? 16.0f : 48.0f;
  const Camera camera = core::fitted(projection, box, free, padding);
  const core::ScreenPx map_centre{map.x + map.width / 2, map.y + map.height / 2};
  const core::ScreenPx free_centre{free.x + free.width / 2, free.y + free.height / 2};
  return limited(core::panned(camera, map, map_centre, free_centre), map);
}

// What the buttons leave of the free map at their side, and below them.
RectPx beside(RectPx buttons, RectPx free) noexcept {
  const bool at_the_left = buttons.x + buttons.width / 2 < free.x + free.width / 2;
  const float taken =
      at_the_left ? buttons.x + buttons.width - free.x : free.x + free.width - buttons.x;
  return {
      at_the_left ? free.x + taken : free.x,
      free.y,
      std::max(1.0f, free.width - taken),
      free.height
  };
}

RectPx below(RectPx buttons, RectPx free) noexcept {
  const float taken = buttons.y + buttons.height - free.y;
  return {free.x, free.y + taken, free.width, std::max(1.0f, free.height - taken)};
}

// A place's mark as it may stand: about its place.
struct Disc {
  PlanePoint at;
  float reach = 0;      // CSS px
  bool wanted = false;  // one of those the view is for
};

// the places with the most claims; what lies beyond is looked for in no story by hand
constexpr std::size_t kMostDiscs = 64;

bool contains(core::GeoBox box, core::LngLat place) noexcept {
  const double east = std::remainder(place.lng - box.west, 360.0);
  return (east < 0 ? east + 360 : east) <= core::lng_span(box) && place.lat >= box.south &&
         place.lat <= box.north;
}

std::vector<Disc> discs_of(
    const core::Projection& projection,
    core::GeoBox box,
    const AppState& state,
    const World& world
) {
  constexpr float kAround = 4;  // clear of an edge
  std::vector<Disc> discs;
  for (std::uint32_t i = 0; i < world.story.places.size(); ++i) {
    const auto& point = world.story.places[i].point;
    const auto claims = static_cast<std::uint32_t>(world.table.at_place.of(i).size());
    if (!point || claims == 0) {
      continue;
    }
    PlaceMark mark;
    mark.radius = radius_of(claims, shows_map_alone(state));
    discs.push_back(
        {core::project(projection, *point), outer_radius(mark) + kAround, contains(box, *point)}
    );
  }
  core::sort_range(discs.begin(), discs.end(), [](const Disc& a, const Disc& b) {
    return a.wanted != b.wanted ? a.wanted : a.reach > b.reach;
  });
  if (discs.size() > kMostDiscs) {
    discs.resize(kMostDiscs);
  }
  return discs;
}

// What a view has to show, and where it can be seen.
struct Sight {
  const AppState& state;
  RectPx free;
  const std::vector<Disc>& discs;

  // How badly a camera shows the marks: twice for each that is wanted and not whole, once for each
  // other that is cut by the edge or lies under the buttons.
  [[nodiscard]] int hidden(const Camera& camera) const noexcept {
    const core::Aim aim = core::aim_of(camera, state.map);
    int count = 0;
    for (const Disc& disc : discs) {
      const core::ScreenPx at = core::to_screen(aim, disc.at);
      const bool whole = is_within(at, -disc.reach), seen = is_within(at, disc.reach);
      const bool bad = seen && (!whole || is_under_buttons(at, disc.reach));
      count += disc.wanted ? (bad || !seen ? 2 : 0) : (bad ? 1 : 0);
    }
    return count;
  }

 private:
  [[nodiscard]] bool is_within(core::ScreenPx at, float more) const noexcept {
    return RectPx{free.x - more, free.y - more, free.width + 2 * more, free.height + 2 * more}
        .contains(at);
  }
  [[nodiscard]] bool is_under_buttons(core::ScreenPx at, float reach) const noexcept {
    const RectPx buttons = state.map_buttons;
    const float x = std::clamp(at.x, buttons.x, buttons.x + buttons.width),
                y = std::clamp(at.y, buttons.y, buttons.y + buttons.height);
    return buttons.width > 0 && std::hypot(at.x - x, at.y - y) < reach;
  }
};

// The camera nearest to this one, a little aside or a little farther, that hides the fewest marks.
Camera tidied(const Camera& camera, const Sight& sight) noexcept {
  constexpr float kStep = 14, kMost = 70;
  const RectPx map = sight.state.map;
  const core::ScreenPx middle{map.x + map.width / 2, map.y + map.height / 2};
  Camera best = camera;
  double least = sight.hidden(camera);
  for (const double out : {0.0, 0.1, 0.22, 0.36}) {
    for (float dy = -kMost; dy <= kMost; dy += kStep) {
      for (float dx = -kMost; dx <= kMost; dx += kStep) {
        // below one: never worth a mark
        const double strayed = 0.004 * static_cast<double>(std::hypot(dx, dy)) / 1.5 + out;
        if (strayed >= least) {
          continue;
        }
        Camera other = core::panned(camera, map, middle, {middle.x + dx, middle.y + dy});
        other.zoom -= out;
        const Camera inside = limited(other, map);
        const double cost = sight.hidden(inside) + strayed;
        if (cost < least) {
          best = inside, least = cost;
        }
      }
    }
    if (least < 1) {
      return best;
    }
  }
  return best;
}

}  // namespace

Camera limited(const Camera& camera, RectPx map) noexcept {
  return core::rules_of(camera.projection).limited(camera, map);
}

core::Projection projection_of(core::ProjectionKind kind, const World& world) noexcept {
  return core::projection_about(kind, world.home);
}

Camera fitted_free(
    const core::Projection& projection,
    core::GeoBox box,
    const AppState& state,
    const World& world,
    RectPx free
) noexcept {
  const std::vector<Disc> discs = discs_of(projection, box, state, world);
  const Sight sight{state, free, discs};
  const Camera camera = fitted_within(projection, box, state.map, free);
  const int hidden = sight.hidden(camera);
  if (hidden == 0) {
    return camera;
  }
  Camera best = camera;
  int least = hidden;
  const auto consider = [&](const Camera& other) {
    const int now = sight.hidden(other);
    if (now < least || (now == least && now < hidden && other.zoom > best.zoom)) {
      best = other, least = now;
    }
  };
  consider(tidied(camera, sight));
  if (least > 0 && state.map_buttons.width > 0) {
    consider(
        tidied(fitted_within(projection, box, state.map, beside(state.map_buttons, free)), sight)
    );
    consider(
        tidied(fitted_within(projection, box, state.map, below(state.map_buttons, free)), sight)
    );
  }
  return best;
}

Camera home_camera(const World& world, const AppState& state) noexcept {
  const core::Projection projection = projection_of(state.link.projection, world);
  const Camera alone = fitted_free(projection, world.home, state, world, state.map_free);
  const InsetPlans insets = plan_insets(alone, state, world);
  return insets.count == 0 ? alone : fitted_free(projection, world.home, state, world, insets.free);
}

double path_length(const Camera& from, const Camera& to, RectPx map) noexcept {
  const Journey way = journey(from, to, map);
  return in_place(way) ? std::abs(std::log(way.w1 / way.w0)) / kRho
                       : std::abs(curve_of(way).length);
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
    return camera_at(
        way,
        way.distance * fraction,
        way.w0 * std::pow(way.w1 / way.w0, fraction),
        map
    );
  }
  const Curve curve = curve_of(way);
  const double s = fraction * curve.length;
  const double along = way.w0 / (kRho * kRho) *
                       (std::cosh(curve.r0) * std::tanh(kRho * s + curve.r0) - std::sinh(curve.r0));
  return camera_at(way, along, way.w0 * std::cosh(curve.r0) / std::cosh(kRho * s + curve.r0), map);
}

}  // namespace dateline::app
