// What may be linked to.
#pragma once

#include <string_view>

namespace dateline::core {

// `https://…` or `http://…` with a host, without spaces, control characters, quotes, angle brackets
// or backslashes: nothing that a browser could run.
[[nodiscard]] bool is_web_address(std::string_view text) noexcept;

}  // namespace dateline::core
