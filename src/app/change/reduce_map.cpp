// The camera's events: hands, flights, glides, and which map files the view needs.
#include <algorithm>
#include <cmath>

#include "app/change/reduce_parts.hpp"
#include "app/link/deep_link.hpp"
#include "app/model/extent.hpp"
#include "app/model/insets.hpp"
#include "app/view/camera_path.hpp"
#include "app/view/selection.hpp"
#include "app/words/messages.hpp"
#include "core/base/later.hpp"

namespace dateline::app {

namespace later {
core::Camera step_camera(const core::TourStep& step, const AppState& state, const World& world);
}

namespace {

using core::Camera;
using core::RectPx;
using core::ScreenPx;

// a camera untouched for this long is written into the link
constexpr double kRestMs = 200;
// time constant of a throw's decay, as lists on phones have it
constexpr double kGlideMs = 325;
constexpr float kGlideLeast = 0.02f;                         // px per ms
constexpr double kFlightLeastMs = 320, kFlightMostMs = 640;  // design, motion
constexpr double kStepMs = 200;                              // a press of a button or key
constexpr std::uint8_t kMostFailures = 3;  // of one map file, before it is left alone

ScreenPx centre_of(RectPx rect) noexcept {
  return {rect.x + rect.width / 2, rect.y + rect.height / 2};
}

// Design, motion: ease-in-out cubic.
double eased(double t) noexcept {
  return t < 0.5 ? 4 * t * t * t : 1 - std::pow(-2 * t + 2, 3) / 2;
}

// Ease-out cubic.
double eased_out(double t) noexcept {
  return 1 - std::pow(1 - t, 3);
}

bool is_finite(const Camera& camera) noexcept {
  return std::isfinite(camera.zoom) && std::isfinite(camera.centre.lat) &&
         std::isfinite(camera.centre.lng);
}

void pass_flight(AppState& state) noexcept {
  const Flight flight = *state.flight;
  const double t = std::clamp((state.now_ms - flight.begin_ms) / flight.length_ms, 0.0, 1.0);
  const double along = flight.stepped ? eased_out(t) : eased(t);
  state.camera = limited(along_path(flight.from, flight.to, state.map, along), state.map);
  if (t < 1) {
    return;
  }
  state.camera = flight.to;
  state.flight.reset();
  if (flight.linked) {
    state.camera_changed_ms = state.now_ms - kRestMs;
  }
}

// The exact integral of an exponential decay, so that the way does not depend on the frame rate.
void pass_glide(AppState& state, double passed_ms) noexcept {
  Glide& glide = *state.glide;
  // until it is too slow to see
  const double left_ms = kGlideMs * std::log(std::hypot(glide.vx, glide.vy) / kGlideLeast);
  const bool ends = passed_ms >= left_ms;
  if (ends) {
    passed_ms = left_ms;
  }
  const double keep = std::exp(-passed_ms / kGlideMs);
  const float way = static_cast<float>(kGlideMs * (1 - keep));
  const ScreenPx from = centre_of(state.map);
  state.camera = limited(
      core::panned(
          state.camera,
          state.map,
          from,
          {from.x + glide.vx * way, from.y + glide.vy * way}
      ),
      state.map
  );
  glide.vx *= static_cast<float>(keep);
  glide.vy *= static_cast<float>(keep);
  if (!ends) {
    return;
  }
  state.glide.reset();
  state.camera_changed_ms = state.now_ms - kRestMs;
}

void rest(Step step) {
  AppState& state = step.state;
  state.camera_changed_ms.reset();
  state.camera = limited(as_linked(state.camera), state.map);
  step.choose([&](LinkState& link) { link.camera = as_linked(state.camera); }, false);
  for (std::size_t file = 0; state.map_failed.any() && file < kMaxMapFiles; ++file) {
    if (!state.map_failed[file] || state.map_failures[file] >= kMostFailures) {
      continue;
    }
    state.map_asked.reset(file);
    state.map_failed.reset(file);
  }
}

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
  const auto all = insets.all();
  return shows(camera, state.map, insets.free, place) ||
         std::any_of(all.begin(), all.end(), [&](const InsetPlan& inset) {
           return shows(inset.camera, inset.rect, inset.rect, place);
         });
}

// The view of these places; nothing when one of them is in this view already, or none is on the
// map.
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
  return box ? std::optional(fitted_free(camera.projection, *box, state, world, state.map_free))
             : std::nullopt;
}

