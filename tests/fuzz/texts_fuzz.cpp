// libFuzzer: whatever is dropped on the page is either refused, or UTF-8 within the limits of one
// article.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "app/texts/texts_read.hpp"
#include "core/base/utf8.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

// What stands between tags: enough of a page's article for this.
std::string lines_between_tags(std::string_view html) {
  std::string lines;
  bool inside = false;
  for (const char c : html) {
    if (c == '<' || c == '>') {
      inside = c == '<';
    } else if (!inside) {
      lines += c;
    }
  }
  return lines;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto read = dateline::app::read_dropped_text(
      {reinterpret_cast<const char*>(data), size},
      lines_between_tags
  );
  if (!read) {
    return 0;
  }
  if (read->size() > dateline::app::kMostArticleBytes || dateline::core::first_bad_utf8(*read)) {
    std::abort();
  }
  return 0;
}
