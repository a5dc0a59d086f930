// Single linkage of places for the lenses; rectangles side by side for the plans.
#include "app/model/insets.hpp"

#include <algorithm>
#include <cmath>

#include "app/model/extent.hpp"
#include "app/model/lists.hpp"

namespace dateline::app {

namespace {

constexpr double kNeighbourKm = 1200;
// design, projection: clusters farther apart get cameras of their own
constexpr double kFarKm = 3000;
constexpr double kAround = 1.6;  // degrees about a lens's places
// of a map that has room for insets side by side
constexpr float kLeastWidth = 620;
constexpr float kLeastHeight = 520;
// of one that has room for them one over the other
constexpr float kNarrowest = 280;
constexpr float kLeastTower = 740;
constexpr float kMargin = 16;
constexpr float kShare = 0.41f;
constexpr float kLeastTall = 210;
constexpr float kMostTall = 320;
constexpr float kMostWide = 560;
constexpr float kTowerShare = 0.25f;
constexpr float kTowerLeastTall = 190;
constexpr float kPadding = 30;  // between an inset's edge and its places
// times: an inset that shows little more than the map folds away
constexpr double kCloserLeast = 2.2;
constexpr double kLensMostZoom = 9;

struct Corner {
  std::vector<std::uint32_t> places;
  std::size_t claims = 0;
  core::LngLat middle;
};

// Countries and regions without stated extent say nothing of where to look closely.
bool is_exact(const core::Place& place) noexcept {
  const bool is_small =
      place.kind != core::PlaceKind::country && place.kind != core::PlaceKind::off_map;
  return place.point && is_small && place.extent != core::Extent::not_stated;
}

bool is_near(const core::Story& story, const Corner& corner, const core::Place& place) noexcept {
  for (const std::uint32_t index : corner.places) {
    const core::Place& other = story.places[index];
    if (core::distance_km(*other.point, *place.point) < kNeighbourKm) {
      return true;
    }
  }
  return false;
}

void absorb(Corner& into, Corner& from) {
  into.places.insert(into.places.end(), from.places.begin(), from.places.end());
  into.claims += from.claims;
  from = {};
}

// A place joins every corner it is near to, and so joins them.
std::vector<Corner> corners_of(const core::Story& story, const core::ClaimTable& table) {
  std::vector<Corner> corners;
  for (std::uint32_t i = 0; i < story.places.size(); ++i) {
    const core::Place& place = story.places[i];
    const std::size_t claims = table.at_place.of(i).size();
    if (!is_exact(place) || claims == 0) {
      continue;
    }
    Corner joined{{i}, claims, {}};
    for (Corner& corner : corners) {
      if (!corner.places.empty() && is_near(story, corner, place)) {
        absorb(joined, corner);
      }
    }
    corners.push_back(std::move(joined));
  }
  std::erase_if(corners, [](const Corner& corner) { return corner.places.empty(); });
  return corners;
}

Lens lens_of(const core::Story& story, const Corner& corner) {
  Extent extent;
  for (const std::uint32_t place : corner.places) {
    extent.add(story.places[place]);
  }
  const core::GeoBox box = *extent.box(kAround);
  return {box, {core::kRegionalKind, core::middle_of(box)}};
}

bool far_apart(const Lens& a, const Lens& b) noexcept {
  return core::distance_km(a.projection.centre, b.projection.centre) > kFarKm;
}

bool stands_side_by_side(core::RectPx free) noexcept {
  return free.width >= kLeastWidth && free.height >= kLeastHeight;
}

bool stands_in_tower(core::RectPx free) noexcept {
  const bool has_room = free.width >= kNarrowest && free.height >= kLeastTower;
  return has_room && !stands_side_by_side(free);
}

core::RectPx slot_in_tower(core::RectPx free, std::size_t at, std::size_t count) noexcept {
  const float share = std::round(free.height * kTowerShare);
  const float tall = std::clamp(share, kTowerLeastTall, kMostTall);
  const float from_foot = (tall + kMargin) * static_cast<float>(count - at);
  return {
      .x = std::round(free.x + kMargin),
      .y = std::round(free.y + free.height - from_foot),
      .width = std::floor(free.width - 2 * kMargin),
      .height = tall,
  };
}

core::RectPx slot(core::RectPx free, std::size_t at, std::size_t count) noexcept {
  if (stands_in_tower(free)) {
    return slot_in_tower(free, at, count);
  }
  const float margins = kMargin * static_cast<float>(count + 1);
  const float widest = (free.width - margins) / static_cast<float>(count);
  const float wide = std::min(kMostWide, widest);
  const float tall = std::clamp(std::round(free.height * kShare), kLeastTall, kMostTall);
  float left = free.x + kMargin;
  if (count > 1 && at > 0) {
    left = free.x + free.width - kMargin - wide;
  }
  return {
      .x = std::round(left),
      .y = std::round(free.y + free.height - kMargin - tall),
      .width = std::floor(wide),
      .height = tall,
  };
}

bool far_from_all(const Lens& lens, const std::vector<Lens>& others) noexcept {
  for (const Lens& other : others) {
    if (!far_apart(lens, other)) {
      return false;
    }
  }
  return true;
}

bool has_room_for_insets(const AppState& state) noexcept {
  if (stands_side_by_side(state.map_free)) {
    return true;
  }
  return !shows_map_alone(state) && stands_in_tower(state.map_free);
}

}  // namespace

std::vector<Lens> lenses_of(
    const core::Story& story,
    const core::ClaimTable& table,
    const core::Projection& overview
) {
  std::vector<Corner> corners = corners_of(story, table);
  sort_list(corners, [](const Corner& a, const Corner& b) {
    return a.claims != b.claims ? a.claims > b.claims : a.places < b.places;
  });
  std::vector<Lens> lenses;
  for (const Corner& corner : corners) {
    const Lens lens = lens_of(story, corner);
    if (lenses.size() < kMostInsets && far_from_all(lens, lenses)) {
      lenses.push_back(lens);
    }
  }
  if (lenses.size() < 2) {
    return {};
  }
  // Leader lines do not cross then.
  const auto east_of_middle = [&](const Lens& lens) {
    return std::remainder(lens.projection.centre.lng - overview.centre.lng, 360.0);
  };
  sort_list(lenses, [&](const Lens& a, const Lens& b) {
    return east_of_middle(a) < east_of_middle(b);
  });
  return lenses;
}

core::RectPx free_above(core::RectPx free, std::span<const InsetPlan> plans) noexcept {
  core::RectPx above = free;
  for (const InsetPlan& plan : plans) {
    above.height = std::min(above.height, plan.rect.y - free.y - kMargin / 2);
  }
  return above;
}

InsetPlans
plan_insets(const core::Camera& camera, const AppState& state, const World& world) noexcept {
  InsetPlans plans;
  plans.free = state.map_free;
  if (world.points.size() > 0) {
    return plans;  // a cloud is shown on one map
  }
  if (!has_room_for_insets(state)) {
    return plans;
  }
  for (std::uint32_t i = 0; i < world.lenses.size() && i < kMostInsets; ++i) {
    const Lens& lens = world.lenses[i];
    InsetPlan plan;
    plan.lens = i;
    plan.rect = slot(state.map_free, i, world.lenses.size());
    plan.camera = core::fitted(lens.projection, lens.box, plan.rect, kPadding);
    plan.camera.zoom = std::min(plan.camera.zoom, kLensMostZoom);
    if (core::km_per_px(camera) < kCloserLeast * core::km_per_px(plan.camera)) {
      continue;
    }
    plans.plans[plans.count++] = plan;
  }
  plans.free = free_above(state.map_free, plans.all());
  return plans;
}

}  // namespace dateline::app
