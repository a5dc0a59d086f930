// A claim in words, as a reader passes it on.
#pragma once

#include <string>

#include "app/messages.hpp"
#include "core/known_story.hpp"

namespace dateline::app {

// Who, what they do, what, when, and in which articles with which words; as known on the story's day. Our summary is called one, so that nobody takes it for the
// speaker's own words. Lines end with a line feed. The claim is a known one.
[[nodiscard]] std::string claim_text(const Messages& messages, const core::KnownStory& story, core::ClaimIndex claim);

}  // namespace dateline::app
