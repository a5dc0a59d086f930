// Rectangles on the screen, as far as laying out labels asks about them. Internal to it.
#pragma once

#include <algorithm>
#include <cmath>

#include "core/geo/projection.hpp"

namespace dateline::core {

[[nodiscard]] inline float right_edge(RectPx box) noexcept {
  return box.x + box.width;
}
[[nodiscard]] inline float bottom_edge(RectPx box) noexcept {
  return box.y + box.height;
}

[[nodiscard]] inline bool is_within(RectPx outer, RectPx inner) noexcept {
  if (inner.x < outer.x || inner.y < outer.y) {
    return false;
  }
  return right_edge(inner) <= right_edge(outer) && bottom_edge(inner) <= bottom_edge(outer);
}

[[nodiscard]] inline bool cover_each_other(RectPx a, RectPx b) noexcept {
  if (a.x >= right_edge(b) || b.x >= right_edge(a)) {
    return false;
  }
  return a.y < bottom_edge(b) && b.y < bottom_edge(a);
}

// px²
[[nodiscard]] inline float shared_area(RectPx a, RectPx b) noexcept {
  const float left = std::max(a.x, b.x);
  const float right = std::min(right_edge(a), right_edge(b));
  const float top = std::max(a.y, b.y);
  const float bottom = std::min(bottom_edge(a), bottom_edge(b));
  const float width = right - left;
  const float height = bottom - top;
  if (width <= 0 || height <= 0) {
    return 0;
  }
  return width * height;
}

[[nodiscard]] inline ScreenPx nearest_point(RectPx box, ScreenPx to) noexcept {
  ScreenPx nearest;
  nearest.x = std::clamp(to.x, box.x, right_edge(box));
  nearest.y = std::clamp(to.y, box.y, bottom_edge(box));
  return nearest;
}

[[nodiscard]] inline float distance(ScreenPx a, ScreenPx b) noexcept {
  const float dx = a.x - b.x;
  const float dy = a.y - b.y;
  return std::hypot(dx, dy);
}

[[nodiscard]] inline float distance(RectPx box, ScreenPx to) noexcept {
  const ScreenPx nearest = nearest_point(box, to);
  return distance(nearest, to);
}

[[nodiscard]] inline RectPx grown(RectPx box, float by) noexcept {
  box.x -= by;
  box.y -= by;
  box.width += 2 * by;
  box.height += 2 * by;
  return box;
}

// The square about a disc.
[[nodiscard]] inline RectPx square_about(ScreenPx centre, float radius) noexcept {
  RectPx square;
  square.x = centre.x - radius;
  square.y = centre.y - radius;
  square.width = 2 * radius;
  square.height = 2 * radius;
  return square;
}

[[nodiscard]] inline ScreenPx centre_of(RectPx square) noexcept {
  const float radius = square.width / 2;
  return {square.x + radius, square.y + radius};
}

}  // namespace dateline::core
