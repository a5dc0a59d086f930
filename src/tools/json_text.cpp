// Escapes what JSON asks to be escaped, and no more.
#include "tools/json_text.hpp"

#include <cstdio>

namespace dateline::tools {

std::string json_string(std::string_view text) {
  std::string json = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(byte));
      json += escape;
    } else {
      if (c == '"' || c == '\\') {
        json += '\\';
      }
      json += c;
    }
  }
  return json + '"';
}

}  // namespace dateline::tools