// Where a link leads. Where it does not say where to look, that is the story; or the place that it
// picks, or the open claim's, when that is elsewhere.
Camera arrival_camera(const AppState& state, const World& world) {
  const Camera resting = resting_camera(state, world);
  if (state.link.camera) {
    return resting;
  }
  const auto claim = open_claim_of(state.link, world);
  const auto view_at = [&](const std::vector<core::PlaceIndex>& places) {
    return view_of(resting, state, world, places);
  };
  const auto view = state.link.place ? view_at({*state.link.place})
                    : claim          ? view_at(world.story.claims[claim->value].places)
                                     : std::nullopt;
  return view ? limited(*view, state.map) : resting;
}

void open_view(AppState& state, const World& world) {
  stop_moving(state);
  state.camera = arrival_camera(state, world);
}

// At once: where motion is not wanted, where there is no way to go, and where the map is laid out
// anew.
void cut_to(AppState& state, const Camera& target, bool linked) noexcept {
  state.flight.reset();
  state.camera = target;
  if (linked) {
    state.camera_changed_ms = state.now_ms - kRestMs;
  }
}

void ask_for_view(Step step, const Camera& camera, RectPx map) {
  // of the map's size: what a small pan brings in is asked for beforehand
  constexpr float kMargin = 0.05f;
  AppState& state = step.state;
  const Catalogue& catalogue = step.world.catalogue;
  const std::uint8_t level = wanted_level(catalogue, core::km_per_px(camera));
  const core::Aim aim = core::aim_of(camera, map);
  const float margin = kMargin * std::max(map.width, map.height);
  for (std::uint32_t i = 0; i < catalogue.files.size() && i < kMaxMapFiles; ++i) {
    const MapFile& file = catalogue.files[i];
    if (state.map_asked[i] || state.map_here[i] || (file.level != level && file.level != 0) ||
        !core::may_see(aim, map, file.box, margin)) {
      continue;
    }
    state.map_asked.set(i);
    step.effects.push_back(FetchMapFile{i});
  }
}

}  // namespace

// The map goes where the step says, else to what it picks: its place, or those of its claim; else
// to the whole story.
DATELINE_LATER Camera
later::step_camera(const core::TourStep& step, const AppState& state, const World& world) {
  const Camera home = home_camera(world, state);
  if (step.bounds) {
    return fitted_free(home.projection, *step.bounds, state, world, state.map_free);
  }
  if (step.place) {
    return view_of(home, state, world, {*step.place}).value_or(home);
  }
  return step.claim ? view_of(home, state, world, world.story.claims[step.claim->value].places)
                          .value_or(home)
                    : home;
}

void stop_moving(AppState& state) noexcept {
  state.flight.reset();
  state.glide.reset();
}

Camera resting_camera(const AppState& state, const World& world) noexcept {
  const LinkState& link = state.link;
  if (link.camera) {
    return limited(*link.camera, state.map);
  }
  const bool toured = link.tour && *link.tour < world.story.tour.size();
  return toured ? limited(later::step_camera(world.story.tour[*link.tour], state, world), state.map)
                : home_camera(world, state);
}

void camera_moved(AppState& state, const Camera& camera) noexcept {
  if (!is_finite(camera)) {
    return;
  }
  stop_moving(state);
  state.camera = limited(camera, state.map);
  state.camera_changed_ms = state.now_ms;
}

