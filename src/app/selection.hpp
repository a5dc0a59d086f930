// Which claims a link's choices leave, and in which order they are listed. It knows no frame.
#pragma once

#include <cstdint>
#include <vector>

#include "app/state.hpp"
#include "app/world.hpp"

namespace dateline::app {

// The link's filters, all but the question: an open question lists its answers and hides nothing on the map.
[[nodiscard]] core::ClaimFilter filter_of(const LinkState& link) noexcept;

// Orders claims for a list: the latest said first, ties by story order.
void order_rows(const World& world, std::vector<std::uint32_t>& rows);

// What the list shows, in its order: claims that pass the filters and, where a question is open, answer it.
void list_claims(const LinkState& link, const World& world, std::vector<std::uint32_t>& rows);

// True when a later claim, published by `known_on`, revises this one: it is shown struck through.
[[nodiscard]] bool superseded(const World& world, core::ClaimIndex claim, core::Day known_on) noexcept;

}  // namespace dateline::app
