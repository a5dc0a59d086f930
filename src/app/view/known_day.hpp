// What was known on a day that the reader looks back to, and what is new by it: of claims, of
// sources, and of what a link opens.
#pragma once

#include <cstdint>
#include <optional>

#include "app/model/state.hpp"
#include "app/model/world.hpp"

namespace dateline::app {

// As LinkState::known_on.
using KnownDay = std::optional<core::Day>;

// True when the claim, or the source, was published by then.
[[nodiscard]] bool is_known(
    const World& world,
    core::ClaimIndex claim,
    KnownDay known_on  // absent: everything is known
) noexcept;
[[nodiscard]] bool is_known(
    const World& world,
    core::SourceIndex source,
    KnownDay known_on  // likewise
) noexcept;

// The day as a link keeps it: absent where everything was published by then.
[[nodiscard]] KnownDay known_on(const World& world, core::Day day) noexcept;

// A day that the timeline has.
[[nodiscard]] core::Day within(const World& world, core::Day day) noexcept;

// A time window whose ends were given in either order. Its days stay as they were asked for, on the
// timeline or beyond: an end on the first or last day still leaves out what lies beyond.
[[nodiscard]] core::DayRange in_order(core::DayRange days) noexcept;

// What follows from the days that a link has: where there is no window `perhaps` says nothing; what
// is new by the day known on is new since an earlier one.
void settle_days(LinkState& link, const World& world) noexcept;

// What is new of the claim since the link's day; nothing where it has none.
[[nodiscard]] core::News
news_of(const LinkState& link, const World& world, std::uint32_t claim) noexcept;

// What an article brought: from the day of the one before it to its own; before the first, from the
// day before. Articles that are yet to come are no one's before.
[[nodiscard]] core::DayRange days_of_news(const World& world, core::SourceIndex source) noexcept;

// The link as it is shown on its day: what it opens that was not known yet is closed. Filters stay,
// and let nothing through that was not known.
[[nodiscard]] LinkState as_known(const LinkState& link, const World& world);

// The link without what was not known on its day, filters too: that has no id by which an address
// could name it.
[[nodiscard]] LinkState nameable(
    const LinkState& link,
    const LinkState& plain,  // what stands in the place of what has no name
    const World& world
);

// True when the link's step of the tour is told on a later day than the one known on.
[[nodiscard]] bool has_untold_step(const LinkState& link, const World& world) noexcept;

// The claim that the link opens, unless it was published after the day known on: nobody sees it
// then.
[[nodiscard]] std::optional<core::ClaimIndex>
open_claim_of(const LinkState& link, const World& world) noexcept;

// True when a later claim, published by `known_on`, revises this one: it is shown struck through.
[[nodiscard]] bool
superseded(const World& world, core::ClaimIndex claim, core::Day known_on) noexcept;

}  // namespace dateline::app
