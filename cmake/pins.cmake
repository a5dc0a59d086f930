# Reads cmake/pins.txt into variables PIN_<package>.<key>, and turns a pin into a folder of sources.

set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${CMAKE_CURRENT_LIST_DIR}/pins.txt")
file(STRINGS "${CMAKE_CURRENT_LIST_DIR}/pins.txt" pin_lines REGEX "^[a-z0-9]+\\.[a-z0-9_]+=")
foreach(line IN LISTS pin_lines)
  string(REGEX MATCH "^([^=]+)=(.*)$" matched "${line}")
  set(PIN_${CMAKE_MATCH_1} "${CMAKE_MATCH_2}")
endforeach()

# dateline_sources(imgui out): the folder of the pinned sources, from the archive that cmake/setup.sh left in the cache when it is
# there and has the pinned digest, else from upstream by FetchContent.
function(dateline_sources package out)
  set(archive "${DATELINE_CACHE}/downloads/${PIN_${package}.archive}")
  if(EXISTS "${archive}")
    dateline_unpack("${archive}" "${PIN_${package}.sha256}" "${package}-${PIN_${package}.version}" folder)
  else()
    dateline_fetch(${package} folder)
  endif()
  set(${out} "${folder}" PARENT_SCOPE)
endfunction()

# Unpacks an archive with one folder at its top, once, under a name of ours.
function(dateline_unpack archive sha256 name out)
  file(SHA256 "${archive}" found)
  if(NOT found STREQUAL sha256)
    message(FATAL_ERROR "${archive} has SHA-256 ${found}, pinned is ${sha256}. Delete it and run cmake/setup.sh again.")
  endif()
  set(folder "${DATELINE_CACHE}/sources/${name}")
  if(NOT EXISTS "${folder}/.unpacked-${sha256}")
    set(staging "${folder}.unpacking")
    file(REMOVE_RECURSE "${folder}" "${staging}")
    file(ARCHIVE_EXTRACT INPUT "${archive}" DESTINATION "${staging}")
    file(GLOB top "${staging}/*")
    file(RENAME "${top}" "${folder}")
    file(REMOVE_RECURSE "${staging}")
    file(TOUCH "${folder}/.unpacked-${sha256}")
  endif()
  set(${out} "${folder}" PARENT_SCOPE)
endfunction()

# Says where upstream's release is and what it must hash to.
macro(dateline_declare package)
  message(STATUS "${package}: not on this machine, taking ${PIN_${package}.url}")
  FetchContent_Declare(${package} URL "${PIN_${package}.url}" URL_HASH "SHA256=${PIN_${package}.url_sha256}")
endmacro()

# Fetches upstream's release without configuring it: we compile it by lists of our own.
function(dateline_fetch package out)
  dateline_declare(${package})
  FetchContent_GetProperties(${package})
  if(NOT ${package}_POPULATED)
    FetchContent_Populate(${package})
  endif()
  set(${out} "${${package}_SOURCE_DIR}" PARENT_SCOPE)
endfunction()
