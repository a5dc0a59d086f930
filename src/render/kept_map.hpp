// The map as a picture of its own, drawn again only when another is to be seen: whatever lies over
// it can change without it.
#pragma once

#include <optional>

#include "app/model/world.hpp"
#include "app/view/frame.hpp"
#include "core/base/later.hpp"
#include "render/coverage_target.hpp"
#include "render/map_digest.hpp"
#include "render/map_renderer.hpp"
#include "render/view.hpp"

namespace dateline::render {

// Needs a current GL context for every call, the destructor included.
class KeptMap {
 public:
  // Brings the picture up to date: the theme's paper all over the window, and the map with its
  // insets on it. Returns where it has become another; empty: nowhere. nullopt when the machine has
  // no room for it. The framebuffer that is bound stays bound.
  [[nodiscard]] DATELINE_LATER std::optional<DeviceRect> update(
      core::LaterKey,
      MapRenderer& renderer,
      const app::Frame& frame,
      const app::World& world,
      const DeviceRect& window
  );

  // Copies a part of it to the same place of the framebuffer that is bound.
  DATELINE_LATER void lay(core::LaterKey, const DeviceRect& part) const;

  // After a lost context: nothing is kept.
  void abandon() noexcept {
    picture_.abandon();
    drawn_.reset();
  }

 private:
  void draw(
      MapRenderer& renderer,
      const app::Frame& frame,
      const app::World& world,
      const DeviceRect& window
  ) const;

  CoverageTarget picture_;
  std::optional<MapDigest> drawn_;
};

}  // namespace dateline::render
