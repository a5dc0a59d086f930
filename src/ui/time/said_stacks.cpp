#include "ui/time/said_stacks.hpp"

#include <algorithm>

namespace dateline::ui {

namespace {

constexpr float kDotStep = 12;
constexpr int kMostRows = 12;
constexpr std::size_t kMostDots = 400;  // more would be too many triangles for one ImGui window

int highest_stack(const Ui& ui) {
  int most = 1;
  for (const app::SaidDot& dot : ui.frame.said) {
    const int high = dot.stack + 1;
    most = std::max(most, high);
  }
  return most;
}

int dots_of_day(const Ui& ui, core::Day day) {
  const auto& said = ui.frame.said;
  const auto count = std::count_if(said.begin(), said.end(), [day](const app::SaidDot& dot) {
    return dot.day == day;
  });
  return static_cast<int>(count);
}

// A day may lean over its neighbours a little; beyond that its dots move closer, with more of them
// in a column.
void narrow_to(float room, float high, int most, SaidStacks& stacks) {
  constexpr float kLeastStep = 6;
  while (stacks.width_of(most) > room && stacks.step > kLeastStep) {
    stacks.step -= 1;
    const float fitting = high / stacks.step;
    const int rows = static_cast<int>(fitting);
    stacks.rows = std::max(1, rows);
  }
  const float apart = stacks.step > 8 ? 2.0f : 1.5f;
  stacks.glyph = stacks.step - apart;
  stacks.fits = stacks.width_of(most) <= room;
}

}  // namespace

float SaidStacks::width_of(int dots) const noexcept {
  const int columns = (dots + rows - 1) / rows;
  return static_cast<float>(columns) * step;
}

SaidStacks stack_said(const Lane& lane) {
  const Ui& ui = lane.ui;
  SaidStacks stacks;
  stacks.floor = bottom_of(lane.box) - 20;
  const bool many = ui.frame.said.size() > kMostDots;
  const bool has_points = ui.world.points.size() > 0;
  if (many || has_points) {
    stacks.fits = false;
    return stacks;
  }
  const float high = stacks.floor - lane.box.y - 2;
  const float room = std::max(lane.axis.day_px * 1.6f, kDotStep);
  stacks.step = kDotStep;
  const int fitting_rows = static_cast<int>(high / kDotStep);
  stacks.rows = std::clamp(fitting_rows, 1, kMostRows);
  narrow_to(room, high, highest_stack(ui), stacks);
  return stacks;
}

ImVec2 place_of_dot(const Lane& lane, const SaidStacks& stacks, const app::SaidDot& dot) {
  const int column = dot.stack / stacks.rows;
  const int row = dot.stack % stacks.rows;
  const int dots = dots_of_day(lane.ui, dot.day);
  const float wide = stacks.width_of(dots);
  const float middle = lane.axis.middle_of(dot.day);
  const float left = middle - wide / 2;
  const float columns_before = static_cast<float>(column) + 0.5f;
  const float rows_below = static_cast<float>(row) + 0.5f;
  return {
      left + columns_before * stacks.step,
      stacks.floor - rows_below * stacks.step,
  };
}

}  // namespace dateline::ui
