#include "app/view/figures_labels.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::app {

namespace {

using core::RectPx;
using core::SizePx;

constexpr float kGap = 6;    // px from the mark
constexpr float kApart = 4;  // px between labels

float right_of(RectPx box) noexcept {
  return box.x + box.width;
}

float bottom_of(RectPx box) noexcept {
  return box.y + box.height;
}

core::ScreenPx middle_of(RectPx box) noexcept {
  return {box.x + box.width / 2, box.y + box.height / 2};
}

bool meet(RectPx a, RectPx b, float apart) noexcept {
  const bool across = a.x < right_of(b) + apart && b.x < right_of(a) + apart;
  const bool down = a.y < bottom_of(b) + apart && b.y < bottom_of(a) + apart;
  return across && down;
}

bool contains(RectPx room, RectPx box) noexcept {
  const bool across = box.x >= room.x && right_of(box) <= right_of(room);
  const bool down = box.y >= room.y && bottom_of(box) <= bottom_of(room);
  return across && down;
}

struct Occupied {
  RectPx room;
  std::span<const RectPx> obstacles;
  const std::vector<ChartSpot>& spots;

  [[nodiscard]] bool is_free(RectPx box) const noexcept {
    if (!contains(room, box)) {
      return false;
    }
    for (const RectPx& obstacle : obstacles) {
      if (meet(box, obstacle, 1)) {
        return false;
      }
    }
    for (const ChartSpot& spot : spots) {
      if (meet(box, spot.box, kApart)) {
        return false;
      }
    }
    return true;
  }
};

RectPx box_beside(RectPx mark, SizePx size, ChartSide side) noexcept {
  const core::ScreenPx middle = middle_of(mark);
  RectPx box{
      .x = middle.x - size.width / 2,
      .y = middle.y - size.height / 2,
      .width = size.width,
      .height = size.height,
  };
  switch (side) {
    case ChartSide::right:
      box.x = right_of(mark) + kGap;
      break;
    case ChartSide::left:
      box.x = mark.x - kGap - size.width;
      break;
    case ChartSide::above:
      box.y = mark.y - kGap / 2 - size.height;
      break;
    case ChartSide::below:
    case ChartSide::away:
      box.y = bottom_of(mark) + kGap / 2;
      break;
  }
  return box;
}

// Beside a mark a label may stand a little higher or lower, above or below it a little to either
// side.
bool try_beside(const Occupied& taken, const ChartLabel& label, ChartSpot& spot) noexcept {
  constexpr ChartSide kSides[] = {
      ChartSide::right,
      ChartSide::left,
      ChartSide::above,
      ChartSide::below,
  };
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
bool try_away(const Occupied& taken, const ChartLabel& label, ChartSpot& spot) noexcept {
  constexpr float kStep = 12;
  constexpr float kFarthest = 132;
  constexpr int kWays = 16;
  const core::ScreenPx middle = middle_of(label.mark);
  for (float far = 3 * kStep; far <= kFarthest; far += kStep) {
    for (const bool tall : {true, false}) {
      const SizePx size = tall ? label.tall : label.wide;
      for (int way = 0; way < kWays; ++way) {
        const float turn = 6.2831853f * static_cast<float>(way) / kWays;
        const float dx = std::cos(turn);
        const float dy = -std::sin(turn);
        const RectPx box{
            .x = middle.x + dx * (far + size.width / 2) - size.width / 2,
            .y = middle.y + dy * far - size.height / 2,
            .width = size.width,
            .height = size.height,
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
  const float last_x = std::max(room.x, right_of(room) - box.width);
  const float last_y = std::max(room.y, bottom_of(room) - box.height);
  box.x = std::clamp(box.x, room.x, last_x);
  box.y = std::clamp(box.y, room.y, last_y);
  return {box, ChartSide::right, true, false};
}

}  // namespace

bool place_chart_labels(
    RectPx room,
    std::span<const RectPx> obstacles,
    std::span<const ChartLabel> labels,
    std::vector<ChartSpot>& spots
) {
  spots.clear();
  bool all = true;
  for (const ChartLabel& label : labels) {
    ChartSpot spot;
    const Occupied taken{room, obstacles, spots};
    if (!try_beside(taken, label, spot) && !try_away(taken, label, spot)) {
      spot = forced(room, label);
      all = false;
    }
    spots.push_back(spot);
  }
  return all;
}

}  // namespace dateline::app
