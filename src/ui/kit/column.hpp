// The column of a scrolling panel in which rows are drawn from the top down.
#pragma once

#include "ui/kit/theme.hpp"

namespace dateline::ui {

// `x` and `width` are the column's edges, `y` is where the next row begins; rows return their
// bottom. CSS px.
struct Column {
  float x = 0, y = 0, width = 0, inset = kInset;
  [[nodiscard]] float left() const noexcept {
    return x + inset;
  }
  [[nodiscard]] float inner() const noexcept {
    return width - 2 * inset;
  }
  [[nodiscard]] float right() const noexcept {
    return x + width - inset;
  }
};

}  // namespace dateline::ui
