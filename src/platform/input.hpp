// From SDL's events to Dear ImGui's input and to map gestures of two fingers.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "app/change/event.hpp"

union SDL_Event;

namespace dateline::platform {

// Follows the fingers on the glass. One finger is left to SDL's imitation of a mouse; two move and
// zoom the map (rotation is ignored).
class Fingers {
 public:
  void down(std::int64_t id, core::ScreenPx at);
  void up(std::int64_t id);
  // Pushes MapDragged and MapZoomed about the fingers' midpoint when two are down and their
  // midpoint began on the map.
  void moved(std::int64_t id, core::ScreenPx at, core::RectPx map, app::Events& events);
  // From the second finger's touch until the last finger has left: the imitated mouse is not to be
  // believed.
  [[nodiscard]] bool gesture() const noexcept {
    return gesture_;
  }

 private:
  struct Finger {
    std::int64_t id = 0;
    core::ScreenPx at;
  };
  std::array<Finger, 2> fingers_{};
  int count_ = 0;
  int extra_ = 0;  // third and further fingers: counted, not followed
  bool gesture_ = false;
};

// Dear ImGui hands no more out in a frame than it can tell apart: what came faster than frames is
// still in its queue.
[[nodiscard]] bool input_waits() noexcept;

}  // namespace dateline::platform
