#include "ui/kit/glyphs.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dateline::ui {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;

// ImGui's own AddLine, AddCircle and AddRect move what they draw by half a px, for callers that
// give whole ones; these do not.
void stroke(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 colour, float thickness) {
  list.PathLineTo(from);
  list.PathLineTo(to);
  list.PathStroke(colour, 0, thickness);
}

void stroke_circle(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour, float thickness) {
  list.AddCircle(centre, radius + 0.5f, colour, 0, thickness);
}

void stroke_square(
    ImDrawList& list,
    ImVec2 low,
    ImVec2 high,
    ImU32 colour,
    float radius,
    float thickness
) {
  list.AddRect(
      {low.x - 0.5f, low.y - 0.5f},
      {high.x + 0.5f, high.y + 0.5f},
      colour,
      radius,
      0,
      thickness
  );
}

// Draws in units of half the glyph's size about its centre.
struct Sketch {
  ImDrawList& list;
  ImVec2 centre;
  float half;
  ImVec2 at(float x, float y) const {
    return {centre.x + x * half, centre.y + y * half};
  }
  void line(float x0, float y0, float x1, float y1, ImU32 colour, float thickness) const {
    stroke(list, at(x0, y0), at(x1, y1), colour, thickness);
  }
};

float stroke_of(float size) {
  return std::max(1.1f, size * 0.12f);
}

void draw_confirms(const Sketch& s, float size, ImU32 colour, ImU32 beneath) {
  s.list.AddRectFilled(s.at(-0.9f, -0.9f), s.at(0.9f, 0.9f), colour, size * 3 / 16);
  const ImVec2 check[] = {s.at(-0.48f, 0.04f), s.at(-0.13f, 0.40f), s.at(0.50f, -0.36f)};
  s.list.AddPolyline(check, 3, beneath, 0, std::max(1.2f, size * 0.14f));
}

void draw_unverified(const Sketch& s, float size, ImU32 colour, ImU32 beneath) {
  s.list.AddQuadFilled(s.at(0, -1), s.at(1, 0), s.at(0, 1), s.at(-1, 0), beneath);
  s.list.AddQuad(s.at(0, -1), s.at(1, 0), s.at(0, 1), s.at(-1, 0), colour, stroke_of(size));
  const float thickness = std::max(0.9f, size * 0.095f);
  s.list.PathArcTo(s.at(0, -0.17f), s.half * 0.21f, kPi, 2.35f * kPi, 12);
  s.list.PathLineTo(s.at(0, 0.22f));
  s.list.PathStroke(colour, 0, thickness);
  s.list.AddCircleFilled(s.at(0, 0.46f), thickness * 0.62f, colour, 12);
}

void draw_analysis(const Sketch& s, float size, ImU32 colour, ImU32 beneath) {
  const float thickness = stroke_of(size);
  const float edge = 0.88f - thickness / 2 / s.half;
  s.list.AddRectFilled(s.at(-edge, -edge), s.at(edge, edge), beneath);
  stroke_square(s.list, s.at(-edge, -edge), s.at(edge, edge), colour, 0, thickness);
  s.line(-0.42f, -0.22f, 0.42f, -0.22f, colour, thickness * 0.9f);
  s.line(-0.42f, 0.22f, 0.14f, 0.22f, colour, thickness * 0.9f);
}

void draw_declines(const Sketch& s, float size, ImU32 colour, ImU32 beneath) {
  const float thickness = stroke_of(size);
  s.list.AddCircleFilled(s.centre, s.half * 0.9f, beneath, 24);
  stroke_circle(s.list, s.centre, s.half * 0.92f - thickness / 2, colour, thickness);
  s.line(-0.44f, 0, 0.44f, 0, colour, thickness);
}

void draw_denies(const Sketch& s, float size, ImU32 colour) {
  const float thickness = std::max(1.8f, size * 0.2f);
  s.line(-0.72f, -0.72f, 0.72f, 0.72f, colour, thickness);
  s.line(-0.72f, 0.72f, 0.72f, -0.72f, colour, thickness);
}

}  // namespace

