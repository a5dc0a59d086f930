// Closer maps of a story's own corners, framed at the foot of the overview, side by side or (a
// narrow, tall map) one over the other: which a story has, when a window shows them, and where.
//
//   World::lenses (where claims crowd, far apart)
//     | window, camera
//     v
//   InsetPlan (a rectangle on screen with a camera of its own)
#pragma once

#include <array>
#include <span>
#include <vector>

#include "app/model/state.hpp"
#include "app/model/world.hpp"

namespace dateline::app {

inline constexpr std::size_t kMostInsets = 2;

// One inset in this window.
struct InsetPlan {
  std::uint32_t lens = 0;  // position in World::lenses
  core::RectPx rect;       // CSS px of the window
  core::Camera camera;     // about the lens's middle, with a projection of its own
};

struct InsetPlans {
  std::array<InsetPlan, kMostInsets> plans;
  std::size_t count = 0;
  core::RectPx free;  // what is left of AppState::map_free above them
  [[nodiscard]] std::span<const InsetPlan> all() const& noexcept {
    return std::span(plans).first(count);
  }
  std::span<const InsetPlan> all() const&& = delete;  // it would outlive what it looks at
};

// Where claims about exact places crowd: groups of neighbours (1,200 km), at least two that lie
// more than 3,000 km apart, those with most claims first; none when the story is all in one corner
// of the world. From west to east as this map has them.
[[nodiscard]] std::vector<Lens> lenses_of(
    const core::Story& story,
    const core::ClaimTable& table,
    const core::Projection& overview
);

// The insets that this camera's map has: none in a small window, and none of a corner that the map
// itself shows almost as close. what they leave of it
[[nodiscard]] core::RectPx free_above(core::RectPx free, std::span<const InsetPlan> plans) noexcept;
[[nodiscard]] InsetPlans
plan_insets(const core::Camera& camera, const AppState& state, const World& world) noexcept;

}  // namespace dateline::app
