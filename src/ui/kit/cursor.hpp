// What the pointer looks like over the explorer.
#pragma once

#include <cstdint>

namespace dateline::ui {

enum class Cursor : std::uint8_t {
  arrow,
  pointer,
  grab,
  grabbing,
  crosshair,
  resize_across,
  resize_down,
  text
};

}  // namespace dateline::ui
