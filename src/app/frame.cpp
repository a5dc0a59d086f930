// Joins the parts of a frame and decides which of them a change touches.
#include "app/frame.hpp"

#include <cmath>

#include "app/frame_parts.hpp"
#include "app/reduce.hpp"

namespace dateline::app {

namespace {

bool same_choices(const LinkState& a, const LinkState& b) noexcept {
  LinkState without_camera = b;
  without_camera.camera = a.camera;
  return a == without_camera;
}

void fill_choices(const LinkState& link, const World& world, Frame& frame) {
  frame.known_on = link.known_on.value_or(world.last_published);
  frame.open_claim = open_claim_of(link, world);
  fill_lists(link, world, frame);
  fill_time(link, world, frame);
  fill_marks(link, world, frame);
  fill_arcs(link, world, frame);
  fill_points(link, world, frame);
  frame.made_for = link;
  frame.made_in = &world;
}

}  // namespace

void make_frame(const AppState& state, const World& world, Frame& frame) {
  if (frame.made_in != &world || !frame.made_for || !same_choices(*frame.made_for, state.link)) fill_choices(state.link, world, frame);
  frame.camera = state.camera;
  frame.map = state.map;
  frame.pixel_ratio = state.pixel_ratio;
  frame.km_per_px = core::km_per_px(state.camera);
  frame.theme = theme_of(state);
  frame.border_view = state.link.border_view;
  place_marks(state, world, frame);
  place_points(state, world, frame);
  frame.needs_next = moves(state);
}

// A mark under the point goes before one that is only near it.
std::optional<core::PlaceIndex> pick_mark(const Frame& frame, core::ScreenPx point, float slop) noexcept {
  for (const float around : {0.0f, slop}) {
    for (auto mark = frame.marks.rbegin(); mark != frame.marks.rend(); ++mark) {
      if (std::hypot(mark->at.x - point.x, mark->at.y - point.y) <= outer_radius(*mark) + around) return mark->place;
    }
  }
  return std::nullopt;
}

}  // namespace dateline::app
