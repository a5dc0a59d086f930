// What the browser makes of a text that a reader brought.
#pragma once

#include <string>
#include <string_view>

#include "core/base/later.hpp"

namespace dateline::platform {

[[nodiscard]] DATELINE_LATER std::string nfkc(std::string_view utf8);
[[nodiscard]] DATELINE_LATER std::string article_lines(std::string_view html);

}  // namespace dateline::platform
