#include "render/map_digest.hpp"

#include <cstring>
#include <type_traits>

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

}  // namespace

MapDigest
map_digest(const app::Frame& frame, const app::World& world, const DeviceRect& window) noexcept {
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

}  // namespace dateline::render
