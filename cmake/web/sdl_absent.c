/* What the web build of SDL2 does without: each call answers "there is none". Knows the names
   that SDL's window code and ImGui's SDL2 backend mention; knows nothing of what Dateline does.
   The linker says so when a name is missing here. */
#include <stdlib.h>

#include <emscripten.h>
#include <emscripten/html5.h>

#include "SDL.h"

/* Pictures. Only a cursor made from a surface would need them, and Dateline has the browser's
   own cursors. SDL's own by themselves are 26.1 KB brotli (Emscripten 3.1.6). */
SDL_Surface* SDL_ConvertSurfaceFormat(SDL_Surface* surface, Uint32 pixel_format, Uint32 flags) {
  (void)surface, (void)pixel_format, (void)flags;
  return NULL;
}

void SDL_FreeSurface(SDL_Surface* surface) {
  (void)surface;
}

/* A window drawn without OpenGL. SDL's own draws into a picture: with SDL's pictures 25.7 KB brotli
   in the program (Emscripten 3.1.6). */
struct SDL_VideoDevice;

int Emscripten_CreateWindowFramebuffer(
    struct SDL_VideoDevice* device,
    SDL_Window* window,
    Uint32* format,
    void** pixels,
    int* pitch
) {
  (void)device, (void)window, (void)format, (void)pixels, (void)pitch;
  return SDL_Unsupported();
}

int Emscripten_UpdateWindowFramebuffer(
    struct SDL_VideoDevice* device,
    SDL_Window* window,
    const SDL_Rect* rects,
    int rect_count
) {
  (void)device, (void)window, (void)rects, (void)rect_count;
  return SDL_Unsupported();
}

void Emscripten_DestroyWindowFramebuffer(struct SDL_VideoDevice* device, SDL_Window* window) {
  (void)device, (void)window;
}

int SDL_GetRendererOutputSize(SDL_Renderer* renderer, int* width, int* height) {
  (void)renderer, (void)width, (void)height;
  return SDL_Unsupported();
}

/* Game controllers: 10.0 KB brotli by themselves (Emscripten 3.1.6). */
int SDL_NumJoysticks(void) {
  return 0;
}

SDL_bool SDL_IsGameController(int joystick_index) {
  (void)joystick_index;
  return SDL_FALSE;
}

SDL_GameController* SDL_GameControllerOpen(int joystick_index) {
  (void)joystick_index;
  return NULL;
}

void SDL_GameControllerClose(SDL_GameController* controller) {
  (void)controller;
}

Sint16 SDL_GameControllerGetAxis(SDL_GameController* controller, SDL_GameControllerAxis axis) {
  (void)controller, (void)axis;
  return 0;
}

Uint8 SDL_GameControllerGetButton(SDL_GameController* controller, SDL_GameControllerButton button) {
  (void)controller, (void)button;
  return 0;
}

/* Gestures recognised from fingers, which the page does itself: 2.4 KB brotli by themselves
   (Emscripten 3.1.6). */
int SDL_GestureAddTouch(SDL_TouchID touch) {
  (void)touch;
  return 0;
}

int SDL_GestureDelTouch(SDL_TouchID touch) {
  (void)touch;
  return 0;
}

void SDL_GestureProcessEvent(SDL_Event* event) {
  (void)event;
}

void SDL_GestureQuit(void) {}

/* What belongs to the page, not to a program on its canvas. These names are Emscripten's own:
   defined here, they keep its JavaScript for them out of the download. A `beforeunload` listener
   would besides bar the page from the browser's back-forward cache. Of wheel and size the page
   tells the program itself: its policy for the wheel is finer than SDL's, its size is exact to
   the device pixel. Beside the listeners that stay, their script is 7.2 KB brotli (Emscripten
   3.1.6). */
EMSCRIPTEN_RESULT emscripten_set_wheel_callback_on_thread(
    const char* target,
    void* data,
    EM_BOOL capture,
    em_wheel_callback_func callback,
    pthread_t thread
) {
  (void)target, (void)data, (void)capture, (void)callback, (void)thread;
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}

EMSCRIPTEN_RESULT emscripten_set_resize_callback_on_thread(
    const char* target,
    void* data,
    EM_BOOL capture,
    em_ui_callback_func callback,
    pthread_t thread
) {
  (void)target, (void)data, (void)capture, (void)callback, (void)thread;
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}

EMSCRIPTEN_RESULT emscripten_set_visibilitychange_callback_on_thread(
    void* data,
    EM_BOOL capture,
    em_visibilitychange_callback_func callback,
    pthread_t thread
) {
  (void)data, (void)capture, (void)callback, (void)thread;
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}

EMSCRIPTEN_RESULT emscripten_set_beforeunload_callback_on_thread(
    void* data,
    em_beforeunload_callback callback,
    pthread_t thread
) {
  (void)data, (void)callback, (void)thread;
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}

EMSCRIPTEN_RESULT emscripten_set_fullscreenchange_callback_on_thread(
    const char* target,
    void* data,
    EM_BOOL capture,
    em_fullscreenchange_callback_func callback,
    pthread_t thread
) {
  (void)target, (void)data, (void)capture, (void)callback, (void)thread;
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}

EMSCRIPTEN_RESULT emscripten_request_fullscreen_strategy(
    const char* target,
    EM_BOOL defer,
    const EmscriptenFullscreenStrategy* strategy
) {
  (void)target, (void)defer, (void)strategy;
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}

EMSCRIPTEN_RESULT emscripten_exit_fullscreen(void) {
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}

EMSCRIPTEN_RESULT emscripten_set_pointerlockchange_callback_on_thread(
    const char* target,
    void* data,
    EM_BOOL capture,
    em_pointerlockchange_callback_func callback,
    pthread_t thread
) {
  (void)target, (void)data, (void)capture, (void)callback, (void)thread;
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}

EMSCRIPTEN_RESULT emscripten_request_pointerlock(const char* target, EM_BOOL defer) {
  (void)target, (void)defer;
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}

EMSCRIPTEN_RESULT emscripten_exit_pointerlock(void) {
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}

void emscripten_set_window_title(const char* title) {
  (void)title;
}

/* No window is laid out by the screen's size. Emscripten's own answer brings its whole `Browser`
   along, loops, fullscreen, sounds from files: 4.8 KB brotli (Emscripten 3.1.6). */
void emscripten_get_screen_size(int* width, int* height) {
  *width = 1920, *height = 1080;
}

/* SDL's script of its own sets the canvas's cursor, which platform/web/cursor.cpp does: two would
   quarrel over it. Not for its size, which is 0.4 KB brotli (Emscripten 3.1.6). */
int emscripten_asm_const_int_sync_on_main_thread(const char* code, const char* signature, ...) {
  (void)code, (void)signature;
  return 0;
}

/* A page has no environment, and Emscripten would make one up. SDL's hints are set by calls. The
   C library's environment and its script are 1.5 KB brotli by themselves (Emscripten 3.1.6). */
char* getenv(const char* name) {
  (void)name;
  return NULL;
}

int setenv(const char* name, const char* value, int overwrite) {
  (void)name, (void)value, (void)overwrite;
  return -1;
}
