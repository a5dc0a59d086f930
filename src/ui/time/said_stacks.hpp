// How the dots of what was said stand above their days.
#pragma once

#include "ui/time/lane.hpp"

namespace dateline::ui {

// Each day's in columns of `rows`, as many as are needed, closer together when the day is narrow.
struct SaidStacks {
  float floor = 0;
  int rows = 4;
  float step = 12;
  float glyph = 10;
  bool fits = true;  // false: even the smallest dots would run into the next days

  [[nodiscard]] float width_of(int dots) const noexcept;
};

[[nodiscard]] SaidStacks stack_said(const Lane& lane);

[[nodiscard]] ImVec2
place_of_dot(const Lane& lane, const SaidStacks& stacks, const app::SaidDot& dot);

}  // namespace dateline::ui
