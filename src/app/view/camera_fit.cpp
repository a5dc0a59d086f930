// Views fitted to a part of the map: so that marks are whole and none lies under the map's buttons,
// as far as a little aside or a little farther away helps.
#include <algorithm>
#include <cmath>

#include "app/model/insets.hpp"
#include "app/model/lists.hpp"
#include "app/view/camera_path.hpp"
#include "app/view/frame_parts.hpp"

namespace dateline::app {

namespace {

using core::Camera;
using core::PlanePoint;
using core::RectPx;
using core::ScreenPx;

ScreenPx middle_of(RectPx box) noexcept {
  return {box.x + box.width / 2, box.y + box.height / 2};
}

Camera fitted_within(
    const core::Projection& projection,
    core::GeoBox box,
    RectPx map,
    RectPx free
) noexcept {
  const float padding = free.width < 600 ? 16.0f : 48.0f;
  const Camera camera = core::fitted(projection, box, free, padding);
  const Camera moved = core::panned(camera, map, middle_of(map), middle_of(free));
  return limited(moved, map);
}

// What the buttons leave of the free map at their side, and below them.
RectPx beside(RectPx buttons, RectPx free) noexcept {
  const bool at_the_left = middle_of(buttons).x < middle_of(free).x;
  const float taken_left = buttons.x + buttons.width - free.x;
  const float taken_right = free.x + free.width - buttons.x;
  const float taken = at_the_left ? taken_left : taken_right;
  RectPx rest = free;
  rest.width = std::max(1.0f, free.width - taken);
  if (at_the_left) {
    rest.x = free.x + taken;
  }
  return rest;
}

RectPx below(RectPx buttons, RectPx free) noexcept {
  const float taken = buttons.y + buttons.height - free.y;
  RectPx rest = free;
  rest.y = free.y + taken;
  rest.height = std::max(1.0f, free.height - taken);
  return rest;
}

// A place's mark as it may stand: about its place.
struct Disc {
  PlanePoint at;
  float reach = 0;      // CSS px
  bool wanted = false;  // one of those the view is for
};

// the places with the most claims; what lies beyond is looked for in no story by hand
constexpr std::size_t kMostDiscs = 64;

bool covers(core::GeoBox box, core::LngLat place) noexcept {
  double eastward = std::remainder(place.lng - box.west, 360.0);
  if (eastward < 0) {
    eastward += 360;
  }
  const bool between_parallels = place.lat >= box.south && place.lat <= box.north;
  return eastward <= core::lng_span(box) && between_parallels;
}

// The wanted ones first, then the largest.
bool counts_more(const Disc& a, const Disc& b) noexcept {
  return a.wanted != b.wanted ? a.wanted : a.reach > b.reach;
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
    const std::uint32_t claims = length_of(world.table.at_place.of(i));
    if (!point || claims == 0) {
      continue;
    }
    PlaceMark mark;
    mark.radius = radius_of(claims, shows_map_alone(state));
    discs.push_back({
        .at = core::project(projection, *point),
        .reach = outer_radius(mark) + kAround,
        .wanted = covers(box, *point),
    });
  }
  sort_list(discs, counts_more);
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
      const Shown shown = how_shown(disc, core::to_screen(aim, disc.at));
      if (disc.wanted && shown != Shown::whole) {
        count += 2;
      }
      if (!disc.wanted && shown == Shown::in_part) {
        ++count;
      }
    }
    return count;
  }

 private:
  enum class Shown {
    not_at_all,
    in_part,
    whole
  };

  [[nodiscard]] Shown how_shown(const Disc& disc, ScreenPx at) const noexcept {
    if (!is_within(at, disc.reach)) {
      return Shown::not_at_all;
    }
    const bool whole = is_within(at, -disc.reach) && !is_under_buttons(at, disc.reach);
    return whole ? Shown::whole : Shown::in_part;
  }

  [[nodiscard]] bool is_within(ScreenPx at, float more) const noexcept {
    const RectPx room{
        .x = free.x - more,
        .y = free.y - more,
        .width = free.width + 2 * more,
        .height = free.height + 2 * more,
    };
    return room.contains(at);
  }

  [[nodiscard]] bool is_under_buttons(ScreenPx at, float reach) const noexcept {
    const RectPx buttons = state.map_buttons;
    const ScreenPx nearest{
        std::clamp(at.x, buttons.x, buttons.x + buttons.width),
        std::clamp(at.y, buttons.y, buttons.y + buttons.height),
    };
    return buttons.width > 0 && distance(at, nearest) < reach;
  }
};

// The camera nearest to this one, a little aside or a little farther, that hides the fewest marks.
Camera tidied(const Camera& camera, const Sight& sight) noexcept {
  constexpr float kStep = 14;
  constexpr float kMost = 70;
  const RectPx map = sight.state.map;
  const ScreenPx middle = middle_of(map);
  Camera best = camera;
  double least = sight.hidden(camera);
  for (const double out : {0.0, 0.1, 0.22, 0.36}) {
    for (float dy = -kMost; dy <= kMost; dy += kStep) {
      for (float dx = -kMost; dx <= kMost; dx += kStep) {
        // below one: never worth a mark
        const auto aside = static_cast<double>(std::hypot(dx, dy));
        const double strayed = 0.004 * aside / 1.5 + out;
        if (strayed >= least) {
          continue;
        }
        const ScreenPx target{middle.x + dx, middle.y + dy};
        Camera other = core::panned(camera, map, middle, target);
        other.zoom -= out;
        const Camera inside = limited(other, map);
        const double cost = sight.hidden(inside) + strayed;
        if (cost < least) {
          best = inside;
          least = cost;
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
    const bool is_closer = now == least && now < hidden && other.zoom > best.zoom;
    if (now < least || is_closer) {
      best = other;
      least = now;
    }
  };
  consider(tidied(camera, sight));
  const RectPx buttons = state.map_buttons;
  if (least == 0 || buttons.width <= 0) {
    return best;
  }
  for (const RectPx part : {beside(buttons, free), below(buttons, free)}) {
    const Camera fitted = fitted_within(projection, box, state.map, part);
    consider(tidied(fitted, sight));
  }
  return best;
}

Camera home_camera(const World& world, const AppState& state) noexcept {
  const core::Projection projection = projection_of(state.link.projection, world);
  const Camera alone = fitted_free(projection, world.home, state, world, state.map_free);
  const InsetPlans insets = plan_insets(alone, state, world);
  if (insets.count == 0) {
    return alone;
  }
  return fitted_free(projection, world.home, state, world, insets.free);
}

}  // namespace dateline::app
