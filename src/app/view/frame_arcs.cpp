// Movements as lines from place to place: great circles, side by side where several share a leg.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "app/model/lists.hpp"
#include "app/view/frame_parts.hpp"
#include "core/geo/bearing.hpp"

namespace dateline::app {

namespace {

using core::LngLat;

constexpr double kLanePx = 7;         // between the middles of lines that share a leg
constexpr double kRamp = 6;           // lines part and meet again within a sixth of the leg
constexpr double kLongestLane = 0.2;  // of a leg's length: short legs keep their lines closer

void add_leg_points(const LngLat& from, const LngLat& to, Frame& frame) {
  constexpr double kStepKm = 60;
  const double wanted = core::distance_km(from, to) / kStepKm;
  const int steps = std::clamp(static_cast<int>(wanted), 8, 128);
  for (int i = 0; i <= steps; ++i) {
    const double along = static_cast<double>(i) / steps;
    frame.arc_points.push_back(core::along_great_circle(from, to, along));
  }
}

void add_leg(const World& world, core::PlaceIndex from, core::PlaceIndex to, Frame& frame) {
  const auto& begin = world.story.places[from.value].point;
  const auto& end = world.story.places[to.value].point;
  if (!begin || !end) {
    return;
  }
  ArcLeg leg;
  leg.arc = length_of(frame.arcs);
  leg.from = from;
  leg.to = to;
  leg.first_point = length_of(frame.arc_points);
  add_leg_points(*begin, *end, frame);
  leg.point_count = length_of(frame.arc_points) - leg.first_point;
  frame.arc_legs.push_back(leg);
}

std::optional<core::ClaimIndex>
first_shown(const core::Movement& movement, const Frame& frame) noexcept {
  for (const core::ClaimIndex claim : movement.claims) {
    if (frame.cache->around_flags[claim.value] != 0) {
      return claim;
    }
  }
  return std::nullopt;
}

// The same two places, in either direction.
bool share(const ArcLeg& a, const ArcLeg& b) noexcept {
  return std::minmax(a.from, a.to) == std::minmax(b.from, b.to);
}

// Lines that share a leg get lanes about its middle, in the story's order: -0.5 and 0.5 for two,
// seen along the leg from its lesser place.
void number_lanes(Frame& frame) noexcept {
  for (ArcLeg& leg : frame.arc_legs) {
    std::uint32_t before = 0;
    std::uint32_t all = 0;
    for (const ArcLeg& other : frame.arc_legs) {
      if (!share(leg, other)) {
        continue;
      }
      ++all;
      if (&other < &leg) {
        ++before;
      }
    }
    leg.sharing = all;
    leg.lane = static_cast<float>(before) - static_cast<float>(all - 1) / 2;
    if (leg.to < leg.from) {
      leg.lane = -leg.lane;
    }
  }
}

// How far a lane lies from the great circle, where it lies farthest.
double aside_km(LngLat from, LngLat to, const core::Camera& camera, float lane) noexcept {
  const LngLat middle = core::along_great_circle(from, to, 0.5);
  const double km_per_px = core::km_per_px({middle, camera.zoom, camera.projection});
  const double most = kLongestLane * core::distance_km(from, to);
  return std::clamp(static_cast<double>(lane) * kLanePx * km_per_px, -most, most);
}

// The great circle again, moved sideways; both ends stay on their places.
void lay_in_lane(
    const World& world,
    const core::Camera& camera,
    const ArcLeg& leg,
    Frame& frame
) noexcept {
  const LngLat from = *world.story.places[leg.from.value].point;
  const LngLat to = *world.story.places[leg.to.value].point;
  const double aside = aside_km(from, to, camera, leg.lane);
  const std::uint32_t last = leg.point_count - 1;
  for (std::uint32_t i = 1; i < last; ++i) {
    const double along = static_cast<double>(i) / last;
    const double ramp = std::min({1.0, along * kRamp, (1 - along) * kRamp});
    const LngLat on_line = core::along_great_circle(from, to, along);
    const double sideways = core::bearing(on_line, to) + std::numbers::pi / 2;
    LngLat& point = frame.arc_points[leg.first_point + i];
    point = core::destination(on_line, sideways, aside * ramp);
  }
}

}  // namespace

ArcKind arc_kind(const core::Movement& movement) noexcept {
  if (movement.status == core::MovementStatus::denied) {
    return ArcKind::denied;
  }
  if (movement.status == core::MovementStatus::planned) {
    return ArcKind::planned;
  }
  if (movement.route == core::Route::not_stated) {
    return ArcKind::route_not_stated;
  }
  return ArcKind::claimed;
}

void fill_arcs(const LinkState& link, const World& world, Frame& frame) {
  frame.arcs.clear();
  // they lead between places that are spoken of
  if (link.place_tie == core::PlaceTie::said_at) {
    return;
  }
  frame.arc_legs.clear();
  frame.arc_points.clear();
  frame.cache->arcs_zoom.reset();
  for (std::uint32_t i = 0; i < world.story.movements.size(); ++i) {
    const core::Movement& movement = world.story.movements[i];
    const auto claim = first_shown(movement, frame);
    if (!claim) {
      continue;
    }
    ArcMark arc;
    arc.movement = core::MovementIndex{i};
    arc.claim = *claim;
    arc.first_point = length_of(frame.arc_points);
    for (std::size_t leg = 1; leg < movement.places.size(); ++leg) {
      add_leg(world, movement.places[leg - 1], movement.places[leg], frame);
    }
    arc.point_count = length_of(frame.arc_points) - arc.first_point;
    arc.kind = arc_kind(movement);
    const bool is_claim_open = link.claim && frame.open_claim;
    arc.dimmed = is_claim_open && !contains(movement.claims, *frame.open_claim);
    if (arc.point_count >= 2) {
      frame.arcs.push_back(arc);
    }
  }
  number_lanes(frame);
}

void place_arcs(const AppState& state, const World& world, Frame& frame) {
  for (ArcMark& arc : frame.arcs) {
    const core::Movement& movement = world.story.movements[arc.movement.value];
    arc.hovered = state.hovered_claim && contains(movement.claims, *state.hovered_claim);
  }
  const core::Camera& camera = frame.camera;
  if (frame.cache->arcs_zoom == camera.zoom &&
      frame.cache->arcs_projection == camera.projection.kind) {
    return;
  }
  for (const ArcLeg& leg : frame.arc_legs) {
    if (leg.sharing > 1) {
      lay_in_lane(world, camera, leg, frame);
    }
  }
  frame.cache->arcs_zoom = camera.zoom;
  frame.cache->arcs_projection = camera.projection.kind;
}

}  // namespace dateline::app
