// WebGL 2; the desktop's twin is in native/.
#include "platform/shader_dialect.hpp"

namespace dateline::platform {

const char* shader_dialect() noexcept {
  return "#version 300 es";
}

}  // namespace dateline::platform
