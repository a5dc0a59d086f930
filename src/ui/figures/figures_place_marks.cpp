// Where the marks of a band stand: by day and number, beside one another where both are one, with
// the tails of what was said on its day or before.
#include <algorithm>

#include "ui/figures/figures.hpp"
#include "ui/figures/figures_place.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr float kTailPx = 64;  // of a tail that begins on no day
constexpr float kBound = 14;   // width of a hatched bar

void place_height(const app::ChartMark& mark, const PlacedBand& band, PlacedMark& placed) {
  constexpr float kTick = 13;
  constexpr float kBelowAxis = 8;
  if (mark.figure == app::kNotThere) {
    placed.top = band.zero + kBelowAxis;
    placed.y = placed.top;
    placed.bottom = placed.top + kTick;
  } else if (mark.low && mark.high) {
    placed.top = band.y_of(*mark.high);
    placed.bottom = band.y_of(*mark.low);
    placed.y = (placed.top + placed.bottom) / 2;
  } else if (mark.high) {
    placed.top = band.y_of(*mark.high);
    placed.y = placed.top;
    placed.bottom = band.zero;
  } else {
    placed.bottom = band.y_of(mark.low.value_or(0));
    placed.y = placed.bottom;
    placed.top = std::max(band.top + 4, placed.y - 30);
  }
}

core::RectPx box_of_tick(const PlacedMark& at) {
  return {
      .x = at.x - 4,
      .y = at.top,
      .width = 8,
      .height = at.bottom - at.top,
  };
}

// A bound that is denied carries its cross above the cap.
core::RectPx box_of_bound(const PlacedMark& at, bool denied) {
  constexpr float kHalf = kBound / 2 + 2;
  const float above = denied ? 18.0f : 2.0f;
  return {
      .x = at.x - kHalf,
      .y = at.top - above,
      .width = 2 * kHalf,
      .height = at.bottom - at.top + above + 2,
  };
}

core::RectPx box_of_dot(const PlacedMark& at) {
  constexpr float kHalf = kDot + 1;
  return {
      .x = at.x - kHalf,
      .y = at.top - kHalf,
      .width = 2 * kHalf,
      .height = at.bottom - at.top + kHalf + kHalf,
  };
}

core::RectPx box_of(const app::ChartMark& mark, const PlacedMark& at) {
  if (mark.figure == app::kNotThere) {
    return box_of_tick(at);
  }
  if (!mark.low || !mark.high) {
    return box_of_bound(at, mark.denied);
  }
  return box_of_dot(at);
}

// Whether none of the band's marks from `first` up to `number` is near this one.
bool is_free(const FiguresMemory& memory, std::uint32_t first, std::uint32_t number) {
  const core::RectPx near = inset(memory.marks[number].box, -1.5f);
  for (std::uint32_t other = first; other < number; ++other) {
    if (overlap(near, memory.marks[other].box)) {
      return false;
    }
  }
  return true;
}

// Marks of one day and number stand side by side, each as near to its day as that leaves.
void step_aside(
    const app::FigureChart& chart,
    std::uint32_t first,
    std::uint32_t number,
    FiguresMemory& memory
) {
  constexpr float kStep = 3;
  PlacedMark& mark = memory.marks[number];
  const float x = mark.x;
  for (int i = 0; i < 24; ++i) {
    const float side = i % 2 == 0 ? 1.0f : -1.0f;
    const auto steps = static_cast<float>((i + 1) / 2);
    mark.x = x + side * kStep * steps;
    mark.box = box_of(chart.marks[number], mark);
    if (is_free(memory, first, number)) {
      return;
    }
  }
}

// Where the mark's tail begins; at the mark itself for none.
float tail_of(const app::ChartMark& mark, const PlacedMark& at, const Axis& axis) {
  if (mark.since >= mark.day) {
    return at.x;
  }
  float from = at.x - kTailPx;
  if (mark.since != core::kBeforeAll) {
    const core::Day since = axis.clamped(mark.since);
    from = axis.middle_of(since);
  }
  return std::clamp(from, axis.box.x, at.x);
}

}  // namespace

void place_marks(const Ui& ui, std::uint32_t band) {
  FiguresMemory& memory = figures_of(ui);
  const app::FigureChart& chart = chart_of(ui);
  const app::ChartBand& which = chart.bands[band];
  const Axis& axis = memory.axis;
  for (std::uint32_t i = which.first; i < which.first + which.count; ++i) {
    const app::ChartMark& mark = chart.marks[i];
    PlacedMark& placed = memory.marks[i];
    const core::Day day = axis.clamped(mark.day);
    placed.x = axis.middle_of(day);
    place_height(mark, memory.bands[band], placed);
    step_aside(chart, which.first, i, memory);
    placed.tail = tail_of(mark, placed, axis);
  }
}

}  // namespace dateline::ui
