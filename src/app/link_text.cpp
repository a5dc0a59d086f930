#include "app/link_text.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::app {

namespace {

double power_of_ten(int exponent) noexcept {
  double power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

int hex_value(char c) noexcept {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

}  // namespace

std::string percent_encoded(std::string_view text) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
      encoded += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    encoded += '%';
    encoded += kHex[byte >> 4];
    encoded += kHex[byte & 15];
  }
  return encoded;
}

std::string percent_decoded(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0;
    plain += escape ? static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2])) : text[i];
    if (escape) i += 2;
  }
  return plain;
}

// The sum gives nothing one sign.
double rounded(double number, int decimals) noexcept { return std::round(number * power_of_ten(decimals)) / power_of_ten(decimals) + 0.0; }

std::string decimal(double number, int decimals) {
  std::string digits = std::to_string(std::llround(std::abs(number) * power_of_ten(decimals)));
  const auto least = static_cast<std::size_t>(decimals) + 1;
  if (digits.size() < least) digits.insert(0, least - digits.size(), '0');
  digits.insert(digits.size() - static_cast<std::size_t>(decimals), 1, '.');
  return number < 0 ? "-" + digits : digits;
}

std::optional<double> read_decimal(std::string_view text) {
  constexpr double kMost = 1e6;
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  if (text.empty() || !is_digit(text.front()) || !is_digit(text.back())) return std::nullopt;
  double digits = 0;
  int decimals = -1;   // -1: the point is yet to come
  for (const char c : text) {
    if (c == '.' && decimals < 0) decimals = 0;
    else if (!is_digit(c) || digits > kMost * power_of_ten(std::max(0, decimals))) return std::nullopt;
    else if (decimals < 9) digits = digits * 10 + (c - '0'), decimals += decimals >= 0 ? 1 : 0;
  }
  const double value = digits / power_of_ten(std::max(0, decimals));
  return negative ? -value : value;
}

}  // namespace dateline::app
