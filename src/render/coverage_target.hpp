// A picture beside the framebuffer that gathers how much of each pixel lines cover, one kind of
// line a channel.
#pragma once

#include <cstddef>

#include "render/gl_objects.hpp"

namespace dateline::render {

class CoverageTarget {
 public:
  // Grows or shrinks to this size; does nothing when it has it already. False when the driver
  // refuses.
  [[nodiscard]] bool resize(int width_px, int height_px);

  [[nodiscard]] GLuint framebuffer() const noexcept {
    return framebuffer_.get();
  }
  [[nodiscard]] GLuint texture() const noexcept {
    return texture_.get();
  }
  [[nodiscard]] std::size_t bytes() const noexcept {
    return static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_) * 4;
  }
  void abandon() noexcept;

 private:
  GlTexture texture_;
  GlFramebuffer framebuffer_;
  int width_ = 0, height_ = 0;
};

}  // namespace dateline::render
