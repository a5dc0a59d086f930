// Writing columns: for the tools, not for the page.
#include <cstdio>
#include <cstdlib>

#include "core/base/text_columns.hpp"

namespace dateline::core {
namespace {

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

template <class Number>
std::string shortest(Number value) {
  char digits[40] = {};
  for (int precision = 1; precision <= 17; ++precision) {
    std::snprintf(digits, sizeof digits, "%.*g", precision, static_cast<double>(value));
    if (static_cast<Number>(std::strtod(digits, nullptr)) == value) {
      break;
    }
  }
  return digits;
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
