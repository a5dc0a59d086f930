#include "platform/web/canvas.hpp"

#include <SDL.h>
#include <emscripten/html5.h>

namespace dateline::platform {

namespace {

constexpr const char* kSelector = "#canvas";

void ask_for_plain_context() {
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
  SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_MULTISAMPLEBUFFERS, 0);
}

}  // namespace

bool Canvas::open(std::string& error) {
  SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, kSelector);
  if (SDL_Init(SDL_INIT_VIDEO) != 0) {
    error = SDL_GetError();
    return false;
  }
  ask_for_plain_context();
  window_ = SDL_CreateWindow("Dateline", 0, 0, 1, 1, SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI);
  if (window_ == nullptr || SDL_GL_CreateContext(window_) == nullptr) {
    error = SDL_GetError();
    return false;
  }
  return true;
}

// SDL scales the pointer by its window's size, so that size is the CSS box.
void Canvas::resize(int css_width, int css_height, int device_width, int device_height) {
  SDL_SetWindowSize(window_, css_width, css_height);
  emscripten_set_canvas_element_size(kSelector, device_width, device_height);
}

}  // namespace dateline::platform
