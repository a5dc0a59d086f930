// The camera's events: hands on the map, buttons and keys, and a map that is laid out again.
#include <algorithm>
#include <cmath>
#include <utility>

#include "app/change/reduce_parts.hpp"
#include "app/link/deep_link.hpp"
#include "app/view/camera_path.hpp"

namespace dateline::app {

namespace {

using core::Camera;
using core::ScreenPx;

}  // namespace

void on(Step step, const MapDragged& event) {
  AppState& state = step.state;
  if (state.map.width > 0) {
    camera_moved(state, core::panned(state.camera, state.map, event.from, event.to));
  }
}

void on(Step step, const MapReleased& event) {
  AppState& state = step.state;
  const bool is_throw = std::hypot(event.vx, event.vy) >= 0.1f;
  if (!is_throw || state.reduced_motion || state.map.width <= 0) {
    return;
  }
  // px per ms: a broken clock must not throw the map off the globe
  constexpr float kFastest = 4.0f;
  state.camera_changed_ms.reset();
  state.glide = Glide{
      .vx = std::clamp(event.vx, -kFastest, kFastest),
      .vy = std::clamp(event.vy, -kFastest, kFastest),
  };
}

void on(Step step, const MapPressed&) {
  if (step.state.flight || step.state.glide) {
    step.state.camera_changed_ms = step.state.now_ms;
  }
  stop_moving(step.state);
}

void on(Step step, const MapZoomed& event) {
  AppState& state = step.state;
  if (state.map.width > 0) {
    const double zoom = state.camera.zoom + event.steps;
    camera_moved(state, core::zoomed(state.camera, state.map, event.anchor, zoom));
  }
}

void on(Step step, const MapZoomAsked& event) {
  AppState& state = step.state;
  const Camera from = goal_of(state);
  const double zoom = from.zoom + event.steps;
  const Camera closer = core::zoomed(from, state.map, centre_of(state.map_free), zoom);
  fly(state, closer, true, true);
}

void on(Step step, const MapNudged& event) {
  AppState& state = step.state;
  const Camera from = goal_of(state);
  const ScreenPx centre = centre_of(state.map);
  const ScreenPx aside{centre.x - event.dx, centre.y - event.dy};
  fly(state, core::panned(from, state.map, centre, aside), true, true);
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
  step.choose([&](LinkState& link) {
    link.projection = event.kind;
    if (link.camera) {
      const Camera laid_out_again = core::reprojected(*link.camera, projection);
      link.camera = as_linked(limited(laid_out_again, state.map));
    }
  });
  if (state.map.width > 0) {
    state.camera = resting_camera(state, step.world);
  }
}

// A hand or a flight goes on in the new rectangle; a view at rest is fitted again.
void on(Step step, const MapPlaced& event) {
  AppState& state = step.state;
  const bool first = state.map.width <= 0 || std::exchange(state.unplaced, false);
  const bool moved = !(state.map == event.map);
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
  const bool by_hand = state.flight ? state.flight->linked : state.glide || state.camera_changed_ms;
  Camera& camera = state.flight ? state.flight->to : state.camera;
  camera = by_hand ? limited(camera, state.map) : resting_camera(state, step.world);
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

}  // namespace dateline::app
