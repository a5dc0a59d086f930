# SDL2 for the browser, compiled from its pinned sources by a list of our own, in half a minute and without its two minutes of
# configure checks. The list is what a window and its input need. What SDL would drag in for pictures (every blitter, reached
# through custom cursors alone) and for game controllers is answered by sdl_absent.c instead: it costs the reader a download.

dateline_sources(sdl2 sdl_sources)

set(sdl_files
  SDL.c SDL_assert.c SDL_error.c SDL_hints.c SDL_list.c SDL_log.c SDL_utils.c
  atomic/SDL_atomic.c atomic/SDL_spinlock.c
  cpuinfo/SDL_cpuinfo.c
  events/SDL_clipboardevents.c events/SDL_displayevents.c events/SDL_dropevents.c events/SDL_events.c
  events/SDL_keyboard.c events/SDL_keysym_to_scancode.c events/SDL_mouse.c events/SDL_quit.c events/SDL_scancode_tables.c
  events/SDL_touch.c events/SDL_windowevents.c events/imKStoUCS.c
  stdlib/SDL_getenv.c stdlib/SDL_iconv.c stdlib/SDL_malloc.c stdlib/SDL_qsort.c stdlib/SDL_stdlib.c stdlib/SDL_string.c
  stdlib/SDL_strtokr.c stdlib/SDL_crc32.c
  thread/SDL_thread.c thread/generic/SDL_syscond.c thread/generic/SDL_sysmutex.c thread/generic/SDL_syssem.c
  thread/generic/SDL_systhread.c thread/generic/SDL_systls.c
  timer/SDL_timer.c timer/unix/SDL_systimer.c
  video/SDL_clipboard.c video/SDL_rect.c video/SDL_video.c
  video/emscripten/SDL_emscriptenevents.c video/emscripten/SDL_emscriptenmouse.c
  video/emscripten/SDL_emscriptenvideo.c)
list(TRANSFORM sdl_files PREPEND "${sdl_sources}/src/")

set_source_files_properties("${sdl_sources}/src/events/SDL_events.c" PROPERTIES COMPILE_DEFINITIONS DATELINE_WITHOUT_EVENT_LOG)

add_library(dateline_sdl STATIC ${sdl_files}
  "${CMAKE_SOURCE_DIR}/cmake/web/sdl_absent.c" "${CMAKE_SOURCE_DIR}/cmake/web/sdl_webgl.c")
target_include_directories(dateline_sdl SYSTEM PUBLIC "${sdl_sources}/include")
target_include_directories(dateline_sdl PRIVATE "${CMAKE_SOURCE_DIR}/cmake/web" "${sdl_sources}/src")
target_compile_options(dateline_sdl PRIVATE -w "SHELL:-include sdl_build.h")
