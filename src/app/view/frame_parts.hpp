// The parts of `make_frame`, each filling its own vectors. Internal to the app layer.
#pragma once

#include <cmath>

#include "app/view/frame.hpp"
#include "app/view/frame_cache.hpp"
#include "app/view/selection.hpp"
#include "core/base/later.hpp"

namespace dateline::app {

// What depends on the choices alone (LinkState without the camera).
void fill_lists(
    const LinkState& link,
    const World& world,
    Frame& frame  // its `undrawn` is set
);
void fill_time(const LinkState& link, const World& world, Frame& frame);
void fill_marks(const LinkState& link, const World& world, Frame& frame);
void fill_arcs(const LinkState& link, const World& world, Frame& frame);
// after fill_time: counts are added to the days
void fill_points(const LinkState& link, const World& world, Frame& frame);

// Places, speakers and the other things to filter by, with what each would leave. Fills
// `frame.cache->facets_filled`.
DATELINE_LATER void
fill_facets(core::LaterKey, const LinkState& link, const World& world, Frame& frame);

// The claims that every filter but this one lets through.
void select_without(
    const LinkState& link,
    const World& world,
    FilterPart part,
    Frame& frame  // they are in its `scratch`
);

// Claims published by the link's day, whatever else is filtered.
void select_known(
    const LinkState& link,
    const World& world,
    ClaimRows& rows  // ascending
);

// By claim, or by whatever else is counted: 1 for those that are meant.
using Flags = std::vector<std::uint8_t>;
void flag(const ClaimRows& rows, const World& world, Flags& flags);

// As core::accounts_differ of the claims on the map; never while marks mean where claims were made.
template <class Where>
[[nodiscard]] bool accounts_differ(const World& world, const Frame& frame, const Where& where) {
  if (frame.place_tie != core::PlaceTie::about) {
    return false;
  }
  return core::accounts_differ(world.story, world.table, where, frame.cache->around_flags);
}

// True when the claim was not counted yet since `frame.cache->counting` was raised.
[[nodiscard]] inline bool is_first_count(Frame& frame, std::uint32_t claim) noexcept {
  FrameCache& cache = *frame.cache;
  std::uint32_t& counted = cache.counted[claim];
  const bool is_first = counted != cache.counting;
  counted = cache.counting;
  return is_first;
}

// One claim more in a row of a list, or in a mark.
template <class Counted>
void count_claim(const World& world, std::uint32_t claim, Counted& counted) noexcept {
  ++counted.counts[world.table.stance[claim]];
  ++counted.claims;
}

// What depends on the camera and on what is hovered. In the frame's own map, which is set before.
// first: what insets show has no mark on the map behind them
void place_insets(const AppState& state, const World& world, Frame& frame);
void place_marks(const AppState& state, const World& world, Frame& frame);
void place_arcs(const AppState& state, const World& world, Frame& frame);
// kept while the camera rests
void place_points(const AppState& state, const World& world, Frame& frame);

// Fills `marks` from `singles`: where marks would meet in crowds, or would have to stand far aside,
// they become one. Depends on choices and zoom alone, the latter in quarters of a level, so that
// neither panning nor a slow zoom makes clusters flicker.
void join_marks(const World& world, const core::Camera& camera, Frame& frame);

// Works out how far each mark stands aside at this zoom, so that none hides another. Panning
// changes nothing of it.
void spread_marks(const core::Camera& camera, Frame& frame);

// Pushes discs apart until none hides another, each as little as that takes. Leaves them in the
// order of their x.
void push_apart(std::vector<MarkDisc>& discs) noexcept;

[[nodiscard]] inline float distance(core::ScreenPx a, core::ScreenPx b) noexcept {
  return std::hypot(a.x - b.x, a.y - b.y);
}

// The disc of a mark of that many claims, CSS px (design, marker grammar).
[[nodiscard]] float radius_of(std::uint32_t claims, bool small) noexcept;

// px from the ring of a cluster to the thin circle around it
inline constexpr float kClusterRim = 5.0f;
// px that the amber ring takes beyond a selected mark's own
inline constexpr float kSelectedRim = 5.0f;
inline constexpr double kMarkGap = 3.0;  // px between the rings of neighbours

// True when the map shows the place: it has a point, or an area that the map knows the outline of.
[[nodiscard]] bool is_mapped(
    const World& world,
    std::span<const core::PlaceIndex> undrawn,
    core::PlaceIndex place
) noexcept;

}  // namespace dateline::app
