// Marks of places on the map after the marker grammar.
#include "ui/map/map_marks.hpp"

#include <algorithm>
#include <cmath>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/map/map_clusters.hpp"
#include "ui/map/map_input.hpp"
#include "ui/map/map_insets.hpp"
#include "ui/map/map_memory.hpp"

namespace dateline::ui {

namespace {

ImVec2 vec(core::ScreenPx at) {
  return {at.x, at.y};
}

Ring ring_of(const Canvas& canvas, const app::PlaceMark& mark) {
  return {{canvas.snap(mark.at.x), canvas.snap(mark.at.y)}, mark.radius};
}

bool encloses(const app::NearCircle& circle, core::RectPx box) {
  const auto inside = [&](float x, float y) {
    return std::hypot(x - circle.centre.x, y - circle.centre.y) <= circle.radius;
  };
  return inside(box.x, box.y) && inside(right_of(box), box.y) && inside(box.x, bottom_of(box)) &&
         inside(right_of(box), bottom_of(box));
}

// At its true size, however small: an extent that grew on screen would claim more ground than the
// account does. However large, too: who looks at a part of it sees that it is one.
void draw_near_circle(const Ui& ui, const Canvas& canvas, const app::NearCircle& circle) {
  constexpr float kRoundEnough =
      20'000;  // px: beyond, ImGui's circle of 512 corners is seen to have them
  const ImU32 shade = faded(ui.palette.ink, 0.06f);
  if (encloses(circle, ui.layout.map)) {
    return fill(canvas, ui.layout.map, shade);
  }
  if (circle.radius < kRoundEnough) {
    canvas.list->AddCircleFilled(vec(circle.centre), circle.radius, shade, 0);
  }
  draw_dashed_circle(canvas, vec(circle.centre), circle.radius, ui.palette.ink_3, 1.25f, 3, 3);
}

void draw_number(
    const Ui& ui,
    const Canvas& canvas,
    const Ring& ring,
    std::uint32_t claims,
    float alpha
) {
  const TextStyle style = ring.radius < 11   ? type::tiny_strong
                          : ring.radius < 14 ? type::small_strong
                                             : sized(type::small_strong, 14, 20);
  const float side = 2 * ring.radius;
  draw_text(
      canvas,
      style,
      {ring.centre.x - side / 2, ring.centre.y - side / 2, side, side},
      faded(ui.palette.ink, alpha),
      ui.number(claims).view(),
      Align::centre
  );
}

// A mark without a radius: where the place is, and whether it is meant.
void draw_dot(const Ui& ui, const Canvas& canvas, const app::PlaceMark& mark, bool focused) {
  const ImVec2 centre = vec(mark.at);
  canvas.list->AddCircleFilled(centre, mark.selected ? 8.0f : 4.2f, ui.palette.land, 24);
  canvas.list
      ->AddCircleFilled(centre, 3, faded(ui.palette.ink, mark.claims == 0 ? kFiltered : 1), 16);
  if (mark.selected) {
    draw_circle(canvas, centre, 8, ui.palette.accent, 2.5f);
  }
  if (focused || (mark.hovered && !mark.selected)) {
    draw_circle(
        canvas,
        centre,
        mark.selected ? 12.0f : 7.0f,
        ui.palette.ink,
        focused ? 2.0f : 1.5f
    );
  }
}

void draw_mark(const Ui& ui, const Canvas& canvas, const app::PlaceMark& mark, bool focused) {
  if (mark.radius <= 0) {
    return draw_dot(ui, canvas, mark, focused);
  }
  const Ring ring = ring_of(canvas, mark);
  const float alpha = mark.claims == 0 ? kFiltered : 1;
  draw_ring(canvas, ui.palette, ring, mark.counts, alpha);
  draw_number(ui, canvas, ring, mark.claims, alpha);
  if (mark.perhaps) {
    draw_dashed_circle(canvas, ring.centre, ring.outer() + 2.5f, ui.palette.ink, 1.25f, 3, 3);
  }
  if (mark.is_cluster()) {
    draw_cluster_circle(ui, canvas, mark);
  }
  constexpr float kSelected = 2.5f, kSelectedOut = 3.5f;
  if (mark.selected) {
    draw_circle(
        canvas,
        ring.centre,
        ring.outer() + kSelectedOut / 2,
        ui.palette.raised,
        kSelectedOut
    );
    draw_circle(canvas, ring.centre, ring.outer() + kSelectedOut, ui.palette.accent, kSelected);
  } else if (mark.hovered && !focused) {
    draw_circle(
        canvas,
        ring.centre,
        app::outer_radius(mark) + (mark.is_cluster() ? 0.0f : 3.5f),
        ui.palette.ink,
        1.5f
    );
  }
  // Keyboard focus: 2 px of ink, 2 px out (design, colour).
  if (focused) {
    draw_circle(
        canvas,
        ring.centre,
        app::outer_radius(mark) + (mark.selected ? 8.0f : 3.0f),
        ui.palette.ink,
        2
    );
  }
}

}  // namespace

bool is_spot(const core::Place& place) noexcept {
  return place.kind == core::PlaceKind::city || place.kind == core::PlaceKind::site;
}

void draw_leader(
    const Ui& ui,
    const Canvas& canvas,
    core::PlaceIndex place,
    core::ScreenPx from,
    core::ScreenPx to
) {
  draw_stroke(canvas, vec(from), vec(to), ui.palette.land, 3);
  draw_stroke(canvas, vec(from), vec(to), ui.palette.ink_2, 1);
  if (!is_spot(ui.story().places[place.value])) {
    return;
  }
  canvas.list->AddCircleFilled(vec(from), 3.8f, ui.palette.land, 16);
  canvas.list->AddCircleFilled(vec(from), 2.6f, ui.palette.ink, 16);
}

void draw_marks(const Ui& ui, const Canvas& canvas) {
  // Beyond this no part of a mark reaches into the map.
  constexpr float kReach = 80;
  const core::RectPx near = inset(ui.layout.map, -kReach);
  for (const app::NearCircle& circle : ui.frame.near_circles) {
    draw_near_circle(ui, canvas, circle);
  }
  const auto is_drawn = [&](const app::PlaceMark& mark) {
    return near.contains(mark.at) && !is_behind_inset(ui, mark.at);
  };
  for (const app::PlaceMark& mark : ui.frame.marks) {
    if (!is_drawn(mark)) {
      continue;
    }
    if (mark.moved) {
      draw_leader(ui, canvas, mark.place, mark.anchor, mark.at);
    }
    if (mark.is_cluster() && mark.hovered) {
      draw_member_lines(ui, canvas, mark);
    }
  }
  for (std::uint32_t i = 0; i < ui.frame.marks.size(); ++i) {
    if (is_drawn(ui.frame.marks[i])) {
      draw_mark(ui, canvas, ui.frame.marks[i], map_of(ui).focused_mark == i);
    }
  }
  // Badges last: a neighbour's ring must not hide that accounts differ.
  for (const app::PlaceMark& mark : ui.frame.marks) {
    if (mark.differs && mark.radius > 0 && is_drawn(mark)) {
      draw_differ_badge(canvas, ui.palette, ring_of(canvas, mark), ui.palette.raised);
    }
  }
  draw_zoom_box(ui, canvas);
  const auto cluster = map_of(ui).hovered_cluster;
  if (const auto key = later_key(ui); key && cluster && *cluster < ui.frame.marks.size()) {
    draw_cluster_card(*key, ui, canvas, ui.frame.marks[*cluster]);
  }
}

}  // namespace dateline::ui
