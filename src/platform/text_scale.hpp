// The reader's text size, as a browser's zoom: the explorer is laid out for a window that is
// smaller by it and drawn with more device px for each of its own, so that every size, target and
// layout follows by itself.
#pragma once

#include <cstdint>

#include "core/base/later.hpp"
#include "platform/explorer.hpp"

union SDL_Event;

namespace dateline::platform {

// How many of the window's CSS px are one of the explorer's, for a text size in percent: what was
// asked for, or as near to it as this window has room for.
[[nodiscard]] float text_scale(core::SizePx window, std::uint16_t percent) noexcept;

// The window as the explorer sees it: the same device px, in longer CSS px.
[[nodiscard]] CanvasSize scaled(const CanvasSize& window, float scale) noexcept;

[[nodiscard]] inline core::ScreenPx scaled(core::ScreenPx at, float scale) noexcept {
  return {at.x / scale, at.y / scale};
}

// At another scale than 1, reports to ImGui a mouse that moved over the window: the SDL backend
// would take the window's px for the explorer's.
DATELINE_LATER void tell_mouse(const SDL_Event& moved, float scale);

// The SDL backend may ask the system where the mouse is, before each frame, and queue that in the
// window's px. `first` is the queue's next number before it did so.
[[nodiscard]] std::uint32_t next_input() noexcept;
DATELINE_LATER void scale_mouse_since(std::uint32_t first, float scale) noexcept;

}  // namespace dateline::platform
