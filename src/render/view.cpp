// Camera and rectangle to device px, in double up to the last step.
#include "render/view.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::render {
namespace {

int round_px(double px) noexcept { return static_cast<int>(std::lround(px)); }

DeviceRect device_rect(const core::RectPx& map, double ratio, int framebuffer_height) noexcept {
  const int left = round_px(map.x * ratio), right = round_px((map.x + map.width) * ratio);
  const int top = round_px(map.y * ratio), bottom = round_px((map.y + map.height) * ratio);
  return {left, framebuffer_height - bottom, right - left, bottom - top};
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
