// A story as the page's parts look things up in it: who says what, about where, carried by whom,
// and in which order. It writes nothing.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/story/hierarchy.hpp"
#include "core/story/known_story.hpp"
#include "page/words.hpp"

namespace dateline::page {

// A claim's appearance in a source.
struct Carried {
  core::ClaimIndex claim;
  std::uint32_t appearance = 0;  // position in Claim::appearances
};

// A text and its language; `language` is empty where it is the page's own.
struct LocalisedText {
  std::string_view text, language;
};

// Refers to a story, which must outlive it. A claim that names a place, question or source twice is
// in its list once, a source's list aside.
struct StoryIndex {
  explicit StoryIndex(const core::KnownStory& told);

  const core::KnownStory& story;
  // known claims by when they were said, as `said_from` gives it
  std::vector<core::ClaimIndex> order;
  std::vector<std::uint32_t> rank;  // by claim: its position in `order`
  // each in that order
  std::vector<std::vector<core::ClaimIndex>> by_place, by_actor, by_question;
  // by place: all that lie in it, by their place in the story
  std::vector<std::vector<core::PlaceIndex>> place_parts;
  // by actor: all who are a part of it
  std::vector<std::vector<core::ActorIndex>> actor_parts;
  std::vector<std::vector<Carried>> by_source;  // in the order of their passages
  // by claim, positions in Story::relations
  std::vector<std::vector<std::uint32_t>> relations;
};

// How many claims the lists of these positions hold, each counted once.
template <class Index>
[[nodiscard]] std::size_t count_together(
    const std::vector<std::vector<core::ClaimIndex>>& lists,
    Index one,
    const std::vector<Index>& parts
) {
  std::vector<core::ClaimIndex> all = lists[one.value];
  for (const Index part : parts) {
    all.insert(all.end(), lists[part.value].begin(), lists[part.value].end());
  }
  std::sort(all.begin(), all.end());
  return static_cast<std::size_t>(std::unique(all.begin(), all.end()) - all.begin());
}

// The day that a date begins with; where its beginning is open, the day it ends with.
[[nodiscard]] core::Day said_from(const core::EdtfDate& date) noexcept;

// Whether the page's language is the story's (`en` and `en-GB` are one).
[[nodiscard]] bool speaks_as(const core::Story& story, app::Language language) noexcept;

// What an entry is called by readers of `language`: a name of their own, else `own`, in the story's
// language.
[[nodiscard]] LocalisedText called(
    const core::Story& story,
    app::Language language,
    const std::vector<core::Name>& names,
    const std::string& own
) noexcept;

}  // namespace dateline::page
