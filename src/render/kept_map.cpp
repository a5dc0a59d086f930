// Compares what the map is drawn from, never pixels.
#include "render/kept_map.hpp"

#include <cstring>
#include <type_traits>

#include "app/model/palette.hpp"

namespace dateline::render {

namespace {

// Of numbers one after the other, so that no byte between two fields counts.
class Mixer {
 public:
  template <class Number>
  void add(Number number) noexcept {
    static_assert(std::is_arithmetic_v<Number> || std::is_enum_v<Number>);
    std::uint64_t word = 0;
    std::memcpy(&word, &number, sizeof number);
    digest_ = (digest_ ^ word) * 0x9E3779B97F4A7C15u;
    digest_ ^= digest_ >> 29;
  }

  template <class... Numbers>
  void add_all(Numbers... numbers) noexcept {
    (add(numbers), ...);
  }

  [[nodiscard]] std::uint64_t digest() const noexcept {
    return digest_;
  }

 private:
  std::uint64_t digest_ = 0;
};

void add_view(Mixer& mixer, const app::Frame& frame) noexcept {
  const core::Camera& camera = frame.camera;
  mixer.add_all(camera.centre.lng, camera.centre.lat, camera.zoom);
  const core::Projection& projection = camera.projection;
  mixer.add_all(projection.kind, projection.centre.lng, projection.centre.lat);
  mixer.add_all(frame.map.x, frame.map.y, frame.map.width, frame.map.height);
  mixer.add(frame.border_view);
}

void add_shapes(Mixer& mixer, const app::Frame& frame) noexcept {
  for (const app::AreaMark& area : frame.areas) {
    mixer.add_all(area.place.value, area.style);
  }
  for (const app::ArcMark& arc : frame.arcs) {
    mixer.add_all(arc.first_point, arc.point_count, arc.kind, arc.dimmed);
  }
  for (const core::LngLat& point : frame.arc_points) {
    mixer.add_all(point.lng, point.lat);
  }
}

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

KeptMap::Digests KeptMap::digests_of(
    const app::Frame& frame,
    const app::World& world,
    const DeviceRect& window
) noexcept {
  Mixer whole;
  whole.add_all(window.width, window.height, frame.pixel_ratio, frame.theme);
  whole.add_all(frame.map.x, frame.map.y, frame.map.width, frame.map.height);
  Mixer map;
  map.add(world.revision);
  add_view(map, frame);
  add_shapes(map, frame);
  for (const app::Frame& inset : frame.insets) {
    add_view(map, inset);
    add_shapes(map, inset);
  }
  return {whole.digest(), map.digest()};
}

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
  const Digests next = digests_of(frame, world, window);
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
