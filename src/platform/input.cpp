// Two fingers as one gesture: what their midpoint and their distance did; and whether Dear ImGui
// has taken all that came.
#include "platform/input.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

namespace dateline::platform {

namespace {

core::ScreenPx midpoint(core::ScreenPx a, core::ScreenPx b) noexcept {
  return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}

float distance(core::ScreenPx a, core::ScreenPx b) noexcept {
  return std::hypot(a.x - b.x, a.y - b.y);
}

}  // namespace

void Fingers::down(std::int64_t id, core::ScreenPx at) {
  if (count_ == 2) {
    ++extra_;
    return;
  }
  fingers_[static_cast<std::size_t>(count_++)] = {id, at};
  if (count_ == 2) {
    gesture_ = true;
  }
}

void Fingers::up(std::int64_t id) {
  if (count_ > 0 && fingers_[0].id == id) {
    fingers_[0] = fingers_[1];
    --count_;
  } else if (count_ > 1 && fingers_[1].id == id) {
    --count_;
  } else if (extra_ > 0) {
    --extra_;
  }
  if (count_ == 0 && extra_ == 0) {
    gesture_ = false;
  }
}

void Fingers::moved(std::int64_t id, core::ScreenPx at, core::RectPx map, app::Events& events) {
  const auto finger =
      std::find_if(fingers_.begin(), fingers_.begin() + count_, [id](const Finger& f) {
        return f.id == id;
      });
  if (finger == fingers_.begin() + count_) {
    return;
  }
  const auto before = fingers_;
  finger->at = at;
  if (count_ < 2) {
    return;
  }
  const core::ScreenPx from = midpoint(before[0].at, before[1].at);
  const core::ScreenPx to = midpoint(fingers_[0].at, fingers_[1].at);
  if (!map.contains(from)) {
    return;
  }
  events.push_back(app::MapDragged{from, to});
  // Fingers closer than this are one blurred touch, and their ratio means nothing.
  constexpr float kLeastSpread = 8.0f;
  const float spread_before = std::max(kLeastSpread, distance(before[0].at, before[1].at));
  const float spread_now = std::max(kLeastSpread, distance(fingers_[0].at, fingers_[1].at));
  events.push_back(app::MapZoomed{to, std::log2(static_cast<double>(spread_now / spread_before))});
}

bool input_waits() noexcept {
  return !ImGui::GetCurrentContext()->InputEventsQueue.empty();
}

}  // namespace dateline::platform
