// Parts are cut at `&`, each at its first `=`; then their escapes are resolved, a byte at a time.
#include "app/link/fragment.hpp"

#include <utility>

#include "app/link/link_text.hpp"

namespace dateline::app {

namespace {

int hex_value(char c) noexcept {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  if (c >= 'a' && c <= 'f') {
    return c - 'a' + 10;
  }
  if (c >= 'A' && c <= 'F') {
    return c - 'A' + 10;
  }
  return -1;
}

std::string percent_decoded(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 &&
                        hex_value(text[i + 2]) >= 0;
    plain +=
        escape ? static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2])) : text[i];
    if (escape) {
      i += 2;
    }
  }
  return plain;
}

}  // namespace

std::optional<LinkPart> next_part(std::string_view& fragment) {
  std::string_view value = cut_before(fragment, '&');
  if (value.empty()) {
    return std::nullopt;
  }
  const std::string_view key = cut_before(value, '=');
  return LinkPart{percent_decoded(key), percent_decoded(value)};
}

std::string value_of(std::string_view fragment, std::string_view key) {
  std::string value;
  while (!fragment.empty()) {
    auto part = next_part(fragment);
    if (part && part->key == key) {
      value = std::move(part->value);
    }
  }
  return value;
}

}  // namespace dateline::app
