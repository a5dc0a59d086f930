#include "core/base/web_address.hpp"

#include <algorithm>

#include "core/base/ranges.hpp"

namespace dateline::core {

bool is_web_address(std::string_view text) noexcept {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (!text.starts_with(scheme)) {
      continue;
    }
    const std::string_view rest = text.substr(scheme.size());
    return !rest.empty() && none_of(rest, [](char c) {
      const bool is_blank = static_cast<unsigned char>(c) <= ' ' || c == 0x7f;
      return is_blank || std::string_view("\"<>\\").find(c) != std::string_view::npos;
    });
  }
  return false;
}

}  // namespace dateline::core
