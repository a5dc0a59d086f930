// Everything that an editor should fix in a story: what the reader refuses, and what it would let
// pass. It opens no file.
#pragma once

#include <string_view>

#include "core/story/check/iso_codes.hpp"
#include "core/story/read/story_reader.hpp"

namespace dateline::core {

// As `read_story`, with the rules of story_rules.hpp after it. They are for editors and not for the
// reader's machine: some take time that grows with the square of a polygon's points, and a story
// that breaks one can still be shown. `codes` may be null: then ISO codes are judged by their shape
// alone.
[[nodiscard]] Checked<ReadStory> check_story(
    std::string_view bytes,
    std::string_view file,
    const IsoCodes* codes,
    const StoryLimits& limits = {}
);

}  // namespace dateline::core
