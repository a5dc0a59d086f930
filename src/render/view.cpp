// Camera and rectangle to device px, in double up to the last step.
#include "render/view.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::render {
namespace {

int round_px(double px) noexcept {
  return static_cast<int>(std::lround(px));
}

int round_up(double number) noexcept {
  return static_cast<int>(std::ceil(number));
}

int round_down(double number) noexcept {
  return static_cast<int>(std::floor(number));
}

float narrow(double number) noexcept {
  return static_cast<float>(number);
}

// A rectangle by its edges, in device px from below as in DeviceRect.
struct Edges {
  int left = 0;
  int low = 0;
  int right = 0;
  int high = 0;
};

Edges edges_of(const DeviceRect& rect) noexcept {
  return {
      .left = rect.x,
      .low = rect.y,
      .right = rect.x + rect.width,
      .high = rect.y + rect.height,
  };
}

DeviceRect rect_of(const Edges& edges) noexcept {
  return {
      .x = edges.left,
      .y = edges.low,
      .width = edges.right - edges.left,
      .height = edges.high - edges.low,
  };
}

DeviceRect device_rect(const core::RectPx& map, double ratio, int framebuffer_height) noexcept {
  const int top = round_px(map.y * ratio);
  const int bottom = round_px((map.y + map.height) * ratio);
  return rect_of({
      .left = round_px(map.x * ratio),
      .low = framebuffer_height - bottom,
      .right = round_px((map.x + map.width) * ratio),
      .high = framebuffer_height - top,
  });
}

// The first of `size` pixels whose middle does not lie before `px`.
int first_pixel_from(double px, int size) noexcept {
  const double end = size;
  return round_up(std::clamp(px, 0.0, end) - 0.5);
}

// The least upright rectangle around some points, y down.
struct Bounds {
  double left = 1e9;
  double top = 1e9;
  double right = -1e9;
  double bottom = -1e9;

  template <class Point>
  void add(const Point& point) noexcept {
    left = std::min(left, point.x);
    top = std::min(top, point.y);
    right = std::max(right, point.x);
    bottom = std::max(bottom, point.y);
  }
};

// On the plane, `right` of the view's width and `below` of its height from its top left.
core::PlanePoint plane_point(const View& view, double right, double below) noexcept {
  const core::Aim& aim = view.aim;
  const double dx = (right * view.rect.width - view.centre_px.x) / view.px_per_plane;
  const double dy = (below * view.rect.height - view.centre_px.y) / view.px_per_plane;
  return {
      view.centre.x + dx * aim.turn_cos + dy * aim.turn_sin,
      view.centre.y + dy * aim.turn_cos - dx * aim.turn_sin,
  };
}

// The box on the plane around the view's four corners.
PlaneBox seen_by(const View& view) noexcept {
  Bounds seen;
  for (const double right : {0.0, 1.0}) {
    for (const double below : {0.0, 1.0}) {
      seen.add(plane_point(view, right, below));
    }
  }
  return {
      .left = seen.left,
      .top = seen.top,
      .right = seen.right,
      .bottom = seen.bottom,
  };
}

}  // namespace

PlaneBox project_box(core::GeoBox box) noexcept {
  const core::PlanePoint top_left = core::project({box.west, box.north});
  const core::PlanePoint bottom_right = core::project({box.east, box.south});
  return {
      .left = top_left.x,
      .top = top_left.y,
      .right = bottom_right.x,
      .bottom = bottom_right.y,
  };
}

bool overlap(const PlaneBox& a, const PlaneBox& b) noexcept {
  const bool beside = a.left < b.right && b.left < a.right;
  const bool level = a.top < b.bottom && b.top < a.bottom;
  return beside && level;
}

PlaneBox shifted(PlaneBox box, double x) noexcept {
  box.left += x;
  box.right += x;
  return box;
}

PxPoint View::to_px(core::PlanePoint point, int copy) const noexcept {
  const double dx = (point.x + copy - centre.x) * px_per_plane;
  const double dy = (point.y - centre.y) * px_per_plane;
  return {
      dx * aim.turn_cos - dy * aim.turn_sin + centre_px.x,
      dx * aim.turn_sin + dy * aim.turn_cos + centre_px.y,
  };
}

