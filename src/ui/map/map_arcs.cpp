// What movements show beside their lines, which the map renderer draws: heads in the way they go,
// the sign of a denial, a highlight; and which one is at a point.
#include "ui/map/map_arcs.hpp"

#include <algorithm>
#include <cmath>

#include "core/geo/tear.hpp"
#include "ui/kit/ui.hpp"
#include "ui/map/map_insets.hpp"

namespace dateline::ui {

namespace {

ImVec2 vec(core::ScreenPx at) {
  return {at.x, at.y};
}

ImVec2 moved(ImVec2 at, ImVec2 way, float by) {
  return {at.x + way.x * by, at.y + way.y * by};
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

float distance(core::ScreenPx a, core::ScreenPx b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

// Whether a place's mark, wherever it stands, leaves no room for the tip of an arrow here.
bool covers(const app::PlaceMark* mark, core::ScreenPx end, core::ScreenPx point) {
  if (distance(point, end) < 5) {
    return true;
  }
  if (mark == nullptr) {
    return false;
  }
  const float keep = app::outer_radius(*mark) + (mark->selected ? 8.0f : 3.0f);
  return distance(point, mark->at) < keep;
}

bool is_hollow(app::ArcKind kind) {
  return kind == app::ArcKind::planned || kind == app::ArcKind::denied;
}

// What a movement's leg leads from and to, where these are on the map.
struct LegEnds {
  const app::PlaceMark* first = nullptr;
  const app::PlaceMark* last = nullptr;

  [[nodiscard]] bool in_one_cluster() const {
    return first == last && first != nullptr;
  }
};

LegEnds ends_of(const Ui& ui, const app::ArcLeg& leg) {
  return {mark_of(ui, leg.from), mark_of(ui, leg.to)};
}

struct Arrow {
  core::ScreenPx tip;
  core::ScreenPx tail;  // where its shaft has to begin at the latest
};

// Where the line, walked from its end in steps of a px or two, first leaves the mark of the place
// it goes to.
std::optional<Arrow> find_arrow(const Ui& ui, const app::ArcLeg& leg, const app::PlaceMark* last) {
  constexpr float kStep = 1.5f;
  constexpr float kLeastShaft = 14;
  const core::ScreenPx end = arc_point(ui, leg.first_point + leg.point_count - 1);
  for (std::uint32_t i = leg.point_count - 1; i-- > 0;) {
    if (is_parted(ui, leg.first_point + i + 1)) {
      continue;
    }
    const core::ScreenPx from = arc_point(ui, leg.first_point + i + 1);
    const core::ScreenPx to = arc_point(ui, leg.first_point + i);
    const float dx = to.x - from.x;
    const float dy = to.y - from.y;
    const float length = std::hypot(dx, dy);
    for (float walked = 0; walked < length; walked += kStep) {
      const core::ScreenPx tip{
          from.x + dx * walked / length,
          from.y + dy * walked / length,
      };
      if (covers(last, end, tip)) {
        continue;
      }
      const core::ScreenPx tail{
          tip.x + dx / length * kLeastShaft,
          tip.y + dy / length * kLeastShaft,
      };
      return Arrow{tip, tail};
    }
  }
  return std::nullopt;
}

void draw_leg_head(const Ui& ui, const Canvas& canvas, const app::ArcLeg& leg) {
  const LegEnds ends = ends_of(ui, leg);
  if (ends.in_one_cluster()) {
    return;
  }
  const std::optional<Arrow> arrow = find_arrow(ui, leg, ends.last);
  if (!arrow || is_behind_inset(ui, arrow->tip)) {
    return;
  }
  // Between two marks that all but touch there is no room for an arrow.
  const core::ScreenPx begin = arc_point(ui, leg.first_point);
  if (covers(ends.first, begin, arrow->tail)) {
    return;
  }
  const app::ArcMark& arc = ui.frame.arcs[leg.arc];
  draw_arrowhead(
      ui,
      canvas,
      vec(arrow->tip),
      vec(arrow->tail),
      faded(ui.palette.ink, arc.dimmed ? kFiltered : 1),
      is_hollow(arc.kind)
  );
}

// A cross on the middle of each leg: the account is that nobody went this way.
void draw_denial(const Ui& ui, const Canvas& canvas, const app::ArcLeg& leg) {
  constexpr float kSize = 12;
  const core::ScreenPx middle = arc_point(ui, leg.first_point + leg.point_count / 2);
  if (ends_of(ui, leg).in_one_cluster() || is_behind_inset(ui, middle)) {
    return;
  }
  canvas.list->AddCircleFilled(vec(middle), kSize / 2 + 2, ui.palette.land, 24);
  draw_stance(
      canvas,
      ui.palette,
      core::StanceMark::denies,
      vec(middle),
      kSize,
      ui.palette.land,
      ui.frame.arcs[leg.arc].dimmed ? kFiltered : 1
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

// From a point to the straight line between two others.
float distance_to(core::ScreenPx p, core::ScreenPx a, core::ScreenPx b) {
  const float dx = b.x - a.x;
  const float dy = b.y - a.y;
  const float length2 = dx * dx + dy * dy;
  float along = 0;
  if (length2 > 0) {
    const float projected = (p.x - a.x) * dx + (p.y - a.y) * dy;
    along = std::clamp(projected / length2, 0.0f, 1.0f);
  }
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
  constexpr float kLong = 11;
  constexpr float kHalf = 4.6f;
  constexpr float kNotch = 8;
  const float length = std::max(0.001f, std::hypot(tip.x - from.x, tip.y - from.y));
  const ImVec2 way{
      (tip.x - from.x) / length,
      (tip.y - from.y) / length,
  };
  const ImVec2 side{-way.y, way.x};
  const ImVec2 back = moved(tip, way, -kLong);
  const ImVec2 notch = moved(tip, way, -kNotch);
  const ImVec2 one = moved(back, side, kHalf);
  const ImVec2 other = moved(back, side, -kHalf);
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
