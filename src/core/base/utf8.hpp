// UTF-8: what is valid, and code points one by one, out of a text and into one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::core {

// A byte of a code point other than its first.
[[nodiscard]] constexpr bool is_continuation(char byte) noexcept {
  const auto value = static_cast<unsigned char>(byte);
  return (value & 0xc0) == 0x80;
}

struct CodePoint {
  char32_t value = 0xfffd;  // U+FFFD where the text is not UTF-8
  std::size_t bytes = 1;    // from 1 to 4
};

// Needs at < text.size(); the text may be any bytes. Overlong forms, surrogates and values over
// U+10FFFF are not UTF-8: such bytes are passed one by one.
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at) noexcept;

// The byte where the text stops being UTF-8; nullopt when it never does.
[[nodiscard]] std::optional<std::size_t> first_bad_utf8(std::string_view text) noexcept;

// Needs valid UTF-8.
[[nodiscard]] std::size_t count_code_points(std::string_view text) noexcept;

// Needs a Unicode scalar value.
void append_utf8(std::string& text, char32_t code_point);

// Both need what the other gives: valid UTF-8, and Unicode scalar values.
[[nodiscard]] std::u32string to_code_points(std::string_view utf8);
[[nodiscard]] std::string to_utf8(std::u32string_view code_points);

}  // namespace dateline::core
