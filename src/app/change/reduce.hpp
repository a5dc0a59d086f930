// The only place where state changes. It asks the platform through effects alone.
#pragma once

#include "app/change/event.hpp"
#include "app/model/state.hpp"
#include "app/model/world.hpp"

namespace dateline::app {

// The state before the reader did anything: what an empty fragment means.
[[nodiscard]] AppState initial_state(const World& world);

// Applies one event; the world is as known on the day of the link before and after it. Appends
// effects. A change of LinkState that is settled appends exactly one WriteFragment: `push` for
// choices, replace for camera moves (written when the camera has come to rest). Handles being
// dragged write nothing until they are let go.
void reduce(AppState& state, World& world, const Event& event, Effects& effects);

// The same choices on a reloaded story: ids are looked up again, what is gone is dropped; camera,
// theme and sheet stay. A story of another id begins with its own question, claim and view. Map
// files stay where the catalogue is the same.
[[nodiscard]] AppState carried_over(const AppState& state, const World& before, const World& after);

}  // namespace dateline::app
