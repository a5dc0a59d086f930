// What movements show beside their lines, which the map renderer draws: heads in the way they go,
// the sign of a denial, a highlight; and which one is at a point. It knows Frame's arcs; it lays
// none itself.
#include "ui/map/map_arcs.hpp"

#include <algorithm>
#include <cmath>

#include "core/geo/tear.hpp"
#include "ui/kit/ui.hpp"
#include "ui/map/map_names.hpp"

namespace dateline::ui {

namespace {

ImVec2 vec(core::ScreenPx at) {
  return {at.x, at.y};
}

core::ScreenPx arc_point(const Ui& ui, std::uint32_t i) {
  return core::to_screen(ui.frame.camera, ui.frame.map, ui.frame.arc_points[i]);
}

// Whether the map shows no line to this point from the one before.
bool is_parted(const Ui& ui, std::uint32_t i) {
  const auto& points = ui.frame.arc_points;
  return core::are_parted(ui.frame.camera, points[i - 1], points[i]);
}

const app::PlaceMark* mark_of(const Ui& ui, core::PlaceIndex place) {
  const auto at = app::mark_showing(ui.frame, place);
  return at ? &ui.frame.marks[*at] : nullptr;
}

// Whether a place's mark, wherever it stands, leaves no room for the tip of an arrow here.
bool covers(const app::PlaceMark* mark, core::ScreenPx end, core::ScreenPx point) {
  if (std::hypot(point.x - end.x, point.y - end.y) < 5) {
    return true;
  }
  if (mark == nullptr) {
    return false;
  }
  const float keep = app::outer_radius(*mark) + (mark->selected ? 8.0f : 3.0f);
  return std::hypot(point.x - mark->at.x, point.y - mark->at.y) < keep;
}

bool is_hollow(app::ArcKind kind) {
  return kind == app::ArcKind::planned || kind == app::ArcKind::denied;
}

// Where the line, walked from its end in steps of a px or two, first leaves the mark of the place
// it goes to.
void draw_leg_head(const Ui& ui, const Canvas& canvas, const app::ArcLeg& leg) {
  constexpr float kLeastShaft = 14;
  const app::ArcMark& arc = ui.frame.arcs[leg.arc];
  const app::PlaceMark* const last = mark_of(ui, leg.to);
  const app::PlaceMark* const first = mark_of(ui, leg.from);
  if (first == last && first != nullptr) {
    return;  // both in one cluster
  }
  const core::ScreenPx begin = arc_point(ui, leg.first_point),
                       end = arc_point(ui, leg.first_point + leg.point_count - 1);
  for (std::uint32_t i = leg.point_count - 1; i-- > 0;) {
    if (is_parted(ui, leg.first_point + i + 1)) {
      continue;
    }
    const core::ScreenPx from = arc_point(ui, leg.first_point + i + 1),
                         to = arc_point(ui, leg.first_point + i);
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    for (float walked = 0; walked < length; walked += 1.5f) {
      const core::ScreenPx tip{
          from.x + (to.x - from.x) * walked / length,
          from.y + (to.y - from.y) * walked / length
      };
      if (covers(last, end, tip)) {
        continue;
      }
      if (is_behind_inset(ui, tip)) {
        return;
      }
      // Between two marks that all but touch there is no room for an arrow.
      const core::ScreenPx tail{
          tip.x + (to.x - from.x) / length * kLeastShaft,
          tip.y + (to.y - from.y) / length * kLeastShaft
      };
      if (!covers(first, begin, tail)) {
        draw_arrowhead(
            ui,
            canvas,
            vec(tip),
            vec(tail),
            faded(ui.palette.ink, arc.dimmed ? kFiltered : 1),
            is_hollow(arc.kind)
        );
      }
      return;
    }
  }
}

// A cross on the middle of each leg: the account is that nobody went this way.
void draw_denial(const Ui& ui, const Canvas& canvas, const app::ArcLeg& leg) {
  constexpr float kSize = 12;
  const app::ArcMark& arc = ui.frame.arcs[leg.arc];
  const ImVec2 middle = vec(arc_point(ui, leg.first_point + leg.point_count / 2));
  const app::PlaceMark* const first = mark_of(ui, leg.from);
  const app::PlaceMark* const last = mark_of(ui, leg.to);
  if ((first == last && first != nullptr) || is_behind_inset(ui, {middle.x, middle.y})) {
    return;
  }
  canvas.list->AddCircleFilled(middle, kSize / 2 + 2, ui.palette.land, 24);
  draw_stance(
      canvas,
      ui.palette,
      core::StanceMark::denies,
      middle,
      kSize,
      ui.palette.land,
      arc.dimmed ? kFiltered : 1
  );
}

void draw_highlight(const Ui& ui, const Canvas& canvas, const app::ArcMark& arc) {
  const ImU32 colour = faded(ui.palette.ink, 0.22f);
  for (std::uint32_t i = arc.first_point; i < arc.first_point + arc.point_count; ++i) {
    if (i > arc.first_point && is_parted(ui, i)) {
      canvas.list->PathStroke(colour, 0, 7);
    }
    canvas.list->PathLineTo(vec(arc_point(ui, i)));
  }
  canvas.list->PathStroke(colour, 0, 7);
}

float distance_to(core::ScreenPx p, core::ScreenPx a, core::ScreenPx b) {
  const float dx = b.x - a.x, dy = b.y - a.y, length2 = dx * dx + dy * dy;
  const float along =
      length2 > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0f, 1.0f) : 0.0f;
  return std::hypot(p.x - a.x - along * dx, p.y - a.y - along * dy);
}

float distance_to(const Ui& ui, core::ScreenPx point, const app::ArcMark& arc) {
  float least = 1e9f;
  core::ScreenPx last = arc_point(ui, arc.first_point);
  for (std::uint32_t i = arc.first_point + 1; i < arc.first_point + arc.point_count; ++i) {
    const core::ScreenPx next = arc_point(ui, i);
    if (!is_parted(ui, i)) {
      least = std::min(least, distance_to(point, last, next));
    }
    last = next;
  }
  return least;
}

}  // namespace

