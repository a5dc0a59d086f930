// Codes say their country themselves; points are looked up in the land's triangles.
#include "render/story_countries.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::render {
namespace {

// FNV-1a.
struct Hash {
  std::uint64_t value = 14695981039346656037u;

  void add(const void* data, std::size_t size) noexcept {
    const auto* bytes = static_cast<const unsigned char*>(data);
    for (std::size_t i = 0; i < size; ++i) {
      value = (value ^ bytes[i]) * 1099511628211u;
    }
  }
};

std::uint64_t hash_of(const app::World& world, std::size_t lands, core::ViewMask view) noexcept {
  Hash hash;
  hash.add(&lands, sizeof lands);
  hash.add(&view, sizeof view);
  for (const core::Place& place : world.story.places) {
    for (const std::string& code : place.iso_codes) {
      hash.add(code.data(), code.size());
    }
    if (!place.point) {
      continue;
    }
    hash.add(&place.point->lng, sizeof(double));
    hash.add(&place.point->lat, sizeof(double));
  }
  return hash.value;
}

// Which side of a to b the point is on.
template <class Corner>
double side(const Corner& a, const Corner& b, core::LngLat p) noexcept {
  const double east = double{b.lng} - a.lng;
  const double north = double{b.lat} - a.lat;
  return east * (p.lat - a.lat) - north * (p.lng - a.lng);
}

template <class Corner>
bool inside(const Corner* triangle, core::LngLat p) noexcept {
  const double a = side(triangle[0], triangle[1], p);
  const double b = side(triangle[1], triangle[2], p);
  const double c = side(triangle[2], triangle[0], p);
  const bool left_of_all = a >= 0 && b >= 0 && c >= 0;
  const bool right_of_all = a <= 0 && b <= 0 && c <= 0;
  return left_of_all || right_of_all;
}

bool names_a_country(const core::Place& place) noexcept {
  return place.kind != core::PlaceKind::sea && place.kind != core::PlaceKind::off_map;
}

}  // namespace

void StoryCountries::learn(const core::Mesh& mesh) {
  corners_.clear();
  lands_.clear();
  for (const core::Fill& fill : mesh.fills) {
    if (fill.kind != core::FillKind::land) {
      continue;
    }
    lands_.push_back({
        .country = fill.code,
        .views = fill.views,
        .first = static_cast<std::uint32_t>(corners_.size()),
        .count = fill.index_count,
    });
    for (std::uint32_t i = 0; i < fill.index_count; ++i) {
      const core::LngLat p = mesh.points[mesh.triangles[fill.first_index + i]];
      corners_.push_back({static_cast<float>(p.lng), static_cast<float>(p.lat)});
    }
  }
  made_for_ = 0;
}

void StoryCountries::update(const app::World& world, core::ViewMask view) {
  const std::uint64_t wanted = hash_of(world, lands_.size(), view);
  if (wanted == made_for_) {
    return;
  }
  made_for_ = wanted;
  countries_.clear();
  for (const core::Place& place : world.story.places) {
    if (!names_a_country(place)) {
      continue;
    }
    for (const std::string& code : place.iso_codes) {
      add(std::string_view(code).substr(0, 2));
    }
    if (place.point && place.iso_codes.empty()) {
      add_country_at(*place.point, view);
    }
  }
}

bool StoryCountries::has(std::string_view country) const noexcept {
  return std::binary_search(countries_.begin(), countries_.end(), country);
}

void StoryCountries::add(std::string_view country) {
  const auto at = std::lower_bound(countries_.begin(), countries_.end(), country);
  if (at == countries_.end() || *at != country) {
    countries_.insert(at, std::string(country));
  }
}

void StoryCountries::add_country_at(core::LngLat point, core::ViewMask view) {
  for (const Land& land : lands_) {
    if ((land.views & view) == 0) {
      continue;
    }
    for (std::uint32_t i = land.first; i + 3 <= land.first + land.count; i += 3) {
      if (inside(corners_.data() + i, point)) {
        return add(land.country);
      }
    }
  }
  if (const Land* land = nearest_land(point, view)) {
    add(land->country);
  }
}

// A port may lie off the simplified coast. Looks a degree around, longitudes as they are: nobody
// has a port beyond 75 degrees of latitude.
const StoryCountries::Land*
StoryCountries::nearest_land(core::LngLat point, core::ViewMask view) const noexcept {
  const Land* nearest = nullptr;
  double least = 1;
  for (const Land& land : lands_) {
    if ((land.views & view) == 0) {
      continue;
    }
    for (std::uint32_t i = land.first; i < land.first + land.count; ++i) {
      const double away = std::hypot(corners_[i].lng - point.lng, corners_[i].lat - point.lat);
      if (away >= least) {
        continue;
      }
      least = away;
      nearest = &land;
    }
  }
  return nearest;
}

}  // namespace dateline::render
