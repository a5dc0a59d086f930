// The orders in which claims are listed. Internal to the view.
#pragma once

#include "app/view/selection.hpp"
#include "core/base/later.hpp"

namespace dateline::app {

// By the day said, the newest first unless asked otherwise.
void order_said(const World& world, ClaimRows& rows, bool oldest_first);

// By kind of news, and within a kind by the day said.
DATELINE_LATER void
order_news(core::LaterKey, const LinkState& link, const World& world, ClaimRows& rows);

}  // namespace dateline::app
