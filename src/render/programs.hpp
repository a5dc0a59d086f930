// The linked shader programs and where their uniforms are.
#pragma once

#include <optional>
#include <string>

#include "render/gl_objects.hpp"

namespace dateline::render {

// A uniform that a program does not have is -1, which GL ignores.
struct Program {
  GlProgram name;
  GLint place = -1, screen = -1, radius = -1, paint = -1, ground = -1, dash = -1, hatch = -1;
  GLint coverage = -1, origin = -1, kinds = -1, strengths = -1;
};

struct Programs {
  Program fill, hatch, line, dash, composite, mask, backdrop;

  // nullopt, with what the driver said in `error`, when one does not compile or link.
  [[nodiscard]] static std::optional<Programs> make(std::string& error);
  void abandon() noexcept;
};

}  // namespace dateline::render
