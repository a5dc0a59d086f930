// What a link means that names a step of the tour and says no more. Internal to the links.
#pragma once

#include <cstdint>

#include "app/model/state.hpp"
#include "app/model/world.hpp"
#include "core/base/later.hpp"

namespace dateline::app {

// `at`: one of the steps of the world's tour.
[[nodiscard]] DATELINE_LATER LinkState
step_link(core::LaterKey, const World& world, std::uint32_t at);

}  // namespace dateline::app
