/* What the page's program leaves out of Dear ImGui, by the linker's --wrap: the call arrives
   here instead. Each function named is a root that keeps widgets alive which the explorer does
   not have (tables, tab bars, menus), or a file format that a page does not write. Natively
   nothing is wrapped. Knows the names only; the linker goes on without them if a later version
   renames one. */

#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* Mend Begin without End, so they call the End of every widget there is. The native tests would
   notice. Saves 13.0 KB brotli (Emscripten 3.1.6), and 16.4 in the first part alone. */
void __wrap__ZN5ImGui30ErrorRecoveryTryToRecoverStateEPK23ImGuiErrorRecoveryState(
    const void* state
) {
  (void)state;
}
void __wrap__ZN5ImGui36ErrorRecoveryTryToRecoverWindowStateEPK23ImGuiErrorRecoveryState(
    const void* state
) {
  (void)state;
}

/* A first theme, of which the explorer's own leaves nothing; a cursor drawn by ImGui; lists of
   which many may be chosen. Saves 2.9 KB brotli with the layouts below (Emscripten 3.1.6). */
void __wrap__ZN5ImGui15StyleColorsDarkEP10ImGuiStyle(void* style) {
  (void)style;
}
void __wrap__ZN5ImGui17RenderMouseCursorE6ImVec2fijjj(
    const void* at,
    float scale,
    int cursor,
    unsigned fill,
    unsigned border,
    unsigned shadow
) {
  (void)at, (void)scale, (void)cursor, (void)fill, (void)border, (void)shadow;
}
void __wrap__ZN5ImGui21MultiSelectItemHeaderEjPbPi(unsigned id, void* selected, void* flags) {
  (void)id, (void)selected, (void)flags;
}
void __wrap__ZN5ImGui21MultiSelectItemFooterEjPbS0_(unsigned id, void* selected, void* pressed) {
  (void)id, (void)selected, (void)pressed;
}

/* Layouts kept in an .ini file, written and read back. */
void __wrap__ZN5ImGui31TableSettingsAddSettingsHandlerEv(void) {}

/* What remains of scanf is one call of the OpenGL backend, which asks for the number in
   `#version 300 es` to choose its shaders. Saves 7.8 KB brotli
   (Emscripten 3.1.6). */
int __wrap_sscanf(const char* text, const char* format, ...) {
  static const char asked[] = "#version %d";
  const size_t prefix = sizeof asked - 3;
  if (strcmp(format, asked) != 0 || strncmp(text, asked, prefix) != 0) {
    return 0;
  }
  va_list arguments;
  va_start(arguments, format);
  *va_arg(arguments, int*) = atoi(text + prefix);
  va_end(arguments);
  return 1;
}
