// Places on the map: how many claims each has, of which stance, and where its mark stands.
#include <cmath>
#include <limits>

#include "app/model/lists.hpp"
#include "app/view/frame_parts.hpp"
#include "core/geo/projection_rules.hpp"

namespace dateline::app {

namespace {

constexpr float kMovedLeast = 2.0f;  // px: less is not worth a leader line
// "near" a place that says no distance (design, marker grammar)
constexpr double kNearKm = 60;

// By what marks mean: the claim is about the place, or was said there.
bool is_tied(
    const Frame& frame,
    const World& world,
    core::ClaimIndex claim,
    core::PlaceIndex place
) noexcept {
  const core::Claim& one = world.story.claims[claim.value];
  if (frame.place_tie == core::PlaceTie::said_at) {
    return one.said_where == place;
  }
  return contains(one.places, place);
}

bool is_selected(
    const LinkState& link,
    const Frame& frame,
    const World& world,
    core::PlaceIndex place
) noexcept {
  if (link.place) {
    return link.place == place;
  }
  return frame.open_claim && is_tied(frame, world, *frame.open_claim, place);
}

// Of the place itself: what lies in it has marks of its own.
PlaceMark counted_mark(const World& world, const Frame& frame, core::PlaceIndex place) {
  PlaceMark mark;
  mark.place = place;
  mark.country = core::country_of(world.story, place);
  for (const std::uint32_t claim : core::claims_at(world.table, place, frame.place_tie)) {
    if (frame.cache->around_flags[claim] == 0) {
      continue;
    }
    count_claim(world, claim, mark);
    if (frame.perhaps_flags[claim] != 0) {
      mark.perhaps = true;
    }
  }
  mark.differs = accounts_differ(world, frame, place);
  return mark;
}

// Beside a chart the map is small and only says where: its places are dots.
bool are_dots(View view) noexcept {
  return view == View::figures;
}

AreaStyle style_of(const core::Place& place, bool selected) noexcept {
  if (place.extent == core::Extent::not_stated) {
    return AreaStyle::hatched;
  }
  return selected ? AreaStyle::selected : AreaStyle::plain;
}

// Whole countries are shaded only when a claim about them is open: else the map would be all shade.
void add_area(const core::Place& place, core::PlaceIndex index, bool selected, Frame& frame) {
  if (place.area_kind == core::AreaKind::none || place.extent == core::Extent::near) {
    return;
  }
  if (place.kind == core::PlaceKind::country && !selected) {
    return;
  }
  frame.areas.push_back({index, style_of(place, selected)});
}

// Countries lie under regions, and the selected area over all.
void sort_areas(const World& world, Frame& frame) {
  const auto rank = [&](const AreaMark& area) {
    if (area.style == AreaStyle::selected) {
      return 2;
    }
    const core::PlaceKind kind = world.story.places[area.place.value].kind;
    return kind == core::PlaceKind::country ? 0 : 1;
  };
  sort_list(frame.areas, [&](const AreaMark& a, const AreaMark& b) {
    const int one = rank(a);
    const int other = rank(b);
    return one != other ? one < other : a.place < b.place;
  });
}

float near_radius_px(const core::Place& place, const core::Camera& camera) noexcept {
  const double km = place.area_kind == core::AreaKind::circle ? place.circle_km : kNearKm;
  const double km_per_px = core::km_per_px({*place.point, camera.zoom, camera.projection});
  return static_cast<float>(km / km_per_px);
}

bool is_hovered(
    const AppState& state,
    const Frame& frame,
    const World& world,
    core::PlaceIndex place
) noexcept {
  if (state.hovered_place == place) {
    return true;
  }
  return state.hovered_claim && is_tied(frame, world, *state.hovered_claim, place);
}

}  // namespace

float radius_of(std::uint32_t claims, bool small) noexcept {
  const float least = small ? 5.0f : 7.0f;
  const float growth = small ? 1.9f : 2.7f;
  return least + growth * std::sqrt(static_cast<float>(claims));
}

float outer_radius(const PlaceMark& mark) noexcept {
  const float rim = mark.is_cluster() ? kClusterRim : 0.0f;
  return mark.radius + 1.0f + 4.0f + rim;
}

// The place filter does not thin the map out: the other places stay as the way to them.
void fill_marks(const LinkState& link, const World& world, Frame& frame) {
  LinkState others = link;
  drop(others, FilterPart::off_map);
  select_without(others, world, FilterPart::place, frame);
  flag(frame.cache->scratch, world, frame.cache->around_flags);
  frame.cache->all_singles.clear();
  frame.areas.clear();
  for (std::uint32_t i = 0; i < world.story.places.size(); ++i) {
    const core::Place& place = world.story.places[i];
    PlaceMark mark = counted_mark(world, frame, core::PlaceIndex{i});
    mark.selected = is_selected(link, frame, world, mark.place);
    if (mark.claims == 0 && link.place != mark.place) {
      continue;
    }
    add_area(place, mark.place, mark.selected, frame);
    if (!place.point || mark.claims == 0) {
      continue;
    }
    mark.radius = are_dots(link.view) ? 0 : radius_of(mark.claims, frame.cache->small_marks);
    mark.dashed_circle = place.extent == core::Extent::near;
    frame.cache->all_singles.push_back(mark);
  }
  sort_areas(world, frame);
  frame.cache->projected.reset();
}

namespace {

// On the plane of this projection. Where the world repeats, each on the copy nearest the story's
// middle, so that the antimeridian parts no neighbours.
void project_singles(const World& world, const core::Projection& projection, Frame& frame) {
  const core::PlanePoint middle = core::project(projection, world.overview.centre);
  for (PlaceMark& mark : frame.singles) {
    mark.plane = core::project(projection, *world.story.places[mark.place.value].point);
    if (core::rules_of(projection).cylindrical) {
      mark.plane.x -= std::round(mark.plane.x - middle.x);
    }
  }
  frame.cache->projected = projection;
  frame.cache->joined_at.reset();
}

// None is joined to another, none stands aside. A new view is a new choice: then `joined_at` is
// absent.
void leave_alone(Frame& frame) {
  if (frame.cache->joined_at) {
    return;
  }
  frame.marks.assign(frame.singles.begin(), frame.singles.end());
  sort_list(frame.marks, [](const PlaceMark& a, const PlaceMark& b) {
    return a.selected != b.selected ? b.selected : a.place < b.place;
  });
  frame.members.clear();
  frame.cache->discs.clear();
  frame.cache->joined_at = frame.camera.zoom;
}

void place_mark(
    const AppState& state,
    const World& world,
    const core::Aim& aim,
    const Frame& frame,
    PlaceMark& mark
) {
  mark.anchor = core::to_screen(aim, mark.plane);
  mark.hovered = is_hovered(state, frame, world, mark.place);
  for (const core::PlaceIndex member : members_of(frame, mark)) {
    if (is_hovered(state, frame, world, member)) {
      mark.hovered = true;
    }
  }
  mark.on_screen = frame.free.contains(mark.anchor);
  if (mark.dashed_circle) {
    mark.near_radius = near_radius_px(world.story.places[mark.place.value], frame.camera);
  }
}

void place_near_circles(const World& world, const core::Aim& aim, Frame& frame) {
  frame.near_circles.clear();
  for (const PlaceMark& mark : frame.singles) {
    if (!mark.dashed_circle) {
      continue;
    }
    const core::Place& place = world.story.places[mark.place.value];
    frame.near_circles.push_back({
        .centre = core::to_screen(aim, mark.plane),
        .radius = near_radius_px(place, frame.camera),
    });
  }
}

// Beside the map's buttons, on the nearest side on which it is still on the map: they hide no mark.
void move_off_buttons(const core::RectPx& buttons, const core::RectPx& free, PlaceMark& mark) {
  if (!mark.on_screen || buttons.width <= 0) {
    return;
  }
  const float ring = outer_radius(mark) + (mark.selected ? kSelectedRim : 0);
  const float reach = ring + static_cast<float>(kMarkGap);
  const float left = buttons.x - reach;
  const float right = buttons.x + buttons.width + reach;
  const float top = buttons.y - reach;
  const float bottom = buttons.y + buttons.height + reach;
  const core::ScreenPx before = mark.at;
  const bool beside = before.x <= left || before.x >= right;
  const bool above_or_below = before.y <= top || before.y >= bottom;
  if (beside || above_or_below) {
    return;
  }
  const core::ScreenPx sides[] = {
      {left, before.y},
      {right, before.y},
      {before.x, top},
      {before.x, bottom},
  };
  const core::RectPx room{
      .x = free.x + ring,
      .y = free.y + ring,
      .width = free.width - 2 * ring,
      .height = free.height - 2 * ring,
  };
  float nearest = std::numeric_limits<float>::max();
  for (const core::ScreenPx& side : sides) {
    const float away = distance(side, before);
    if (away >= nearest || !room.contains(side)) {
      continue;
    }
    nearest = away;
    mark.at = side;
    mark.moved = !mark.is_cluster();
  }
}

// Where each mark's disc was moved to, as the map is turned now.
void stand_aside(const core::Aim& aim, Frame& frame) {
  for (PlaceMark& mark : frame.marks) {
    mark.at = mark.anchor;
  }
  const auto cos = static_cast<float>(aim.turn_cos);
  const auto sin = static_cast<float>(aim.turn_sin);
  for (const MarkDisc& disc : frame.cache->discs) {
    const core::ScreenPx aside = disc.aside;
    PlaceMark& mark = frame.marks[disc.mark];
    mark.at = {
        mark.anchor.x + aside.x * cos - aside.y * sin,
        mark.anchor.y + aside.x * sin + aside.y * cos,
    };
    const bool is_far = std::hypot(aside.x, aside.y) > kMovedLeast;
    mark.moved = !mark.is_cluster() && is_far;
  }
}

void list_off_screen(Frame& frame) {
  for (std::uint32_t i = 0; i < frame.marks.size(); ++i) {
    if (!frame.marks[i].on_screen) {
      frame.off_screen.push_back(i);
    }
  }
}

}  // namespace

void place_marks(const AppState& state, const World& world, Frame& frame) {
  if (frame.cache->projected != frame.camera.projection) {
    project_singles(world, frame.camera.projection, frame);
  }
  const bool dots = are_dots(state.link.view);
  if (dots) {
    leave_alone(frame);
  } else {
    join_marks(world, frame.camera, frame);
  }
  const core::Aim aim = core::aim_of(frame.camera, frame.map);
  for (PlaceMark& mark : frame.marks) {
    place_mark(state, world, aim, frame, mark);
  }
  place_near_circles(world, aim, frame);
  if (!dots && frame.cache->discs_zoom != frame.camera.zoom) {
    spread_marks(frame.camera, frame);
  }
  stand_aside(aim, frame);
  for (PlaceMark& mark : frame.marks) {
    move_off_buttons(state.map_buttons, frame.free, mark);
  }
  frame.off_screen.clear();
  if (!dots) {
    list_off_screen(frame);
  }
}

}  // namespace dateline::app
