/* SDL's OpenGL calls answered by one WebGL 2 context on the window's canvas, in place of SDL's
   route through EGL: EGL can hand out any OpenGL function by name, so that route makes every
   reader download all of them, 19.0 KB brotli by themselves (Emscripten 3.1.6). Knows SDL 2.26's inner hooks, which the pinned version keeps
   still; knows nothing of what is drawn. */
#include <emscripten/html5.h>

#include "video/emscripten/SDL_emscriptenopengles.h"
#include "video/emscripten/SDL_emscriptenvideo.h"

/* See sdl_build.h. */
EMSCRIPTEN_RESULT dateline_leave_canvas_size(const char* canvas, int width, int height) {
  (void)canvas, (void)width, (void)height;
  return EMSCRIPTEN_RESULT_SUCCESS;
}

int Emscripten_GLES_LoadLibrary(SDL_VideoDevice* device, const char* path) {
  (void)device, (void)path;
  return 0;
}

void SDL_EGL_UnloadLibrary(SDL_VideoDevice* device) {
  (void)device;
}

void* SDL_EGL_GetProcAddress(SDL_VideoDevice* device, const char* name) {
  (void)device, (void)name;
  return NULL;
}

/* The surface is the canvas itself; SDL asks only that it is not EGL_NO_SURFACE. */
EGLSurface* SDL_EGL_CreateSurface(SDL_VideoDevice* device, NativeWindowType window) {
  (void)window;
  return (EGLSurface*)device;
}

void SDL_EGL_DestroySurface(SDL_VideoDevice* device, EGLSurface surface) {
  (void)device, (void)surface;
}

SDL_GLContext Emscripten_GLES_CreateContext(SDL_VideoDevice* device, SDL_Window* window) {
  const SDL_WindowData* data = (const SDL_WindowData*)window->driverdata;
  EmscriptenWebGLContextAttributes wanted;
  emscripten_webgl_init_context_attributes(&wanted);
  wanted.majorVersion = 2;
  wanted.alpha = device->gl_config.alpha_size > 0;
  wanted.depth = device->gl_config.depth_size > 0;
  wanted.stencil = device->gl_config.stencil_size > 0;
  wanted.antialias = device->gl_config.multisamplebuffers > 0;
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context =
      emscripten_webgl_create_context(data->canvas_id, &wanted);
  if (context <= 0) {
    SDL_SetError("WebGL 2 is not available");
    return NULL;
  }
  emscripten_webgl_make_context_current(context);
  return (SDL_GLContext)context;
}

int Emscripten_GLES_MakeCurrent(
    SDL_VideoDevice* device,
    SDL_Window* window,
    SDL_GLContext context
) {
  (void)device, (void)window;
  return emscripten_webgl_make_context_current((EMSCRIPTEN_WEBGL_CONTEXT_HANDLE)context) ==
                 EMSCRIPTEN_RESULT_SUCCESS
             ? 0
             : -1;
}

void SDL_EGL_DeleteContext(SDL_VideoDevice* device, SDL_GLContext context) {
  (void)device;
  emscripten_webgl_destroy_context((EMSCRIPTEN_WEBGL_CONTEXT_HANDLE)context);
}

/* The browser shows a frame when the callback that drew it returns. */
int Emscripten_GLES_SwapWindow(SDL_VideoDevice* device, SDL_Window* window) {
  (void)device, (void)window;
  return 0;
}

int SDL_EGL_SetSwapInterval(SDL_VideoDevice* device, int interval) {
  (void)device, (void)interval;
  return 0;
}

int SDL_EGL_GetSwapInterval(SDL_VideoDevice* device) {
  (void)device;
  return 1;
}
