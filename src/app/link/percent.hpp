// Percent-encoding, as addresses have it (RFC 3986).
#pragma once

#include <string>
#include <string_view>

namespace dateline::app {

// Letters and digits of ASCII stay; all else is escaped, so that a browser changes nothing of it.
[[nodiscard]] std::string percent_encoded(std::string_view text);

}  // namespace dateline::app
