// What the story says of two figures, as lines and signs: brackets where they differ within a
// scope, arrows where a speaker revises, dashes to a larger whole.
#include <algorithm>
#include <cmath>

#include "ui/figures/figures.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

namespace {

constexpr float kOut = 10;  // px from a mark's middle to where a line begins
constexpr float kCurve = 46;
constexpr float kSameDay = 26;  // px: nearer marks have their bracket beside them

void add(ChartPath& path, float x, float y) {
  path.points[path.count++] = {x, y};
}

// Beside two marks of a day; over two of one number; else along the earlier one's number to the
// later one's day.
ChartPath bracket(const PlacedMark& a, const PlacedMark& b) {
  const PlacedMark& early = a.x <= b.x ? a : b;
  const PlacedMark& late = a.x <= b.x ? b : a;
  ChartPath path;
  path.has_badge = true;
  const float dx = late.x - early.x;
  const float dy = late.y - early.y;
  if (dx < kSameDay && std::abs(dy) >= kSameDay) {
    const float x = late.x + 22;
    add(path, early.x + kOut + 3, early.y);
    add(path, x, early.y);
    add(path, x, late.y);
    add(path, late.x + kOut + 3, late.y);
    path.badge = {x, (early.y + late.y) / 2};
    return path;
  }
  if (std::abs(dy) < kSameDay / 2 || dx < kSameDay) {
    const float y = std::min(early.box.y, late.box.y) - 12;
    add(path, early.x, early.box.y - 3);
    add(path, early.x, y);
    add(path, late.x, y);
    add(path, late.x, late.box.y - 3);
    path.badge = {(early.x + late.x) / 2, y};
    return path;
  }
  add(path, early.x + kOut, early.y);
  add(path, late.x, early.y);
  add(path, late.x, late.y + (dy > 0 ? -kOut : kOut));
  path.badge = {late.x, early.y};
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
  add(path, from.x + dx / length * kOut, from.y + dy / length * kOut);
  add(path, to.x - dx / length * (kOut + 1), to.y - dy / length * (kOut + 1));
  return path;
}

// From the larger figure to its part: straight down, and over to the other in a curve at the end.
ChartPath part_line(const PlacedMark& part, const PlacedMark& whole) {
  const float way = part.y > whole.y ? 1.0f : -1.0f;
  const ImVec2 start{whole.x, whole.y + way * kOut};
  const ImVec2 to{part.x, part.y - way * (kOut + 3)};
  const float curve = std::min(kCurve, std::abs(to.y - start.y));
  const ImVec2 from{start.x, to.y - way * curve};
  const float bend = curve * 0.62f;
  const ImVec2 a{from.x, from.y + way * bend};
  const ImVec2 b{to.x, to.y - way * bend};
  ChartPath path;
  add(path, start.x, start.y);
  constexpr int kSteps = 24;
  for (int i = 0; i <= kSteps; ++i) {
    const float t = static_cast<float>(i) / kSteps;
    const float u = 1 - t;
    add(path,
        u * u * u * from.x + 3 * u * u * t * a.x + 3 * u * t * t * b.x + t * t * t * to.x,
        u * u * u * from.y + 3 * u * u * t * a.y + 3 * u * t * t * b.y + t * t * t * to.y);
  }
  return path;
}

void draw_origin_sign(const Ui& ui, const Canvas& canvas, ImVec2 at) {
  draw_circle(canvas, at, 6.5f, ui.palette.ink, 1.5f);
  canvas.list->AddCircleFilled(at, 2.5f, ui.palette.ink, 16);
}

// The sign of one origin, hollow: nobody has said that it is one.
void draw_perhaps_origin_sign(const Ui& ui, const Canvas& canvas, ImVec2 at) {
  draw_circle(canvas, at, 6.5f, ui.palette.ink_3, 1.5f);
  draw_circle(canvas, at, 2.5f, ui.palette.ink, 1);
}

void draw_scope_sign(const Ui& ui, const Canvas& canvas, ImVec2 at) {
  fill(canvas, {at.x - 7, at.y - 4, 7, 3}, ui.palette.ink);
  fill(canvas, {at.x, at.y + 1, 7, 3}, ui.palette.ink);
}

void draw_part_sign(const Ui& ui, const Canvas& canvas, ImVec2 at) {
  draw_circle(canvas, at, 6.5f, ui.palette.ink, 1.5f);
  canvas.list->AddCircleFilled({at.x, at.y + 1}, 4, ui.palette.ink, 20);
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
      return link.across && memory.shape == ChartShape::narrow ? ChartPath{} : part_line(from, to);
    case LinkSign::origin:
    case LinkSign::perhaps_origin:
    case LinkSign::agrees:
    case LinkSign::other_scope:
      break;
  }
  return {};
}

