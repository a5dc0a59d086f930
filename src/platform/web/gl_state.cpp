// What Dear ImGui's OpenGL code asks of the graphics state around each frame, to put it back
// afterwards. On the page such a question waits until the graphics process has drawn all that came
// before it, which took more of the page's thread than all else together. These are the answers
// that hold whenever Dear ImGui draws: the painter leaves nothing bound (render/painter.cpp), and
// sets whatever else it needs before it draws again.
#include <algorithm>

#include <GLES3/gl3.h>

// glGetIntegerv, for cmake/third_party/imgui.cmake.
extern "C" void dateline_gl_state(GLenum name, GLint* value);

extern "C" void dateline_gl_state(GLenum name, GLint* value) {
  switch (name) {
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX:
      std::fill_n(value, 4, 0);
      break;  // set again for each frame
    case GL_ACTIVE_TEXTURE:
      *value = GL_TEXTURE0;
      break;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA:
      *value = GL_ONE;
      break;
    case GL_BLEND_DST_RGB:
    case GL_BLEND_DST_ALPHA:
      *value = GL_ZERO;
      break;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA:
      *value = GL_FUNC_ADD;
      break;
    case GL_CURRENT_PROGRAM:
    case GL_TEXTURE_BINDING_2D:
    case GL_SAMPLER_BINDING:
    case GL_ARRAY_BUFFER_BINDING:
    case GL_VERTEX_ARRAY_BINDING:
      *value = 0;
      break;
    default:
      glGetIntegerv(name, value);  // limits and versions, at the beginning
  }
}
