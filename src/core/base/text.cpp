// Byte-level text: what UTF-8 allows, how far two words are apart, how a number is grouped.
#include "core/base/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace dateline::core {
namespace {

constexpr std::size_t kLongestWord = 64;

unsigned char byte_at(std::string_view text, std::size_t at) noexcept {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

bool is_continuation(unsigned char byte) noexcept {
  return (byte & 0xc0) == 0x80;
}

char lower(char letter) noexcept {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
}

std::string group_digits(const std::string& digits) {
  std::string grouped;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) {
      grouped += ',';
    }
    grouped += digits[i];
  }
  return grouped;
}

}  // namespace

// The second byte's range depends on the first: that is where overlong forms, surrogates and values
// over U+10FFFF are kept out.
std::size_t sequence_length(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) {
    return 0;
  }
  const unsigned char first = byte_at(text, at), second = byte_at(text, at + 1);
  if (first < 0x80) {
    return 1;
  }
  if (first < 0xc2 || first > 0xf4 || !is_continuation(second)) {
    return 0;
  }
  if (first < 0xe0) {
    return 2;
  }
  if (!is_continuation(byte_at(text, at + 2))) {
    return 0;
  }
  if (first < 0xf0) {
    return (first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f) ? 0 : 3;
  }
  if (!is_continuation(byte_at(text, at + 3))) {
    return 0;
  }
  return (first == 0xf0 && second < 0x90) || (first == 0xf4 && second > 0x8f) ? 0 : 4;
}

std::string concat(std::initializer_list<std::string_view> pieces) {
  std::size_t length = 0;
  for (const std::string_view piece : pieces) {
    length += piece.size();
  }
  std::string text;
  text.reserve(length);
  for (const std::string_view piece : pieces) {
    text += piece;
  }
  return text;
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
  std::size_t count = 0;
  for (const char byte : text) {
    count += is_continuation(static_cast<unsigned char>(byte)) ? 0u : 1u;
  }
  return count;
}

std::string shortened(std::string_view text, std::size_t code_points) {
  std::string line;
  std::size_t count = 0;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    if (!is_continuation(value) && count++ == code_points) {
      return line + "…";
    }
    line += value < 0x20 || value == 0x7f ? ' ' : byte;
  }
  return line;
}

std::string quoted(std::string_view text) {
  return concat({"“", shortened(text), "”"});
}

std::size_t edit_distance(std::string_view a, std::string_view b) noexcept {
  if (a.size() > kLongestWord || b.size() > kLongestWord) {
    return kLongestWord;
  }
  std::array<std::array<std::size_t, kLongestWord + 1>, 3> rows{};  // two back, one back, this one
  for (std::size_t j = 0; j <= b.size(); ++j) {
    rows[2][j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    rows[0] = rows[1];
    rows[1] = rows[2];
    rows[2][0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = lower(a[i - 1]) == lower(b[j - 1]);
      rows[2][j] = std::min({rows[1][j] + 1, rows[2][j - 1] + 1, rows[1][j - 1] + (same ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) &&
                           lower(a[i - 2]) == lower(b[j - 1]);
      if (swapped) {
        rows[2][j] = std::min(rows[2][j], rows[0][j - 2] + 1);
      }
    }
  }
  return rows[2][b.size()];
}

std::string_view
nearest(std::string_view word, std::span<const std::string_view> candidates) noexcept {
  std::string_view best;
  std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string_view candidate : candidates) {
    const std::size_t gap = word.size() > candidate.size() ? word.size() - candidate.size()
                                                           : candidate.size() - word.size();
    if (gap >= least) {
      continue;
    }
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

std::string grouped_number(double number) {
  const long long thousandths = std::llround(std::fabs(number) * 1000.0);
  std::string text = group_digits(std::to_string(thousandths / 1000));
  if (const long long rest = thousandths % 1000; rest != 0) {
    std::string decimals = std::to_string(1000 + rest).substr(1);
    while (decimals.back() == '0') {
      decimals.pop_back();
    }
    text = concat({text, ".", decimals});
  }
  return number < 0 && thousandths != 0 ? "−" + text : text;
}

}  // namespace dateline::core
