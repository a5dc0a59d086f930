// Strings and short lists as JSON writes them, for whoever writes JSON. Reading it is
// json_tree.hpp's.
#pragma once

#include <concepts>
#include <cstdint>
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

void append_json_value(std::string& json, std::string_view text);
void append_json_value(std::string& json, std::uint32_t number);
void append_json_value(std::string& json, std::same_as<bool> auto truth) {
  json += truth ? "true" : "false";
}

// The values as a list: `["a text",3,true]`.
template <class... Values>
[[nodiscard]] std::string json_list(const Values&... values) {
  std::string json;
  ((append_json_value(json, values), json += ','), ...);
  if (!json.empty()) {
    json.pop_back();
  }
  return '[' + json + ']';
}

}  // namespace dateline::core
