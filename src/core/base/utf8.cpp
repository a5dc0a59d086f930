// One table says what may begin a code point and what may follow; all else goes by it.
#include "core/base/utf8.hpp"

#include <algorithm>
#include <iterator>

namespace dateline::core {
namespace {

// Code points that begin with a byte from `first` to `last`. The second byte's range depends on the
// first one's: that is where overlong forms, surrogates and values over U+10FFFF are kept out. All
// further bytes are from 0x80 to 0xbf.
struct Form {
  unsigned char first, last, bytes, second_first, second_last;
};
constexpr Form kForms[] = {
    {0xc2, 0xdf, 2, 0x80, 0xbf},
    {0xe0, 0xe0, 3, 0xa0, 0xbf},
    {0xe1, 0xec, 3, 0x80, 0xbf},
    {0xed, 0xed, 3, 0x80, 0x9f},
    {0xee, 0xef, 3, 0x80, 0xbf},
    {0xf0, 0xf0, 4, 0x90, 0xbf},
    {0xf1, 0xf3, 4, 0x80, 0xbf},
    {0xf4, 0xf4, 4, 0x80, 0x8f}
};
constexpr unsigned kBitsInContinuation = 6;

unsigned char byte_at(std::string_view text, std::size_t at) noexcept {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

// How many bytes the code point at `at` has; 0 when what stands there is not UTF-8.
std::size_t sequence_length(std::string_view text, std::size_t at) noexcept {
  const unsigned char first = byte_at(text, at);
  if (first < 0x80) {
    return 1;
  }
  const auto form = std::find_if(std::begin(kForms), std::end(kForms), [first](const Form& each) {
    return each.first <= first && first <= each.last;
  });
  if (form == std::end(kForms)) {
    return 0;
  }
  const unsigned char second = byte_at(text, at + 1);
  if (second < form->second_first || second > form->second_last) {
    return 0;
  }
  for (std::size_t i = 2; i < form->bytes; ++i) {
    if (at + i >= text.size() || !is_continuation(text[at + i])) {
      return 0;
    }
  }
  return form->bytes;
}

char as_byte(char32_t value) noexcept {
  return static_cast<char>(static_cast<unsigned char>(value));
}

std::size_t bytes_of(char32_t code_point) noexcept {
  if (code_point < 0x80) {
    return 1;
  }
  if (code_point < 0x800) {
    return 2;
  }
  return code_point < 0x10000 ? 3 : 4;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) noexcept {
  const std::size_t bytes = sequence_length(text, at);
  const char32_t first = byte_at(text, at);
  if (bytes == 0) {
    return {};
  }
  if (bytes == 1) {
    return {first, 1};
  }
  char32_t value = first & (0x7fu >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) {
    value = value << kBitsInContinuation | (byte_at(text, at + i) & 0x3fu);
  }
  return {value, bytes};
}

std::optional<std::size_t> first_bad_utf8(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = sequence_length(text, at);
    if (length == 0) {
      return at;
    }
    at += length;
  }
  return std::nullopt;
}

std::size_t count_code_points(std::string_view text) noexcept {
  const auto begins = [](char byte) {
    return !is_continuation(byte);
  };
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins));
}

void append_utf8(std::string& text, char32_t code_point) {
  constexpr unsigned kLeads[] = {0, 0, 0xc0, 0xe0, 0xf0};  // by how many bytes there are
  const std::size_t bytes = bytes_of(code_point);
  unsigned shift = kBitsInContinuation * static_cast<unsigned>(bytes - 1);
  text += as_byte(kLeads[bytes] | code_point >> shift);
  while (shift > 0) {
    shift -= kBitsInContinuation;
    text += as_byte(0x80 | (code_point >> shift & 0x3f));
  }
}

std::u32string to_code_points(std::string_view utf8) {
  std::u32string code_points;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint next = code_point_at(utf8, at);
    code_points += next.value;
    at += next.bytes;
  }
  return code_points;
}

std::string to_utf8(std::u32string_view code_points) {
  std::string utf8;
  for (const char32_t c : code_points) {
    append_utf8(utf8, c);
  }
  return utf8;
}

}  // namespace dateline::core
