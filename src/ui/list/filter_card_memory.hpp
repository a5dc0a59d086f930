// What the card of filters and the button that opens it remember of one another. Internal to them.
#pragma once

#include <cstdint>

#include "core/geo/projection.hpp"

namespace dateline::ui {

struct FilterCardMemory {
  core::RectPx button;     // where the card hangs
  float chips_bottom = 0;  // px: of the chips between the button and the list
  // under the button, as last drawn; of no width while it is closed
  core::RectPx card;
  // the button that opened the card by keyboard, as Memory::controls_drawn counts; 0 for none
  std::uint32_t opened_by = 0;
  // the card's first choice gets the keyboard when it is drawn
  bool enter = false;
};

}  // namespace dateline::ui
