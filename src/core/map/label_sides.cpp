// Sides as ways across and along, and boxes from them.
#include "core/map/label_sides.hpp"

#include <algorithm>
#include <cmath>

#include "core/map/label_geometry.hpp"

namespace dateline::core {

namespace {

constexpr float kDiagonal = 0.70710678f;

// Where a box of this size begins, on that side of the anchor.
float edge(float anchor, float gap, float size, int way) noexcept {
  if (way == 0) {
    return anchor - size / 2;
  }
  return way > 0 ? anchor + gap : anchor - gap - size;
}

}  // namespace

int across(LabelSide side) noexcept {
  switch (side) {
    case LabelSide::right:
    case LabelSide::upper_right:
    case LabelSide::lower_right:
      return 1;
    case LabelSide::left:
    case LabelSide::upper_left:
    case LabelSide::lower_left:
      return -1;
    case LabelSide::above:
    case LabelSide::below:
    case LabelSide::centre:
      break;
  }
  return 0;
}

int along(LabelSide side) noexcept {
  switch (side) {
    case LabelSide::below:
    case LabelSide::lower_left:
    case LabelSide::lower_right:
      return 1;
    case LabelSide::above:
    case LabelSide::upper_left:
    case LabelSide::upper_right:
      return -1;
    case LabelSide::left:
    case LabelSide::right:
    case LabelSide::centre:
      break;
  }
  return 0;
}

LabelSide side_towards(float dx, float dy) noexcept {
  if (std::abs(dx) < std::abs(dy) / 2) {
    return dy < 0 ? LabelSide::above : LabelSide::below;
  }
  return dx < 0 ? LabelSide::left : LabelSide::right;
}

RectPx box_towards(const LabelCandidate& label, float angle, float gap) noexcept {
  const float x = std::cos(angle);
  const float y = std::sin(angle);
  const float away = label.disc + gap;
  const float aside = (std::clamp(x * 1.4f, -1.0f, 1.0f) - 1) / 2;
  const float below = (std::clamp(y * 1.4f, -1.0f, 1.0f) - 1) / 2;
  return {
      label.anchor.x + x * away + aside * label.size.width,
      label.anchor.y + y * away + below * label.size.height,
      label.size.width,
      label.size.height
  };
}

RectPx label_box(const LabelCandidate& label, LabelSide side, RectPx room) noexcept {
  const int x_way = across(side);
  const int y_way = along(side);
  const float shrink = x_way != 0 && y_way != 0 ? kDiagonal : 1;
  RectPx box{
      edge(label.anchor.x, label.aside * shrink, label.size.width, x_way),
      edge(label.anchor.y, label.away * shrink, label.size.height, y_way),
      label.size.width,
      label.size.height
  };
  if (x_way == 0 && y_way != 0) {
    const float left = room.x + kNewcomerPx;
    const float right = right_edge(room) - kNewcomerPx - box.width;
    box.x = std::clamp(box.x, left, std::max(left, right));
  }
  return box;
}

}  // namespace dateline::core
