#include "ui/kit/shapes.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dateline::ui {

namespace {

ImVec2 snapped(const Canvas& canvas, float x, float y) {
  return {canvas.snap(x), canvas.snap(y)};
}

}  // namespace

// ImGui's own AddLine, AddCircle and AddRect move what they draw by half a px, for callers that
// give whole ones; these do not.
void draw_stroke(const Canvas& canvas, ImVec2 from, ImVec2 to, ImU32 colour, float thickness) {
  canvas.list->PathLineTo(from);
  canvas.list->PathLineTo(to);
  canvas.list->PathStroke(colour, 0, thickness);
}

void draw_circle(const Canvas& canvas, ImVec2 centre, float radius, ImU32 colour, float thickness) {
  canvas.list->AddCircle(centre, radius + 0.5f, colour, 0, thickness);
}

void draw_rectangle(
    const Canvas& canvas,
    ImVec2 low,
    ImVec2 high,
    ImU32 colour,
    float radius,
    float thickness
) {
  const ImVec2 from{low.x - 0.5f, low.y - 0.5f};
  const ImVec2 to{high.x + 0.5f, high.y + 0.5f};
  canvas.list->AddRect(from, to, colour, radius, 0, thickness);
}

void draw_dashed_line(
    const Canvas& canvas,
    ImVec2 from,
    ImVec2 to,
    ImU32 colour,
    float thickness,
    float dash,
    float space
) {
  const float length = std::hypot(to.x - from.x, to.y - from.y);
  if (length <= 0) {
    return;
  }
  const ImVec2 way{(to.x - from.x) / length, (to.y - from.y) / length};
  for (float at = 0; at < length; at += dash + space) {
    const float end = std::min(at + dash, length);
    const ImVec2 first{from.x + way.x * at, from.y + way.y * at};
    const ImVec2 last{from.x + way.x * end, from.y + way.y * end};
    draw_stroke(canvas, first, last, colour, thickness);
  }
}

void draw_dashed_circle(
    const Canvas& canvas,
    ImVec2 centre,
    float radius,
    ImU32 colour,
    float thickness,
    float dash,
    float space
) {
  if (radius < 2) {
    return;
  }
  constexpr float kMostDashes = 400;  // a circle far larger than the window
  const float turn = 2 * std::numbers::pi_v<float>;
  const float around = turn * radius;
  const float fitting = std::round(around / (dash + space));
  const int dashes = static_cast<int>(std::clamp(fitting, 4.0f, kMostDashes));
  const float step = turn / static_cast<float>(dashes);
  for (int i = 0; i < dashes; ++i) {
    const float from = step * static_cast<float>(i);
    const float to = from + step * dash / (dash + space);
    canvas.list->PathArcTo(centre, radius, from, to, 4);
    canvas.list->PathStroke(colour, 0, thickness);
  }
}

void draw_hatch(const Canvas& canvas, core::RectPx box, ImU32 colour, float period) {
  if (box.width <= 0 || box.height <= 0) {
    return;
  }
  const float right = box.x + box.width;
  const float bottom = box.y + box.height;
  canvas.list->PushClipRect({box.x, box.y}, {right, bottom}, true);
  const float step = period * std::numbers::sqrt2_v<float>;
  for (float x = box.x - box.height; x < right; x += step) {
    draw_stroke(canvas, {x, bottom}, {x + box.height, box.y}, colour, 1);
  }
  canvas.list->PopClipRect();
}

void fill(const Canvas& canvas, core::RectPx box, ImU32 colour, float radius) {
  const ImVec2 low = snapped(canvas, box.x, box.y);
  const ImVec2 high = snapped(canvas, box.x + box.width, box.y + box.height);
  if (high.x > low.x && high.y > low.y) {
    canvas.list->AddRectFilled(low, high, colour, radius);
  }
}

void outline(const Canvas& canvas, core::RectPx box, ImU32 colour, float radius, float thickness) {
  const float half = thickness / 2;
  const ImVec2 low = snapped(canvas, box.x, box.y);
  const ImVec2 high = snapped(canvas, box.x + box.width, box.y + box.height);
  const ImVec2 inner_low{low.x + half, low.y + half};
  const ImVec2 inner_high{high.x - half, high.y - half};
  draw_rectangle(canvas, inner_low, inner_high, colour, radius, thickness);
}

void rule_across(
    const Canvas& canvas,
    float x,
    float y,
    float width,
    ImU32 colour,
    float thickness
) {
  const float top = canvas.snap(y);
  const ImVec2 low{canvas.snap(x), top};
  const ImVec2 high{canvas.snap(x + width), top + thickness};
  canvas.list->AddRectFilled(low, high, colour);
}

void rule_down(
    const Canvas& canvas,
    float x,
    float y,
    float height,
    ImU32 colour,
    float thickness
) {
  const float left = canvas.snap(x);
  const ImVec2 low{left, canvas.snap(y)};
  const ImVec2 high{left + thickness, canvas.snap(y + height)};
  canvas.list->AddRectFilled(low, high, colour);
}

}  // namespace dateline::ui
