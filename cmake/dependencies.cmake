# Third-party code as targets of our own naming, always as SYSTEM includes so that our warnings stop at our code:
#
#   dateline_expected, dateline_json     headers only
#   dateline_gl                          `gl.hpp`: epoxy natively, GLES3 on the web
#   dateline_sdl                         window and input
#   dateline_imgui, dateline_imgui_backends
#
# Versions and digests stand in cmake/pins.txt alone.
include(FetchContent)
include(pins)
include(third_party/headers)
include(third_party/gl)
include(third_party/sdl)
include(third_party/imgui)
