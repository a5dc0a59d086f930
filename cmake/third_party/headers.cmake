# nlohmann_json and tl::expected: headers only, installed by the distribution or fetched from upstream.

# Finds `header` among the machine's own headers, or fetches `package`, and makes an interface target of it.
#
# On the web /usr/include must never be on the path (its libc is not Emscripten's), so the one folder needed is copied out of it.
function(dateline_headers target package header folder_in_sources)
  find_path(${target}_DIR "${header}" PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH)
  get_filename_component(folder "${header}" DIRECTORY)
  if(${target}_DIR)
    set(include_dir "${CMAKE_BINARY_DIR}/third_party/${package}")
    file(COPY "${${target}_DIR}/${folder}" DESTINATION "${include_dir}")
  else()
    dateline_fetch(${package} fetched)
    set(include_dir "${fetched}/${folder_in_sources}")
  endif()
  add_library(${target} INTERFACE)
  target_include_directories(${target} SYSTEM INTERFACE "${include_dir}")
endfunction()

dateline_headers(dateline_expected expected tl/expected.hpp include)
dateline_headers(dateline_json json nlohmann/json.hpp include)
# Core is built without exceptions; the parser then reports through its SAX handler alone.
target_compile_definitions(dateline_json INTERFACE JSON_NOEXCEPTION)
