// Text as JSON writes it. It knows strings only.
#pragma once

#include <string>
#include <string_view>

namespace dateline::tools {

// In quotes, escaped; UTF-8 stays as it is.
[[nodiscard]] std::string json_string(std::string_view text);

}  // namespace dateline::tools
