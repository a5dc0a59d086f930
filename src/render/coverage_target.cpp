// One RGBA8 texture in one framebuffer object.
#include "render/coverage_target.hpp"

namespace dateline::render {

bool CoverageTarget::resize(int width_px, int height_px) {
  if (framebuffer_.get() != 0 && width_ == width_px && height_ == height_px) {
    return true;
  }
  texture_ = GlTexture::make();
  framebuffer_ = GlFramebuffer::make();
  width_ = width_px;
  height_ = height_px;
  glBindTexture(GL_TEXTURE_2D, texture_.get());
  glTexImage2D(
      GL_TEXTURE_2D,
      0,
      GL_RGBA8,
      width_px,
      height_px,
      0,
      GL_RGBA,
      GL_UNSIGNED_BYTE,
      nullptr
  );
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glBindTexture(GL_TEXTURE_2D, 0);
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.get());
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_.get(), 0);
  return glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
}

void CoverageTarget::abandon() noexcept {
  texture_.abandon();
  framebuffer_.abandon();
  width_ = height_ = 0;
}

}  // namespace dateline::render
