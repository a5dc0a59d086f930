// An OpenGL 3.3 core context without a display, and a picture to draw into: EGL's surfaceless
// platform, which Mesa provides in software.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dateline::platform {

// The context is current on the calling thread, and its framebuffer bound, from make() until the
// object goes.
class OffscreenGl {
 public:
  // 1 to 8192 px each way. nullopt, with `error` for a person, when this machine has no such GL.
  [[nodiscard]] static std::optional<OffscreenGl>
  make(int width_px, int height_px, std::string& error);
  OffscreenGl(OffscreenGl&&) noexcept;
  OffscreenGl& operator=(OffscreenGl&&) noexcept;
  ~OffscreenGl();

  // Makes the context current again, after another was, and binds the framebuffer.
  void bind();

  // Four bytes a pixel, rows from the top. Waits until all is drawn.
  [[nodiscard]] std::vector<std::uint8_t> read_rgba();

  [[nodiscard]] int width_px() const noexcept;
  [[nodiscard]] int height_px() const noexcept;

 private:
  struct Impl;
  explicit OffscreenGl(std::unique_ptr<Impl> impl) noexcept;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline::platform