void fly(AppState& state, const Camera& to, bool linked, bool stepped) noexcept {
  if (!is_finite(to)) {
    return;
  }
  const Camera target = limited(to, state.map);
  if (!(target.projection == state.camera.projection)) {
    return cut_to(state, target, linked);
  }
  state.glide.reset();
  state.camera_changed_ms.reset();
  const double length = path_length(state.camera, target, state.map);
  if (state.reduced_motion || length < 1e-6) {
    return cut_to(state, target, linked);
  }
  const double ms = stepped ? kStepMs : std::min(kFlightMostMs, kFlightLeastMs + 160 * length);
  state.flight = Flight{state.camera, target, state.now_ms, ms, linked, stepped};
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

void pass_time(Step step, double now_ms) {
  AppState& state = step.state;
  const double passed = std::clamp(now_ms - state.now_ms, 0.0, 100.0);
  state.now_ms = std::max(state.now_ms, now_ms);
  if (state.flight) {
    pass_flight(state);
  }
  if (state.glide) {
    pass_glide(state, passed);
  }
  if (state.camera_changed_ms && state.now_ms - *state.camera_changed_ms >= kRestMs) {
    rest(step);
  }
  if (state.play_next_ms && state.now_ms >= *state.play_next_ms) {
    play_on(step);
  }
  ask_for_map(step);
}

void ask_for_map(Step step) {
  const AppState& state = step.state;
  if (state.map.width <= 0) {
    return;
  }
  const Camera& camera = state.flight ? state.flight->to : state.camera;
  ask_for_view(step, camera, state.map);
  const InsetPlans insets = plan_insets(camera, state, step.world);
  for (const InsetPlan& inset : insets.all()) {
    ask_for_view(step, inset.camera, inset.rect);
  }
}

void on(Step step, const MapDragged& event) {
  if (step.state.map.width > 0) {
    camera_moved(step.state, core::panned(step.state.camera, step.state.map, event.from, event.to));
  }
}

void on(Step step, const MapReleased& event) {
  if (step.state.reduced_motion || !(std::hypot(event.vx, event.vy) >= 0.1f) ||
      step.state.map.width <= 0) {
    return;
  }
  // px per ms: a broken clock must not throw the map off the globe
  constexpr float kFastest = 4.0f;
  step.state.camera_changed_ms.reset();
  step.state.glide =
      Glide{std::clamp(event.vx, -kFastest, kFastest), std::clamp(event.vy, -kFastest, kFastest)};
}

void on(Step step, const MapPressed&) {
  if (step.state.flight || step.state.glide) {
    step.state.camera_changed_ms = step.state.now_ms;
  }
  stop_moving(step.state);
}

void on(Step step, const MapZoomed& event) {
  if (step.state.map.width > 0) {
    camera_moved(
        step.state,
        core::zoomed(
            step.state.camera,
            step.state.map,
            event.anchor,
            step.state.camera.zoom + event.steps
        )
    );
  }
}

void on(Step step, const MapZoomAsked& event) {
  AppState& state = step.state;
  // two quick presses are two steps
  const Camera from = state.flight ? state.flight->to : state.camera;
  fly(state,
      core::zoomed(from, state.map, centre_of(state.map_free), from.zoom + event.steps),
      true,
      true);
}

void on(Step step, const MapNudged& event) {
  AppState& state = step.state;
  const Camera from = state.flight ? state.flight->to : state.camera;
  const ScreenPx centre = centre_of(state.map);
  fly(state,
      core::panned(from, state.map, centre, {centre.x - event.dx, centre.y - event.dy}),
      true,
      true);
}

void on(Step step, const MapHomeAsked&) {
  // without a camera its link means the step's own
  const bool toured = step.state.link.tour.has_value();
  step.choose([](LinkState& link) { link.camera.reset(); }, false);
  fly(step.state, home_camera(step.world, step.state), toured);
}

void on(Step step, const ProjectionPicked& event) {
  AppState& state = step.state;
  if (state.link.projection == event.kind) {
    return;
  }
  const core::Projection projection = projection_of(event.kind, step.world);
  stop_moving(state);
  state.camera_changed_ms.reset();
  step.choose(
      [&](LinkState& link) {
        link.projection = event.kind;
        if (link.camera) {
          link.camera = as_linked(limited(core::reprojected(*link.camera, projection), state.map));
        }
      },
      true
  );
  if (state.map.width > 0) {
    state.camera = resting_camera(state, step.world);
  }
}

// A hand or a flight goes on in the new rectangle; a view at rest is fitted anew.
void on(Step step, const MapPlaced& event) {
  AppState& state = step.state;
  const bool first = state.map.width <= 0, moved = !(state.map == event.map);
  state.map = event.map;
  state.map_free = event.free;
  state.map_buttons = event.buttons;
  state.pixel_ratio = event.pixel_ratio;
  if (event.map.width <= 0) {
    return;
  }
  if (first) {
    return open_view(state, step.world);
  }
  if (!moved) {
    return;
  }
  if (state.flight) {
    state.flight->to = state.flight->linked ? limited(state.flight->to, state.map)
                                            : resting_camera(state, step.world);
  } else {
    state.camera = state.glide || state.camera_changed_ms ? limited(state.camera, state.map)
                                                          : resting_camera(state, step.world);
  }
}

void on(Step step, const ViewSet& event) {
  Camera camera = event.camera;
  camera.projection = projection_of(step.state.link.projection, step.world);
  camera_moved(step.state, camera);
  if (step.state.camera_changed_ms) {
    step.state.camera_changed_ms = step.state.now_ms - kRestMs;
  }
}

void on(Step step, const ReducedMotionChanged& event) {
  step.state.reduced_motion = event.reduced;
  if (event.reduced && step.state.flight) {
    step.state.flight->length_ms = 1;
  }
}

void on(Step step, const MapFileArrived& event) {
  if (event.file >= kMaxMapFiles) {
    return;
  }
  step.state.map_asked.set(event.file);
  step.state.map_here.set(event.file);
}

void on(Step step, const MapFileFailed& event) {
  AppState& state = step.state;
  if (event.file >= kMaxMapFiles) {
    return;
  }
  state.map_failed.set(event.file);
  if (state.map_failures[event.file] < kMostFailures) {
    ++state.map_failures[event.file];
  }
  state.notice = {
      messages_of(state, step.world).spelt(Message::notice_map_part, {event.reason}),
      true
  };
}

}  // namespace dateline::app
