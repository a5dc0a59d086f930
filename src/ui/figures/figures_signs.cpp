// The signs of what the story says of two figures, in the chart and in the list beside it: badge,
// arrow, dotted tail, and one for each relation.
#include <algorithm>
#include <cmath>

#include "ui/figures/figures.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

namespace {

// Where a sign is drawn; its points are px from its middle, y downwards.
struct SignPlace {
  const Canvas& canvas;
  const Palette& palette;
  ImVec2 at;

  [[nodiscard]] ImVec2 point(float x, float y) const {
    return {at.x + x, at.y + y};
  }
  void stroke(ImVec2 from, ImVec2 to, ImU32 ink, float thick) const {
    draw_stroke(canvas, from, to, ink, thick);
  }
  void disc(ImVec2 middle, float radius, ImU32 ink, int corners) const {
    canvas.list->AddCircleFilled(middle, radius, ink, corners);
  }
};

// Two level strokes, one over the other.
struct SignPair {
  float half_width = 6;
  float half_gap = 2.5f;
  ImU32 ink = 0;
  float thick = 2;
};

void draw_sign_pair(const SignPlace& place, const SignPair& pair) {
  for (const float y : {-pair.half_gap, pair.half_gap}) {
    const ImVec2 left = place.point(-pair.half_width, y);
    const ImVec2 right = place.point(pair.half_width, y);
    place.stroke(left, right, pair.ink, pair.thick);
  }
}

void draw_differs_sign(const SignPlace& place) {
  const Palette& palette = place.palette;
  place.disc(place.at, kBadge + 1.5f, palette.surface, 24);
  place.disc(place.at, kBadge, palette.ink, 24);
  const SignPair equals{
      .half_width = 3.8f,
      .half_gap = 1.8f,
      .ink = palette.paper,
      .thick = 1.5f,
  };
  draw_sign_pair(place, equals);
  const ImVec2 foot = place.point(-2.2f, 4.4f);
  const ImVec2 head = place.point(2.2f, -4.4f);
  place.stroke(foot, head, palette.paper, 1.4f);
}

void draw_revises_sign(const SignPlace& place) {
  const ImU32 asserts = stance_colour(place.palette, core::StanceMark::asserts);
  const ImVec2 start = place.point(-8, 0);
  const ImVec2 end = place.point(5, 0);
  const ImVec2 tip = place.point(8, 0);
  place.stroke(start, end, asserts, 2);
  draw_arrow_head(place.canvas, tip, start, asserts);
}

void draw_part_sign(const SignPlace& place) {
  const ImU32 ink = place.palette.ink;
  draw_circle(place.canvas, place.at, 6.5f, ink, 1.5f);
  place.disc(place.point(0, 1), 4, ink, 20);
}

void draw_origin_sign(const SignPlace& place) {
  const ImU32 ink = place.palette.ink;
  draw_circle(place.canvas, place.at, 6.5f, ink, 1.5f);
  place.disc(place.at, 2.5f, ink, 16);
}

// The sign of one origin, hollow: nobody has said that it is one.
void draw_perhaps_origin_sign(const SignPlace& place) {
  draw_circle(place.canvas, place.at, 6.5f, place.palette.ink_3, 1.5f);
  draw_circle(place.canvas, place.at, 2.5f, place.palette.ink, 1);
}

void draw_agrees_sign(const SignPlace& place) {
  draw_sign_pair(place, {.ink = place.palette.ink});
}

// Two bars that stand apart.
void draw_scope_sign(const SignPlace& place) {
  const ImVec2 at = place.at;
  const core::RectPx upper{
      .x = at.x - 7,
      .y = at.y - 4,
      .width = 7,
      .height = 3,
  };
  const core::RectPx lower{
      .x = at.x,
      .y = at.y + 1,
      .width = 7,
      .height = 3,
  };
  fill(place.canvas, upper, place.palette.ink);
  fill(place.canvas, lower, place.palette.ink);
}

}  // namespace

void draw_differs_badge(const Ui& ui, const Canvas& canvas, ImVec2 at) {
  draw_differs_sign({canvas, ui.palette, at});
}

//       left ..
//               ...
//   back   notch   tip      the head is two triangles, open at the back
//               ...
//      right ..
void draw_arrow_head(const Canvas& canvas, ImVec2 tip, ImVec2 from, ImU32 colour) {
  constexpr float kLong = 9;
  constexpr float kHalf = 4.5f;
  const float dx = tip.x - from.x;
  const float dy = tip.y - from.y;
  const float distance = std::hypot(dx, dy);
  const float length = std::max(1e-3f, distance);
  const ImVec2 way{dx / length, dy / length};
  const ImVec2 along{way.x * kLong, way.y * kLong};
  const ImVec2 across{way.y * kHalf, way.x * kHalf};
  const ImVec2 back{tip.x - along.x, tip.y - along.y};
  const ImVec2 notch{tip.x - along.x * 0.7f, tip.y - along.y * 0.7f};
  const ImVec2 left{back.x - across.x, back.y + across.y};
  const ImVec2 right{back.x + across.x, back.y - across.y};
  canvas.list->AddTriangleFilled(tip, left, notch, colour);
  canvas.list->AddTriangleFilled(tip, notch, right, colour);
}

void draw_dotted_tail(const Ui& ui, const Canvas& canvas, float from, float to, float y) {
  if (to - from <= 3) {
    return;
  }
  const ImVec2 left{from, y};
  const ImVec2 right{to, y};
  draw_dashed_line(canvas, left, right, ui.palette.ink_3, 1.5f, 1.5f, 3);
}

void draw_link_sign(const Ui& ui, const Canvas& canvas, LinkSign sign, ImVec2 at) {
  const SignPlace place{canvas, ui.palette, at};
  switch (sign) {
    case LinkSign::differs:
      return draw_differs_sign(place);
    case LinkSign::revises:
      return draw_revises_sign(place);
    case LinkSign::part:
      return draw_part_sign(place);
    case LinkSign::origin:
      return draw_origin_sign(place);
    case LinkSign::perhaps_origin:
      return draw_perhaps_origin_sign(place);
    case LinkSign::agrees:
      return draw_agrees_sign(place);
    case LinkSign::other_scope:
      return draw_scope_sign(place);
  }
}

}  // namespace dateline::ui
