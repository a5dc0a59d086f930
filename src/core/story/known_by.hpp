// A story as it was known on a day. Internal to the archive.
#pragma once

#include "core/base/later.hpp"
#include "core/story/story.hpp"

namespace dateline::core {

// What is not known is blank, and stays at its position. O(story).
[[nodiscard]] DATELINE_LATER Story known_by(LaterKey, const Story& whole, Day day);

}  // namespace dateline::core
