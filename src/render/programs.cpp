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

bool is_linked(const Program& program) {
  GLint linked = GL_FALSE;
  glGetProgramiv(program.name.get(), GL_LINK_STATUS, &linked);
  return linked == GL_TRUE;
}

}  // namespace

Programs Programs::begin() {
  using namespace shaders;
  Programs begun;
  const GLuint corners = begun.compile(GL_VERTEX_SHADER, fill_vert);
  begun.link(begun.fill, corners, begun.compile(GL_FRAGMENT_SHADER, fill_frag));
  begun.link(begun.hatch, corners, begun.compile(GL_FRAGMENT_SHADER, hatch_frag));
  const GLuint edges = begun.compile(GL_VERTEX_SHADER, line_vert);
  begun.link(begun.line, edges, begun.compile(GL_FRAGMENT_SHADER, line_frag));
  begun.link(begun.dash, edges, begun.compile(GL_FRAGMENT_SHADER, dash_frag));
  const GLuint screen = begun.compile(GL_VERTEX_SHADER, screen_vert);
  begun.link(begun.composite, screen, begun.compile(GL_FRAGMENT_SHADER, composite_frag));
  begun.link(begun.mask, screen, begun.compile(GL_FRAGMENT_SHADER, mask_frag));
  begun.link(begun.backdrop, screen, begun.compile(GL_FRAGMENT_SHADER, backdrop_frag));
  return begun;
}

GLuint Programs::compile(GLenum stage, const char* source) {
  const GlShader& shader = shaders_.emplace_back(glCreateShader(stage));
  glShaderSource(shader.get(), 1, &source, nullptr);
  glCompileShader(shader.get());
  return shader.get();
}

void Programs::link(Program& program, GLuint vertex, GLuint fragment) {
  program.name = GlProgram::make();
  glAttachShader(program.name.get(), vertex);
  glAttachShader(program.name.get(), fragment);
  glLinkProgram(program.name.get());
}

bool Programs::finish(std::string& error) {
  for (Program* const program : all()) {
    if (!is_linked(*program)) {
      error = complaint_about(*program);
      return false;
    }
    find_uniforms(*program);
  }
  shaders_.clear();
  return true;
}

std::string Programs::complaint_about(const Program& program) const {
  for (const GlShader& shader : shaders_) {
    GLint compiled = GL_FALSE;
    glGetShaderiv(shader.get(), GL_COMPILE_STATUS, &compiled);
    if (compiled != GL_TRUE) {
      return "The graphics driver refuses a shader of the map: " + shader_log(shader.get());
    }
  }
  return "The graphics driver cannot link the map's shaders: " + program_log(program.name.get());
}

void Programs::abandon() noexcept {
  for (Program* const program : all()) {
    program->name.abandon();
  }
}

std::array<Program*, 7> Programs::all() noexcept {
  return {&fill, &hatch, &line, &dash, &composite, &mask, &backdrop};
}

}  // namespace dateline::render
