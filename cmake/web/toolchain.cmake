# Finds Emscripten and hands over to its own toolchain file: `emcc` on PATH wins (emsdk), else the distribution's package.

find_program(DATELINE_EMCC emcc PATHS /usr/bin /usr/lib/emscripten /usr/share/emscripten)
if(NOT DATELINE_EMCC)
  message(FATAL_ERROR "emcc is not on PATH. Run cmake/setup.sh, or activate emsdk.")
endif()
file(REAL_PATH "${DATELINE_EMCC}" emcc_file)
get_filename_component(emscripten_root "${emcc_file}" DIRECTORY)
if(NOT EXISTS "${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
  execute_process(COMMAND "${DATELINE_EMCC}" --cflags OUTPUT_VARIABLE flags ERROR_QUIET)  # a wrapper script: ask it for its root
  string(REGEX MATCH "([^ =]*)/cache/sysroot" matched "${flags}")
  set(emscripten_root "${CMAKE_MATCH_1}")
endif()

# Debian's Emscripten links by JavaScript that needs node's acorn from /usr/share/nodejs, where only Debian's own node looks.
if(emscripten_root STREQUAL "/usr/share/emscripten")
  set(ENV{NODE_PATH} "/usr/share/nodejs")
  set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
endif()

include("${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
