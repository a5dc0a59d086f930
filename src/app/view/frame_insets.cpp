// The closer maps in front of a frame's own: which places each takes over, and their frames.
#include <algorithm>

#include "app/model/insets.hpp"
#include "app/view/frame_parts.hpp"

namespace dateline::app {

namespace {

// With room for its mark.
bool shows(const InsetPlan& plan, core::LngLat place) noexcept {
  constexpr float kRoom = 20;
  const core::RectPx inner{
      plan.rect.x + kRoom,
      plan.rect.y + kRoom,
      plan.rect.width - 2 * kRoom,
      plan.rect.height - 2 * kRoom
  };
  return inner.contains(core::to_screen(plan.camera, plan.rect, place));
}

// An inset with no mark in it would show less than the map that it covers.
void drop_empty(
    const AppState& state,
    const World& world,
    const Frame& frame,
    InsetPlans& plans
) noexcept {
  const std::vector<PlaceMark>& marks = frame.cache->all_singles;
  std::size_t kept = 0;
  for (const InsetPlan& plan : plans.all()) {
    const auto has = [&](const PlaceMark& mark) {
      return shows(plan, *world.story.places[mark.place.value].point);
    };
    if (std::any_of(marks.begin(), marks.end(), has)) {
      plans.plans[kept++] = plan;
    }
  }
  if (kept == plans.count) {
    return;
  }
  plans.count = kept;
  plans.free = free_above(state.map_free, plans.all());
}

bool same_insets(const Frame& frame, const InsetPlans& plans) noexcept {
  const auto all = plans.all();
  const auto same = [](const Frame& inset, const InsetPlan& plan) {
    return inset.lens == plan.lens && inset.map == plan.rect;
  };
  return frame.cache->shared_out &&
         std::equal(frame.insets.begin(), frame.insets.end(), all.begin(), all.end(), same);
}

// What all maps of a frame show alike.
void copy_choices(const Frame& frame, Frame& inset) {
  FrameCache& cache = cache_of(inset);
  cache.around_flags = frame.cache->around_flags;
  inset.perhaps_flags = frame.perhaps_flags;
  inset.areas = frame.areas;
  inset.arcs = frame.arcs;
  inset.arc_legs = frame.arc_legs;
  inset.arc_points = frame.arc_points;
  cache.arcs_zoom.reset();
  inset.open_claim = frame.open_claim;
  cache.small_marks = frame.cache->small_marks;
  inset.known_on = frame.known_on;
  cache.projected.reset();
}

// Each place's mark to the inset that shows it, else to the map behind.
void share_out(const InsetPlans& plans, const World& world, Frame& frame) {
  frame.insets.resize(plans.count);
  for (std::size_t i = 0; i < plans.count; ++i) {
    frame.insets[i].lens = plans.plans[i].lens;
    frame.insets[i].map = plans.plans[i].rect;
    frame.insets[i].singles.clear();
    copy_choices(frame, frame.insets[i]);
  }
  frame.singles.clear();
  for (const PlaceMark& mark : frame.cache->all_singles) {
    const core::LngLat point = *world.story.places[mark.place.value].point;
    const auto all = plans.all();
    const auto plan =
        std::find_if(all.begin(), all.end(), [&](const InsetPlan& p) { return shows(p, point); });
    (plan == all.end() ? frame.singles
                       : frame.insets[static_cast<std::size_t>(plan - all.begin())].singles)
        .push_back(mark);
  }
  FrameCache& cache = *frame.cache;
  cache.projected.reset();
  cache.shared_out = true;
}

void place_inset(
    const AppState& state,
    const World& world,
    const InsetPlan& plan,
    const Frame& frame,
    Frame& inset
) {
  inset.camera = plan.camera;
  inset.map = inset.free = plan.rect;
  inset.pixel_ratio = frame.pixel_ratio;
  inset.km_per_px = core::km_per_px(plan.camera);
  inset.theme = frame.theme;
  inset.border_view = frame.border_view;
  place_marks(state, world, inset);
  place_arcs(state, world, inset);
}

}  // namespace

void place_insets(const AppState& state, const World& world, Frame& frame) {
  InsetPlans plans = plan_insets(frame.camera, state, world);
  drop_empty(state, world, frame, plans);
  if (!same_insets(frame, plans)) {
    share_out(plans, world, frame);
  }
  frame.free = plans.free;
  for (std::size_t i = 0; i < plans.count; ++i) {
    place_inset(state, world, plans.plans[i], frame, frame.insets[i]);
  }
}

}  // namespace dateline::app