View make_view(
    const core::Camera& camera,
    core::RectPx map,
    float pixel_ratio,
    int framebuffer_height
) noexcept {
  View view;
  const double ratio = pixel_ratio;
  view.aim = core::aim_of(camera, map);
  view.map = map;
  view.rect = device_rect(map, ratio, framebuffer_height);
  view.pixel_ratio = pixel_ratio;
  view.centre = view.aim.centre;
  const int top = framebuffer_height - view.rect.y - view.rect.height;
  view.centre_px = {
      (map.x + map.width * 0.5) * ratio - view.rect.x,
      (map.y + map.height * 0.5) * ratio - top,
  };
  view.px_per_plane = view.aim.scale * ratio;
  view.seen = seen_by(view);
  if (!view.repeats()) {
    return view;
  }
  view.first_copy = round_down(view.seen.left);
  const int copy_at_right = round_up(view.seen.right) - 1;
  view.last_copy = std::max(view.first_copy, copy_at_right);
  return view;
}

DeviceRect pixels_of(const View& view, const PlaneBox& box, int copy) noexcept {
  const core::PlanePoint other_corners[] = {
      {box.right, box.top},
      {box.left, box.bottom},
      {box.right, box.bottom},
  };
  const PxPoint first = view.to_px({box.left, box.top}, copy);
  Bounds around{first.x, first.y, first.x, first.y};
  for (const core::PlanePoint corner : other_corners) {
    around.add(view.to_px(corner, copy));
  }
  const int width = view.rect.width;
  const int height = view.rect.height;
  return rect_of({
      .left = first_pixel_from(around.left, width),
      .low = first_pixel_from(height - around.bottom, height),
      .right = first_pixel_from(around.right, width),
      .high = first_pixel_from(height - around.top, height),
  });
}

DeviceRect united(const DeviceRect& a, const DeviceRect& b) noexcept {
  if (a.empty()) {
    return b;
  }
  if (b.empty()) {
    return a;
  }
  const Edges one = edges_of(a);
  const Edges other = edges_of(b);
  return rect_of({
      .left = std::min(one.left, other.left),
      .low = std::min(one.low, other.low),
      .right = std::max(one.right, other.right),
      .high = std::max(one.high, other.high),
  });
}

DeviceRect padded(const View& view, const DeviceRect& part, float px) noexcept {
  const int pad = round_up(px);
  const Edges edges = edges_of(part);
  return rect_of({
      .left = std::max(edges.left - pad, 0),
      .low = std::max(edges.low - pad, 0),
      .right = std::min(edges.right + pad, view.rect.width),
      .high = std::min(edges.high + pad, view.rect.height),
  });
}

Placement place_chunk(const View& view, core::PlanePoint origin, int copy) noexcept {
  const double centre_x = view.centre.x - copy - origin.x;
  const double centre_y = view.centre.y - origin.y;
  Placement place = place_screen(view);
  place.centre_x = narrow(centre_x);
  place.centre_y = narrow(centre_y);
  // What the rounding of the centre cost is made good in the offset.
  const double off_x = (place.centre_x - centre_x) * view.px_per_plane;
  const double off_y = (place.centre_y - centre_y) * view.px_per_plane;
  const double cos = view.aim.turn_cos;
  const double sin = view.aim.turn_sin;
  const double from_middle_x = view.centre_px.x - view.rect.width * 0.5;
  const double from_middle_y = view.centre_px.y - view.rect.height * 0.5;
  place.offset_x = narrow(from_middle_x + off_x * cos - off_y * sin);
  place.offset_y = narrow(from_middle_y + off_x * sin + off_y * cos);
  place.scale_cos = narrow(view.px_per_plane * cos);
  place.scale_sin = narrow(view.px_per_plane * sin);
  return place;
}

Placement place_screen(const View& view) noexcept {
  Placement place;
  const float width = static_cast<float>(view.rect.width);
  const float height = static_cast<float>(view.rect.height);
  place.offset_x = -width * 0.5f;
  place.offset_y = -height * 0.5f;
  place.to_clip_x = 2.0f / std::max(width, 1.0f);
  place.to_clip_y = -2.0f / std::max(height, 1.0f);
  return place;
}

core::ScreenPx shader_px(const View& view, const Placement& placement, float x, float y) noexcept {
  const float dx = x - placement.centre_x;
  const float dy = y - placement.centre_y;
  const float from_centre_x =
      dx * placement.scale_cos - dy * placement.scale_sin + placement.offset_x;
  const float from_centre_y =
      dx * placement.scale_sin + dy * placement.scale_cos + placement.offset_y;
  const float half_width = static_cast<float>(view.rect.width) * 0.5f;
  const float half_height = static_cast<float>(view.rect.height) * 0.5f;
  return {from_centre_x + half_width, from_centre_y + half_height};
}

}  // namespace dateline::render
