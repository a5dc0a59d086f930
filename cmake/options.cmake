# What a builder may choose, and the flags that hold for everything compiled here, ours or not.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()

if(EMSCRIPTEN)
  set(DATELINE_TESTS_DEFAULT OFF)
else()
  set(DATELINE_TESTS_DEFAULT ON)
endif()
option(DATELINE_TESTS "Build the tests" ${DATELINE_TESTS_DEFAULT})
option(DATELINE_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(DATELINE_WERROR "Treat warnings in our code as errors" ON)
option(DATELINE_PRECOMPILE "Read a layer's most read headers once; off, to see that each file includes what it needs" ON)

# Downloads and what takes long to build once are kept here, beside the build folders, so that deleting build/ costs little.
if(DEFINED ENV{DATELINE_CACHE})
  set(DATELINE_CACHE_DEFAULT "$ENV{DATELINE_CACHE}")
else()
  set(DATELINE_CACHE_DEFAULT "${CMAKE_SOURCE_DIR}/.cache")
endif()
set(DATELINE_CACHE "${DATELINE_CACHE_DEFAULT}" CACHE PATH "Where downloads are kept")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Without the sloppiness ccache takes no file that includes a precompiled header; the others let a second clone use what the
  # first has compiled.
  set(CMAKE_C_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_NOHASHDIR=1
    "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" "${CCACHE_PROGRAM}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_C_COMPILER_LAUNCHER}")
endif()

# Functions and lines, which backtraces and sanitizers name, are always there.
option(DATELINE_DEBUG_INFO "Locals and types for a debugger as well, for a third more of the compiler's time" OFF)
if(NOT EMSCRIPTEN AND NOT DATELINE_DEBUG_INFO)
  add_compile_options($<$<CONFIG:RelWithDebInfo,Debug>:-g1>)
endif()

if(DATELINE_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -O1)
  add_link_options(-fsanitize=address,undefined)
endif()

if(EMSCRIPTEN)
  # CMake's MinSizeRel says -Os. Each function and datum gets a section of its own so that the linker can drop it.
  set(CMAKE_C_FLAGS_MINSIZEREL "-Oz -DNDEBUG")
  set(CMAKE_CXX_FLAGS_MINSIZEREL "-Oz -DNDEBUG")
  add_compile_options(-ffunction-sections -fdata-sections)
  # Every browser with WebGL 2 has these, and conversions from float to int are one instruction with the first.
  add_compile_options(-mnontrapping-fptoint -msign-ext -mbulk-memory)
  # The program is parted by functions (cmake/web/executable.cmake): they stay apart until it is. Emscripten 3.1.6 adds this at -Oz by itself.
  add_compile_options(-fno-inline-functions)
  add_link_options(-mnontrapping-fptoint -msign-ext -mbulk-memory)
  # 4 % less to download; a link takes half a minute then. Turn it off while you work on the page's program.
  option(DATELINE_LTO "Optimise the page's program as a whole when linking" ON)
  if(DATELINE_LTO)
    add_compile_options(-flto)
    add_link_options(-flto)
  endif()
endif()