// Solid for what is said to have happened; an outline for what is planned or denied.
void draw_arrowhead(
    const Ui& ui,
    const Canvas& canvas,
    ImVec2 tip,
    ImVec2 from,
    ImU32 colour,
    bool hollow
) {
  const float length = std::max(0.001f, std::hypot(tip.x - from.x, tip.y - from.y));
  const ImVec2 way{(tip.x - from.x) / length, (tip.y - from.y) / length}, side{-way.y, way.x};
  constexpr float kLong = 11, kHalf = 4.6f, kNotch = 8;
  const ImVec2 back{tip.x - way.x * kLong, tip.y - way.y * kLong};
  const ImVec2 notch{tip.x - way.x * kNotch, tip.y - way.y * kNotch};
  const ImVec2 one{back.x + side.x * kHalf, back.y + side.y * kHalf},
      other{back.x - side.x * kHalf, back.y - side.y * kHalf};
  const ImU32 inside = hollow ? ui.palette.land : colour;
  canvas.list->AddTriangleFilled(tip, one, notch, inside);
  canvas.list->AddTriangleFilled(tip, notch, other, inside);
  if (!hollow) {
    return;
  }
  const ImVec2 edge[] = {tip, one, notch, other};
  canvas.list->AddPolyline(edge, 4, colour, ImDrawFlags_Closed, 1.4f);
}

void draw_arcs(const Ui& ui, const Canvas& canvas) {
  for (const app::ArcMark& arc : ui.frame.arcs) {
    if (arc.hovered) {
      draw_highlight(ui, canvas, arc);
    }
  }
  for (const app::ArcLeg& leg : ui.frame.arc_legs) {
    draw_leg_head(ui, canvas, leg);
    if (ui.frame.arcs[leg.arc].kind == app::ArcKind::denied) {
      draw_denial(ui, canvas, leg);
    }
  }
}

std::optional<core::ClaimIndex> arc_claim_at(const Ui& ui, core::ScreenPx point, float slop) {
  std::optional<core::ClaimIndex> claim;
  for (const app::ArcMark& arc : ui.frame.arcs) {
    const float beside = distance_to(ui, point, arc);
    if (beside > slop) {
      continue;
    }
    slop = beside;
    claim = arc.claim;
  }
  return claim;
}

}  // namespace dateline::ui
