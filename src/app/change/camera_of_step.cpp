// Where a step of the tour leads the map.
#include "app/change/camera_of_step.hpp"

#include "app/model/extent.hpp"
#include "app/view/camera_path.hpp"

namespace dateline::app {

using core::Camera;

Camera
step_camera(core::LaterKey, const core::TourStep& step, const AppState& state, const World& world) {
  const Camera home = home_camera(world, state);
  if (step.bounds) {
    return fitted_free(home.projection, *step.bounds, state, world, state.map_free);
  }
  if (step.place) {
    return view_of(home, state, world, {*step.place}).value_or(home);
  }
  if (!step.claim) {
    return home;
  }
  const core::Claim& claim = world.story.claims[step.claim->value];
  return view_of(home, state, world, claim.places).value_or(home);
}

}  // namespace dateline::app
