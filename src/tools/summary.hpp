// What a story holds, counted in tables of plain text. It judges nothing.
#pragma once

#include <string>

#include "core/story/story.hpp"

namespace dateline::tools {

// Claims by article (with appearances), speaker, stance, place and question, each table from the
// most to the least and then in the story's order; relations by kind. A claim counts at each of its
// places; one without any counts as `(no place)`.
[[nodiscard]] std::string summary_of(const core::Story& story);

}  // namespace dateline::tools
