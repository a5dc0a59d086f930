// What the program relies on in a story, beyond that positions are within their lists.
#pragma once

#include "core/story/story.hpp"

namespace dateline::core {

// Nothing contains itself, passages are within their paragraphs, what needs a point has one, what is
// linked to is a web address. Needs positions within their lists.
[[nodiscard]] bool is_sound(const Story& story);

}  // namespace dateline::core
