// What the browser makes of a text that a reader brought. Most of one is ASCII, which is its own
// normal form: only the rest crosses over.
#include "platform/web/text_makings.hpp"

#include <algorithm>

#include "platform/web/bridge.hpp"

namespace dateline::platform {

std::string nfkc(std::string_view utf8) {
  const bool plain = std::all_of(utf8.begin(), utf8.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x80;
  });
  return plain ? std::string(utf8) : made_by_page(Making::nfkc, utf8);
}

std::string article_lines(std::string_view html) {
  return made_by_page(Making::article_lines, html);
}

}  // namespace dateline::platform
