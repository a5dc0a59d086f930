// Camera and rectangle to device px, in double up to the last step.
#include "render/view.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline::render {
namespace {

int round_px(double px) noexcept {
  return static_cast<int>(std::lround(px));
}

DeviceRect device_rect(const core::RectPx& map, double ratio, int framebuffer_height) noexcept {
  const int left = round_px(map.x * ratio), right = round_px((map.x + map.width) * ratio);
  const int top = round_px(map.y * ratio), bottom = round_px((map.y + map.height) * ratio);
  return {left, framebuffer_height - bottom, right - left, bottom - top};
}

// The pixels whose middle lies within [from, to), of `size`.
std::pair<int, int> pixels_between(double from, double to, int size) noexcept {
  const double low = std::clamp(from, 0.0, static_cast<double>(size)),
               high = std::clamp(to, 0.0, static_cast<double>(size));
  return {static_cast<int>(std::ceil(low - 0.5)), static_cast<int>(std::ceil(high - 0.5))};
}

// The box on the plane around the view's four corners.
PlaneBox seen_by(const View& view) noexcept {
  PlaneBox seen{1e9, 1e9, -1e9, -1e9};
  for (const double right : {0.0, 1.0}) {
    for (const double below : {0.0, 1.0}) {
      const double dx = (right * view.rect.width - view.centre_px.x) / view.px_per_plane;
      const double dy = (below * view.rect.height - view.centre_px.y) / view.px_per_plane;
      const double x = view.centre.x + dx * view.aim.turn_cos + dy * view.aim.turn_sin,
                   y = view.centre.y + dy * view.aim.turn_cos - dx * view.aim.turn_sin;
      seen = {
          std::min(seen.left, x),
          std::min(seen.top, y),
          std::max(seen.right, x),
          std::max(seen.bottom, y)
      };
    }
  }
  return seen;
}

}  // namespace

PlaneBox project_box(core::GeoBox box) noexcept {
  const core::PlanePoint top_left = core::project({box.west, box.north});
  const core::PlanePoint bottom_right = core::project({box.east, box.south});
  return {top_left.x, top_left.y, bottom_right.x, bottom_right.y};
}

bool overlap(const PlaneBox& a, const PlaneBox& b) noexcept {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

PlaneBox shifted(PlaneBox box, double x) noexcept {
  return {box.left + x, box.top, box.right + x, box.bottom};
}

PxPoint View::to_px(core::PlanePoint point, int copy) const noexcept {
  const double dx = (point.x + copy - centre.x) * px_per_plane,
               dy = (point.y - centre.y) * px_per_plane;
  return {
      dx * aim.turn_cos - dy * aim.turn_sin + centre_px.x,
      dx * aim.turn_sin + dy * aim.turn_cos + centre_px.y
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
  view.centre_px = {
      (map.x + map.width * 0.5) * ratio - view.rect.x,
      (map.y + map.height * 0.5) * ratio - (framebuffer_height - view.rect.y - view.rect.height)
  };
  view.px_per_plane = view.aim.scale * ratio;
  view.seen = seen_by(view);
  if (!view.repeats()) {
    return view;
  }
  view.first_copy = static_cast<int>(std::floor(view.seen.left));
  view.last_copy = std::max(view.first_copy, static_cast<int>(std::ceil(view.seen.right)) - 1);
  return view;
}

DeviceRect pixels_of(const View& view, const PlaneBox& box, int copy) noexcept {
  PxPoint top_left = view.to_px({box.left, box.top}, copy), bottom_right = top_left;
  for (const core::PlanePoint corner :
       {core::PlanePoint{box.right, box.top}, {box.left, box.bottom}, {box.right, box.bottom}}) {
    const PxPoint at = view.to_px(corner, copy);
    top_left = {std::min(top_left.x, at.x), std::min(top_left.y, at.y)};
    bottom_right = {std::max(bottom_right.x, at.x), std::max(bottom_right.y, at.y)};
  }
  const auto [left, right] = pixels_between(top_left.x, bottom_right.x, view.rect.width);
  const auto [low, high] = pixels_between(
      view.rect.height - bottom_right.y,
      view.rect.height - top_left.y,
      view.rect.height
  );
  return {left, low, right - left, high - low};
}

DeviceRect united(const DeviceRect& a, const DeviceRect& b) noexcept {
  if (a.empty()) {
    return b;
  }
  if (b.empty()) {
    return a;
  }
  const int x = std::min(a.x, b.x), y = std::min(a.y, b.y);
  return {
      x,
      y,
      std::max(a.x + a.width, b.x + b.width) - x,
      std::max(a.y + a.height, b.y + b.height) - y
  };
}

DeviceRect padded(const View& view, const DeviceRect& part, float px) noexcept {
  const int pad = static_cast<int>(std::ceil(px));
  const int x = std::max(part.x - pad, 0), y = std::max(part.y - pad, 0);
  return {
      x,
      y,
      std::min(part.x + part.width + pad, view.rect.width) - x,
      std::min(part.y + part.height + pad, view.rect.height) - y
  };
}

Placement place_chunk(const View& view, core::PlanePoint origin, int copy) noexcept {
  const double centre_x = view.centre.x - copy - origin.x;
  const double centre_y = view.centre.y - origin.y;
  Placement place = place_screen(view);
  place.centre_x = static_cast<float>(centre_x);
  place.centre_y = static_cast<float>(centre_y);
  // What the rounding of the centre cost is made good in the offset.
  const double off_x = (place.centre_x - centre_x) * view.px_per_plane,
               off_y = (place.centre_y - centre_y) * view.px_per_plane;
  const double cos = view.aim.turn_cos, sin = view.aim.turn_sin;
  place.offset_x =
      static_cast<float>(view.centre_px.x - view.rect.width * 0.5 + off_x * cos - off_y * sin);
  place.offset_y =
      static_cast<float>(view.centre_px.y - view.rect.height * 0.5 + off_x * sin + off_y * cos);
  place.scale_cos = static_cast<float>(view.px_per_plane * cos);
  place.scale_sin = static_cast<float>(view.px_per_plane * sin);
  return place;
}

Placement place_screen(const View& view) noexcept {
  Placement place;
  place.offset_x = -static_cast<float>(view.rect.width) * 0.5f;
  place.offset_y = -static_cast<float>(view.rect.height) * 0.5f;
  place.to_clip_x = 2.0f / static_cast<float>(std::max(view.rect.width, 1));
  place.to_clip_y = -2.0f / static_cast<float>(std::max(view.rect.height, 1));
  return place;
}

core::ScreenPx shader_px(const View& view, const Placement& placement, float x, float y) noexcept {
  const float dx = x - placement.centre_x, dy = y - placement.centre_y;
  const float from_centre_x =
      dx * placement.scale_cos - dy * placement.scale_sin + placement.offset_x;
  const float from_centre_y =
      dx * placement.scale_sin + dy * placement.scale_cos + placement.offset_y;
  return {
      from_centre_x + static_cast<float>(view.rect.width) * 0.5f,
      from_centre_y + static_cast<float>(view.rect.height) * 0.5f
  };
}

}  // namespace dateline::render
