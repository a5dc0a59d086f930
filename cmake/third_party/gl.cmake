# OpenGL as `#include "gl.hpp"`: the two files under src/render/gl differ, so no source of ours asks which platform it is on.

add_library(dateline_gl INTERFACE)
if(EMSCRIPTEN)
  target_include_directories(dateline_gl INTERFACE "${CMAKE_SOURCE_DIR}/src/render/gl/web")
else()
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(EPOXY REQUIRED IMPORTED_TARGET epoxy)
  pkg_check_modules(EGL REQUIRED IMPORTED_TARGET egl)
  target_include_directories(dateline_gl INTERFACE "${CMAKE_SOURCE_DIR}/src/render/gl/native")
  target_link_libraries(dateline_gl INTERFACE PkgConfig::EPOXY)
endif()
