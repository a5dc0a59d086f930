// SDL's queue, emptied in portions that Dear ImGui can follow.
#pragma once

#include <SDL_events.h>

namespace dateline::platform {

// Hands over what SDL heard. A press that follows a move waits for the next frame: panels answer
// only to a pointer that they have seen once (a tap moves and presses at one time). True when
// something waits.
template <class Take>
bool hand_over_events(Take take) {
  SDL_Event event;
  bool moved = false;
  while (SDL_PeepEvents(&event, 1, SDL_PEEKEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) == 1) {
    if (event.type == SDL_MOUSEBUTTONDOWN && moved) {
      return true;
    }
    SDL_PeepEvents(&event, 1, SDL_GETEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT);
    moved = moved || event.type == SDL_MOUSEMOTION;
    take(event);
  }
  return false;
}

// before one frame: what is left waits for the next
inline constexpr int kMostPortions = 4;

// Portion after portion, with `look` between two of them, for the panels to see each. True when
// something waits even so.
template <class Take, class Look>
bool hand_over_portions(Take take, Look look) {
  bool waits = hand_over_events(take);
  for (int portions = 1; waits && portions < kMostPortions; ++portions) {
    look();
    waits = hand_over_events(take);
  }
  return waits;
}

}  // namespace dateline::platform
