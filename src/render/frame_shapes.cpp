// Circles, rings and arcs to screen paths, grouped by how they are drawn.
#include "render/frame_shapes.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::render {
namespace {

constexpr double kMarginPx = 16;  // device px beyond the view: more than any line's width

// Calls visit(ring) for each ring of the place's area, none when it is given by code.
template <class Visit>
void each_ring(const core::Place& place, std::vector<core::LngLat>& circle, const Visit& visit) {
  if (place.area_kind == core::AreaKind::circle && place.point) {
    circle_around(*place.point, place.circle_km, circle);
    visit(circle);
  } else if (place.area_kind == core::AreaKind::polygon) {
    for (const auto& ring : place.rings) visit(ring);
  }
}

}  // namespace

void FrameShapes::build(const View& view, const app::Frame& frame, const app::World& world, const LineStyles& styles) {
  lines.clear();
  triangles.clear();
  ring_areas.clear();
  graticule = {};
  if (styles.graticule.width > 0) {
    add_graticule(view, lines);
    graticule = since(0);
  }
  for (const app::AreaMark& area : frame.areas) add_rings(view, world.story.places[area.place.value], area.style);
  plain_edges = add_edges(view, frame, world, false);
  selected_edges = add_edges(view, frame, world, true);
  const std::size_t first_arc_vertex = lines.vertices.size();
  arcs = add_arcs(view, frame, false, false, styles.arc);
  dashed_arcs = add_arcs(view, frame, true, false, styles.dashed_arc);
  dimmed_arcs = add_arcs(view, frame, false, true, styles.arc);
  dimmed_dashed_arcs = add_arcs(view, frame, true, true, styles.dashed_arc);
  bound_arcs(view, first_arc_vertex, styles.arc_casing.width);
}

IndexRange FrameShapes::since(std::size_t first) const noexcept {
  return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(lines.indices.size() - first)};
}

void FrameShapes::add_rings(const View& view, const core::Place& place, app::AreaStyle style) {
  const std::size_t first = triangles.size();
  each_ring(place, circle_, [&](const std::vector<core::LngLat>& ring) {
    project_path(ring, true, path_);
    cutter_.add(view, path_, triangles);
  });
  if (triangles.size() == first) return;
  ring_areas.push_back({style, static_cast<int>(first), static_cast<int>(triangles.size() - first)});
}

IndexRange FrameShapes::add_edges(const View& view, const app::Frame& frame, const app::World& world, bool selected) {
  const std::size_t first = lines.indices.size();
  const app::AreaStyle wanted = selected ? app::AreaStyle::selected : app::AreaStyle::plain;
  for (const app::AreaMark& area : frame.areas) {
    if (area.style != wanted) continue;
    each_ring(world.story.places[area.place.value], circle_, [&](const std::vector<core::LngLat>& ring) {
      project_path(ring, true, path_);
      add_path(view, path_, kMarginPx, 0, lines);
    });
  }
  return since(first);
}

IndexRange FrameShapes::add_arcs(const View& view, const app::Frame& frame, bool dashed, bool dimmed, const Stroke& stroke) {
  const std::size_t first = lines.indices.size();
  const std::span<const core::LngLat> points(frame.arc_points);
  for (const app::ArcMark& arc : frame.arcs) {
    if (arc.dashed != dashed || arc.dimmed != dimmed || arc.point_count < 2) continue;
    project_path(points.subspan(arc.first_point, arc.point_count), false, path_);
    add_path(view, path_, kMarginPx, static_cast<double>(stroke.dash.period) * view.pixel_ratio, lines);
  }
  return since(first);
}

void FrameShapes::bound_arcs(const View& view, std::size_t first_vertex, float width) {
  arc_bounds = {};
  if (first_vertex == lines.vertices.size()) return;
  float left = lines.vertices[first_vertex].x, right = left, top = lines.vertices[first_vertex].y, bottom = top;
  for (std::size_t i = first_vertex; i < lines.vertices.size(); ++i) {
    left = std::min(left, lines.vertices[i].x);
    right = std::max(right, lines.vertices[i].x);
    top = std::min(top, lines.vertices[i].y);
    bottom = std::max(bottom, lines.vertices[i].y);
  }
  const int pad = static_cast<int>(std::ceil(width * view.pixel_ratio)) + 1;
  const int x0 = std::max(static_cast<int>(left) - pad, 0), x1 = std::min(static_cast<int>(right) + pad, view.rect.width);
  const int y0 = std::max(static_cast<int>(top) - pad, 0), y1 = std::min(static_cast<int>(bottom) + pad, view.rect.height);
  arc_bounds = {x0, view.rect.height - y1, std::max(x1 - x0, 0), std::max(y1 - y0, 0)};
}

}  // namespace dateline::render
