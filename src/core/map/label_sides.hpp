// Where a label's box lies about its anchor. Internal to label_layout.hpp, which has label_box.
#pragma once

#include "core/map/label_layout.hpp"

namespace dateline::core {

// free around a label that was not there before: more than rounding takes back when the map moves
inline constexpr float kNewcomerPx = 1.0f;

// -1 to the left of the anchor, 1 to the right, 0 astride it.
[[nodiscard]] int across(LabelSide side) noexcept;

// -1 above the anchor, 1 below, 0 astride it.
[[nodiscard]] int along(LabelSide side) noexcept;

// The side at which a box lies that is farther off by dx and dy.
[[nodiscard]] LabelSide side_towards(
    float dx,  // px to the right
    float dy   // px down
) noexcept;

// The label's box in a direction, so far from its disc: the middle of the box's side there, or its
// corner.
[[nodiscard]] RectPx box_towards(
    const LabelCandidate& label,
    float angle,  // radians from the right, clockwise
    float gap     // px
) noexcept;

}  // namespace dateline::core
