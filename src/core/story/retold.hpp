// What is told otherwise on one day than on an earlier one: claims that were known on both, in the
// words of the articles that were out. It compares no article.
#pragma once

#include <vector>

#include "core/story/claim_table.hpp"
#include "core/story/known_story.hpp"

namespace dateline::core {

// Claims known on both days whose speaker, stance, words, figures, days or places are others, or
// which an article published in between tells in words of its own, ascending. The two are of one
// archive.
[[nodiscard]] std::vector<ClaimIndex>
told_otherwise(const KnownStory& before, const KnownStory& after);

// Puts them among the table's changes, as of the day after `since`, instead of those that were
// there.
void mark_retold(ClaimTable& table, const std::vector<ClaimIndex>& claims, Day since);

}  // namespace dateline::core
