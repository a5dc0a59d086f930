# How the page's program is linked: one ES module that exports `createDateline`, and one .wasm beside it, at the top of the build. With IN_TWO_PARTS what
# the first picture does without is in a second one, NAME.later.wasm (README.md).

# 2.5 % less to download for a few seconds more of linking. A function with one caller stays a function unless it is small: folded into its caller it
# compresses worse.
set(DATELINE_SMALLEST_WASM -Oz --one-caller-inline-max-function-size=30 --flatten --rereloop -Oz -Oz)

function(dateline_web_executable target)
  cmake_parse_arguments(arg "IN_TWO_PARTS" "" "SOURCES" ${ARGN})
  set(replacements "${CMAKE_SOURCE_DIR}/cmake/web/imgui_absent.c" "${CMAKE_SOURCE_DIR}/cmake/web/number_reading.c"
      "${CMAKE_SOURCE_DIR}/cmake/web/mathematics.c" "${CMAKE_SOURCE_DIR}/cmake/web/text_formatting.c"
      "${CMAKE_SOURCE_DIR}/cmake/web/type_info_absent.c")
  set_source_files_properties(${replacements} PROPERTIES COMPILE_OPTIONS -w)
  add_executable(${target} ${arg_SOURCES} ${replacements})
  target_link_libraries(${target} PRIVATE dateline_flags dateline_no_exceptions dateline_platform dateline_sdl dateline_imgui_backends)
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}" SUFFIX ".js")
  set(mathematics sin cos tan asin acos atan sinh cosh tanh asinh exp log log2 log10 exp2 pow atan2)
  list(TRANSFORM mathematics APPEND "f" OUTPUT_VARIABLE in_floats)
  list(APPEND mathematics ${in_floats})
  list(TRANSFORM mathematics PREPEND "-Wl,--wrap=")
  target_link_options(${target} PRIVATE
    -Oz
    -fno-exceptions
    -sABORTING_MALLOC=1         # no memory left: stop, and the page says so
    -sALLOW_MEMORY_GROWTH=1
    -sASSERTIONS=0
    -sDYNAMIC_EXECUTION=0       # a strict content security policy forbids eval
    -sENVIRONMENT=web
    -sEXIT_RUNTIME=0
    -sEXPORT_ES6=1
    -sEXPORT_NAME=createDateline
    -sFILESYSTEM=0
    -sMALLOC=emmalloc
    -sMAX_WEBGL_VERSION=2
    -sMIN_WEBGL_VERSION=2
    -sMODULARIZE=1
    -sSUPPORT_LONGJMP=0
    # What follows keeps JavaScript that is never called out of the download.
    -sGL_EXTENSIONS_IN_PREFIXED_FORMAT=0
    -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
    -sGL_SUPPORT_SIMPLE_ENABLE_EXTENSIONS=0
    -sGL_TRACK_ERRORS=0
    -sHTML5_SUPPORT_DEFERRING_USER_SENSITIVE_REQUESTS=0
    -sINCOMING_MODULE_JS_API=[canvas,instantiateWasm,locateFile,onAbort,print,printErr,wasmBinary]
    -sTEXTDECODER=2
    -Wl,--wrap=_ZN5ImGui30ErrorRecoveryTryToRecoverStateEPK23ImGuiErrorRecoveryState
    -Wl,--wrap=_ZN5ImGui36ErrorRecoveryTryToRecoverWindowStateEPK23ImGuiErrorRecoveryState
    -Wl,--wrap=_ZN5ImGui31TableSettingsAddSettingsHandlerEv
    -Wl,--wrap=_ZN5ImGui15StyleColorsDarkEP10ImGuiStyle
    -Wl,--wrap=_ZN5ImGui17RenderMouseCursorE6ImVec2fijjj
    -Wl,--wrap=_ZN5ImGui21MultiSelectItemHeaderEjPbPi
    -Wl,--wrap=_ZN5ImGui21MultiSelectItemFooterEjPbS0_
    -Wl,--wrap=sscanf
    -Wl,--wrap=snprintf
    -Wl,--wrap=strtod
    -Wl,--wrap=vsnprintf
    ${mathematics})
  if(arg_IN_TWO_PARTS)
    dateline_split_program(${target})
  else()
    list(SUBLIST DATELINE_SMALLEST_WASM 1 -1 passes)   # the first -Oz is the link's own
    list(JOIN passes "," passes)
    target_link_options(${target} PRIVATE "-sBINARYEN_EXTRA_PASSES=${passes}")
  endif()
