// The bar at the top.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

// What of the product's name, of sharing and theme, and of the three views stands in the header:
// the story's title comes first. What does not is behind the menu.
struct HeaderRoom {
  bool name = true, actions = true, views = true;
};
[[nodiscard]] HeaderRoom header_room(const Ui& ui);

void draw_header(const Ui& ui);

}  // namespace dateline::ui
