# Puts data/locales/ into the program by web/locales, a script for Node: message_ids.hpp and twin_ids.hpp (an enumerator for each id of
# en.json), English as one string, and for readers of other languages build/<preset>/languages/{ko,uk,ru}.txt. The story as HTML (src/page)
# has its texts, English among them, in build/<preset>/languages/twin/{en,ko,uk,ru}.txt.

find_program(DATELINE_NODE NAMES node nodejs DOC "Node, 18.3 or newer")
if(NOT DATELINE_NODE)
  message(FATAL_ERROR "node is not on PATH; it compiles data/locales. Run cmake/setup.sh native, or name it in DATELINE_NODE.")
endif()

function(dateline_locales target)
  set(scripts "${CMAKE_SOURCE_DIR}/web/locales")
  set(locales "${CMAKE_SOURCE_DIR}/data/locales")
  set(include "${CMAKE_BINARY_DIR}/include/messages")
  set(languages "${CMAKE_BINARY_DIR}/languages")
  set(source "${CMAKE_CURRENT_BINARY_DIR}/messages_english.cpp")
  set(inputs)
  foreach(script check_message compile compile_locales cpp_sources locale_error plural_forms read_locale)
    list(APPEND inputs "${scripts}/${script}.mjs")
  endforeach()
  set(outputs "${include}/message_ids.hpp" "${include}/twin_ids.hpp" "${source}" "${languages}/twin/en.txt")
  foreach(language ko uk ru)
    list(APPEND outputs "${languages}/${language}.txt" "${languages}/twin/${language}.txt")
  endforeach()
  foreach(language en ko uk ru)
    list(APPEND inputs "${locales}/${language}.json")
  endforeach()
  add_custom_command(OUTPUT ${outputs}
    COMMAND "${DATELINE_NODE}" "${scripts}/compile_locales.mjs" --include "${include}" --source "${source}" --languages "${languages}"
    DEPENDS ${inputs}
    COMMENT "Compiling the messages"
    VERBATIM)
  add_custom_target(${target}_messages DEPENDS ${outputs})
  add_dependencies(${target} ${target}_messages)
  target_sources(${target} PRIVATE "${source}")
  target_include_directories(${target} PUBLIC "${include}")
endfunction()
