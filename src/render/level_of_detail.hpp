// Which meshes to draw: the finest wanted that is there, the coarser where it is not.
//
// Chosen meshes come coarse to fine. One that lies over a coarser one starts by wiping its own box,
// so that no coast is drawn twice. Where the map is turned (equal area), a cell is no rectangle
// that could be wiped: the whole view then is of one level. A level's cells without a mesh are open
// sea: within the extent of its meshes, known and here, a level needs no coarser one beneath.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "render/view.hpp"

namespace dateline::render {

inline constexpr std::uint32_t kEveryArrival = 0xffffffff;

struct MeshBox {
  std::uint8_t level = 0;
  PlaneBox box;  // in Web Mercator
  core::GeoBox bounds;
  bool here = false;          // false: known of, not arrived; with an empty box not even that
  std::uint32_t arrival = 0;  // of those here: the how-manieth that came, from 1
};

struct MeshChoice {
  std::uint32_t mesh = 0;  // position in the list given
  int copy = 0;            // of the world
  bool wipes = false;      // a coarser mesh was drawn under it

  friend bool operator==(const MeshChoice&, const MeshChoice&) = default;
};

// What of the meshes a picture may show.
struct Detail {
  std::uint8_t level = 0;                  // the finest wanted
  std::uint32_t arrivals = kEveryArrival;  // meshes that came later are passed over

  friend bool operator==(const Detail&, const Detail&) = default;
};

// Replaces `chosen`. Meshes of one level do not overlap. Returns the level that a turned map is of;
// the one wanted where levels are chosen for each part.
std::uint8_t choose_meshes(
    const View& view,
    std::span<const MeshBox> meshes,
    Detail detail,
    std::vector<MeshChoice>& chosen
);

}  // namespace dateline::render
