// In which countries a story has places: these get the land's first colour.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/model/world.hpp"
#include "core/map/mesh.hpp"

namespace dateline::render {

class StoryCountries {
 public:
  // Keeps the land of a level-0 mesh in every border view, in floats, to look places up in.
  void learn(const core::Mesh& mesh);

  // Works the countries out again when the places or the view are others than last time, or more
  // land was learnt. `view` is one bit.
  void update(const app::World& world, core::ViewMask view);

  [[nodiscard]] bool has(std::string_view country) const noexcept;

 private:
  struct Corner {
    float lng = 0;
    float lat = 0;
  };
  struct Land {
    std::string country;
    core::ViewMask views = core::kAllViews;
    std::uint32_t first = 0;  // of corners_, three a triangle
    std::uint32_t count = 0;
  };

  void add(std::string_view country);
  void add_country_at(core::LngLat point, core::ViewMask view);
  [[nodiscard]] const Land* nearest_land(core::LngLat point, core::ViewMask view) const noexcept;

  std::vector<Corner> corners_;
  std::vector<Land> lands_;
  std::vector<std::string> countries_;  // sorted, ISO 3166-1 alpha-2
  std::uint64_t made_for_ = 0;
};

}  // namespace dateline::render
