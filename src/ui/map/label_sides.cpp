#include "ui/map/label_sides.hpp"

namespace dateline::ui {

using core::LabelSide;

bool leans_left(LabelSide side) noexcept {
  switch (side) {
    case LabelSide::left:
    case LabelSide::upper_left:
    case LabelSide::lower_left:
      return true;
    default:
      return false;
  }
}

bool leans_right(LabelSide side) noexcept {
  switch (side) {
    case LabelSide::right:
    case LabelSide::upper_right:
    case LabelSide::lower_right:
      return true;
    default:
      return false;
  }
}

float line_left(core::RectPx box, LabelSide side, float width) noexcept {
  if (leans_right(side)) {
    return box.x;
  }
  if (leans_left(side)) {
    return box.x + box.width - width;
  }
  return box.x + (box.width - width) / 2;
}

}  // namespace dateline::ui
