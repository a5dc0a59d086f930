// Which claims are told otherwise than on an earlier day. Internal to the world.
#pragma once

#include <optional>

#include "app/model/world.hpp"
#include "core/base/later.hpp"

namespace dateline::app {

// Absent: none is. O(story).
DATELINE_LATER void
mark_told_otherwise(core::LaterKey, World& world, std::optional<core::Day> since);

}  // namespace dateline::app
