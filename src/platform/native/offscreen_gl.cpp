// EGL without a surface: a context, one framebuffer object, and the way back to bytes.
#include "platform/native/offscreen_gl.hpp"

#include <algorithm>
#include <cstring>

#include <epoxy/egl.h>

#include "gl.hpp"

namespace dateline::platform {
namespace {

constexpr int kMaxSide = 8192;

EGLDisplay surfaceless_display() {
  const char* extensions = eglQueryString(EGL_NO_DISPLAY, EGL_EXTENSIONS);
  if (extensions == nullptr ||
      std::strstr(extensions, "EGL_MESA_platform_surfaceless") == nullptr) {
    return EGL_NO_DISPLAY;
  }
  const auto get = reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(
      eglGetProcAddress("eglGetPlatformDisplayEXT")
  );
  return get == nullptr ? EGL_NO_DISPLAY
                        : get(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
}

EGLContext make_context(EGLDisplay display) {
  constexpr EGLint kConfig[] =
      {EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
  constexpr EGLint kContext[] = {
      EGL_CONTEXT_MAJOR_VERSION,
      3,
      EGL_CONTEXT_MINOR_VERSION,
      3,
      EGL_CONTEXT_OPENGL_PROFILE_MASK,
      EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
      EGL_NONE
  };
  EGLConfig config = nullptr;
  EGLint found = 0;
  if (eglBindAPI(EGL_OPENGL_API) != EGL_TRUE) {
    return EGL_NO_CONTEXT;
  }
  if (eglChooseConfig(display, kConfig, &config, 1, &found) != EGL_TRUE || found < 1) {
    return EGL_NO_CONTEXT;
  }
  return eglCreateContext(display, config, EGL_NO_CONTEXT, kContext);
}

}  // namespace

struct OffscreenGl::Impl {
  EGLDisplay display = EGL_NO_DISPLAY;
  EGLContext context = EGL_NO_CONTEXT;
  GLuint framebuffer = 0, colour = 0;
  int width = 0, height = 0;

  bool open(std::string& error);
  bool make_picture(std::string& error);
  bool make_current() const {
    return eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) == EGL_TRUE;
  }
  ~Impl();
};

bool OffscreenGl::Impl::open(std::string& error) {
  display = surfaceless_display();
  if (display == EGL_NO_DISPLAY || eglInitialize(display, nullptr, nullptr) != EGL_TRUE) {
    error =
        "This machine has no OpenGL without a display (EGL's surfaceless platform; Debian: libegl1 "
        "and libgl1-mesa-dri).";
    display = EGL_NO_DISPLAY;
    return false;
  }
  context = make_context(display);
  if (context == EGL_NO_CONTEXT || !make_current()) {
    error = "EGL gives no OpenGL 3.3 core context on this machine.";
    return false;
  }
  return true;
}

bool OffscreenGl::Impl::make_picture(std::string& error) {
  glGenRenderbuffers(1, &colour);
  glBindRenderbuffer(GL_RENDERBUFFER, colour);
  glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
  glGenFramebuffers(1, &framebuffer);
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour);
  glViewport(0, 0, width, height);
  if (glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE) {
    return true;
  }
  error = "OpenGL refuses a picture of " + std::to_string(width) + " by " + std::to_string(height) +
          " px.";
  return false;
}

// The display is shared by all contexts of the process, so it is never terminated here.
OffscreenGl::Impl::~Impl() {
  if (context == EGL_NO_CONTEXT) {
    return;
  }
  if (make_current()) {
    glDeleteFramebuffers(1, &framebuffer);
    glDeleteRenderbuffers(1, &colour);
  }
  eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
  eglDestroyContext(display, context);
}

std::optional<OffscreenGl> OffscreenGl::make(int width_px, int height_px, std::string& error) {
  if (width_px < 1 || height_px < 1 || width_px > kMaxSide || height_px > kMaxSide) {
    error = "A picture is 1 to " + std::to_string(kMaxSide) + " px wide and high.";
    return std::nullopt;
  }
  auto impl = std::make_unique<Impl>();
  impl->width = width_px;
  impl->height = height_px;
  if (!impl->open(error) || !impl->make_picture(error)) {
    return std::nullopt;
  }
  return OffscreenGl(std::move(impl));
}

OffscreenGl::OffscreenGl(std::unique_ptr<Impl> impl) noexcept
    : impl_(std::move(impl)) {}
OffscreenGl::OffscreenGl(OffscreenGl&&) noexcept = default;
OffscreenGl& OffscreenGl::operator=(OffscreenGl&&) noexcept = default;
OffscreenGl::~OffscreenGl() = default;

void OffscreenGl::bind() {
  impl_->make_current();
  glBindFramebuffer(GL_FRAMEBUFFER, impl_->framebuffer);
}

std::vector<std::uint8_t> OffscreenGl::read_rgba() {
  const std::size_t row = static_cast<std::size_t>(impl_->width) * 4;
  const std::size_t rows = static_cast<std::size_t>(impl_->height);
  std::vector<std::uint8_t> pixels(row * rows);
  glBindFramebuffer(GL_FRAMEBUFFER, impl_->framebuffer);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, impl_->width, impl_->height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
  for (std::size_t top = 0, bottom = rows - 1; top < bottom; ++top, --bottom) {
    std::swap_ranges(
        pixels.begin() + static_cast<std::ptrdiff_t>(top * row),
        pixels.begin() + static_cast<std::ptrdiff_t>((top + 1) * row),
        pixels.begin() + static_cast<std::ptrdiff_t>(bottom * row)
    );
  }
  return pixels;
}

int OffscreenGl::width_px() const noexcept {
  return impl_->width;
}
int OffscreenGl::height_px() const noexcept {
  return impl_->height;
}

}  // namespace dateline::platform
