// Camera and rectangle to device px, in double up to the last step.
#include "render/view.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline::render {
namespace {

int round_px(double px) noexcept { return static_cast<int>(std::lround(px)); }

DeviceRect device_rect(const core::RectPx& map, double ratio, int framebuffer_height) noexcept {
  const int left = round_px(map.x * ratio), right = round_px((map.x + map.width) * ratio);
  const int top = round_px(map.y * ratio), bottom = round_px((map.y + map.height) * ratio);
  return {left, framebuffer_height - bottom, right - left, bottom - top};
}

// The pixels whose middle lies within [from, to), of `size`.
std::pair<int, int> pixels_between(double from, double to, int size) noexcept {
  const double low = std::clamp(from, 0.0, static_cast<double>(size)), high = std::clamp(to, 0.0, static_cast<double>(size));
  return {static_cast<int>(std::ceil(low - 0.5)), static_cast<int>(std::ceil(high - 0.5))};
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

PlaneBox shifted(PlaneBox box, double x) noexcept { return {box.left + x, box.top, box.right + x, box.bottom}; }

PxPoint View::to_px(core::PlanePoint point, int copy) const noexcept {
  return {(point.x + copy - centre.x) * px_per_plane + centre_px.x, (point.y - centre.y) * px_per_plane + centre_px.y};
}

View make_view(const app::Frame& frame, int framebuffer_height) noexcept {
  View view;
  const double ratio = frame.pixel_ratio;
  view.rect = device_rect(frame.map, ratio, framebuffer_height);
  view.pixel_ratio = frame.pixel_ratio;
  view.centre = core::project(frame.camera.centre);
  view.centre_px = {(frame.map.x + frame.map.width * 0.5) * ratio - view.rect.x,
                    (frame.map.y + frame.map.height * 0.5) * ratio - (framebuffer_height - view.rect.y - view.rect.height)};
  view.px_per_plane = core::pixels_per_plane(frame.camera.zoom) * ratio;
  const double unit = 1.0 / view.px_per_plane;
  view.seen = {view.centre.x - view.centre_px.x * unit, view.centre.y - view.centre_px.y * unit,
               view.centre.x + (view.rect.width - view.centre_px.x) * unit,
               view.centre.y + (view.rect.height - view.centre_px.y) * unit};
  view.first_copy = static_cast<int>(std::floor(view.seen.left));
  view.last_copy = std::max(view.first_copy, static_cast<int>(std::ceil(view.seen.right)) - 1);
  return view;
}

DeviceRect pixels_of(const View& view, const PlaneBox& box, int copy) noexcept {
  const PxPoint top_left = view.to_px({box.left, box.top}, copy);
  const PxPoint bottom_right = view.to_px({box.right, box.bottom}, copy);
  const auto [left, right] = pixels_between(top_left.x, bottom_right.x, view.rect.width);
  const auto [low, high] = pixels_between(view.rect.height - bottom_right.y, view.rect.height - top_left.y, view.rect.height);
  return {left, low, right - left, high - low};
}

DeviceRect united(const DeviceRect& a, const DeviceRect& b) noexcept {
  if (a.empty()) return b;
  if (b.empty()) return a;
  const int x = std::min(a.x, b.x), y = std::min(a.y, b.y);
  return {x, y, std::max(a.x + a.width, b.x + b.width) - x, std::max(a.y + a.height, b.y + b.height) - y};
}

DeviceRect padded(const View& view, const DeviceRect& part, float px) noexcept {
  const int pad = static_cast<int>(std::ceil(px));
  const int x = std::max(part.x - pad, 0), y = std::max(part.y - pad, 0);
  return {x, y, std::min(part.x + part.width + pad, view.rect.width) - x, std::min(part.y + part.height + pad, view.rect.height) - y};
}

Placement place_chunk(const View& view, core::PlanePoint origin, int copy) noexcept {
  const double centre_x = view.centre.x - copy - origin.x;
  const double centre_y = view.centre.y - origin.y;
  Placement place = place_screen(view);
  place.centre_x = static_cast<float>(centre_x);
  place.centre_y = static_cast<float>(centre_y);
  // What the rounding of the centre cost is made good in the offset.
  place.offset_x = static_cast<float>(view.centre_px.x - view.rect.width * 0.5 + (place.centre_x - centre_x) * view.px_per_plane);
  place.offset_y = static_cast<float>(view.centre_px.y - view.rect.height * 0.5 + (place.centre_y - centre_y) * view.px_per_plane);
  place.scale = static_cast<float>(view.px_per_plane);
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
  const float from_centre_x = (x - placement.centre_x) * placement.scale + placement.offset_x;
  const float from_centre_y = (y - placement.centre_y) * placement.scale + placement.offset_y;
  return {from_centre_x + static_cast<float>(view.rect.width) * 0.5f, from_centre_y + static_cast<float>(view.rect.height) * 0.5f};
}

}  // namespace dateline::render
