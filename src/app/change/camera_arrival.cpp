// Where a link leads: the view that it names, or that of what it opens, and whether the map has to
// move to show it.
#include "app/change/camera_of_step.hpp"
#include "app/change/reduce_parts.hpp"
#include "app/model/extent.hpp"
#include "app/model/insets.hpp"
#include "app/view/camera_path.hpp"
#include "app/view/selection.hpp"

namespace dateline::app {

namespace {

using core::Camera;
using core::RectPx;

bool shows(const Camera& camera, RectPx map, RectPx free, core::LngLat place) noexcept {
  return free.contains(core::to_screen(camera, map, place));
}

// On the map itself, or in one of its insets.
bool in_view(
    const Camera& camera,
    const AppState& state,
    const World& world,
    core::LngLat place
) noexcept {
  const InsetPlans insets = plan_insets(camera, state, world);
  if (shows(camera, state.map, insets.free, place)) {
    return true;
  }
  for (const InsetPlan& inset : insets.all()) {
    if (shows(inset.camera, inset.rect, inset.rect, place)) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<Camera> view_of(
    const Camera& camera,
    const AppState& state,
    const World& world,
    const std::vector<core::PlaceIndex>& places
) {
  constexpr double kAround = 4;  // degrees: a place with its neighbourhood
  if (state.map.width <= 0) {
    return std::nullopt;
  }
  Extent extent;
  for (const core::PlaceIndex index : places) {
    const core::Place& place = world.story.places[index.value];
    if (place.point && in_view(camera, state, world, *place.point)) {
      return std::nullopt;
    }
    extent.add(place);
  }
  const auto box = extent.box(kAround);
  if (!box) {
    return std::nullopt;
  }
  return fitted_free(camera.projection, *box, state, world, state.map_free);
}

namespace {

// The place that the link picks, else those of its claim.
std::vector<core::PlaceIndex> opened_places(const AppState& state, const World& world) {
  if (state.link.place) {
    return {*state.link.place};
  }
  const auto claim = open_claim_of(state.link, world);
  if (!claim) {
    return {};
  }
  return world.story.claims[claim->value].places;
}

// Where a link leads. Where it does not say where to look, that is the story; or the place that it
// picks, or the open claim's, when that is elsewhere.
Camera arrival_camera(const AppState& state, const World& world) {
  const Camera resting = resting_camera(state, world);
  if (state.link.camera) {
    return resting;
  }
  const auto view = view_of(resting, state, world, opened_places(state, world));
  return view ? limited(*view, state.map) : resting;
}

}  // namespace

void open_view(AppState& state, const World& world) {
  stop_moving(state);
  state.camera = arrival_camera(state, world);
}

Camera resting_camera(const AppState& state, const World& world) noexcept {
  const LinkState& link = state.link;
  if (link.camera) {
    return limited(*link.camera, state.map);
  }
  const auto& tour = world.story.tour;
  const auto key = world.later_part.key();
  if (!key || !link.tour || *link.tour >= tour.size()) {
    return home_camera(world, state);
  }
  return limited(step_camera(*key, tour[*link.tour], state, world), state.map);
}

void show_places(AppState& state, const World& world, const std::vector<core::PlaceIndex>& places) {
  if (const auto view = view_of(state.camera, state, world, places)) {
    fly(state, *view, true);
  }
}

void arrive(AppState& state, const World& world) {
  const bool first = !state.arrived;
  state.arrived = true;
  if (state.map.width <= 0) {
    return;  // MapPlaced will see to it
  }
  if (first) {
    open_view(state, world);
  } else {
    fly(state, arrival_camera(state, world), false);
  }
}

}  // namespace dateline::app
