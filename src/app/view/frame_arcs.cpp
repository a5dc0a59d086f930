// Movements as lines from place to place: great circles, side by side where several share a leg. It
// knows movements and how they are told; it knows no pixel but a lane's width.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

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
  const int steps = std::clamp(static_cast<int>(core::distance_km(from, to) / kStepKm), 8, 128);
  for (int i = 0; i <= steps; ++i) {
    frame.arc_points.push_back(core::along_great_circle(from, to, static_cast<double>(i) / steps));
  }
}

void add_leg(const World& world, core::PlaceIndex from, core::PlaceIndex to, Frame& frame) {
  const auto& begin = world.story.places[from.value].point;
  const auto& end = world.story.places[to.value].point;
  if (!begin || !end) {
    return;
  }
  ArcLeg leg;
  leg.arc = static_cast<std::uint32_t>(frame.arcs.size());
  leg.from = from;
  leg.to = to;
  leg.first_point = static_cast<std::uint32_t>(frame.arc_points.size());
  add_leg_points(*begin, *end, frame);
  leg.point_count = static_cast<std::uint32_t>(frame.arc_points.size()) - leg.first_point;
  frame.arc_legs.push_back(leg);
}

std::optional<core::ClaimIndex>
first_shown(const core::Movement& movement, const Frame& frame) noexcept {
  const auto found =
      std::find_if(movement.claims.begin(), movement.claims.end(), [&](core::ClaimIndex c) {
        return frame.around_flags[c.value] != 0;
      });
  return found == movement.claims.end() ? std::nullopt : std::optional(*found);
}

bool tells_of(const core::Movement& movement, core::ClaimIndex claim) noexcept {
  return std::find(movement.claims.begin(), movement.claims.end(), claim) != movement.claims.end();
}

// The same two places, in either direction.
bool share(const ArcLeg& a, const ArcLeg& b) noexcept {
  return std::minmax(a.from, a.to) == std::minmax(b.from, b.to);
}

// Lines that share a leg get lanes about its middle, in the story's order: -0.5 and 0.5 for two,
// seen along the leg from its lesser place.
void number_lanes(Frame& frame) noexcept {
  for (ArcLeg& leg : frame.arc_legs) {
    std::uint32_t before = 0, all = 0;
    for (const ArcLeg& other : frame.arc_legs) {
      if (!share(leg, other)) {
        continue;
      }
      before += &other < &leg;
      ++all;
    }
    leg.sharing = all;
    leg.lane = static_cast<float>(before) - static_cast<float>(all - 1) / 2;
    if (leg.to < leg.from) {
      leg.lane = -leg.lane;
    }
  }
}

// The great circle again, moved sideways; both ends stay on their places.
void lay_in_lane(
    const World& world,
    const core::Camera& camera,
    const ArcLeg& leg,
    Frame& frame
) noexcept {
  const LngLat from = *world.story.places[leg.from.value].point,
               to = *world.story.places[leg.to.value].point;
  const LngLat middle = core::along_great_circle(from, to, 0.5);
  const double most = kLongestLane * core::distance_km(from, to);
  const double aside = std::clamp(
      static_cast<double>(leg.lane) * kLanePx *
          core::km_per_px({middle, camera.zoom, camera.projection}),
      -most,
      most
  );
  const std::uint32_t last = leg.point_count - 1;
  for (std::uint32_t i = 1; i < last; ++i) {
    const double along = static_cast<double>(i) / last,
                 ramp = std::min({1.0, along * kRamp, (1 - along) * kRamp});
    const LngLat on_line = core::along_great_circle(from, to, along);
    frame.arc_points[leg.first_point + i] =
        core::destination(on_line, core::bearing(on_line, to) + std::numbers::pi / 2, aside * ramp);
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
  return movement.route == core::Route::not_stated ? ArcKind::route_not_stated : ArcKind::claimed;
}

void fill_arcs(const LinkState& link, const World& world, Frame& frame) {
  frame.arcs.clear();
  // they lead between places that are spoken of
  if (link.place_tie == core::PlaceTie::said_at) {
    return;
  }
  frame.arc_legs.clear();
  frame.arc_points.clear();
  frame.arcs_zoom.reset();
  for (std::uint32_t i = 0; i < world.story.movements.size(); ++i) {
    const core::Movement& movement = world.story.movements[i];
    const auto claim = first_shown(movement, frame);
    if (!claim) {
      continue;
    }
    ArcMark arc;
    arc.movement = core::MovementIndex{i};
    arc.claim = *claim;
    arc.first_point = static_cast<std::uint32_t>(frame.arc_points.size());
    for (std::size_t leg = 1; leg < movement.places.size(); ++leg) {
      add_leg(world, movement.places[leg - 1], movement.places[leg], frame);
    }
    arc.point_count = static_cast<std::uint32_t>(frame.arc_points.size()) - arc.first_point;
    arc.kind = arc_kind(movement);
    arc.dimmed = link.claim && frame.open_claim && !tells_of(movement, *frame.open_claim);
    if (arc.point_count >= 2) {
      frame.arcs.push_back(arc);
    }
  }
  number_lanes(frame);
}

void place_arcs(const AppState& state, const World& world, Frame& frame) {
  for (ArcMark& arc : frame.arcs) {
    arc.hovered = state.hovered_claim &&
                  tells_of(world.story.movements[arc.movement.value], *state.hovered_claim);
  }
  if (frame.arcs_zoom == frame.camera.zoom &&
      frame.arcs_projection == frame.camera.projection.kind) {
    return;
  }
  for (const ArcLeg& leg : frame.arc_legs) {
    if (leg.sharing > 1) {
      lay_in_lane(world, frame.camera, leg, frame);
    }
  }
  frame.arcs_zoom = frame.camera.zoom;
  frame.arcs_projection = frame.camera.projection.kind;
}

}  // namespace dateline::app
