// Which claims a link's choices leave, and in which order they are listed. It knows no frame.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/model/state.hpp"
#include "app/model/world.hpp"
#include "app/view/answer_groups.hpp"

namespace dateline::app {

// The link's filters, all but the question: an open question lists its answers and hides nothing on
// the map. Of a source that is published after the day known on nothing is known, not even which of
// the known claims it will carry.
[[nodiscard]] core::ClaimFilter filter_of(const LinkState& link, const World& world) noexcept;

// True when the part narrows anything.
[[nodiscard]] bool is_on(const LinkState& link, FilterPart part) noexcept;

// The part lets everything through again.
void drop(LinkState& link, FilterPart part) noexcept;

// True when the source was published by then; by no day (absent) means that everything is known.
[[nodiscard]] bool
is_known(const World& world, core::SourceIndex source, std::optional<core::Day> known_on) noexcept;

// What follows from the days that a link has: where there is no window `perhaps` says nothing; what
// is new by the day known on is new since an earlier one.
void settle_days(LinkState& link, const World& world) noexcept;

// What passes with `perhaps`, whether or not the link has it, and not surely: what windows of days
// let through only as may be. Ascending.
void list_perhaps(const LinkState& link, const World& world, std::vector<std::uint32_t>& rows);

// What is new of the claim since the link's day; nothing where it has none.
[[nodiscard]] core::News
news_of(const LinkState& link, const World& world, std::uint32_t claim) noexcept;

// What an article brought: from the day of the one before it to its own; before the first, from the
// day before. Articles that are yet to come are no one's before.
[[nodiscard]] core::DayRange days_of_news(const World& world, core::SourceIndex source) noexcept;

// The list is of what is new: by what is new of a claim, whatever question is open.
[[nodiscard]] inline bool lists_news(const LinkState& link) noexcept {
  return link.since && link.tab == ListTab::questions && !link.place && !link.source &&
         !link.speaker;
}

// What the list shows, in its order: claims that pass the filters and, where a question is open,
// answer it. Returns the groups of a long list of answers.
std::vector<ListGroup>
list_claims(const LinkState& link, const World& world, std::vector<std::uint32_t>& rows);

// The same in the order of the view that is shown: an article's claims stand in the order of its
// text.
std::vector<ListGroup>
list_in_view(const LinkState& link, const World& world, std::vector<std::uint32_t>& rows);

// What the speaker of this claim said on a later day, oldest first: known claims, whatever is
// filtered. Where an article gives no day, the last on which it may have been said counts; whether
// it was later indeed is not known (`said_surely_after`).
void list_later_said(
    core::ClaimIndex claim,
    std::optional<core::Day> known_on,
    const World& world,
    std::vector<std::uint32_t>& rows
);
[[nodiscard]] inline bool
said_surely_after(const World& world, std::uint32_t later, std::uint32_t earlier) noexcept {
  return world.table.said_first[later] > world.table.said_last[earlier];
}

// A day that the timeline has.
[[nodiscard]] core::Day within(const World& world, core::Day day) noexcept;

// A time window whose ends were given in either order. Its days stay as they were asked for, on the
// timeline or beyond: an end on the first or last day still leaves out what lies beyond.
[[nodiscard]] core::DayRange in_order(core::DayRange days) noexcept;

// The day as a link keeps it: absent where everything was published by then.
[[nodiscard]] std::optional<core::Day> known_on(const World& world, core::Day day) noexcept;

// True when the claim was published by then; by no day (absent) means that everything is known.
[[nodiscard]] bool
is_known(const World& world, core::ClaimIndex claim, std::optional<core::Day> known_on) noexcept;

// The link as it is shown on its day: what it opens that was not known yet is closed. Filters stay,
// and let nothing through that was not known.
[[nodiscard]] LinkState as_known(const LinkState& link, const World& world);

// The link without what was not known on its day, filters too: that has no id by which an address
// could name it. `plain` is what stands in its place.
[[nodiscard]] LinkState nameable(const LinkState& link, const LinkState& plain, const World& world);

// The claim that the link opens, unless it was published after the day known on: nobody sees it
// then.
[[nodiscard]] std::optional<core::ClaimIndex>
open_claim_of(const LinkState& link, const World& world) noexcept;

// True when a later claim, published by `known_on`, revises this one: it is shown struck through.
[[nodiscard]] bool
superseded(const World& world, core::ClaimIndex claim, core::Day known_on) noexcept;

}  // namespace dateline::app
