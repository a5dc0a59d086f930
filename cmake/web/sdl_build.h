/* SDL's own configuration for Emscripten, less the parts that Dateline has no use for. Knows
   SDL's switches and nothing else. */
#ifndef DATELINE_SDL_BUILD_H
#define DATELINE_SDL_BUILD_H

/* SDL_config.h's guard: from here on this file is the configuration. */
#define SDL_config_h_
#include "SDL_config_emscripten.h"
#include "SDL_platform.h"

#define SDL_AUDIO_DISABLED 1
#define SDL_FILE_DISABLED 1
#define SDL_FILESYSTEM_DISABLED 1
#define SDL_JOYSTICK_DISABLED 1
#define SDL_LOADSO_DISABLED 1
#define SDL_LOCALE_DISABLED 1
#define SDL_POWER_DISABLED 1
#define SDL_RENDER_DISABLED 1
#define SDL_SENSOR_DISABLED 1

#undef SDL_AUDIO_DRIVER_DISK
#undef SDL_AUDIO_DRIVER_DUMMY
#undef SDL_AUDIO_DRIVER_EMSCRIPTEN
#undef SDL_JOYSTICK_EMSCRIPTEN
#undef SDL_SENSOR_DUMMY
#undef SDL_LOADSO_DLOPEN
#undef SDL_THREAD_PTHREAD
#undef SDL_THREAD_PTHREAD_RECURSIVE_MUTEX
#undef SDL_VIDEO_RENDER_OGL_ES2
#undef SDL_POWER_EMSCRIPTEN
#undef SDL_FILESYSTEM_EMSCRIPTEN
#undef HAVE_ICONV
#undef HAVE_ICONV_H
#undef HAVE_SIGACTION
#undef HAVE_SA_SIGACTION
#undef HAVE_SIGNAL_H

/* The canvas's picture is the page's to size (src/platform/web/canvas.cpp). SDL would do it four times before
   the first frame, and each time the browser lays out all of its memory on the GPU anew. */
#define emscripten_set_canvas_element_size dateline_leave_canvas_size

/* SDL_events.c clamps the verbosity of its event log from a hint, and nothing else: at none for
   ever, the log is not compiled. */
#ifdef DATELINE_WITHOUT_EVENT_LOG
#include "SDL_stdinc.h"
#undef SDL_clamp
#define SDL_clamp(value, low, high) (low)
#endif

#endif
