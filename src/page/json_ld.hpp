// The story in schema.org's words, for machines that read pages: Article, Place, Claim and who
// makes it. The text may stand inside a `<script>`.
#pragma once

#include <string>
#include <string_view>

#include "page/story_index.hpp"

namespace dateline::page {

// JSON's string, in quotes. `<`, `>`, `&`, U+2028, U+2029 and control characters are escaped, so
// that no text ends the script that holds it.
void append_script_string(std::string& json, std::string_view text);

// One object with `@context` and `@graph`. Every node has a type and the id of its entry in the
// twin: `#claim=ID`. A claim's text says who does what (app::claim_line): our summary alone does
// not say that its speaker declines to answer. Its author is the speaker, its appearances are the
// articles. Nothing is rated: an editor's rating is no part of the format, so there is no
// ClaimReview.
[[nodiscard]] std::string json_ld(const core::KnownStory& story, const app::Messages& messages);

// `{"ID":"Kremlin (dismisses): …"}`: the line of each known claim, for pages and answers that
// repeat one claim.
[[nodiscard]] std::string claim_lines(const core::KnownStory& story, const app::Messages& messages);

}  // namespace dateline::page
