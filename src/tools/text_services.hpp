// The Unicode tables that core asks for to check anchors.
#pragma once

#include <string>
#include <string_view>

#include "core/anchors/passage_text.hpp"

namespace dateline::tools {

// NFKC by utf8proc.
[[nodiscard]] core::TextServices text_services() noexcept;

}  // namespace dateline::tools
