// Compares what the map is drawn from, never pixels.
#include "render/kept_map.hpp"

#include "app/model/palette.hpp"

namespace dateline::render {

namespace {

float unit(std::uint8_t byte) noexcept {
  return static_cast<float>(byte) / 255.0f;
}

GLuint bound_framebuffer() {
  GLint bound = 0;
  glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &bound);
  return static_cast<GLuint>(bound);
}

DeviceRect rect_of_map(const app::Frame& frame, const DeviceRect& window) noexcept {
  return make_view(frame.camera, frame.map, frame.pixel_ratio, window.height).rect;
}

}  // namespace

std::optional<DeviceRect> KeptMap::update(
    core::LaterKey,
    MapRenderer& renderer,
    const app::Frame& frame,
    const app::World& world,
    const DeviceRect& window
) {
  const GLuint bound = bound_framebuffer();
  const bool has_room = picture_.resize(window.width, window.height);
  glBindFramebuffer(GL_FRAMEBUFFER, bound);
  if (!has_room) {
    return std::nullopt;
  }
  const MapDigest next = map_digest(frame, world, window);
  const bool same_window = drawn_ && drawn_->window == next.window;
  const bool same_map = drawn_ && drawn_->map == next.map && !renderer.fades();
  const bool shows_map = frame.map.width > 0;
  if (same_window && (same_map || !shows_map)) {
    return DeviceRect{};
  }
  glBindFramebuffer(GL_FRAMEBUFFER, picture_.framebuffer());
  draw(renderer, frame, world, window);
  glBindFramebuffer(GL_FRAMEBUFFER, bound);
  drawn_ = next;
  return same_window ? rect_of_map(frame, window) : window;
}

void KeptMap::draw(
    MapRenderer& renderer,
    const app::Frame& frame,
    const app::World& world,
    const DeviceRect& window
) const {
  const app::Colour paper = app::kPalettes[static_cast<std::size_t>(frame.theme)].paper;
  glDisable(GL_SCISSOR_TEST);
  glClearColor(unit(paper.red), unit(paper.green), unit(paper.blue), 1.0f);
  glClear(GL_COLOR_BUFFER_BIT);
  if (frame.map.width > 0) {
    renderer.draw(frame, world, window.height);
  }
}

void KeptMap::lay(core::LaterKey, const DeviceRect& part) const {
  const GLuint bound = bound_framebuffer();
  const int right = part.x + part.width;
  const int top = part.y + part.height;
  glDisable(GL_SCISSOR_TEST);
  glBindFramebuffer(GL_READ_FRAMEBUFFER, picture_.framebuffer());
  glBlitFramebuffer(
      part.x,
      part.y,
      right,
      top,
      part.x,
      part.y,
      right,
      top,
      GL_COLOR_BUFFER_BIT,
      GL_NEAREST
  );
  glBindFramebuffer(GL_READ_FRAMEBUFFER, bound);
}

}  // namespace dateline::render
