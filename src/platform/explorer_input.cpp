// Pointer, wheel, fingers and keys on their way to Dear ImGui and the session.
#include <cfloat>

#include <SDL.h>
#include <backends/imgui_impl_sdl2.h>
#include <imgui.h>

#include "platform/explorer_impl.hpp"
#include "platform/text_scale.hpp"

namespace dateline::platform {

void Explorer::wheel(core::ScreenPx in_window, float steps_x, float steps_y) {
  const core::ScreenPx at = scaled(in_window, impl_->scale);
  ImGui::GetIO().AddMousePosEvent(at.x, at.y);
  ImGui::GetIO().AddMouseWheelEvent(steps_x, steps_y);
  impl_->keep_drawing();
}

void Explorer::pinch(core::ScreenPx in_window, double levels) {
  const core::ScreenPx at = scaled(in_window, impl_->scale);
  if (impl_->session.frame().free.contains(at)) {
    push(app::MapZoomed{at, levels});
  }
}

void Explorer::Impl::note_pointer(bool touch) {
  if (session.state().touch != touch) {
    session.push(app::PointerKindChanged{touch});
  }
}

// True when the event was a finger's, or a mouse event that only imitates one while two fingers are
// at work.
bool Explorer::Impl::touch_event(const SDL_Event& event) {
  const core::ScreenPx at{event.tfinger.x * size.css.width, event.tfinger.y * size.css.height};
  switch (event.type) {
    case SDL_FINGERDOWN:
      fingers.down(event.tfinger.fingerId, at);
      note_pointer(true);
      // The first finger's imitated press must not end as a click or go on as a drag.
      if (fingers.gesture()) {
        ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
        ImGui::GetIO().AddMouseButtonEvent(0, false);
      }
      return true;
    case SDL_FINGERUP:
      fingers.up(event.tfinger.fingerId);
      return true;
    case SDL_FINGERMOTION:
      fingers.moved(event.tfinger.fingerId, at, session.state().map, session.queue());
      return true;
    case SDL_MOUSEMOTION:
      return event.motion.which == SDL_TOUCH_MOUSEID && fingers.gesture();
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      return event.button.which == SDL_TOUCH_MOUSEID && fingers.gesture();
    default:
      return false;
  }
}

void Explorer::handle(const SDL_Event& event) {
  impl_->keep_drawing();
  if (impl_->touch_event(event)) {
    return;
  }
  if (event.type == SDL_MOUSEMOTION) {
    impl_->note_pointer(event.motion.which == SDL_TOUCH_MOUSEID);
  }
  if (event.type == SDL_MOUSEBUTTONDOWN) {
    impl_->note_pointer(event.button.which == SDL_TOUCH_MOUSEID);
  }
  if (event.type == SDL_MOUSEMOTION && impl_->scale != 1) {
    tell_mouse(event, impl_->scale);
  } else if (impl_->window != nullptr) {
    ImGui_ImplSDL2_ProcessEvent(&event);
  }
}

}  // namespace dateline::platform
