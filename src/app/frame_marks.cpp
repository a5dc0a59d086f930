// Places on the map: how many claims each has, of which stance, and where its mark stands so that none hides another.
#include <algorithm>
#include <cmath>

#include "app/frame_parts.hpp"

namespace dateline::app {

namespace {

constexpr float kMovedLeast = 2.0f;    // px: less is not worth a leader line
constexpr double kNearKm = 60;         // "near" a place that says no distance (design, marker grammar)

bool is_open_claims_place(const Frame& frame, const World& world, core::PlaceIndex place) noexcept {
  if (!frame.open_claim) return false;
  const auto& places = world.story.claims[frame.open_claim->value].places;
  return std::find(places.begin(), places.end(), place) != places.end();
}

bool is_selected(const LinkState& link, const Frame& frame, const World& world, core::PlaceIndex place) noexcept {
  return link.place ? link.place == place : is_open_claims_place(frame, world, place);
}

void count_place(const World& world, const Frame& frame, PlaceRow& row) {
  for (const std::uint32_t claim : world.table.at_place.of(row.place.value)) {
    if (frame.around_flags[claim] == 0) continue;
    ++row.counts[static_cast<std::size_t>(world.table.stance[claim])];
    ++row.claims;
  }
  row.differs = core::accounts_differ(world.story, world.table, row.place, frame.around_flags);
}

PlaceMark mark_of_row(const PlaceRow& row, const core::Place& place, bool selected) {
  PlaceMark mark;
  mark.place = row.place;
  mark.counts = row.counts;
  mark.claims = row.claims;
  mark.radius = 7.0f + 2.7f * std::sqrt(static_cast<float>(row.claims));
  mark.selected = selected;
  mark.differs = row.differs;
  mark.dashed_circle = place.extent == core::Extent::near;
  return mark;
}

// Whole countries are shaded only when a claim about them is open: else the map would be all shade.
void add_area(const core::Place& place, core::PlaceIndex index, bool selected, Frame& frame) {
  if (place.area_kind == core::AreaKind::none || place.extent == core::Extent::near) return;
  if (place.kind == core::PlaceKind::country && !selected) return;
  const AreaStyle style = place.extent == core::Extent::not_stated ? AreaStyle::hatched : selected ? AreaStyle::selected : AreaStyle::plain;
  frame.areas.push_back({index, style});
}

// Countries lie under regions, and the selected area over all.
void sort_areas(const World& world, Frame& frame) {
  const auto rank = [&](const AreaMark& area) {
    if (area.style == AreaStyle::selected) return 2;
    return world.story.places[area.place.value].kind == core::PlaceKind::country ? 0 : 1;
  };
  std::sort(frame.areas.begin(), frame.areas.end(), [&](const AreaMark& a, const AreaMark& b) { return rank(a) != rank(b) ? rank(a) < rank(b) : a.place < b.place; });
}

float near_radius_px(const core::Place& place, const core::Camera& camera) noexcept {
  const double km = place.area_kind == core::AreaKind::circle ? place.circle_km : kNearKm;
  return static_cast<float>(km / core::km_per_px({*place.point, camera.zoom}));
}

bool is_hovered(const AppState& state, const World& world, core::PlaceIndex place) noexcept {
  if (state.hovered_place == place) return true;
  if (!state.hovered_claim) return false;
  const auto& places = world.story.claims[state.hovered_claim->value].places;
  return std::find(places.begin(), places.end(), place) != places.end();
}

void add_leg(const core::LngLat& from, const core::LngLat& to, Frame& frame) {
  constexpr double kStepKm = 60;
  const int steps = std::clamp(static_cast<int>(core::distance_km(from, to) / kStepKm), 8, 128);
  for (int i = 0; i <= steps; ++i) frame.arc_points.push_back(core::along_great_circle(from, to, static_cast<double>(i) / steps));
}

bool has_shown_claim(const core::Movement& movement, const Frame& frame) noexcept {
  return std::any_of(movement.claims.begin(), movement.claims.end(), [&](core::ClaimIndex c) { return frame.around_flags[c.value] != 0; });
}

bool tells_of(const core::Movement& movement, core::ClaimIndex claim) noexcept {
  return std::find(movement.claims.begin(), movement.claims.end(), claim) != movement.claims.end();
}

}  // namespace

float outer_radius(const PlaceMark& mark) noexcept { return mark.radius + 1.0f + 4.0f; }

// The place filter does not thin the map out: the other places stay as the way to them.
void fill_marks(const LinkState& link, const World& world, Frame& frame) {
  core::ClaimFilter filter = filter_of(link, world);
  filter.place.reset();
  core::select_rows(world.table, filter, frame.scratch);
  frame.around_flags.assign(world.table.size(), 0);
  for (const std::uint32_t claim : frame.scratch) frame.around_flags[claim] = 1;
  frame.places.clear();
  frame.marks.clear();
  frame.areas.clear();
  for (std::uint32_t i = 0; i < world.story.places.size(); ++i) {
    const auto claims = world.table.at_place.of(i);
    if (std::none_of(claims.begin(), claims.end(), [&](std::uint32_t c) { return is_known(world, core::ClaimIndex{c}, link.known_on); })) continue;
    PlaceRow row{core::PlaceIndex{i}, {}, 0, false};
    count_place(world, frame, row);
    frame.places.push_back(row);
    const core::Place& place = world.story.places[i];
    const bool selected = is_selected(link, frame, world, row.place);
    if (row.claims == 0) continue;
    if (place.point) frame.marks.push_back(mark_of_row(row, place, selected));
    add_area(place, row.place, selected, frame);
  }
  std::sort(frame.marks.begin(), frame.marks.end(), [](const PlaceMark& a, const PlaceMark& b) {
    if (a.selected != b.selected) return b.selected;
    return a.claims != b.claims ? a.claims > b.claims : a.place < b.place;
  });
  sort_areas(world, frame);
  frame.discs_zoom.reset();
  frame.off_screen.reserve(frame.marks.size());   // here, so that panning needs no memory
}

void fill_arcs(const LinkState& link, const World& world, Frame& frame) {
  frame.arcs.clear();
  frame.arc_points.clear();
  for (std::uint32_t i = 0; i < world.story.movements.size(); ++i) {
    const core::Movement& movement = world.story.movements[i];
    if (!has_shown_claim(movement, frame)) continue;
    ArcMark arc{core::MovementIndex{i}, static_cast<std::uint32_t>(frame.arc_points.size()), 0, false, false};
    for (std::size_t leg = 1; leg < movement.places.size(); ++leg) {
      const auto& from = world.story.places[movement.places[leg - 1].value].point;
      const auto& to = world.story.places[movement.places[leg].value].point;
      if (from && to) add_leg(*from, *to, frame);
    }
    arc.point_count = static_cast<std::uint32_t>(frame.arc_points.size()) - arc.first_point;
    arc.dashed = movement.route == core::Route::not_stated || movement.status != core::MovementStatus::claimed;
    arc.dimmed = link.claim && frame.open_claim && !tells_of(movement, *frame.open_claim);
    if (arc.point_count >= 2) frame.arcs.push_back(arc);
  }
}

void place_marks(const AppState& state, const World& world, Frame& frame) {
  for (PlaceMark& mark : frame.marks) {
    mark.anchor = core::to_screen(state.camera, state.map, world.place_points[mark.place.value]);
    mark.hovered = is_hovered(state, world, mark.place);
    mark.on_screen = state.map_free.contains(mark.anchor);
    if (mark.dashed_circle) mark.near_radius = near_radius_px(world.story.places[mark.place.value], state.camera);
  }
  if (frame.discs_zoom != state.camera.zoom) spread_marks(world, state.camera.zoom, frame);
  for (const MarkDisc& disc : frame.discs) {
    PlaceMark& mark = frame.marks[disc.mark];
    mark.at = {mark.anchor.x + disc.aside.x, mark.anchor.y + disc.aside.y};
    mark.moved = std::hypot(disc.aside.x, disc.aside.y) > kMovedLeast;
  }
  frame.off_screen.clear();
  for (std::uint32_t i = 0; i < frame.marks.size(); ++i) {
    if (!frame.marks[i].on_screen) frame.off_screen.push_back(i);
  }
}

}  // namespace dateline::app
