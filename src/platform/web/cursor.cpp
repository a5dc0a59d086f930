// The browser's cursors, by their names in CSS; the desktop's twin is in native/.
#include "platform/cursor.hpp"

#include <emscripten.h>

// Asked for with each frame: what is there already is not set again.
// clang-format off
EM_JS(void, dateline_host_cursor, (const char* name), {
  const style = Module["canvas"].style;
  const wanted = UTF8ToString(name);
  if (style.cursor !== wanted) style.cursor = wanted;
})
// clang-format on

namespace dateline::platform {

namespace {

const char* css_name(ui::Cursor cursor) noexcept {
  switch (cursor) {
    case ui::Cursor::pointer:
      return "pointer";
    case ui::Cursor::grab:
      return "grab";
    case ui::Cursor::grabbing:
      return "grabbing";
    case ui::Cursor::crosshair:
      return "crosshair";
    case ui::Cursor::resize_across:
      return "ew-resize";
    case ui::Cursor::resize_down:
      return "ns-resize";
    case ui::Cursor::text:
      return "text";
    case ui::Cursor::arrow:
      break;
  }
  return "default";
}

}  // namespace

void CursorShapes::show(ui::Cursor cursor) {
  dateline_host_cursor(css_name(cursor));
}

}  // namespace dateline::platform
