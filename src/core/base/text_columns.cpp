#include "core/base/text_columns.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/base/utf8.hpp"

namespace dateline::core {
namespace {

// Of the longest number that is written, and more.
constexpr std::size_t kNumberBytes = 40;

// Cuts it off `bytes`, with its end.
std::string_view cut(std::string_view& bytes, char end) {
  const std::size_t length = std::min(bytes.find(end), bytes.size());
  const std::string_view line = bytes.substr(0, length);
  bytes.remove_prefix(std::min(length + 1, bytes.size()));
  return line;
}

std::optional<std::uint32_t> whole_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 9) {
    return std::nullopt;
  }
  std::uint32_t value = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') {
      return std::nullopt;
    }
    value = value * 10 + static_cast<std::uint32_t>(digit - '0');
  }
  return value;
}

char unescaped(char letter) {
  if (letter == 'b') {
    return '\\';
  }
  return letter == 'l' ? '<' : static_cast<char>(letter & 0x1f);
}

}  // namespace

TextColumnReader::TextColumnReader(
    std::string_view bytes,
    std::string_view format,
    std::size_t columns
) {
  if (first_bad_utf8(bytes) || cut(bytes, '\n') != format) {
    return;
  }
  std::string_view lengths = cut(bytes, '\n');
  left_ = bytes.size();
  for (std::size_t column = 0; column < columns; ++column) {
    const auto length = whole_number(cut(lengths, ' '));
    if (!length || *length > bytes.size()) {
      return;
    }
    columns_[column] = bytes.substr(0, *length);
    bytes.remove_prefix(*length);
  }
  ok_ = lengths.empty() && bytes.empty();
}

bool TextColumnReader::at_end() const noexcept {
  return left_ == 0;
}

std::string_view TextColumnReader::line(std::size_t column) {
  std::string_view& rest = columns_[column];
  if (!ok_ || rest.empty()) {
    ok_ = false;
    return {};
  }
  const std::size_t before = rest.size();
  const std::string_view line = cut(rest, '\n');
  left_ -= before - rest.size();
  return line;
}

void TextColumnReader::text(std::size_t column, std::string& value) {
  const std::string_view written = line(column);
  value.clear();
  value.reserve(written.size());
  for (std::size_t at = 0; at < written.size(); ++at) {
    const bool escaped = written[at] == '\\' && at + 1 < written.size();
    value += escaped ? unescaped(written[++at]) : written[at];
  }
}

void TextColumnReader::number(std::size_t column, double& value, double most) {
  char digits[kNumberBytes + 1] = {};
  const std::string_view written = line(column).substr(0, kNumberBytes);
  std::copy(written.begin(), written.end(), digits);
  char* end = digits;
  const double read = std::strtod(digits, &end);
  if (end != digits + written.size() || written.empty() || !(std::fabs(read) <= most)) {
    ok_ = false;
    return;
  }
  value = read;
}

void TextColumnReader::number(std::size_t column, float& value, double most) {
  double read = 0;
  number(column, read, most);
  value = static_cast<float>(read);
}

void TextColumnReader::count(std::size_t column, std::uint32_t& value, std::uint32_t most) {
  const auto read = whole_number(line(column));
  if (!read || *read > most) {
    ok_ = false;
    return;
  }
  value = *read;
}

void TextColumnReader::position(std::size_t column, std::uint32_t& value, std::size_t size) {
  count(column, value);
  ok_ = ok_ && value < size;
}

std::size_t TextColumnReader::length(std::size_t column, std::size_t most) {
  std::uint32_t read = 0;
  count(column, read);
  if (read > most || read > left_) {
    ok_ = false;
    return 0;
  }
  return ok_ ? read : 0;
}

}  // namespace dateline::core