void draw_differs_badge(const Ui& ui, const Canvas& canvas, ImVec2 at) {
  canvas.list->AddCircleFilled(at, kBadge + 1.5f, ui.palette.surface, 24);
  canvas.list->AddCircleFilled(at, kBadge, ui.palette.ink, 24);
  draw_stroke(
      canvas,
      {at.x - 3.8f, at.y - 1.8f},
      {at.x + 3.8f, at.y - 1.8f},
      ui.palette.paper,
      1.5f
  );
  draw_stroke(
      canvas,
      {at.x - 3.8f, at.y + 1.8f},
      {at.x + 3.8f, at.y + 1.8f},
      ui.palette.paper,
      1.5f
  );
  draw_stroke(
      canvas,
      {at.x - 2.2f, at.y + 4.4f},
      {at.x + 2.2f, at.y - 4.4f},
      ui.palette.paper,
      1.4f
  );
}

void draw_arrow_head(const Canvas& canvas, ImVec2 tip, ImVec2 from, ImU32 colour) {
  const float dx = tip.x - from.x;
  const float dy = tip.y - from.y;
  const float length = std::max(1e-3f, std::hypot(dx, dy));
  const ImVec2 way{dx / length, dy / length};
  constexpr float kLong = 9;
  constexpr float kHalf = 4.5f;
  const ImVec2 back{tip.x - way.x * kLong, tip.y - way.y * kLong};
  const ImVec2 notch{tip.x - way.x * kLong * 0.7f, tip.y - way.y * kLong * 0.7f};
  const ImVec2 left{back.x - way.y * kHalf, back.y + way.x * kHalf};
  const ImVec2 right{back.x + way.y * kHalf, back.y - way.x * kHalf};
  canvas.list->AddTriangleFilled(tip, left, notch, colour);
  canvas.list->AddTriangleFilled(tip, notch, right, colour);
}

void draw_dotted_tail(const Ui& ui, const Canvas& canvas, float from, float to, float y) {
  if (to - from > 3) {
    draw_dashed_line(canvas, {from, y}, {to, y}, ui.palette.ink_3, 1.5f, 1.5f, 3);
  }
}

void draw_link_sign(const Ui& ui, const Canvas& canvas, LinkSign sign, ImVec2 at) {
  const ImU32 asserts = stance_colour(ui.palette, core::StanceMark::asserts);
  switch (sign) {
    case LinkSign::differs:
      draw_differs_badge(ui, canvas, at);
      break;
    case LinkSign::revises:
      draw_stroke(canvas, {at.x - 8, at.y}, {at.x + 5, at.y}, asserts, 2);
      draw_arrow_head(canvas, {at.x + 8, at.y}, {at.x - 8, at.y}, asserts);
      break;
    case LinkSign::part:
      draw_part_sign(ui, canvas, at);
      break;
    case LinkSign::origin:
      draw_origin_sign(ui, canvas, at);
      break;
    case LinkSign::perhaps_origin:
      draw_perhaps_origin_sign(ui, canvas, at);
      break;
    case LinkSign::agrees:
      draw_stroke(canvas, {at.x - 6, at.y - 2.5f}, {at.x + 6, at.y - 2.5f}, ui.palette.ink, 2);
      draw_stroke(canvas, {at.x - 6, at.y + 2.5f}, {at.x + 6, at.y + 2.5f}, ui.palette.ink, 2);
      break;
    case LinkSign::other_scope:
      draw_scope_sign(ui, canvas, at);
      break;
  }
}

}  // namespace dateline::ui
