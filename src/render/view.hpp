// What part of the plane a frame shows, in device px, and how a chunk of points gets there without
// losing precision.
//
//   plane (double)
//     | less the chunk's origin
//     v
//   chunk point (float, on the GPU)
//     | place, scale
//     v
//   px from the view's centre (y down)
//
// The camera's centre is taken from a chunk's points before they are scaled. Near the centre that
// difference is exact in floats, so what is seen does not jitter however far one zooms; only the
// rounding of the points themselves remains, which does not move.
#pragma once

#include "app/view/frame.hpp"
#include "core/geo/projection_rules.hpp"

namespace dateline::render {

// Device px in the framebuffer, origin at the bottom left as in GL.
struct DeviceRect {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;

  [[nodiscard]] bool empty() const noexcept {
    return width <= 0 || height <= 0;
  }
  friend constexpr bool operator==(const DeviceRect&, const DeviceRect&) = default;
};

// left <= right, top <= bottom, in plane units. x may leave 0..1: copies of the world.
struct PlaneBox {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
};

// Web Mercator.
[[nodiscard]] PlaneBox project_box(core::GeoBox box) noexcept;
[[nodiscard]] bool overlap(const PlaneBox& a, const PlaneBox& b) noexcept;
[[nodiscard]] PlaneBox shifted(PlaneBox box, double x) noexcept;

// Device px from the view's top left, y down.
struct PxPoint {
  double x = 0;
  double y = 0;
};

struct View {
  core::Aim aim;     // in CSS px
  core::RectPx map;  // likewise
  DeviceRect rect;
  float pixel_ratio = 1;
  core::PlanePoint centre;  // of the camera
  PxPoint centre_px;        // where it is
  double px_per_plane = 1;
  PlaneBox seen;  // turned maps: the box around all that is seen
  // copies of the world in sight; 0 is the one with longitudes -180 to 180. Where the world does
  // not repeat there is only that one
  int first_copy = 0;
  int last_copy = 0;

  [[nodiscard]] bool repeats() const noexcept {
    return core::rules_of(aim.projection).cylindrical;
  }
  [[nodiscard]] PxPoint to_px(core::PlanePoint point, int copy) const noexcept;
};

// `map` in CSS px of the window, `framebuffer_height` in device px. An empty rect when nothing of
// the map can be seen.
[[nodiscard]] View make_view(
    const core::Camera& camera,
    core::RectPx map,
    float pixel_ratio,
    int framebuffer_height
) noexcept;

// Rectangles inside a view, px from its lower left as GL counts: the pixels whose middle lies in
// `box` (turned maps: in the upright rectangle around it), cut to the view; the least rectangle
// around both (an empty one adds nothing); and one with `px` more on every side, cut to the view.
[[nodiscard]] DeviceRect pixels_of(const View& view, const PlaneBox& box, int copy) noexcept;
[[nodiscard]] DeviceRect united(const DeviceRect& a, const DeviceRect& b) noexcept;
[[nodiscard]] DeviceRect padded(const View& view, const DeviceRect& part, float px) noexcept;

// The uniforms u_place and u_screen for points relative to `origin`.
struct Placement {
  float centre_x = 0;
  float centre_y = 0;
  float offset_x = 0;
  float offset_y = 0;
  float scale_cos = 1;
  float scale_sin = 0;
  float to_clip_x = 1;
  float to_clip_y = -1;
};

[[nodiscard]] Placement place_chunk(const View& view, core::PlanePoint origin, int copy) noexcept;

// For points that are px from the view's top left already.
[[nodiscard]] Placement place_screen(const View& view) noexcept;

// The vertex shader's arithmetic, step for step in floats: px from the view's top left. For tests.
[[nodiscard]] core::ScreenPx
shader_px(const View& view, const Placement& placement, float x, float y) noexcept;

}  // namespace dateline::render
