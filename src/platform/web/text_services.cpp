// Most of a text is ASCII, which is its own normal form: only the rest crosses to the browser.
#include "platform/web/text_services.hpp"

#include <algorithm>
#include <string>

#include "core/base/later.hpp"
#include "platform/web/bridge.hpp"

namespace dateline::platform {

DATELINE_LATER std::string nfkc(std::string_view utf8) {
  const bool plain = std::all_of(utf8.begin(), utf8.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x80;
  });
  return plain ? std::string(utf8) : made_by_page(Making::nfkc, utf8);
}

DATELINE_LATER std::string article_lines(std::string_view html) {
  return made_by_page(Making::article_lines, html);
}

app::ReaderServices text_services() noexcept {
  return {{nfkc}, article_lines};
}

}  // namespace dateline::platform
