// A story as the page's program reads it first: checked when it was bundled, in columns, small and
// read by little code. Fingerprints are left out: they come with the whole story, when a reader
// brings a text.
#pragma once

#include <string>
#include <string_view>

#include "core/base/problem.hpp"
#include "core/story/story.hpp"

namespace dateline::core {

inline constexpr std::string_view kPreparedStoryFormat = "dateline-story/1";

[[nodiscard]] std::string prepare_story(const Story& story);

// Whether the bytes say that they are a prepared story; read_story reads others.
[[nodiscard]] bool is_prepared_story(std::string_view bytes) noexcept;

// Untrusted bytes: refused whole, in one sentence, when anything is not as the program relies on
// it: positions within their lists, days that are days, points on the globe, passages within their
// paragraphs, no circle of places. Limits are those of StoryLimits. What an editor is told of a
// story (rules about its meaning) is asked when it is prepared, not here.
[[nodiscard]] Result<Story> read_prepared_story(std::string_view bytes);

}  // namespace dateline::core
