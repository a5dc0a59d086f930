// Writing columns: for the tools, not for the page.
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "core/base/text_columns.hpp"

namespace dateline::core {
namespace {

constexpr double kMostDigits = 1e17;  // what a double of that size still tells apart
constexpr int kMostPlaces = 30;

void append_escaped(std::string& line, char byte) {
  const auto value = static_cast<unsigned char>(byte);
  if (byte == '\\') {
    line += "\\b";
  } else if (byte == '<') {
    line += "\\l";
  } else if (value < 0x20) {
    line += '\\';
    line += static_cast<char>(value | 0x40);
  } else {
    line += byte;
  }
}

// `12`, `-3.25`, `5e300`: whole digits with the point so many places from their end.
std::string decimal(double value, double scaled, int places) {
  std::string digits = std::to_string(static_cast<std::uint64_t>(scaled));
  if (places < 0) {
    digits += 'e' + std::to_string(-places);
  }
  if (places > 0) {
    const auto after = static_cast<std::size_t>(places);
    digits.insert(0, after >= digits.size() ? after + 1 - digits.size() : 0, '0');
    digits.insert(digits.size() - after, 1, '.');
  }
  return value < 0 ? '-' + digits : digits;
}

// With as few decimals as give this very number back; the nearest that is found where none do.
template <class Number>
std::string shortest(Number number) {
  const auto value = static_cast<double>(number);
  std::string text = "0";
  for (int places = value != 0 && std::fabs(value) >= kMostDigits ? -308 : 0; places <= kMostPlaces;
       ++places) {
    const double scaled = std::round(std::fabs(value) * std::pow(10.0, places));
    if (scaled >= kMostDigits) {
      break;
    }
    text = decimal(value, scaled, places);
    if (static_cast<Number>(std::strtod(text.c_str(), nullptr)) == number) {
      break;
    }
  }
  return text;
}

}  // namespace

std::string TextColumnWriter::finish(std::string_view format) const {
  std::string all(format);
  char before = '\n';
  for (const std::string& column : columns_) {
    all += before;
    all += std::to_string(column.size());
    before = ' ';
  }
  all += '\n';
  for (const std::string& column : columns_) {
    all += column;
  }
  return all;
}

void TextColumnWriter::text(std::size_t column, std::string_view value) {
  std::string& line = columns_[column];
  for (const char byte : value) {
    append_escaped(line, byte);
  }
  line += '\n';
}

void TextColumnWriter::number(std::size_t column, double value, double) {
  text(column, shortest(value));
}

void TextColumnWriter::number(std::size_t column, float value, double) {
  text(column, shortest(value));
}

void TextColumnWriter::count(std::size_t column, std::uint32_t value, std::uint32_t) {
  text(column, std::to_string(value));
}

}  // namespace dateline::core
