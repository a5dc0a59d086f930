// Percent-encoding, as addresses have it (RFC 3986).
#pragma once

#include <string>
#include <string_view>

namespace dateline::app {

// Letters and digits of ASCII stay; all else is escaped, so that a browser changes nothing of it.
[[nodiscard]] std::string percent_encoded(std::string_view text);

// What is no escape stays as it is. The bytes are untrusted still.
[[nodiscard]] std::string percent_decoded(std::string_view text);

}  // namespace dateline::app
