// Where the labels of a chart stand, so that none covers another or a mark. Deterministic, and
// nothing is remembered: the same marks have the same labels.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/later.hpp"
#include "core/geo/projection.hpp"

namespace dateline::app {

// away: tied to its mark by a line
enum class ChartSide : std::uint8_t {
  right,
  left,
  above,
  below,
  away
};

// A label that asks for room beside a mark. Lengths in CSS px. It may be written in one of two
// shapes: `wide` is tried first.
struct ChartLabel {
  core::RectPx mark;  // what it stands beside
  core::SizePx wide, tall;
};

struct ChartSpot {
  core::RectPx box;
  ChartSide side = ChartSide::right;
  bool tall = false;
  bool free = true;  // false: there was no room, and it covers something
};

// One spot for each label, in their order, inside `room`, clear of `obstacles` (the marks among
// them) and of each other. False when one of them is not free.
DATELINE_LATER bool place_chart_labels(
    core::RectPx room,
    std::span<const core::RectPx> obstacles,
    std::span<const ChartLabel> labels,
    std::vector<ChartSpot>& spots
);

}  // namespace dateline::app
