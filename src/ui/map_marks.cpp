// Marks of places on the map after the marker grammar, arrowheads of movements, and a phone's tags for places beyond the edge. It knows Frame's marks; it places none itself.
#include "ui/panels.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::ui {

namespace {

ImVec2 vec(core::ScreenPx at) { return {at.x, at.y}; }

Ring ring_of(const Canvas& canvas, const app::PlaceMark& mark) {
  return {{canvas.snap(mark.at.x), canvas.snap(mark.at.y)}, mark.radius};
}

void draw_near_circle(const Ui& ui, const Canvas& canvas, const app::PlaceMark& mark) {
  const float radius = std::max(mark.near_radius, mark.radius + 9);
  if (radius < 600) canvas.list->AddCircleFilled(vec(mark.anchor), radius, faded(ui.palette.ink, 0.06f), 0);
  draw_dashed_circle(canvas, vec(mark.anchor), radius, ui.palette.ink_3, 1.25f, 3, 3);
}

void draw_leader(const Ui& ui, const Canvas& canvas, const app::PlaceMark& mark) {
  draw_stroke(canvas, vec(mark.anchor), vec(mark.at), ui.palette.land, 3);
  draw_stroke(canvas, vec(mark.anchor), vec(mark.at), ui.palette.ink_2, 1);
  canvas.list->AddCircleFilled(vec(mark.anchor), 3.8f, ui.palette.land, 16);
  canvas.list->AddCircleFilled(vec(mark.anchor), 2.6f, ui.palette.ink, 16);
}

void draw_number(const Ui& ui, const Canvas& canvas, const Ring& ring, std::uint32_t claims, float alpha) {
  const TextStyle style = ring.radius < 11 ? type::tiny_strong : ring.radius < 14 ? type::small_strong : sized(type::small_strong, 14, 20);
  const float side = 2 * ring.radius;
  draw_text(canvas, style, {ring.centre.x - side / 2, ring.centre.y - side / 2, side, side}, faded(ui.palette.ink, alpha), Line().add(claims).view(), Align::centre);
}

void draw_mark(const Ui& ui, const Canvas& canvas, const app::PlaceMark& mark) {
  const Ring ring = ring_of(canvas, mark);
  const float alpha = mark.claims == 0 ? kFiltered : 1;
  draw_ring(canvas, ui.palette, ring, mark.counts, alpha);
  draw_number(ui, canvas, ring, mark.claims, alpha);
  constexpr float kSelected = 2.5f, kSelectedOut = 3.5f;
  if (mark.selected) {
    draw_circle(canvas, ring.centre, ring.outer() + kSelectedOut / 2, ui.palette.raised, kSelectedOut);
    draw_circle(canvas, ring.centre, ring.outer() + kSelectedOut, ui.palette.accent, kSelected);
  } else if (mark.hovered) {
    draw_circle(canvas, ring.centre, ring.outer() + 3.5f, ui.palette.ink, 1.5f);
  }
}

core::ScreenPx arc_point(const Ui& ui, const app::ArcMark& arc, std::uint32_t i) {
  return core::to_screen(ui.frame.camera, ui.frame.map, ui.frame.arc_points[arc.first_point + i]);
}

const app::PlaceMark* mark_of(const Ui& ui, core::PlaceIndex place) {
  for (const app::PlaceMark& mark : ui.frame.marks) {
    if (mark.place == place) return &mark;
  }
  return nullptr;
}

// Whether a place's mark, wherever it stands, leaves no room for the tip of an arrow here.
bool covers(const app::PlaceMark* mark, core::ScreenPx end, core::ScreenPx point) {
  if (std::hypot(point.x - end.x, point.y - end.y) < 5) return true;
  if (mark == nullptr) return false;
  const float keep = mark->radius + (mark->selected ? 13.0f : 8.0f);
  return std::hypot(point.x - mark->at.x, point.y - mark->at.y) < keep;
}

void draw_arrowhead(const Canvas& canvas, ImVec2 tip, ImVec2 from, ImU32 colour) {
  const float length = std::max(0.001f, std::hypot(tip.x - from.x, tip.y - from.y));
  const ImVec2 way{(tip.x - from.x) / length, (tip.y - from.y) / length}, side{-way.y, way.x};
  constexpr float kLong = 11, kHalf = 4.6f, kNotch = 8;
  const ImVec2 back{tip.x - way.x * kLong, tip.y - way.y * kLong};
  const ImVec2 notch{tip.x - way.x * kNotch, tip.y - way.y * kNotch};
  canvas.list->AddTriangleFilled(tip, {back.x + side.x * kHalf, back.y + side.y * kHalf}, notch, colour);
  canvas.list->AddTriangleFilled(tip, notch, {back.x - side.x * kHalf, back.y - side.y * kHalf}, colour);
}

// Where the line, walked from its end in steps of a px or two, first leaves the mark of the last place.
void draw_arc_head(const Ui& ui, const Canvas& canvas, const app::ArcMark& arc) {
  constexpr float kLeastShaft = 14;
  const core::Movement& movement = ui.story().movements[arc.movement.value];
  const app::PlaceMark* const last = mark_of(ui, movement.places.back());
  const app::PlaceMark* const first = mark_of(ui, movement.places.front());
  const core::ScreenPx begin = arc_point(ui, arc, 0), end = arc_point(ui, arc, arc.point_count - 1);
  for (std::uint32_t i = arc.point_count - 1; i-- > 0;) {
    const core::ScreenPx from = arc_point(ui, arc, i + 1), to = arc_point(ui, arc, i);
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    for (float walked = 0; walked < length; walked += 1.5f) {
      const core::ScreenPx tip{from.x + (to.x - from.x) * walked / length, from.y + (to.y - from.y) * walked / length};
      if (covers(last, end, tip)) continue;
      // Between two marks that all but touch there is no room for an arrow.
      const core::ScreenPx tail{tip.x + (to.x - from.x) / length * kLeastShaft, tip.y + (to.y - from.y) / length * kLeastShaft};
      if (!covers(first, begin, tail)) draw_arrowhead(canvas, vec(tip), vec(tail), faded(ui.palette.ink, arc.dimmed ? kFiltered : 1));
      return;
    }
  }
}

}  // namespace

void draw_arcs(const Ui& ui, const Canvas& canvas) {
  for (const app::ArcMark& arc : ui.frame.arcs) {
    if (arc.point_count >= 2) draw_arc_head(ui, canvas, arc);
  }
}

void draw_marks(const Ui& ui, const Canvas& canvas) {
  // Beyond this no part of a mark reaches into the map.
  constexpr float kReach = 80;
  const core::RectPx near = inset(ui.layout.map, -kReach);
  for (const app::PlaceMark& mark : ui.frame.marks) {
    if (mark.dashed_circle) draw_near_circle(ui, canvas, mark);
    if (mark.moved) draw_leader(ui, canvas, mark);
  }
  for (const app::PlaceMark& mark : ui.frame.marks) {
    if (near.contains(mark.at)) draw_mark(ui, canvas, mark);
  }
  // Badges last: a neighbour's ring must not hide that accounts differ.
  for (const app::PlaceMark& mark : ui.frame.marks) {
    if (mark.differs && near.contains(mark.at)) draw_differ_badge(canvas, ui.palette, ring_of(canvas, mark), ui.palette.raised);
  }
}

}  // namespace dateline::ui
