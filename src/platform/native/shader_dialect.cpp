// Desktop OpenGL 3.3; the browser's twin is in web/.
#include "platform/shader_dialect.hpp"

namespace dateline::platform {

const char* shader_dialect() noexcept {
  return "#version 330 core";
}

}  // namespace dateline::platform
