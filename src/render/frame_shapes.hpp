// What of a frame is not baked: graticule, areas given as circles or rings, arcs; as px, ready to
// upload.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "app/model/world.hpp"
#include "app/view/frame.hpp"
#include "render/line_geometry.hpp"
#include "render/line_style.hpp"
#include "render/mesh_chunk.hpp"
#include "render/plane_path.hpp"
#include "render/screen_path.hpp"

namespace dateline::render {

// A circle or polygon: its fan in FrameShapes::triangles.
struct RingArea {
  app::AreaStyle style = app::AreaStyle::plain;
  int first_corner = 0, corner_count = 0;
  DeviceRect bounds;  // px from the view's lower left
};

// Filled again each frame; its vectors keep their room.
struct FrameShapes {
  LineGeometry lines;
  std::vector<core::ScreenPx> triangles;
  std::vector<RingArea> ring_areas;
  IndexRange graticule, plain_edges, selected_edges;
  std::array<IndexRange, app::kArcKinds> arcs, dimmed_arcs;  // by app::ArcKind
  DeviceRect edge_bounds, arc_bounds;  // px from the view's lower left, around the lines' middles

  void build(
      const View& view,
      const app::Frame& frame,
      const app::World& world,
      const LineStyles& styles
  );

 private:
  void add_rings(const View& view, const core::Place& place, app::AreaStyle style);
  IndexRange
  add_edges(const View& view, const app::Frame& frame, const app::World& world, bool selected);
  IndexRange add_arcs(
      const View& view,
      const app::Frame& frame,
      app::ArcKind kind,
      bool dimmed,
      const Stroke& stroke
  );
  [[nodiscard]] DeviceRect bounds_since(const View& view, std::size_t first_vertex) const noexcept;
  IndexRange since(std::size_t first) const noexcept;

  FanCutter cutter_;
  std::vector<core::LngLat> circle_;
  PlanePaths paths_;
  std::vector<core::PlanePoint> scratch_;
};

}  // namespace dateline::render
