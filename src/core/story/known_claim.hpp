// One claim as known on a day, for rules that look at the whole story. What shows a story takes a
// KnownStory.
#pragma once

#include "core/story/story.hpp"

namespace dateline::core {

// With the appearances published by then, in their words; blank, its id empty, when there is none.
[[nodiscard]] Claim claim_known_on(const Story& whole, const Claim& claim, Day day);

}  // namespace dateline::core
