// Owners of OpenGL names: each deletes its own when it goes, or forgets it when the context is
// lost.
#pragma once

#include <utility>

#include "gl.hpp"

namespace dateline::render {

// Kind has `static GLuint make()` and `static void free(GLuint)`. 0 is nothing. Needs a current
// context unless empty.
template <class Kind>
class GlName {
 public:
  GlName() = default;
  [[nodiscard]] static GlName make() {
    return GlName(Kind::make());
  }
  explicit GlName(GLuint name) noexcept
      : name_(name) {}
  GlName(GlName&& other) noexcept
      : name_(std::exchange(other.name_, 0)) {}
  GlName& operator=(GlName&& other) noexcept {
    std::swap(name_, other.name_);
    return *this;
  }
  ~GlName() {
    if (name_ != 0) {
      Kind::free(name_);
    }
  }

  [[nodiscard]] GLuint get() const noexcept {
    return name_;
  }
  void abandon() noexcept {
    name_ = 0;
  }

 private:
  GLuint name_ = 0;
};

struct BufferKind {
  static GLuint make() {
    GLuint name = 0;
    glGenBuffers(1, &name);
    return name;
  }
  static void free(GLuint name) {
    glDeleteBuffers(1, &name);
  }
};
struct VertexArrayKind {
  static GLuint make() {
    GLuint name = 0;
    glGenVertexArrays(1, &name);
    return name;
  }
  static void free(GLuint name) {
    glDeleteVertexArrays(1, &name);
  }
};
struct TextureKind {
  static GLuint make() {
    GLuint name = 0;
    glGenTextures(1, &name);
    return name;
  }
  static void free(GLuint name) {
    glDeleteTextures(1, &name);
  }
};
struct FramebufferKind {
  static GLuint make() {
    GLuint name = 0;
    glGenFramebuffers(1, &name);
    return name;
  }
  static void free(GLuint name) {
    glDeleteFramebuffers(1, &name);
  }
};
struct ShaderKind {
  static void free(GLuint name) {
    glDeleteShader(name);
  }
};
struct ProgramKind {
  static GLuint make() {
    return glCreateProgram();
  }
  static void free(GLuint name) {
    glDeleteProgram(name);
  }
};

using GlBuffer = GlName<BufferKind>;
using GlVertexArray = GlName<VertexArrayKind>;
using GlTexture = GlName<TextureKind>;
using GlFramebuffer = GlName<FramebufferKind>;
using GlShader = GlName<ShaderKind>;
using GlProgram = GlName<ProgramKind>;

}  // namespace dateline::render
