#include "core/base/json_text.hpp"

#include "core/base/hex.hpp"

namespace dateline::core {

void append_json_escape(std::string& json, char32_t code_point) {
  json += "\\u";
  append_hex(json, code_point, 4);
}

void append_json_byte(std::string& json, char byte) {
  const auto value = static_cast<unsigned char>(byte);
  if (value < 0x20) {
    return append_json_escape(json, value);
  }
  if (byte == '"' || byte == '\\') {
    json += '\\';
  }
  json += byte;
}

void append_json_string(std::string& json, std::string_view text) {
  json += '"';
  for (const char byte : text) {
    append_json_byte(json, byte);
  }
  json += '"';
}

std::string json_string(std::string_view text) {
  std::string json;
  append_json_string(json, text);
  return json;
}

void append_json_value(std::string& json, std::string_view text) {
  append_json_string(json, text);
}

void append_json_value(std::string& json, std::uint32_t number) {
  json += std::to_string(std::uint64_t{number});
}

}  // namespace dateline::core
