// Which claims a link's choices leave, and in which order they are listed.
#pragma once

#include <cstdint>
#include <vector>

#include "app/model/state.hpp"
#include "app/model/world.hpp"
#include "app/view/answer_groups.hpp"
#include "app/view/known_day.hpp"

namespace dateline::app {

// The link's filters, all but the question: an open question lists its answers and hides nothing on
// the map. Of a source that is published after the day known on nothing is known, not even which of
// the known claims it will carry.
[[nodiscard]] core::ClaimFilter filter_of(const LinkState& link, const World& world) noexcept;

// True when the part narrows anything.
[[nodiscard]] bool is_on(const LinkState& link, FilterPart part) noexcept;

// The part lets everything through again.
void drop(LinkState& link, FilterPart part) noexcept;

// What passes with `perhaps`, whether or not the link has it, and not surely: what windows of days
// let through only as may be.
void list_perhaps(
    const LinkState& link,
    const World& world,
    ClaimRows& rows  // ascending
);

// The list is of what is new: by what is new of a claim, whatever question is open.
[[nodiscard]] inline bool lists_news(const LinkState& link) noexcept {
  const bool is_of_one = link.place || link.source || link.speaker;
  return link.since && link.tab == ListTab::questions && !is_of_one;
}

// What the list shows, in its order: claims that pass the filters and, where a question is open,
// answer it. Returns the groups of a long list of answers.
ListGroups list_claims(const LinkState& link, const World& world, ClaimRows& rows);

// The same in the order of the view that is shown: an article's claims stand in the order of its
// text.
ListGroups list_in_view(const LinkState& link, const World& world, ClaimRows& rows);

// What the speaker of this claim said on a later day, oldest first: known claims, whatever is
// filtered. Where an article gives no day, the last on which it may have been said counts; whether
// it was later indeed is not known (`said_surely_after`).
void list_later_said(
    core::ClaimIndex claim,
    KnownDay known_on,
    const World& world,
    ClaimRows& rows
);

[[nodiscard]] inline bool
said_surely_after(const World& world, std::uint32_t later, std::uint32_t earlier) noexcept {
  const core::ClaimTable& table = world.table;
  return table.said_first[later] > table.said_last[earlier];
}

}  // namespace dateline::app
