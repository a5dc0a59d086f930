// The views of the map that links and steps of the tour ask for. Internal to the changes.
#pragma once

#include <optional>
#include <vector>

#include "app/model/state.hpp"
#include "app/model/world.hpp"
#include "core/base/later.hpp"

namespace dateline::app {

// The view of these places; nothing when one of them is in this view already, or none is on the
// map.
[[nodiscard]] std::optional<core::Camera> view_of(
    const core::Camera& camera,
    const AppState& state,
    const World& world,
    const std::vector<core::PlaceIndex>& places
);

// The map goes where the step says, else to what it picks: its place, or those of its claim; else
// to the whole story.
[[nodiscard]] DATELINE_LATER core::Camera
step_camera(core::LaterKey, const core::TourStep& step, const AppState& state, const World& world);

}  // namespace dateline::app
