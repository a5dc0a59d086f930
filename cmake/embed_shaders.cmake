# Puts shaders/ into the program: one source for OpenGL ES 3.00 and desktop 3.30, told apart by the first lines alone.
#
# Included by a CMakeLists.txt it gives dateline_embed_shaders(target fill.vert ...), which adds a generated .cpp with one string
# each: shaders/fill.vert becomes dateline::render::shaders::fill_vert. Run with `cmake -P` it writes that .cpp.

if(NOT CMAKE_SCRIPT_MODE_FILE)
  set(DATELINE_EMBED_SHADERS_SCRIPT "${CMAKE_CURRENT_LIST_FILE}")

  function(dateline_embed_shaders target)
    set(output "${CMAKE_CURRENT_BINARY_DIR}/shader_sources.cpp")
    list(TRANSFORM ARGN PREPEND "${CMAKE_SOURCE_DIR}/shaders/" OUTPUT_VARIABLE inputs)
    add_custom_command(OUTPUT "${output}"
      COMMAND "${CMAKE_COMMAND}" "-DINPUTS=${inputs}" "-DOUTPUT=${output}" "-DES=$<BOOL:${EMSCRIPTEN}>" -P "${DATELINE_EMBED_SHADERS_SCRIPT}"
      DEPENDS ${inputs} "${DATELINE_EMBED_SHADERS_SCRIPT}"
      COMMENT "Embedding the shaders"
      VERBATIM)
    target_sources(${target} PRIVATE "${output}")
  endfunction()
  return()
endif()

if(ES)
  set(head "#version 300 es\nprecision highp float;\nprecision highp int;\n")
else()
  set(head "#version 330 core\n")
endif()

set(code "// Generated from shaders/ by cmake/embed_shaders.cmake.\n#include \"render/shader_sources.hpp\"\n\nnamespace dateline::render::shaders {\n")
foreach(input IN LISTS INPUTS)
  get_filename_component(name "${input}" NAME)
  string(REPLACE "." "_" name "${name}")
  file(READ "${input}" body)
  string(REGEX REPLACE "[ \t]*//[^\n]*" "" body "${body}")  # readers of the page need no comments of ours
  string(APPEND code "\nconst char* const ${name} = R\"glsl(${head}${body})glsl\";\n")
endforeach()
string(APPEND code "\n}  // namespace dateline::render::shaders\n")
file(WRITE "${OUTPUT}" "${code}")
