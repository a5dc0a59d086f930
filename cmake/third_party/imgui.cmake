# Dear ImGui from its pinned sources. `dateline_imgui` draws into lists of triangles and is all that src/ui may see;
# `dateline_imgui_backends` carries those lists to OpenGL and SDL2's events to ImGui, for src/platform.

dateline_sources(imgui imgui_sources)

add_library(dateline_imgui STATIC
  "${imgui_sources}/imgui.cpp"
  "${imgui_sources}/imgui_draw.cpp"
  "${imgui_sources}/imgui_tables.cpp"
  "${imgui_sources}/imgui_widgets.cpp")
target_include_directories(dateline_imgui SYSTEM PUBLIC "${imgui_sources}" "${CMAKE_SOURCE_DIR}/cmake/imgui")
target_compile_definitions(dateline_imgui PUBLIC IMGUI_USER_CONFIG="dateline_imconfig.h")
target_compile_options(dateline_imgui PRIVATE -w -fno-exceptions -fno-rtti)

add_library(dateline_imgui_backends STATIC
  "${imgui_sources}/backends/imgui_impl_opengl3.cpp"
  "${imgui_sources}/backends/imgui_impl_sdl2.cpp")
target_include_directories(dateline_imgui_backends SYSTEM PUBLIC "${imgui_sources}/backends")
target_link_libraries(dateline_imgui_backends PUBLIC dateline_imgui PRIVATE dateline_sdl dateline_gl)
target_compile_options(dateline_imgui_backends PRIVATE -w -fno-exceptions -fno-rtti)
if(EMSCRIPTEN)
  target_compile_definitions(dateline_imgui_backends PUBLIC IMGUI_IMPL_OPENGL_ES3)
  # Without waiting for the graphics process: src/platform/web/gl_state.cpp.
  target_compile_definitions(dateline_imgui_backends PRIVATE glGetIntegerv=dateline_gl_state)
  # 1.92's SDL2 backend uses Emscripten's macros without including their header.
  target_compile_options(dateline_imgui_backends PRIVATE "SHELL:-include emscripten.h")
else()
  # The same function pointers as our renderer, also off-screen under EGL, instead of ImGui's own loader, which asks for GLX.
  target_compile_definitions(dateline_imgui_backends PRIVATE IMGUI_IMPL_OPENGL_LOADER_CUSTOM)
  target_compile_options(dateline_imgui_backends PRIVATE "SHELL:-include epoxy/gl.h")
endif()
