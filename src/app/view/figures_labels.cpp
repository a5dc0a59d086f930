#include "app/view/figures_labels.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::app {

namespace {

using core::RectPx;
using core::SizePx;

constexpr float kGap = 6, kApart = 4;  // px from the mark; between labels

bool meet(RectPx a, RectPx b, float apart) noexcept {
  return a.x < b.x + b.width + apart && b.x < a.x + a.width + apart &&
         a.y < b.y + b.height + apart && b.y < a.y + a.height + apart;
}

bool holds(RectPx room, RectPx box) noexcept {
  return box.x >= room.x && box.y >= room.y && box.x + box.width <= room.x + room.width &&
         box.y + box.height <= room.y + room.height;
}

struct Taken {
  RectPx room;
  std::span<const RectPx> obstacles;
  const std::vector<ChartSpot>& spots;

  [[nodiscard]] bool is_free(RectPx box) const noexcept {
    if (!holds(room, box)) {
      return false;
    }
    for (const RectPx& obstacle : obstacles) {
      if (meet(box, obstacle, 1)) {
        return false;
      }
    }
    return std::none_of(spots.begin(), spots.end(), [&](const ChartSpot& spot) {
      return meet(box, spot.box, kApart);
    });
  }
};

RectPx box_beside(RectPx mark, SizePx size, ChartSide side) noexcept {
  const float x = mark.x + mark.width / 2 - size.width / 2,
              y = mark.y + mark.height / 2 - size.height / 2;
  switch (side) {
    case ChartSide::right:
      return {mark.x + mark.width + kGap, y, size.width, size.height};
    case ChartSide::left:
      return {mark.x - kGap - size.width, y, size.width, size.height};
    case ChartSide::above:
      return {x, mark.y - kGap / 2 - size.height, size.width, size.height};
    default:
      return {x, mark.y + mark.height + kGap / 2, size.width, size.height};
  }
}

// Beside a mark a label may stand a little higher or lower, above or below it a little to either
// side.
bool try_beside(const Taken& taken, const ChartLabel& label, ChartSpot& spot) noexcept {
  constexpr ChartSide kSides[] =
      {ChartSide::right, ChartSide::left, ChartSide::above, ChartSide::below};
  for (const bool tall : {false, true}) {
    const SizePx size = tall ? label.tall : label.wide;
    for (const ChartSide side : kSides) {
      const bool beside = side == ChartSide::right || side == ChartSide::left;
      const float most = beside ? size.height / 2 : size.width / 2;
      for (const float part : {0.0f, -0.45f, 0.45f, -0.9f, 0.9f}) {
        RectPx box = box_beside(label.mark, size, side);
        (beside ? box.y : box.x) += most * part;
        if (!taken.is_free(box)) {
          continue;
        }
        spot = {box, side, tall, true};
        return true;
      }
    }
  }
  return false;
}

// Rings about the mark, from near to far; upward before downward.
bool try_away(const Taken& taken, const ChartLabel& label, ChartSpot& spot) noexcept {
  constexpr float kStep = 12, kFarthest = 132;
  constexpr int kWays = 16;
  const float x = label.mark.x + label.mark.width / 2, y = label.mark.y + label.mark.height / 2;
  for (float far = 3 * kStep; far <= kFarthest; far += kStep) {
    for (const bool tall : {true, false}) {
      const SizePx size = tall ? label.tall : label.wide;
      for (int way = 0; way < kWays; ++way) {
        const float turn = 6.2831853f * static_cast<float>(way) / kWays;
        const float dx = std::cos(turn), dy = -std::sin(turn);
        const RectPx box{
            x + dx * (far + size.width / 2) - size.width / 2,
            y + dy * far - size.height / 2,
            size.width,
            size.height
        };
        if (!taken.is_free(box)) {
          continue;
        }
        spot = {box, ChartSide::away, tall, true};
        return true;
      }
    }
  }
  return false;
}

// No room: inside the room at least.
ChartSpot forced(RectPx room, const ChartLabel& label) noexcept {
  RectPx box = box_beside(label.mark, label.tall, ChartSide::right);
  box.x = std::clamp(box.x, room.x, std::max(room.x, room.x + room.width - box.width));
  box.y = std::clamp(box.y, room.y, std::max(room.y, room.y + room.height - box.height));
  return {box, ChartSide::right, true, false};
}

}  // namespace

bool later::place_chart_labels(
    RectPx room,
    std::span<const RectPx> obstacles,
    std::span<const ChartLabel> labels,
    std::vector<ChartSpot>& spots
) {
  spots.clear();
  bool all = true;
  for (const ChartLabel& label : labels) {
    ChartSpot spot;
    const Taken taken{room, obstacles, spots};
    if (!try_beside(taken, label, spot) && !try_away(taken, label, spot)) {
      spot = forced(room, label);
      all = false;
    }
    spots.push_back(spot);
  }
  return all;
}

}  // namespace dateline::app
