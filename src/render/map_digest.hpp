// What a picture of the map is drawn from, as numbers: the same numbers, the same picture, once all
// meshes are there and none fades.
#pragma once

#include <cstdint>

#include "app/model/world.hpp"
#include "app/view/frame.hpp"
#include "render/view.hpp"

namespace dateline::render {

struct MapDigest {
  std::uint64_t window = 0;  // its size and colours, and where the map lies in it
  std::uint64_t map = 0;     // the map's own contents

  friend bool operator==(const MapDigest&, const MapDigest&) = default;
};

// `window`: device px.
[[nodiscard]] MapDigest
map_digest(const app::Frame& frame, const app::World& world, const DeviceRect& window) noexcept;

}  // namespace dateline::render
