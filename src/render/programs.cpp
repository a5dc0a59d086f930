// Compiles and links the embedded shaders.
#include "render/programs.hpp"

#include "render/shader_sources.hpp"

namespace dateline::render {
namespace {

std::string shader_log(GLuint shader) {
  char text[1024] = "";
  GLsizei length = 0;
  glGetShaderInfoLog(shader, sizeof text, &length, text);
  return std::string(text, static_cast<std::size_t>(length));
}

std::string program_log(GLuint program) {
  char text[1024] = "";
  GLsizei length = 0;
  glGetProgramInfoLog(program, sizeof text, &length, text);
  return std::string(text, static_cast<std::size_t>(length));
}

// Empty, with `error`, when it does not compile.
GlShader compile(GLenum stage, const char* source, std::string& error) {
  GlShader shader(glCreateShader(stage));
  glShaderSource(shader.get(), 1, &source, nullptr);
  glCompileShader(shader.get());
  GLint compiled = GL_FALSE;
  glGetShaderiv(shader.get(), GL_COMPILE_STATUS, &compiled);
  if (compiled == GL_TRUE) {
    return shader;
  }
  error = "The graphics driver refuses a shader of the map: " + shader_log(shader.get());
  return GlShader();
}

void find_uniforms(Program& program) {
  const auto find = [&](const char* uniform) {
    return glGetUniformLocation(program.name.get(), uniform);
  };
  program.place = find("u_place");
  program.screen = find("u_screen");
  program.radius = find("u_radius");
  program.paint = find("u_paint");
  program.ground = find("u_ground");
  program.dash = find("u_dash");
  program.hatch = find("u_hatch");
  program.coverage = find("u_coverage");
  program.origin = find("u_origin");
  program.kinds = find("u_kinds");
  program.strengths = find("u_strengths");
}

bool link(
    Program& program,
    const char* vertex_source,
    const char* fragment_source,
    std::string& error
) {
  const GlShader vertex = compile(GL_VERTEX_SHADER, vertex_source, error);
  if (vertex.get() == 0) {
    return false;
  }
  const GlShader fragment = compile(GL_FRAGMENT_SHADER, fragment_source, error);
  if (fragment.get() == 0) {
    return false;
  }
  program.name = GlProgram::make();
  glAttachShader(program.name.get(), vertex.get());
  glAttachShader(program.name.get(), fragment.get());
  glLinkProgram(program.name.get());
  GLint linked = GL_FALSE;
  glGetProgramiv(program.name.get(), GL_LINK_STATUS, &linked);
  if (linked != GL_TRUE) {
    error = "The graphics driver cannot link the map's shaders: " + program_log(program.name.get());
  }
  find_uniforms(program);
  return linked == GL_TRUE;
}

}  // namespace

std::optional<Programs> Programs::make(std::string& error) {
  Programs made;
  if (!link(made.fill, shaders::fill_vert, shaders::fill_frag, error)) {
    return std::nullopt;
  }
  if (!link(made.hatch, shaders::fill_vert, shaders::hatch_frag, error)) {
    return std::nullopt;
  }
  if (!link(made.dash, shaders::line_vert, shaders::dash_frag, error)) {
    return std::nullopt;
  }
  if (!link(made.line, shaders::line_vert, shaders::line_frag, error)) {
    return std::nullopt;
  }
  if (!link(made.composite, shaders::screen_vert, shaders::composite_frag, error)) {
    return std::nullopt;
  }
  if (!link(made.mask, shaders::screen_vert, shaders::mask_frag, error)) {
    return std::nullopt;
  }
  if (!link(made.backdrop, shaders::screen_vert, shaders::backdrop_frag, error)) {
    return std::nullopt;
  }
  return made;
}

void Programs::abandon() noexcept {
  for (Program* program : {&fill, &hatch, &line, &dash, &composite, &mask, &backdrop}) {
    program->name.abandon();
  }
}

}  // namespace dateline::render
