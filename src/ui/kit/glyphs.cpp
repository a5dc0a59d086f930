#include "ui/kit/glyphs.hpp"

#include <algorithm>
#include <numbers>

namespace dateline::ui {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;

// Draws in units of half the glyph's size about its centre.
struct Sketch {
  const Canvas& canvas;
  ImVec2 centre;
  float half;

  ImDrawList& list() const {
    return *canvas.list;
  }
  ImVec2 at(float x, float y) const {
    return {centre.x + x * half, centre.y + y * half};
  }
  void line(ImVec2 from, ImVec2 to, ImU32 colour, float thickness) const {
    draw_stroke(canvas, at(from.x, from.y), at(to.x, to.y), colour, thickness);
  }
  void circle(float radius, ImU32 colour, float thickness) const {
    draw_circle(canvas, centre, radius, colour, thickness);
  }
  // A square that reaches `reach` to each side.
  void square(float reach, ImU32 colour, float radius, float thickness) const {
    draw_rectangle(canvas, at(-reach, -reach), at(reach, reach), colour, radius, thickness);
  }
  void fill_square(float reach, ImU32 colour, float radius) const {
    list().AddRectFilled(at(-reach, -reach), at(reach, reach), colour, radius);
  }
  // A square that stands on a corner.
  void diamond(ImU32 colour, float thickness) const {
    list().AddQuad(at(0, -1), at(1, 0), at(0, 1), at(-1, 0), colour, thickness);
  }
  void fill_diamond(ImU32 colour) const {
    list().AddQuadFilled(at(0, -1), at(1, 0), at(0, 1), at(-1, 0), colour);
  }
  void cross(float reach, ImU32 colour, float thickness) const {
    line({-reach, -reach}, {reach, reach}, colour, thickness);
    line({-reach, reach}, {reach, -reach}, colour, thickness);
  }
};

float stroke_of(float size) {
  return std::max(1.1f, size * 0.12f);
}

void draw_confirms(const Sketch& s, float size, ImU32 colour, ImU32 beneath) {
  s.fill_square(0.9f, colour, size * 3 / 16);
  const ImVec2 check[] = {
      s.at(-0.48f, 0.04f),
      s.at(-0.13f, 0.40f),
      s.at(0.50f, -0.36f),
  };
  const float thickness = std::max(1.2f, size * 0.14f);
  s.list().AddPolyline(check, 3, beneath, 0, thickness);
}

void draw_question_mark(const Sketch& s, ImU32 colour, float thickness) {
  s.list().PathArcTo(s.at(0, -0.17f), s.half * 0.21f, kPi, 2.35f * kPi, 12);
  s.list().PathLineTo(s.at(0, 0.22f));
  s.list().PathStroke(colour, 0, thickness);
  s.list().AddCircleFilled(s.at(0, 0.46f), thickness * 0.62f, colour, 12);
}

void draw_unverified(const Sketch& s, float size, ImU32 colour, ImU32 beneath) {
  s.fill_diamond(beneath);
  s.diamond(colour, stroke_of(size));
  draw_question_mark(s, colour, std::max(0.9f, size * 0.095f));
}

// A sheet of paper with two lines on it.
void draw_analysis(const Sketch& s, float size, ImU32 colour, ImU32 beneath) {
  const float thickness = stroke_of(size);
  const float edge = 0.88f - thickness / 2 / s.half;
  s.fill_square(edge, beneath, 0);
  s.square(edge, colour, 0, thickness);
  s.line({-0.42f, -0.22f}, {0.42f, -0.22f}, colour, thickness * 0.9f);
  s.line({-0.42f, 0.22f}, {0.14f, 0.22f}, colour, thickness * 0.9f);
}

void draw_declines(const Sketch& s, float size, ImU32 colour, ImU32 beneath) {
  const float thickness = stroke_of(size);
  s.list().AddCircleFilled(s.centre, s.half * 0.9f, beneath, 24);
  s.circle(s.half * 0.92f - thickness / 2, colour, thickness);
  s.line({-0.44f, 0}, {0.44f, 0}, colour, thickness);
}

// What `count` of `all` takes of a whole.
float part_of(float whole, std::uint32_t count, std::uint32_t all) {
  return whole * static_cast<float>(count) / static_cast<float>(all);
}

// One arc for each stance, with gaps between them; a lone stance has the whole circle.
void draw_shares(
    const Canvas& canvas,
    const Palette& palette,
    const Ring& ring,
    const core::StanceCounts& counts,
    float alpha
) {
  const std::uint32_t all = core::total(counts);
  const float radius = ring.radius + ring.gap + ring.thickness / 2;
  const bool closed = count_kinds(counts) == 1;
  const float gap = closed ? 0 : 2 / radius;
  float from = -kPi / 2;
  for (const core::StanceMark mark : core::each<core::StanceMark>) {
    if (counts[mark] == 0) {
      continue;
    }
    const float sweep = part_of(2 * kPi, counts[mark], all);
    const ImU32 colour = faded(stance_colour(palette, mark), alpha);
    if (closed) {
      draw_circle(canvas, ring.centre, radius, colour, ring.thickness);
    } else {
      canvas.list->PathArcTo(ring.centre, radius, from + gap / 2, from + sweep - gap / 2);
      canvas.list->PathStroke(colour, 0, ring.thickness);
    }
    from += sweep;
  }
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
  const Sketch sketch{
      .canvas = canvas,
      .centre = centre,
      .half = size / 2,
  };
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
      sketch.cross(0.72f, colour, std::max(1.8f, size * 0.2f));
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
  constexpr float kThickness = 1.2f;
  const Sketch s{
      .canvas = canvas,
      .centre = centre,
      .half = size / 2,
  };
  switch (mark) {
    case core::StanceMark::asserts:
    case core::StanceMark::declines:
      s.circle(size * 0.42f, colour, kThickness);
      break;
    case core::StanceMark::confirms:
      s.square(0.85f, colour, size * 3 / 16, kThickness);
      break;
    case core::StanceMark::unverified:
      s.diamond(colour, kThickness);
      break;
    case core::StanceMark::analysis:
      s.square(0.8f, colour, 0, kThickness);
      break;
    case core::StanceMark::denies:
      s.cross(0.7f, colour, kThickness);
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
  const ImU32 beneath = faded(palette.raised, alpha);
  canvas.list->AddCircleFilled(ring.centre, ring.outer() + 1, beneath, 0);
  if (core::total(counts) > 0) {
    draw_shares(canvas, palette, ring, counts, alpha);
    return;
  }
  const float radius = ring.outer() - ring.thickness / 2;
  draw_circle(canvas, ring.centre, radius, faded(palette.bar, alpha), ring.thickness);
}

std::size_t count_kinds(const core::StanceCounts& counts) noexcept {
  const auto absent = std::count(counts.begin(), counts.end(), 0u);
  return counts.size() - static_cast<std::size_t>(absent);
}

// A sign of inequality on a disc.
void draw_differ_badge(
    const Canvas& canvas,
    const Palette& palette,
    const Ring& ring,
    ImU32 beneath
) {
  constexpr float kBadge = 7;
  const float reach = (ring.outer() + 1) * 0.72f;
  const ImVec2 c{ring.centre.x + reach, ring.centre.y - reach};
  canvas.list->AddCircleFilled(c, kBadge + 1.5f, beneath, 24);
  canvas.list->AddCircleFilled(c, kBadge, palette.ink, 24);
  const auto line = [&](ImVec2 from, ImVec2 to, float thickness) {
    draw_stroke(
        canvas,
        {c.x + from.x, c.y + from.y},
        {c.x + to.x, c.y + to.y},
        palette.paper,
        thickness
    );
  };
  line({-3.4f, -1.6f}, {3.4f, -1.6f}, 1.4f);
  line({-3.4f, 1.6f}, {3.4f, 1.6f}, 1.4f);
  line({-2.0f, 4.0f}, {2.0f, -4.0f}, 1.3f);
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
  const auto kinds = static_cast<float>(count_kinds(counts));
  const float room = box.width - (kinds - 1);
  float x = box.x;
  for (const core::StanceMark mark : core::each<core::StanceMark>) {
    if (counts[mark] == 0) {
      continue;
    }
    const float width = part_of(room, counts[mark], all);
    fill(canvas, {x, box.y, width, box.height}, stance_colour(palette, mark));
    x += width + 1;
  }
}

}  // namespace dateline::ui
