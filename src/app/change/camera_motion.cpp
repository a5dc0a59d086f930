// How the camera moves by itself: flights from view to view, the glide of a map that was thrown,
// and the rest in which a view is written into the link.
#include <algorithm>
#include <cmath>

#include "app/change/reduce_parts.hpp"
#include "app/link/deep_link.hpp"
#include "app/view/camera_path.hpp"

namespace dateline::app {

namespace {

using core::Camera;
using core::ScreenPx;

// time constant of a throw's decay, as lists on phones have it
constexpr double kGlideMs = 325;
constexpr float kGlideLeast = 0.02f;  // px per ms
// design, motion
constexpr double kFlightLeastMs = 320;
constexpr double kFlightMostMs = 640;
constexpr double kStepMs = 200;  // a press of a button or key

// Design, motion: ease-in-out cubic.
double eased(double t) noexcept {
  if (t < 0.5) {
    return 4 * t * t * t;
  }
  return 1 - std::pow(-2 * t + 2, 3) / 2;
}

// Ease-out cubic.
double eased_out(double t) noexcept {
  return 1 - std::pow(1 - t, 3);
}

bool is_finite(const Camera& camera) noexcept {
  const core::LngLat centre = camera.centre;
  return std::isfinite(camera.zoom) && std::isfinite(centre.lat) && std::isfinite(centre.lng);
}

void pass_flight(AppState& state) noexcept {
  const Flight flight = *state.flight;
  const double passed_ms = state.now_ms - flight.begin_ms;
  const double t = std::clamp(passed_ms / flight.length_ms, 0.0, 1.0);
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
  const float speed = std::hypot(glide.vx, glide.vy);
  const double left_ms = kGlideMs * std::log(speed / kGlideLeast);
  const bool ends = passed_ms >= left_ms;
  if (ends) {
    passed_ms = left_ms;
  }
  const double keep = std::exp(-passed_ms / kGlideMs);
  const float way = static_cast<float>(kGlideMs * (1 - keep));
  const ScreenPx from = centre_of(state.map);
  const ScreenPx to{from.x + glide.vx * way, from.y + glide.vy * way};
  state.camera = limited(core::panned(state.camera, state.map, from, to), state.map);
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
  ask_again(state);
}

// At once: where motion is not wanted, where there is no way to go, and where the map is laid out
// again.
void cut_to(AppState& state, const Camera& target, bool linked) noexcept {
  state.flight.reset();
  state.camera = target;
  if (linked) {
    state.camera_changed_ms = state.now_ms - kRestMs;
  }
}

}  // namespace

void stop_moving(AppState& state) noexcept {
  state.flight.reset();
  state.glide.reset();
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
  double ms = kStepMs;
  if (!stepped) {
    ms = std::min(kFlightMostMs, kFlightLeastMs + 160 * length);
  }
  state.flight = Flight{
      .from = state.camera,
      .to = target,
      .begin_ms = state.now_ms,
      .length_ms = ms,
      .linked = linked,
      .stepped = stepped,
  };
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
  const auto changed_ms = state.camera_changed_ms;
  if (changed_ms && state.now_ms - *changed_ms >= kRestMs) {
    rest(step);
  }
  if (state.play_next_ms && state.now_ms >= *state.play_next_ms) {
    play_on(step);
  }
  ask_for_map(step);
}

}  // namespace dateline::app
