// Sets uniforms and blending, and counts draw calls.
#include "render/painter.hpp"

#include <algorithm>

namespace dateline::render {
namespace {

float unit(std::uint8_t byte) noexcept {
  return static_cast<float>(byte) / 255.0f;
}

std::array<float, 4> premultiplied(const Paint& paint) noexcept {
  const Colour& c = paint.colour;
  return {
      unit(c.red) * paint.alpha,
      unit(c.green) * paint.alpha,
      unit(c.blue) * paint.alpha,
      paint.alpha
  };
}

void blend_over() {
  glBlendEquation(GL_FUNC_ADD);
  glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

}  // namespace

std::optional<Painter> Painter::make(Programs programs, std::string& error) {
  if (!programs.finish(error)) {
    return std::nullopt;
  }
  Painter painter;
  painter.programs_ = std::move(programs);
  painter.nothing_ = GlVertexArray::make();
  return painter;
}

void Painter::abandon() noexcept {
  programs_.abandon();
  coverage_.abandon();
  nothing_.abandon();
}

bool Painter::begin(const View& view) {
  rect_ = view.rect;
  pixel_ratio_ = view.pixel_ratio;
  if (rect_.empty()) {
    return false;
  }
  glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &framebuffer_before_);
  glActiveTexture(GL_TEXTURE0);
  const bool ready = coverage_.resize(rect_.width, rect_.height);
  glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(framebuffer_before_));
  if (!ready) {
    return false;
  }
  glDisable(GL_DEPTH_TEST);
  glDisable(GL_CULL_FACE);
  glDisable(GL_STENCIL_TEST);
  glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
  glEnable(GL_SCISSOR_TEST);
  glEnable(GL_BLEND);
  return true;
}

void Painter::end() {
  to_picture();
  glBindVertexArray(0);
  glUseProgram(0);
  glBindTexture(GL_TEXTURE_2D, 0);
  glDisable(GL_SCISSOR_TEST);
}

void Painter::to_picture() {
  glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(framebuffer_before_));
  target_ = rect_;
  glViewport(target_.x, target_.y, target_.width, target_.height);
  lift_limit();
  start_fills();
}

void Painter::draw_into_coverage() {
  glBindTexture(GL_TEXTURE_2D, 0);
  glBindFramebuffer(GL_FRAMEBUFFER, coverage_.framebuffer());
  target_ = {0, 0, rect_.width, rect_.height};
  glViewport(0, 0, target_.width, target_.height);
  lift_limit();
}

void Painter::to_backdrop() {
  draw_into_coverage();
  start_fills();
}

void Painter::to_coverage() {
  draw_into_coverage();
  glBlendEquation(GL_MAX);
  glBlendFunc(GL_ONE, GL_ONE);
}

void Painter::clear_picture(Colour colour) {
  glClearColor(unit(colour.red), unit(colour.green), unit(colour.blue), 1.0f);
  glClear(GL_COLOR_BUFFER_BIT);
}

void Painter::clear_coverage() {
  glClearColor(0, 0, 0, 0);
  glClear(GL_COLOR_BUFFER_BIT);
}

void Painter::limit_to(const DeviceRect& part) {
  glScissor(target_.x + part.x, target_.y + part.y, part.width, part.height);
}

void Painter::lift_limit() {
  glScissor(target_.x, target_.y, target_.width, target_.height);
}

void Painter::place(const Program& program, const Placement& p) {
  glUseProgram(program.name.get());
  glUniform4f(program.place, p.centre_x, p.centre_y, p.offset_x, p.offset_y);
  glUniform4f(program.screen, p.scale_cos, p.scale_sin, p.to_clip_x, p.to_clip_y);
}

void Painter::set_paint(const Program& program, const Paint& paint) {
  glUniform4fv(program.paint, 1, premultiplied(paint).data());
}

void Painter::draw(IndexRange range) {
  if (range.count == 0) {
    return;
  }
  draw_range(range);
  ++draw_calls_;
}

void Painter::use_fill(const Placement& placement) {
  placement_ = placement;
}

void Painter::fill(Colour colour, IndexRange range) {
  glDisable(GL_BLEND);
  place(programs_.fill, placement_);
  set_paint(programs_.fill, {colour});
  draw(range);
  glEnable(GL_BLEND);
}

