// Draws the golden scenes on a page's canvas, one when asked; tests/browser/goldens.test.mjs asks,
// and compares. It knows no picture.
#include <string>

#include <emscripten.h>
#include <emscripten/html5.h>

#include "gl.hpp"
#include "render/baked_map.hpp"
#include "render/golden_scenes.hpp"

namespace dateline::tests {
namespace {

constexpr const char* kCanvas = "#canvas";

std::string& complaints() {
  static std::string all;
  return all;
}

// As the explorer asks for its own (platform/web/canvas.cpp).
bool open_context() {
  EmscriptenWebGLContextAttributes wanted;
  emscripten_webgl_init_context_attributes(&wanted);
  wanted.majorVersion = 2;
  wanted.alpha = wanted.depth = wanted.antialias = false;
  wanted.stencil = true;
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context(kCanvas, &wanted);
  return context > 0 && emscripten_webgl_make_context_current(context) == EMSCRIPTEN_RESULT_SUCCESS;
}

void draw(const Golden& golden) {
  static const bool open = open_context();
  if (!open) {
    return complain("no WebGL 2");
  }
  Scene scene = golden.make();
  emscripten_set_canvas_element_size(kCanvas, scene.width_px(), scene.height_px());
  std::string error;
  auto renderer = render::MapRenderer::make(error);
  if (!renderer) {
    return complain(error);
  }
  golden.add(*renderer, scene);
  renderer->draw(scene.frame, scene.world, scene.height_px());
  if (const GLenum code = glGetError(); code != GL_NO_ERROR) {
    complain("OpenGL error " + std::to_string(code));
  }
}

}  // namespace

void complain(const std::string& what) {
  complaints() += what + "\n";
}

}  // namespace dateline::tests

extern "C" {

EMSCRIPTEN_KEEPALIVE int goldens_count() {
  return static_cast<int>(dateline::tests::golden_scenes().size());
}

// `index` is below the count.
EMSCRIPTEN_KEEPALIVE const char* goldens_name(int index) {
  return dateline::tests::golden_scenes()[static_cast<std::size_t>(index)].name;
}

// Leaves the picture on the canvas, at its size in device px. What went wrong, or an empty text.
EMSCRIPTEN_KEEPALIVE const char* goldens_draw(int index) {
  dateline::tests::complaints().clear();
  dateline::tests::draw(dateline::tests::golden_scenes()[static_cast<std::size_t>(index)]);
  return dateline::tests::complaints().c_str();
}

}  // extern "C"

int main() {
  return 0;
}