void draw_stance(
    const Canvas& canvas,
    const Palette& palette,
    core::StanceMark mark,
    ImVec2 centre,
    float size,
    ImU32 beneath,
    float alpha
) {
  const Sketch sketch{*canvas.list, centre, size / 2};
  const ImU32 colour = faded(stance_colour(palette, mark), alpha);
  switch (mark) {
    case core::StanceMark::asserts:
      canvas.list->AddCircleFilled(centre, size * 0.47f, colour, 24);
      break;
    case core::StanceMark::confirms:
      draw_confirms(sketch, size, colour, beneath);
      break;
    case core::StanceMark::unverified:
      draw_unverified(sketch, size, colour, beneath);
      break;
    case core::StanceMark::analysis:
      draw_analysis(sketch, size, colour, beneath);
      break;
    case core::StanceMark::declines:
      draw_declines(sketch, size, colour, beneath);
      break;
    case core::StanceMark::denies:
      draw_denies(sketch, size, colour);
      break;
  }
}

void draw_stance_off(
    const Canvas& canvas,
    core::StanceMark mark,
    ImVec2 centre,
    float size,
    ImU32 colour
) {
  const Sketch s{*canvas.list, centre, size / 2};
  switch (mark) {
    case core::StanceMark::asserts:
    case core::StanceMark::declines:
      stroke_circle(s.list, centre, size * 0.42f, colour, 1.2f);
      break;
    case core::StanceMark::confirms:
      stroke_square(s.list, s.at(-0.85f, -0.85f), s.at(0.85f, 0.85f), colour, size * 3 / 16, 1.2f);
      break;
    case core::StanceMark::unverified:
      s.list.AddQuad(s.at(0, -1), s.at(1, 0), s.at(0, 1), s.at(-1, 0), colour, 1.2f);
      break;
    case core::StanceMark::analysis:
      stroke_square(s.list, s.at(-0.8f, -0.8f), s.at(0.8f, 0.8f), colour, 0, 1.2f);
      break;
    case core::StanceMark::denies:
      s.line(-0.7f, -0.7f, 0.7f, 0.7f, colour, 1.2f);
      s.line(-0.7f, 0.7f, 0.7f, -0.7f, colour, 1.2f);
      break;
  }
}

void draw_ring(
    const Canvas& canvas,
    const Palette& palette,
    const Ring& ring,
    const core::StanceCounts& counts,
    float alpha
) {
  ImDrawList& list = *canvas.list;
  list.AddCircleFilled(ring.centre, ring.outer() + 1, faded(palette.raised, alpha), 0);
  const std::uint32_t all = core::total(counts);
  if (all == 0) {
    stroke_circle(
        list,
        ring.centre,
        ring.outer() - ring.thickness / 2,
        faded(palette.bar, alpha),
        ring.thickness
    );
    return;
  }
  const float radius = ring.radius + ring.gap + ring.thickness / 2;
  const bool closed =
      std::count(counts.begin(), counts.end(), 0u) == static_cast<long>(counts.size()) - 1;
  const float gap = closed ? 0 : 2 / radius;
  float from = -kPi / 2;
  for (const core::StanceMark mark : core::each<core::StanceMark>) {
    if (counts[mark] == 0) {
      continue;
    }
    const float sweep = 2 * kPi * static_cast<float>(counts[mark]) / static_cast<float>(all);
    const ImU32 colour = faded(stance_colour(palette, mark), alpha);
    if (closed) {
      stroke_circle(list, ring.centre, radius, colour, ring.thickness);
    } else {
      list.PathArcTo(ring.centre, radius, from + gap / 2, from + sweep - gap / 2);
      list.PathStroke(colour, 0, ring.thickness);
    }
    from += sweep;
  }
}

void draw_differ_badge(
    const Canvas& canvas,
    const Palette& palette,
    const Ring& ring,
    ImU32 beneath
) {
  constexpr float kBadge = 7;
  const float reach = (ring.outer() + 1) * 0.72f;
  const ImVec2 c{ring.centre.x + reach, ring.centre.y - reach};
  ImDrawList& list = *canvas.list;
  list.AddCircleFilled(c, kBadge + 1.5f, beneath, 24);
  list.AddCircleFilled(c, kBadge, palette.ink, 24);
  stroke(list, {c.x - 3.4f, c.y - 1.6f}, {c.x + 3.4f, c.y - 1.6f}, palette.paper, 1.4f);
  stroke(list, {c.x - 3.4f, c.y + 1.6f}, {c.x + 3.4f, c.y + 1.6f}, palette.paper, 1.4f);
  stroke(list, {c.x - 2.0f, c.y + 4.0f}, {c.x + 2.0f, c.y - 4.0f}, palette.paper, 1.3f);
}

