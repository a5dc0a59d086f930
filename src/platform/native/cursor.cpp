// SDL's cursors, each made when it is first shown; the browser's twin is in web/. SDL knows no open
// and no closed hand: the nearest that systems have stand in.
#include "platform/cursor.hpp"

#include <SDL.h>

namespace dateline::platform {

namespace {

SDL_SystemCursor nearest(ui::Cursor cursor) noexcept {
  switch (cursor) {
    case ui::Cursor::pointer:
      return SDL_SYSTEM_CURSOR_HAND;
    case ui::Cursor::grabbing:
      return SDL_SYSTEM_CURSOR_SIZEALL;
    case ui::Cursor::crosshair:
      return SDL_SYSTEM_CURSOR_CROSSHAIR;
    case ui::Cursor::resize_across:
      return SDL_SYSTEM_CURSOR_SIZEWE;
    case ui::Cursor::resize_down:
      return SDL_SYSTEM_CURSOR_SIZENS;
    case ui::Cursor::text:
      return SDL_SYSTEM_CURSOR_IBEAM;
    case ui::Cursor::grab:
    case ui::Cursor::arrow:
      break;
  }
  return SDL_SYSTEM_CURSOR_ARROW;
}

}  // namespace

void CursorShapes::show(ui::Cursor cursor) {
  SDL_Cursor*& wanted = made_[static_cast<std::size_t>(cursor)];
  if (wanted == nullptr) {
    wanted = SDL_CreateSystemCursor(nearest(cursor));
  }
  if (wanted != nullptr && SDL_GetCursor() != wanted) {
    SDL_SetCursor(wanted);
  }
}

}  // namespace dateline::platform
