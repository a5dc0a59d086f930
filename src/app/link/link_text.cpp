// Numbers and text as a link's parts write them, and as a link that anyone may have written is
// read.
#include "app/link/link_text.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::app {

namespace {

double power_of_ten(int exponent) noexcept {
  double power = 1;
  for (int i = 0; i < exponent; ++i) {
    power *= 10;
  }
  return power;
}

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

}  // namespace

double rounded(double number, int decimals) noexcept {
  return std::round(number * power_of_ten(decimals)) / power_of_ten(decimals) + 0.0;
}

std::string decimal(double number, int decimals) {
  std::string digits = std::to_string(std::llround(std::abs(number) * power_of_ten(decimals)));
  const auto least = static_cast<std::size_t>(decimals) + 1;
  if (digits.size() < least) {
    digits.insert(0, least - digits.size(), '0');
  }
  digits.insert(digits.size() - static_cast<std::size_t>(decimals), 1, '.');
  return number < 0 ? "-" + digits : digits;
}

std::string shown(std::string_view text) {
  constexpr std::size_t kMost = 40;
  std::string plain;
  for (const char c : text.substr(0, kMost)) {
    plain += c >= ' ' && c < 127 ? c : '?';
  }
  if (text.size() > kMost) {
    plain += "…";
  }
  return plain;
}

std::optional<double> number(std::string_view text) {
  constexpr double kMost = 1e6;
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) {
    text.remove_prefix(1);
  }
  if (text.empty() || !is_digit(text.front()) || !is_digit(text.back())) {
    return std::nullopt;
  }
  double digits = 0;
  int decimals = -1;  // -1: the point is yet to come
  for (const char c : text) {
    if (c == '.' && decimals < 0) {
      decimals = 0;
    } else if (!is_digit(c) || digits > kMost * power_of_ten(std::max(0, decimals))) {
      return std::nullopt;
    } else if (decimals < 9) {
      digits = digits * 10 + (c - '0');
      if (decimals >= 0) {
        ++decimals;
      }
    }
  }
  const double value = digits / power_of_ten(std::max(0, decimals));
  return negative ? -value : value;
}

std::string_view cut_before(std::string_view& text, char mark) noexcept {
  const std::size_t end = std::min(text.find(mark), text.size());
  const std::string_view before = text.substr(0, end);
  text.remove_prefix(std::min(text.size(), end + 1));
  return before;
}

}  // namespace dateline::app
