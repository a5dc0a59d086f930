// A claim in words, as a reader passes it on.
#pragma once

#include <string>

#include "app/words/messages.hpp"
#include "core/base/later.hpp"
#include "core/story/known_story.hpp"

namespace dateline::app {

// Who, what they do, what, when, and in which articles with which words; as known on the story's
// day. Our summary is called one, so that nobody takes it for the speaker's own words. Lines end
// with a line feed. The claim is a known one.
[[nodiscard]] std::string
claim_text(const Messages& messages, const core::KnownStory& story, core::ClaimIndex claim);

// `Kremlin (dismisses): Reports that …`: who does what, in a line, for whoever repeats a claim and
// has room for no more. The claim is a known one.
[[nodiscard]] std::string
claim_line(const Messages& messages, const core::KnownStory& story, core::ClaimIndex claim);

// What this article says otherwise than the claim as it is told: speaker, stance and summary, then
// figures, hedge and day, a line each with a line feed between them. Empty where it differs in
// nothing.
[[nodiscard]] DATELINE_LATER std::string own_words_text(
    const Messages& messages,
    const core::KnownStory& story,
    core::ClaimIndex claim,
    const core::Appearance& appearance
);

}  // namespace dateline::app
