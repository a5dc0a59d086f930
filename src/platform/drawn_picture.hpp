// Whether a frame would look as the one that was drawn last: by all that both are drawn from. It
// tells no more than that; where they differ, Damage finds out.
#pragma once

#include <optional>

#include "platform/draw_digest.hpp"
#include "render/map_digest.hpp"

struct ImDrawData;

namespace dateline::platform {

class DrawnPicture {
 public:
  // True: it would. From then on this one counts as drawn.
  [[nodiscard]] bool replace(const ImDrawData& panels, const render::MapDigest& map) noexcept;

  // What was drawn is lost.
  void forget() noexcept {
    drawn_.reset();
  }

 private:
  struct Picture {
    render::MapDigest map;
    Digest panels = 0;

    friend bool operator==(const Picture&, const Picture&) = default;
  };
  std::optional<Picture> drawn_;
};

}  // namespace dateline::platform
