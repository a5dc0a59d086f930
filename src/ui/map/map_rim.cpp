// What a map's outline leaves of its window, covered with paper in steps around the outline.
#include "ui/map/map_rim.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/geo/projection_rules.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

// Where the next band ends: the nearest edge of a closer map below `top`, or the map's own.
float next_edge(const Ui& ui, float top) {
  float next = bottom_of(ui.frame.map);
  for (const app::Frame& inset : ui.frame.insets) {
    for (const float edge : {inset.map.y, bottom_of(inset.map)}) {
      if (edge > top) {
        next = std::min(next, edge);
      }
    }
  }
  return next;
}

// The parts of a band beside the closer maps that it goes through.
template <class Visit>
void each_uncovered_of(const Ui& ui, core::RectPx band, const Visit& visit) {
  core::RectPx part = band;
  for (const app::Frame& inset : ui.frame.insets) {
    const bool below = inset.map.y > band.y;
    const bool above = bottom_of(inset.map) <= band.y;
    if (below || above) {
      continue;
    }
    part.width = inset.map.x - part.x;
    visit(part);
    part.x = right_of(inset.map);
  }
  part.width = right_of(ui.frame.map) - part.x;
  visit(part);
}

// The closer maps in front show the land that they cover by themselves: calls visit(part) for bands
// of the map that none of them covers.
template <class Visit>
void each_uncovered(const Ui& ui, const Visit& visit) {
  const core::RectPx map = ui.frame.map;
  core::RectPx band = map;
  for (const app::Frame& inset : ui.frame.insets) {
    band.height = std::min(band.height, inset.map.y - map.y);
  }
  visit(band);
  while (bottom_of(band) < bottom_of(map)) {
    band.y = bottom_of(band);
    band.height = next_edge(ui, band.y) - band.y;
    each_uncovered_of(ui, band, visit);
  }
}

// On screen, clockwise; the middle lies within.
struct Outline {
  std::array<ImVec2, 360> points;
  ImVec2 middle;
};

Outline outline_of(const core::Aim& aim, core::PlanePoint (*outline)(double) noexcept) {
  const auto on_screen = [&](core::PlanePoint point) {
    const core::ScreenPx at = core::to_screen(aim, point);
    return ImVec2{at.x, at.y};
  };
  Outline drawn;
  drawn.middle = on_screen({0.5, 0.5});
  for (std::size_t i = 0; i < drawn.points.size(); ++i) {
    const auto steps = static_cast<double>(drawn.points.size());
    const double share = static_cast<double>(i) / steps;
    drawn.points[i] = on_screen(outline(share));
  }
  return drawn;
}

// Seen along the way from `from` to `to`.
bool is_left_of(ImVec2 from, ImVec2 to, ImVec2 point) {
  const float dx = to.x - from.x;
  const float dy = to.y - from.y;
  return dx * (point.y - from.y) < dy * (point.x - from.x);
}

bool has_all_within(const Outline& outline, core::RectPx map) {
  const ImVec2 corners[] = {
      {map.x, map.y},
      {right_of(map), map.y},
      {right_of(map), bottom_of(map)},
      {map.x, bottom_of(map)},
  };
  ImVec2 from = outline.points.back();
  for (const ImVec2 to : outline.points) {
    for (const ImVec2 corner : corners) {
      if (is_left_of(from, to, corner)) {
        return false;
      }
    }
    from = to;
  }
  return true;
}

// From the middle to the map's farthest corner.
float reach_of(const Outline& outline, core::RectPx map) {
  const ImVec2 middle = outline.middle;
  const float across = std::max(middle.x - map.x, right_of(map) - middle.x);
  const float down = std::max(middle.y - map.y, bottom_of(map) - middle.y);
  return std::hypot(across, down);
}

void fill_beyond(ImDrawList& list, const Outline& outline, float reach, ImU32 colour) {
  const auto beyond = [&](ImVec2 at) {
    const float dx = at.x - outline.middle.x;
    const float dy = at.y - outline.middle.y;
    const float share = reach / std::hypot(dx, dy);
    return ImVec2{
        at.x + dx * share,
        at.y + dy * share,
    };
  };
  const ImDrawListFlags flags = list.Flags;
  // antialiasing would leave seams between the steps
  list.Flags = flags & ~ImDrawListFlags_AntiAliasedFill;
  ImVec2 from = outline.points.back();
  for (const ImVec2 to : outline.points) {
    list.AddQuadFilled(from, beyond(from), beyond(to), to, colour);
    from = to;
  }
  list.Flags = flags;
}

}  // namespace

void draw_rim(const Ui& ui, const Canvas& canvas, const core::Aim& aim) {
  auto* const outline_at = core::rules_of(aim.projection).outline;
  if (outline_at == nullptr) {
    return;
  }
  const Outline outline = outline_of(aim, outline_at);
  if (has_all_within(outline, ui.frame.map)) {
    return;
  }
  const float reach = reach_of(outline, ui.frame.map);
  const int steps = static_cast<int>(outline.points.size());
  ImDrawList& list = *canvas.list;
  each_uncovered(ui, [&](core::RectPx part) {
    list.PushClipRect({part.x, part.y}, {right_of(part), bottom_of(part)}, true);
    fill_beyond(list, outline, reach, ui.palette.paper);
    list.AddPolyline(outline.points.data(), steps, ui.palette.coast, ImDrawFlags_Closed, 1);
    list.PopClipRect();
  });
}

}  // namespace dateline::ui
