// The order of what is new.
#include <algorithm>

#include "app/view/list_order.hpp"

namespace dateline::app {

// By kind of news, and within a kind by the day said.
void order_news(core::LaterKey, const LinkState& link, const World& world, ClaimRows& rows) {
  order_said(world, rows, false);
  const auto earlier_kind = [&](std::uint32_t a, std::uint32_t b) {
    return news_of(link, world, a) < news_of(link, world, b);
  };
  std::stable_sort(rows.begin(), rows.end(), earlier_kind);
}

}  // namespace dateline::app
