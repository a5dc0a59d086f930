// The column of a scrolling panel in which rows are drawn from the top down.
#pragma once

#include "core/geo/projection.hpp"
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
  // The next row: from edge to edge, and between the insets.
  [[nodiscard]] core::RectPx full_row(float height) const noexcept {
    return {x, y, width, height};
  }
  [[nodiscard]] core::RectPx inner_row(float height) const noexcept {
    return {left(), y, inner(), height};
  }
};

}  // namespace dateline::ui
