// Joins the parts of a frame and decides which of them a change touches.
#include "app/view/frame.hpp"

#include <algorithm>
#include <cassert>

#include "app/model/lists.hpp"
#include "app/view/figures.hpp"
#include "app/view/frame_parts.hpp"
#include "app/view/search_results.hpp"

namespace dateline::app {

namespace {

bool same_choices(const LinkState& a, const LinkState& b) noexcept {
  LinkState without_camera = b;
  without_camera.camera = a.camera;
  return a == without_camera;
}

bool made_in(const World& world, const Frame& frame) noexcept {
  return frame.cache->made_revision == world.revision;
}

// What was worked out for the choices stands still.
bool is_up_to_date(const AppState& state, const World& world, const Frame& frame) noexcept {
  const bool same_map =
      frame.cache->undrawn == state.undrawn && frame.cache->small_marks == shows_map_alone(state);
  return same_map && made_in(world, frame) && frame.cache->made_for &&
         same_choices(*frame.cache->made_for, state.link);
}

void fill_choices(const LinkState& chosen, const World& world, Frame& frame) {
  const LinkState link = as_known(chosen, world);
  const auto key = world.later_part.key();
  if (key && frame.search && !made_in(world, frame)) {
    forget_index(*key, *frame.search);
  }
  frame.known_on = link.known_on.value_or(world.last_published);
  frame.open_claim = open_claim_of(link, world);
  frame.place_tie = link.place_tie;
  frame.cache->facets_filled = false;
  fill_lists(link, world, frame);
  fill_time(link, world, frame);
  fill_marks(link, world, frame);
  fill_arcs(link, world, frame);
  fill_points(link, world, frame);
  if (key && link.view == View::figures) {
    fill_figures(*key, link, world, frame);
  }
  if (key && link.view == View::sources) {
    fill_outline(*key, link, world, frame.cache->undrawn, frame.article);
  }
  frame.insets.clear();
  frame.cache->shared_out = false;
  frame.cache->made_for = chosen;
  frame.cache->made_revision = world.revision;
}

}  // namespace

void FreeFrameCache::operator()(FrameCache* cache) const noexcept {
  delete cache;
}

FrameCache& cache_of(Frame& frame) {
  if (!frame.cache) {
    frame.cache.reset(new FrameCache);
  }
  return *frame.cache;
}

void make_frame(const AppState& state, const World& world, Frame& frame) {
  FrameCache& cache = cache_of(frame);
  assert(world.story.day() == state.link.known_on);
  if (!is_up_to_date(state, world, frame)) {
    cache.undrawn = state.undrawn;
    cache.small_marks = shows_map_alone(state);
    fill_choices(state.link, world, frame);
  }
  const auto key = world.later_part.key();
  if (key && !cache.facets_filled) {
    fill_facets(*key, as_known(state.link, world), world, frame);
  }
  frame.camera = state.camera;
  frame.map = state.map;
  frame.pixel_ratio = state.pixel_ratio;
  frame.km_per_px = core::km_per_px(state.camera);
  frame.theme = theme_of(state);
  frame.border_view = state.link.border_view;
  place_insets(state, world, frame);
  place_marks(state, world, frame);
  place_arcs(state, world, frame);
  place_points(state, world, frame);
  frame.needs_next = moves(state);
  if (key && state.search_open) {
    fill_search(*key, state.link, world, frame);
  }
}

std::span<const core::PlaceIndex> members_of(const Frame& frame, const PlaceMark& mark) noexcept {
  return std::span(frame.members).subspan(mark.first_member, mark.member_count);
}

std::optional<core::PlaceIndex>
place_holding(const core::Story& story, const Frame& frame, const PlaceMark& cluster) noexcept {
  const auto members = members_of(frame, cluster);
  const auto holds_all = [&](core::PlaceIndex outer) {
    return std::all_of(members.begin(), members.end(), [&](core::PlaceIndex inner) {
      return core::contains_place(story, outer, inner);
    });
  };
  const auto member = std::find_if(members.begin(), members.end(), holds_all);
  if (member != members.end()) {
    return *member;
  }
  auto outer = story.places[cluster.place.value].parent;
  while (outer && !holds_all(*outer)) {
    outer = story.places[outer->value].parent;
  }
  if (outer) {
    return outer;
  }
  for (std::uint32_t i = 0; i < story.places.size(); ++i) {
    if (story.places[i].kind == core::PlaceKind::country && holds_all({i})) {
      return core::PlaceIndex{i};
    }
  }
  return std::nullopt;
}

std::optional<std::uint32_t> mark_showing(const Frame& frame, core::PlaceIndex place) noexcept {
  for (std::uint32_t i = 0; i < frame.marks.size(); ++i) {
    const PlaceMark& mark = frame.marks[i];
    const auto members = members_of(frame, mark);
    if (mark.place == place || contains(members, place)) {
      return i;
    }
  }
  return std::nullopt;
}

// A mark under the point goes before one that is only near it: there the topmost, here the nearest.
std::optional<std::uint32_t>
pick_mark(const Frame& frame, core::ScreenPx point, float slop) noexcept {
  std::optional<std::uint32_t> nearest;
  for (std::size_t i = frame.marks.size(); i-- > 0;) {
    const PlaceMark& mark = frame.marks[i];
    const float beside = distance(mark.at, point) - outer_radius(mark);
    if (beside <= 0) {
      return static_cast<std::uint32_t>(i);
    }
    if (beside > slop) {
      continue;
    }
    slop = beside;
    nearest = static_cast<std::uint32_t>(i);
  }
  return nearest;
}

}  // namespace dateline::app
