// The Unicode tables and the hash that core asks for, from libraries. It knows nothing of anchors.
#pragma once

#include <string>
#include <string_view>

#include "core/anchors/passage_text.hpp"

namespace dateline::tools {

// NFKC by utf8proc, SHA-256 by OpenSSL's libcrypto.
[[nodiscard]] core::TextServices text_services() noexcept;

// `sha256:` and 64 lower-case hex digits, as a source's `digest`.
[[nodiscard]] std::string digest_of(std::string_view bytes);

}  // namespace dateline::tools