endfunction()

# Sets OUT to what keeps Binaryen's -Oz from inlining. Those versions that can skip a pass inline what only hands its parameters on, however small the
# limits are; Emscripten 3.1.6's cannot, and does not.
function(dateline_inline_nothing wasm_opt out)
  execute_process(COMMAND "${wasm_opt}" --help OUTPUT_VARIABLE help COMMAND_ERROR_IS_FATAL ANY)
  if(help MATCHES "--skip-pass")
    set(${out} --skip-pass=inlining-optimizing PARENT_SCOPE)
  else()
    set(${out} --one-caller-inline-max-function-size=0,--always-inline-max-function-size=0 PARENT_SCOPE)
  endif()
endfunction()

# The linked program is parted by object files, whose functions it knows by their linker's names: so it is linked with them and without Binaryen's
# inlining; each part is optimised afterwards.
function(dateline_split_program target)
  find_program(DATELINE_NODE NAMES node nodejs REQUIRED)
  find_program(DATELINE_WASM_SPLIT wasm-split HINTS "${EMSCRIPTEN_ROOT_PATH}/../bin" REQUIRED)
  get_filename_component(tools "${DATELINE_WASM_SPLIT}" DIRECTORY)
  # Some distributions name LLVM's tools by its version alone.
  foreach(version RANGE 30 14 -1)
    list(APPEND nm_names "llvm-nm-${version}")
    list(APPEND cxxfilt_names "llvm-cxxfilt-${version}")
  endforeach()
  find_program(DATELINE_LLVM_NM NAMES llvm-nm ${nm_names} HINTS "${tools}" REQUIRED)
  find_program(DATELINE_LLVM_CXXFILT NAMES llvm-cxxfilt ${cxxfilt_names} HINTS "${tools}" REQUIRED)
  get_property(layers GLOBAL PROPERTY DATELINE_SPLIT_LAYERS)
  get_property(sources GLOBAL PROPERTY DATELINE_LATER_SOURCES)
  list(JOIN sources "\n" sources)
  list(TRANSFORM layers REPLACE "(.+)" "$<JOIN:$<TARGET_OBJECTS:\\1>,\n>")
  list(JOIN layers "\n" objects)
  set(folder "${CMAKE_BINARY_DIR}/later")
  file(GENERATE OUTPUT "${folder}/sources.txt" CONTENT "${sources}\n")
  file(GENERATE OUTPUT "${folder}/objects.txt" CONTENT "${objects}\n")
  set(here "${CMAKE_SOURCE_DIR}/cmake/web")
  set(program "${CMAKE_BINARY_DIR}/${target}")
  list(JOIN DATELINE_SMALLEST_WASM "," passes)
  dateline_inline_nothing("${tools}/wasm-opt" inline_nothing)
  target_link_options(${target} PRIVATE --profiling-funcs -Wl,--no-demangle "-sBINARYEN_EXTRA_PASSES=${inline_nothing}")
  set_target_properties(${target} PROPERTIES LINK_DEPENDS
    "${here}/split_program.mjs;${here}/call_graph.mjs;${here}/function_order.mjs;${here}/later_objects.mjs;${here}/later_in_libraries.txt;${here}/later_calls.txt;${folder}/sources.txt")
  add_custom_command(TARGET ${target} POST_BUILD
    COMMAND "${DATELINE_NODE}" "${here}/split_program.mjs" "${program}.wasm" "${program}.later.wasm" --sources "${folder}/sources.txt"
      --objects "${folder}/objects.txt" --rules "${here}/later_in_libraries.txt" --calls "${here}/later_calls.txt" --tools "${tools}" --nm "${DATELINE_LLVM_NM}" --cxxfilt "${DATELINE_LLVM_CXXFILT}" "--passes=${passes}"
    COMMENT "Parting what the first picture needs from the rest" VERBATIM)
endfunction()
