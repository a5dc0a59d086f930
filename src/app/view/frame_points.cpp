// Points of a cloud on the map, as far as every frame asks for them: most stories have none.
#include <algorithm>

#include "app/view/frame_parts.hpp"
#include "app/view/point_marks.hpp"

namespace dateline::app {

using core::ScreenPx;

float outer_radius(const PointMark& mark) noexcept {
  if (mark.total == 1) {
    return 1.75f;
  }
  const float ring = mark.radius < 10 ? 3.0f : 4.0f;
  return mark.radius + 1.0f + ring;
}

std::optional<std::uint32_t> pick_point(const Frame& frame, ScreenPx point, float slop) noexcept {
  for (std::size_t i = frame.point_marks.size(); i-- > 0;) {
    const PointMark& mark = frame.point_marks[i];
    const float away = distance(mark.at, point);
    const float reach = std::max(3.0f, outer_radius(mark));
    if (away <= reach + slop) {
      return static_cast<std::uint32_t>(i);
    }
  }
  return std::nullopt;
}

void fill_points(const LinkState& link, const World& world, Frame& frame) {
  frame.cache->points_for.reset();
  frame.points_shown = {};
  const auto key = world.later_part.key();
  if (key && world.points.size() > 0) {
    count_points(*key, link, world, frame);
  }
}

void place_points(const AppState& state, const World& world, Frame& frame) {
  if (frame.cache->points_for == state.camera && frame.cache->points_map == state.map) {
    return;
  }
  frame.cache->points_for = state.camera;
  frame.cache->points_map = state.map;
  frame.point_marks.clear();
  const auto key = world.later_part.key();
  if (key && world.points.size() > 0 && state.map.width > 0) {
    gather_points(*key, state, world, frame);
  }
}

}  // namespace dateline::app
