// Which way the line between two figures runs, and what its sign says: brackets where they differ
// within a scope, arrows where a speaker revises, dashes to a larger whole. It draws nothing.
#include <algorithm>
#include <cmath>

#include "ui/figures/figures.hpp"

namespace dateline::ui {

namespace {

constexpr float kOut = 10;  // px from a mark's middle to where a line begins
constexpr float kCurve = 46;
constexpr float kSameDay = 26;  // px: nearer marks have their bracket beside them

void add(ChartPath& path, float x, float y) {
  path.points[path.count] = {x, y};
  ++path.count;
}

// Of two marks of one day: right of both.
ChartPath bracket_beside(const PlacedMark& early, const PlacedMark& late) {
  const float x = late.x + 22;
  ChartPath path;
  add(path, early.x + kOut + 3, early.y);
  add(path, x, early.y);
  add(path, x, late.y);
  add(path, late.x + kOut + 3, late.y);
  const float middle = (early.y + late.y) / 2;
  path.badge = {x, middle};
  return path;
}

// Of two marks of one number: over both.
ChartPath bracket_over(const PlacedMark& early, const PlacedMark& late) {
  const float y = std::min(early.box.y, late.box.y) - 12;
  ChartPath path;
  add(path, early.x, early.box.y - 3);
  add(path, early.x, y);
  add(path, late.x, y);
  add(path, late.x, late.box.y - 3);
  const float middle = (early.x + late.x) / 2;
  path.badge = {middle, y};
  return path;
}

// Along the earlier one's number to the later one's day.
ChartPath corner(const PlacedMark& early, const PlacedMark& late) {
  const float dy = late.y - early.y;
  const float end = dy > 0 ? -kOut : kOut;
  ChartPath path;
  add(path, early.x + kOut, early.y);
  add(path, late.x, early.y);
  add(path, late.x, late.y + end);
  path.badge = {late.x, early.y};
  return path;
}

ChartPath bracket(const PlacedMark& a, const PlacedMark& b) {
  const bool in_order = a.x <= b.x;
  const PlacedMark& early = in_order ? a : b;
  const PlacedMark& late = in_order ? b : a;
  const float dx = late.x - early.x;
  const float dy = late.y - early.y;
  const bool one_day = dx < kSameDay;
  const bool one_number = std::abs(dy) < kSameDay / 2;
  const bool far_apart = std::abs(dy) >= kSameDay;
  ChartPath path;
  if (one_day && far_apart) {
    path = bracket_beside(early, late);
  } else if (one_day || one_number) {
    path = bracket_over(early, late);
  } else {
    path = corner(early, late);
  }
  path.has_badge = true;
  return path;
}

ChartPath arrow(const PlacedMark& from, const PlacedMark& to) {
  const float dx = to.x - from.x;
  const float dy = to.y - from.y;
  const float length = std::hypot(dx, dy);
  ChartPath path;
  if (length < 3 * kOut) {
    return path;
  }
  const ImVec2 way{dx / length, dy / length};
  constexpr float kBeforeTip = kOut + 1;
  add(path, from.x + way.x * kOut, from.y + way.y * kOut);
  add(path, to.x - way.x * kBeforeTip, to.y - way.y * kBeforeTip);
  return path;
}

// One coordinate of a cubic Bézier curve, `t` from 0 to 1.
float cubic(float from, float a, float b, float to, float t) {
  const float u = 1 - t;
  const float of_from = u * u * u * from;
  const float of_a = 3 * u * u * t * a;
  const float of_b = 3 * u * t * t * b;
  const float of_to = t * t * t * to;
  return of_from + of_a + of_b + of_to;
}

// From the larger figure to its part: straight down, and over to the other in a curve at the end.
ChartPath part_line(const PlacedMark& part, const PlacedMark& whole) {
  const float way = part.y > whole.y ? 1.0f : -1.0f;
  constexpr float kBeforeEnd = kOut + 3;
  const ImVec2 start{whole.x, whole.y + way * kOut};
  const ImVec2 to{part.x, part.y - way * kBeforeEnd};
  const float height = std::abs(to.y - start.y);
  const float curve = std::min(kCurve, height);
  const ImVec2 from{start.x, to.y - way * curve};
  const float bend = curve * 0.62f;
  const ImVec2 a{from.x, from.y + way * bend};
  const ImVec2 b{to.x, to.y - way * bend};
  ChartPath path;
  add(path, start.x, start.y);
  constexpr int kSteps = 24;
  for (int i = 0; i <= kSteps; ++i) {
    const float t = static_cast<float>(i) / kSteps;
    const float x = cubic(from.x, a.x, b.x, to.x, t);
    const float y = cubic(from.y, a.y, b.y, to.y, t);
    add(path, x, y);
  }
  return path;
}

}  // namespace

LinkSign sign_of(const app::ChartLink& link) noexcept {
  switch (link.kind) {
    case core::RelationKind::revises:
      return LinkSign::revises;
    case core::RelationKind::narrows:
      return LinkSign::part;
    case core::RelationKind::same_origin:
      return LinkSign::origin;
    case core::RelationKind::may_be_same_origin:
      return LinkSign::perhaps_origin;
    case core::RelationKind::contradicts:
    case core::RelationKind::discrepancy:
      return link.across ? LinkSign::other_scope : LinkSign::differs;
    case core::RelationKind::corroborates:
    case core::RelationKind::responds_to:
      return link.across ? LinkSign::other_scope : LinkSign::agrees;
    case core::RelationKind::different_scope:
      break;
  }
  return LinkSign::other_scope;
}

ChartPath
path_of(const app::FigureChart&, const FiguresMemory& memory, const app::ChartLink& link) noexcept {
  const PlacedMark& from = memory.marks[link.from];
  const PlacedMark& to = memory.marks[link.to];
  switch (sign_of(link)) {
    case LinkSign::differs:
      return bracket(from, to);
    case LinkSign::revises:
      return arrow(to, from);
    case LinkSign::part:
      // Lists stand between the bands of a narrow window: a line across them would run through
      // their words.
      if (link.across && memory.shape == ChartShape::narrow) {
        return {};
      }
      return part_line(from, to);
    case LinkSign::origin:
    case LinkSign::perhaps_origin:
    case LinkSign::agrees:
    case LinkSign::other_scope:
      break;
  }
  return {};
}

}  // namespace dateline::ui
