// Views that the reader points out: a point to come closer to, a rectangle drawn on the map, a
// cluster that is to open.
#include <algorithm>
#include <cmath>

#include "app/change/reduce_parts.hpp"
#include "app/model/extent.hpp"
#include "app/view/camera_path.hpp"

namespace dateline::app {

namespace {

using core::Camera;
using core::RectPx;

constexpr float kLeastBox = 8;   // px: a smaller rectangle is a slip of the hand
constexpr double kDeepest = 14;  // where clusters part in any case (frame_clusters)

// The view around these places' points: what a region covers is not what has to be parted.
std::optional<Camera> view_around(
    const AppState& state,
    const World& world,
    const std::vector<core::PlaceIndex>& places
) {
  Extent extent;
  for (const core::PlaceIndex index : places) {
    if (index.value >= world.story.places.size()) {
      continue;
    }
    core::Place spot;
    spot.point = world.story.places[index.value].point;
    extent.add(spot);
  }
  const auto box = extent.box(0);
  if (!box) {
    return std::nullopt;
  }
  const Camera fitted = fitted_free(state.camera.projection, *box, state, world, state.map_free);
  return core::zoomed(
      fitted,
      state.map,
      centre_of(state.map_free),
      std::clamp(fitted.zoom, state.camera.zoom, std::max(kDeepest, state.camera.zoom))
  );
}

}  // namespace

void on(Step step, const MapPointZoomAsked& event) {
  AppState& state = step.state;
  if (state.map.width <= 0) {
    return;
  }
  const Camera from = goal_of(state);
  fly(state, core::zoomed(from, state.map, event.anchor, from.zoom + event.steps), true, true);
}

void on(Step step, const MapBoxZoomed& event) {
  AppState& state = step.state;
  const RectPx box = event.box;
  if (state.map.width <= 0 || !(box.width >= kLeastBox) || !(box.height >= kLeastBox)) {
    return;
  }
  const RectPx free = state.map_free;
  const double closer =
      std::log2(static_cast<double>(std::min(free.width / box.width, free.height / box.height)));
  const Camera there = core::panned(state.camera, state.map, centre_of(box), centre_of(free));
  fly(state, core::zoomed(there, state.map, centre_of(free), state.camera.zoom + closer), true);
}

void on(Step step, const ClusterPicked& event) {
  if (step.state.map.width <= 0) {
    return;
  }
  if (const auto view = view_around(step.state, step.world, event.places)) {
    fly(step.state, *view, true);
  }
}

void on(Step step, const LensPicked& event) {
  AppState& state = step.state;
  if (state.map.width <= 0 || event.lens >= step.world.lenses.size()) {
    return;
  }
  fly(state,
      fitted_free(
          state.camera.projection,
          step.world.lenses[event.lens].box,
          state,
          step.world,
          state.map_free
      ),
      true);
}

}  // namespace dateline::app
