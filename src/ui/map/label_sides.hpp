// Where words stand beside what they name.
#pragma once

#include "core/geo/projection.hpp"
#include "core/map/label_layout.hpp"

namespace dateline::ui {

[[nodiscard]] bool leans_left(core::LabelSide side) noexcept;
[[nodiscard]] bool leans_right(core::LabelSide side) noexcept;

// Where a line of this width begins inside its box: on the side of what it names.
[[nodiscard]] float line_left(core::RectPx box, core::LabelSide side, float width) noexcept;

}  // namespace dateline::ui
