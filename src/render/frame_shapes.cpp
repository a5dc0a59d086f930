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
    for (const auto& ring : place.rings) {
      visit(ring);
    }
  }
}

// Whole pixels around px points, cut to the view.
template <class Point>
DeviceRect bounds_of(const View& view, const Point* points, std::size_t count) noexcept {
  if (count == 0) {
    return {};
  }
  float left = points[0].x, right = left, top = points[0].y, bottom = top;
  for (std::size_t i = 1; i < count; ++i) {
    left = std::min(left, points[i].x);
    right = std::max(right, points[i].x);
    top = std::min(top, points[i].y);
    bottom = std::max(bottom, points[i].y);
  }
  const int x = static_cast<int>(std::floor(left)),
            y = view.rect.height - static_cast<int>(std::ceil(bottom));
  return padded(
      view,
      {x,
       y,
       static_cast<int>(std::ceil(right)) - x,
       static_cast<int>(std::ceil(bottom) - std::floor(top))},
      0
  );
}

}  // namespace

void FrameShapes::build(
    const View& view,
    const app::Frame& frame,
    const app::World& world,
    const LineStyles& styles
) {
  lines.clear();
  triangles.clear();
  ring_areas.clear();
  graticule = {};
  if (styles.graticule.width > 0) {
    add_graticule(view, scratch_, lines);
    graticule = since(0);
  }
  for (const app::AreaMark& area : frame.areas) {
    add_rings(view, world.story.places[area.place.value], area.style);
  }
  const std::size_t first_edge_vertex = lines.vertices.size();
  plain_edges = add_edges(view, frame, world, false);
  selected_edges = add_edges(view, frame, world, true);
  edge_bounds = bounds_since(view, first_edge_vertex);
  const std::size_t first_arc_vertex = lines.vertices.size();
  for (std::size_t i = 0; i < app::kArcKinds; ++i) {
    const auto kind = static_cast<app::ArcKind>(i);
    arcs[i] = add_arcs(view, frame, kind, false, styles.arcs[i]);
    dimmed_arcs[i] = add_arcs(view, frame, kind, true, styles.arcs[i]);
  }
  arc_bounds = bounds_since(view, first_arc_vertex);
}

IndexRange FrameShapes::since(std::size_t first) const noexcept {
  return {
      static_cast<std::uint32_t>(first),
      static_cast<std::uint32_t>(lines.indices.size() - first)
  };
}

void FrameShapes::add_rings(const View& view, const core::Place& place, app::AreaStyle style) {
  const std::size_t first = triangles.size();
  each_ring(place, circle_, [&](const std::vector<core::LngLat>& ring) {
    project_path(view, ring, Shape::area, paths_);
    for (std::size_t i = 0; i < paths_.size(); ++i) {
      cutter_.add(view, paths_[i], triangles);
    }
  });
  if (triangles.size() == first) {
    return;
  }
  const std::size_t count = triangles.size() - first;
  ring_areas.push_back(
      {style,
       static_cast<int>(first),
       static_cast<int>(count),
       bounds_of(view, triangles.data() + first, count)}
  );
}

IndexRange FrameShapes::add_edges(
    const View& view,
    const app::Frame& frame,
    const app::World& world,
    bool selected
) {
  const std::size_t first = lines.indices.size();
  const app::AreaStyle wanted = selected ? app::AreaStyle::selected : app::AreaStyle::plain;
  for (const app::AreaMark& area : frame.areas) {
    if (area.style != wanted) {
      continue;
    }
    each_ring(
        world.story.places[area.place.value],
        circle_,
        [&](const std::vector<core::LngLat>& ring) {
          project_path(view, ring, Shape::ring, paths_);
          for (std::size_t i = 0; i < paths_.size(); ++i) {
            add_path(view, paths_[i], kMarginPx, 0, lines);
          }
        }
    );
  }
  return since(first);
}

IndexRange FrameShapes::add_arcs(
    const View& view,
    const app::Frame& frame,
    app::ArcKind kind,
    bool dimmed,
    const Stroke& stroke
) {
  const std::size_t first = lines.indices.size();
  const std::span<const core::LngLat> points(frame.arc_points);
  for (const app::ArcMark& arc : frame.arcs) {
    if (arc.kind != kind || arc.dimmed != dimmed || arc.point_count < 2) {
      continue;
    }
    project_path(view, points.subspan(arc.first_point, arc.point_count), Shape::line, paths_);
    const double period = static_cast<double>(stroke.dash.period) * view.pixel_ratio;
    for (std::size_t i = 0; i < paths_.size(); ++i) {
      add_path(view, paths_[i], kMarginPx, period, lines);
    }
  }
  return since(first);
}

DeviceRect FrameShapes::bounds_since(const View& view, std::size_t first_vertex) const noexcept {
  return bounds_of(
      view,
      lines.vertices.data() + first_vertex,
      lines.vertices.size() - first_vertex
  );
}

}  // namespace dateline::render
