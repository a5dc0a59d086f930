// Pieces of text joined, and a number's digits in groups (quoted.cpp has what messages quote).
#include "core/base/text.hpp"

#include <cmath>
#include <cstdlib>

namespace dateline::core {
namespace {

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
