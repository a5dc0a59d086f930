// Strings as JSON writes them, for whoever writes JSON. Reading it is json_tree.hpp's.
#pragma once

#include <string>
#include <string_view>

namespace dateline::core {

// A byte of a string, escaped where JSON asks for it: quotes, backslashes, control characters.
void append_json_byte(std::string& json, char byte);

// `\u2028`; needs a code point up to U+FFFF.
void append_json_escape(std::string& json, char32_t code_point);

// The text in quotes, its bytes escaped; UTF-8 stays as it is.
void append_json_string(std::string& json, std::string_view text);
[[nodiscard]] std::string json_string(std::string_view text);

}  // namespace dateline::core
