// The page's canvas as SDL's window with a WebGL 2 context.
#pragma once

#include <string>

struct SDL_Window;

namespace dateline::platform {

class Canvas {
 public:
  // False, with `error` for a person, when the browser gives no WebGL 2. The element is `#canvas`;
  // SDL knows no other.
  [[nodiscard]] bool open(std::string& error);

  // The canvas's box in CSS px, and its picture in device px (not always the product of box and
  // ratio: the browser rounds).
  void resize(int css_width, int css_height, int device_width, int device_height);

  [[nodiscard]] SDL_Window* window() const noexcept {
    return window_;
  }

 private:
  SDL_Window* window_ = nullptr;
};

}  // namespace dateline::platform