void draw_strip(
    const Canvas& canvas,
    const Palette& palette,
    core::RectPx box,
    const core::StanceCounts& counts
) {
  const std::uint32_t all = core::total(counts);
  if (all == 0) {
    fill(canvas, box, palette.bar_soft);
    return;
  }
  const auto kinds = static_cast<float>(counts.size()) -
                     static_cast<float>(std::count(counts.begin(), counts.end(), 0u));
  const float room = box.width - (kinds - 1);
  float x = box.x;
  for (const core::StanceMark mark : core::each<core::StanceMark>) {
    if (counts[mark] == 0) {
      continue;
    }
    const float width = room * static_cast<float>(counts[mark]) / static_cast<float>(all);
    fill(canvas, {x, box.y, width, box.height}, stance_colour(palette, mark));
    x += width + 1;
  }
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
    stroke(
        *canvas.list,
        {from.x + way.x * at, from.y + way.y * at},
        {from.x + way.x * end, from.y + way.y * end},
        colour,
        thickness
    );
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
  const float around = 2 * kPi * radius;
  const int dashes =
      static_cast<int>(std::clamp(std::round(around / (dash + space)), 4.0f, kMostDashes));
  const float step = 2 * kPi / static_cast<float>(dashes);
  for (int i = 0; i < dashes; ++i) {
    const float from = step * static_cast<float>(i);
    canvas.list->PathArcTo(centre, radius, from, from + step * dash / (dash + space), 4);
    canvas.list->PathStroke(colour, 0, thickness);
  }
}

void draw_hatch(const Canvas& canvas, core::RectPx box, ImU32 colour, float period) {
  if (box.width <= 0 || box.height <= 0) {
    return;
  }
  canvas.list->PushClipRect({box.x, box.y}, {box.x + box.width, box.y + box.height}, true);
  const float step = period * std::numbers::sqrt2_v<float>;
  for (float x = box.x - box.height; x < box.x + box.width; x += step) {
    stroke(*canvas.list, {x, box.y + box.height}, {x + box.height, box.y}, colour, 1);
  }
  canvas.list->PopClipRect();
}

void fill(const Canvas& canvas, core::RectPx box, ImU32 colour, float radius) {
  const ImVec2 low{canvas.snap(box.x), canvas.snap(box.y)};
  const ImVec2 high{canvas.snap(box.x + box.width), canvas.snap(box.y + box.height)};
  if (high.x > low.x && high.y > low.y) {
    canvas.list->AddRectFilled(low, high, colour, radius);
  }
}

void outline(const Canvas& canvas, core::RectPx box, ImU32 colour, float radius, float thickness) {
  const float half = thickness / 2;
  const ImVec2 low{canvas.snap(box.x) + half, canvas.snap(box.y) + half};
  const ImVec2 high{canvas.snap(box.x + box.width) - half, canvas.snap(box.y + box.height) - half};
  stroke_square(*canvas.list, low, high, colour, radius, thickness);
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
  canvas.list
      ->AddRectFilled({canvas.snap(x), top}, {canvas.snap(x + width), top + thickness}, colour);
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
  canvas.list
      ->AddRectFilled({left, canvas.snap(y)}, {left + thickness, canvas.snap(y + height)}, colour);
}

void draw_stroke(const Canvas& canvas, ImVec2 from, ImVec2 to, ImU32 colour, float thickness) {
  stroke(*canvas.list, from, to, colour, thickness);
}

void draw_circle(const Canvas& canvas, ImVec2 centre, float radius, ImU32 colour, float thickness) {
  stroke_circle(*canvas.list, centre, radius, colour, thickness);
}

}  // namespace dateline::ui
