// Values of one kind below one another: a text format for what one of our programs prepares for
// another, which compresses better than the same values in rows and is read by little code. It
// knows no meaning of a column.
//
//   dateline-story/1      what it is
//   12 7 40               the bytes of each column
//   moscow                column 0: a value a line, however many the reader asks for
//   kursk
//   2                     column 1
//   ...
//
// Line ends, other control characters, `<` and backslashes within a value are written as a backslash
// and a letter: the whole may stand in a page's markup.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/per_enum.hpp"

namespace dateline::core {

inline constexpr std::size_t kMostColumns = 96;

// Reads untrusted bytes. Whatever is wrong, every further call gives 0 or an empty text and ok() is
// false for good: callers may read all and ask once. Lists are no longer than the bytes that are
// left.
class TextColumnReader {
 public:
  // Needs columns <= kMostColumns. Not ok when the bytes are not UTF-8, do not begin with the line
  // `format`, or end elsewhere than with the last column.
  TextColumnReader(std::string_view bytes, std::string_view format, std::size_t columns);

  [[nodiscard]] bool ok() const noexcept {
    return ok_;
  }
  // Every column was read to its end.
  [[nodiscard]] bool at_end() const noexcept;

  void text(std::size_t column, std::string& value);
  // Decimal and finite; no further from 0 than `most`.
  void number(std::size_t column, double& value, double most);
  void number(std::size_t column, float& value, double most);
  // At most `most`, which has up to 9 digits.
  void count(std::size_t column, std::uint32_t& value, std::uint32_t most = 999'999'999);
  // Below `size`.
  void position(std::size_t column, std::uint32_t& value, std::size_t size);
  void refuse() noexcept {
    ok_ = false;
  }

  void flag(std::size_t column, bool& value) {
    std::uint32_t read = 0;
    count(column, read, 1);
    value = read != 0;
  }
  template <class Enum>
  void choice(std::size_t column, Enum& value) {
    std::uint32_t read = 0;
    count(column, read, static_cast<std::uint32_t>(last_value(Enum{})));
    value = static_cast<Enum>(read);
  }
  // Makes the list as long as it was.
  template <class Value>
  void size(std::size_t column, std::vector<Value>& list, std::size_t most) {
    list.resize(length(column, most));
  }
  template <class Value, class Describe>
  void list(std::size_t column, std::vector<Value>& list, std::size_t most, Describe describe) {
    size(column, list, most);
    for (Value& value : list) {
      describe(value);
    }
  }
  template <class Value, class Describe>
  void optional(std::size_t column, std::optional<Value>& value, Describe describe) {
    bool there = false;
    flag(column, there);
    if (there) {
      describe(value.emplace());
    }
  }

 private:
  [[nodiscard]] std::string_view line(std::size_t column);
  [[nodiscard]] std::size_t length(std::size_t column, std::size_t most);

  bool ok_ = false;
  std::size_t left_ = 0;  // bytes of all columns
  std::array<std::string_view, kMostColumns> columns_;
};

// The same calls write what a reader of the same calls reads.
class TextColumnWriter {
 public:
  explicit TextColumnWriter(std::size_t columns)
      : columns_(columns) {}

  [[nodiscard]] std::string finish(std::string_view format) const;

  void text(std::size_t column, std::string_view value);
  // With as few digits as give the same number back.
  void number(std::size_t column, double value, double most);
  void number(std::size_t column, float value, double most);
  void count(std::size_t column, std::uint32_t value, std::uint32_t most = 0);
  void position(std::size_t column, std::uint32_t value, std::size_t) {
    count(column, value);
  }
  void flag(std::size_t column, bool value) {
    count(column, value ? 1 : 0);
  }
  template <class Enum>
  void choice(std::size_t column, Enum value) {
    count(column, static_cast<std::uint32_t>(value));
  }
  template <class Value>
  void size(std::size_t column, const std::vector<Value>& list, std::size_t) {
    count(column, static_cast<std::uint32_t>(list.size()));
  }
  template <class Value, class Describe>
  void
  list(std::size_t column, const std::vector<Value>& list, std::size_t most, Describe describe) {
    size(column, list, most);
    for (const Value& value : list) {
      describe(value);
    }
  }
  template <class Value, class Describe>
  void optional(std::size_t column, const std::optional<Value>& value, Describe describe) {
    flag(column, value.has_value());
    if (value) {
      describe(*value);
    }
  }

 private:
  std::vector<std::string> columns_;
};

}  // namespace dateline::core
