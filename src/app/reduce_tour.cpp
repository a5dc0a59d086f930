// The editor's guided tour: each step is a state of the explorer like any other.
#include "app/camera_path.hpp"
#include "app/deep_link.hpp"
#include "app/reduce_parts.hpp"
#include "app/selection.hpp"

namespace dateline::app {

namespace {

// What the step names and nothing else: filters and what is open are the editor's choice. How the map is drawn stays the reader's.
LinkState link_of(const core::TourStep& step, std::uint32_t at, const LinkState& before, const World& world) {
  LinkState link;
  link.view = step.view;
  link.question = step.question;
  link.claim = step.claim;
  link.place = step.place;
  link.source = step.source;
  link.speaker = step.speaker;
  link.tab = default_tab(link);
  if (step.known_on) link.known_on = known_on(world, *step.known_on);
  link.tour = at;
  link.border_view = before.border_view;
  link.projection = before.projection;
  link.language = before.language;
  return link;
}

// The map goes where the step says, else to what it picks: its place, or those of its claim; else to the whole story.
void go(Step step, const core::TourStep& shown) {
  AppState& state = step.state;
  if (shown.bounds) return fly(state, fitted_free(state.camera.projection, *shown.bounds, state, step.world, state.map_free), true);
  if (shown.place) return show_places(state, step.world, {*shown.place});
  if (shown.claim && !step.world.story.claims[shown.claim->value].places.empty()) return show_places(state, step.world, step.world.story.claims[shown.claim->value].places);
  on(step, MapHomeAsked{});
}

}  // namespace

void on(Step step, const TourStepPicked& event) {
  const std::vector<core::TourStep>& tour = step.world.story.tour;
  if (event.step >= tour.size()) return;
  stop_playing(step.state);
  step.choose([&](LinkState& link) { link = link_of(tour[event.step], event.step, link, step.world); });
  step.state.sheet = Sheet::half;
  if (step.state.map.width > 0) go(step, tour[event.step]);
}

void on(Step step, const TourClosed&) {
  step.choose([](LinkState& link) { link.tour.reset(); });
}

}  // namespace dateline::app
