#include "platform/web/json_writer.hpp"

#include <cmath>
#include <cstdio>

#include "core/base/json_text.hpp"

namespace dateline::platform {

void JsonWriter::before_value() {
  if (comma_due_) {
    out_ += ',';
  }
  comma_due_ = true;
}

JsonWriter& JsonWriter::open_object() {
  before_value();
  out_ += '{';
  comma_due_ = false;
  return *this;
}

JsonWriter& JsonWriter::close_object() {
  out_ += '}';
  comma_due_ = true;
  return *this;
}

JsonWriter& JsonWriter::open_list() {
  before_value();
  out_ += '[';
  comma_due_ = false;
  return *this;
}

JsonWriter& JsonWriter::close_list() {
  out_ += ']';
  comma_due_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  text(name);
  out_ += ':';
  comma_due_ = false;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  before_value();
  core::append_json_string(out_, value);
  return *this;
}

JsonWriter& JsonWriter::number(double value) {
  if (!std::isfinite(value)) {
    return null();
  }
  before_value();
  char digits[352];  // the longest: 309 digits before the point
  std::snprintf(digits, sizeof digits, "%.9f", value);
  std::string_view shown(digits);
  shown = shown.substr(0, shown.find_last_not_of('0') + 1);
  if (shown.back() == '.') {
    shown.remove_suffix(1);
  }
  out_ += shown;
  return *this;
}

JsonWriter& JsonWriter::count(std::uint64_t value) {
  before_value();
  out_ += std::to_string(value);
  return *this;
}

JsonWriter& JsonWriter::truth(bool value) {
  before_value();
  out_ += value ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  before_value();
  out_ += "null";
  return *this;
}

JsonWriter& JsonWriter::open_object(std::string_view name) {
  return key(name).open_object();
}

JsonWriter& JsonWriter::open_list(std::string_view name) {
  return key(name).open_list();
}

JsonWriter& JsonWriter::text(std::string_view name, std::string_view value) {
  return key(name).text(value);
}

JsonWriter& JsonWriter::number(std::string_view name, double value) {
  return key(name).number(value);
}

JsonWriter& JsonWriter::length(std::string_view name, float px) {
  return key(name).length(px);
}

JsonWriter& JsonWriter::count(std::string_view name, std::uint64_t value) {
  return key(name).count(value);
}

JsonWriter& JsonWriter::truth(std::string_view name, bool value) {
  return key(name).truth(value);
}

JsonWriter& JsonWriter::null(std::string_view name) {
  return key(name).null();
}

}  // namespace dateline::platform
