# How a layer becomes a target that can see only what it may know.
#
# Sources say `#include "core/story/story.hpp"`. Were `src/` itself on the include path, every layer could read every other. So each layer
# publishes a folder of its own that holds one link, `core -> src/core`, and a layer sees the folders of the layers it links with:
#
#   build/include/core/core -> src/core        dateline_core  sees core
#   build/include/app/app   -> src/app         dateline_app   sees core, app        (it links dateline_core)
#
# A wrong include does not compile; tests/architecture names it in words.

# Flags of our own code, on either platform.
add_library(dateline_flags INTERFACE)
target_compile_options(dateline_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
  $<$<BOOL:${DATELINE_WERROR}>:-Werror>
  $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>
  # GCC 12 takes the storage of a variant's other alternatives for uninitialised reads when it inlines a vector of variants (GCC bug 105562 and its kin).
  $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CXX_COMPILER_ID:GNU>>:-Wno-maybe-uninitialized>)

add_library(dateline_no_exceptions INTERFACE)
target_compile_options(dateline_no_exceptions INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions>)

# Gives `target` the include folder through which others see `layer`.
function(dateline_publish_headers target layer)
  set(root "${CMAKE_BINARY_DIR}/include/${layer}")
  file(MAKE_DIRECTORY "${root}")
  file(CREATE_LINK "${CMAKE_SOURCE_DIR}/src/${layer}" "${root}/${layer}" SYMBOLIC RESULT failed)
  if(failed)  # a file system without links: the architecture test alone watches the direction
    set(root "${CMAKE_SOURCE_DIR}/src")
  endif()
  target_include_directories(${target} PUBLIC "${root}")
endfunction()

# dateline_layer(core FIRST edtf.cpp ...): the target dateline_core, of every .cpp in its folder. Those after FIRST draw the first picture; the
# others are in the part of the page's program that arrives after it (cmake/web/README.md).
# dateline_layer(platform SOURCES ... [LATER ...]): the same of the files named alone, where not all of a folder belong to one machine.
function(dateline_layer layer)
  cmake_parse_arguments(arg "" "" "FIRST;SOURCES;LATER" ${ARGN})
  if(arg_FIRST)
    file(GLOB_RECURSE arg_LATER CONFIGURE_DEPENDS RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}" "*.cpp")
    list(REMOVE_ITEM arg_LATER ${arg_FIRST})
  endif()
  if(EMSCRIPTEN)
    dateline_later_sources(${layer} ${arg_LATER})
  endif()
  add_library(dateline_${layer} STATIC ${arg_FIRST} ${arg_SOURCES} ${arg_LATER})
  dateline_publish_headers(dateline_${layer} ${layer})
  target_link_libraries(dateline_${layer} PRIVATE dateline_flags dateline_no_exceptions)
endfunction()

# The linker's names then tell the functions of one file's unnamed namespace from those of another's.
function(dateline_later_sources layer)
  set_source_files_properties(${ARGN} PROPERTIES COMPILE_OPTIONS -funique-internal-linkage-names)
  set_property(GLOBAL APPEND PROPERTY DATELINE_SPLIT_LAYERS dateline_${layer})
  list(TRANSFORM ARGN PREPEND "${layer}.dir/")
  set_property(GLOBAL APPEND PROPERTY DATELINE_LATER_SOURCES ${ARGN})
endfunction()
