// The linked shader programs and where their uniforms are.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "render/gl_objects.hpp"

namespace dateline::render {

// A uniform that a program does not have is -1, which GL ignores.
struct Program {
  GlProgram name;
  GLint place = -1, screen = -1, radius = -1, paint = -1, ground = -1, dash = -1, hatch = -1;
  GLint coverage = -1, origin = -1, kinds = -1, strengths = -1;
};

class Programs {
 public:
  Program fill, hatch, line, dash, composite, mask, backdrop;

  // Hands all of them to the driver, which compiles while we go on.
  [[nodiscard]] static Programs begin();
  // Waits for the driver. False, with what it said in `error`, when one does not compile or link;
  // none may be used before.
  [[nodiscard]] bool finish(std::string& error);
  void abandon() noexcept;

 private:
  GLuint compile(GLenum stage, const char* source);
  static void link(Program& program, GLuint vertex, GLuint fragment);
  [[nodiscard]] std::string complaint_about(const Program& program) const;
  [[nodiscard]] std::array<Program*, 7> all() noexcept;

  std::vector<GlShader> shaders_;  // until finish
};

}  // namespace dateline::render
