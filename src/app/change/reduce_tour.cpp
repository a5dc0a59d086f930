// The editor's guided tour: each step is a state of the explorer like any other.
#include "app/change/reduce_parts.hpp"
#include "app/link/deep_link.hpp"
#include "app/view/camera_path.hpp"

namespace dateline::app {

namespace {

// What the step names and nothing else: filters and what is open are the editor's choice. How the
// map is drawn stays the reader's.
LinkState link_of(std::uint32_t at, const LinkState& before, const World& world) {
  LinkState link = base_link(world, at);
  link.border_view = before.border_view;
  link.projection = before.projection;
  link.language = before.language;
  return link;
}

}  // namespace

void on(Step step, const TourStepPicked& event) {
  if (event.step >= step.world.story.tour.size()) {
    return;
  }
  stop_playing(step.state);
  step.choose([&](LinkState& link) { link = link_of(event.step, link, step.world); });
  know(step.world, step.state.link.known_on);
  step.state.sheet = Sheet::half;
  if (step.state.map.width > 0) {
    fly(step.state, resting_camera(step.state, step.world), false);
  }
}

void on(Step step, const TourClosed&) {
  const AppState& state = step.state;
  if (!state.link.tour) {
    return;
  }
  const core::Camera shown = goal_of(state);
  step.choose([&](LinkState& link) {
    link.tour.reset();
    // Where the map is was the step's own place: now the link says it.
    if (!link.camera && state.map.width > 0 && !(shown == home_camera(step.world, state))) {
      link.camera = as_linked(shown);
    }
  });
}

}  // namespace dateline::app