void Painter::fill_over(const Paint& paint, IndexRange range) {
  place(programs_.fill, placement_);
  set_paint(programs_.fill, paint);
  draw(range);
}

void Painter::fill_hatched(const Paint& paint, const Hatch& hatch, IndexRange range) {
  place(programs_.hatch, placement_);
  glUniform4f(programs_.hatch.hatch, hatch.period, hatch.width, hatch.phase, 0);
  set_paint(programs_.hatch, paint);
  draw(range);
}

void Painter::use_line(const Placement& placement) {
  placement_ = placement;
}

void Painter::use_stroke(
    const DeviceStroke& stroke,
    const std::array<float, 4>& paint,
    const std::array<float, 4>& ground
) {
  const Program& program = stroke.dash.period > 0 ? programs_.dash : programs_.line;
  place(program, placement_);
  glUniform1f(program.radius, stroke.radius);
  glUniform2f(program.dash, stroke.dash.on, stroke.dash.period);
  glUniform4fv(program.paint, 1, paint.data());
  glUniform4fv(program.ground, 1, ground.data());
}

void Painter::start_lines(bool darken) {
  glBlendEquation(darken ? GL_MIN : GL_MAX);
  glBlendFunc(GL_ONE, GL_ONE);
}

void Painter::start_fills() {
  blend_over();
}

void Painter::draw_line(const Stroke& style, Colour colour, Colour ground, IndexRange range) {
  if (style.width <= 0 || range.count == 0) {
    return;
  }
  const DeviceStroke device = to_device(style, pixel_ratio_);
  const std::array<float, 4> from = premultiplied({ground}), to = premultiplied({colour});
  std::array<float, 4> paint{};
  for (std::size_t i = 0; i < 4; ++i) {
    paint[i] = from[i] + (to[i] - from[i]) * device.strength;
  }
  use_stroke(device, paint, from);
  draw(range);
}

void Painter::stroke(const Stroke& style, Channel channel, IndexRange range) {
  if (style.width <= 0 || range.count == 0) {
    return;
  }
  const DeviceStroke device = to_device(style, pixel_ratio_);
  std::array<float, 4> paint{};
  paint[static_cast<std::size_t>(channel)] = device.strength;
  use_stroke(device, paint, {});
  draw(range);
}

void Painter::turn_over(const Placement& placement, int first, int count) {
  glBlendEquation(GL_FUNC_ADD);
  glBlendFunc(GL_ONE_MINUS_DST_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
  place(programs_.fill, placement);
  set_paint(programs_.fill, {{}, 1.0f});
  glDrawArrays(GL_TRIANGLES, first, count);
  ++draw_calls_;
}

void Painter::bind_coverage_texture(const Program& program) {
  glUseProgram(program.name.get());
  glBindTexture(GL_TEXTURE_2D, coverage_.texture());
  glUniform1i(program.coverage, 0);
  glUniform2i(program.origin, rect_.x, rect_.y);
  glBindVertexArray(nothing_.get());
}

void Painter::fill_mask(const Paint& paint, const Hatch& hatch) {
  bind_coverage_texture(programs_.mask);
  set_paint(programs_.mask, paint);
  glUniform4f(programs_.mask.hatch, hatch.period, hatch.width, hatch.phase, 0);
  glDrawArrays(GL_TRIANGLES, 0, 3);
  ++draw_calls_;
}

void Painter::lay_backdrop(float alpha) {
  bind_coverage_texture(programs_.backdrop);
  set_paint(programs_.backdrop, {{}, alpha});
  glDrawArrays(GL_TRIANGLES, 0, 3);
  ++draw_calls_;
}

void Painter::composite(const std::array<Paint, 4>& kinds) {
  bind_coverage_texture(programs_.composite);
  std::array<float, 16> colours{};
  std::array<float, 4> strengths{};
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const std::array<float, 4> column = premultiplied({kinds[i].colour, 1});
    std::copy(column.begin(), column.end(), colours.begin() + static_cast<std::ptrdiff_t>(i * 4));
    strengths[i] = kinds[i].alpha;
  }
  glUniformMatrix4fv(programs_.composite.kinds, 1, GL_FALSE, colours.data());
  glUniform4fv(programs_.composite.strengths, 1, strengths.data());
  glDrawArrays(GL_TRIANGLES, 0, 3);
  ++draw_calls_;
}

}  // namespace dateline::render
