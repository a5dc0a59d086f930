// The `#version` line of this platform's shaders. Twin implementations: native/ and web/.
#pragma once

namespace dateline::platform {

[[nodiscard]] const char* shader_dialect() noexcept;

}  // namespace dateline::platform
