// Writes JSON text, value by value. It knows JSON's syntax and where a comma is due; it knows
// nothing of what is written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::platform {

// Calls must nest as JSON does: `key` before each value in an object, a `close_` for each `open_`.
class JsonWriter {
 public:
  // `scale` is what lengths are multiplied by.
  explicit JsonWriter(float scale = 1)
      : scale_(scale) {}
  JsonWriter& open_object();
  JsonWriter& close_object();
  JsonWriter& open_list();
  JsonWriter& close_list();
  JsonWriter& key(std::string_view name);

  JsonWriter& text(std::string_view value);  // UTF-8
  // null when not finite; up to nine digits after the point
  JsonWriter& number(double value);
  JsonWriter& length(float px) {
    return number(static_cast<double>(px * scale_));
  }
  JsonWriter& count(std::uint64_t value);
  JsonWriter& truth(bool value);
  JsonWriter& null();

  [[nodiscard]] const std::string& str() const noexcept {
    return out_;
  }

 private:
  void before_value();
  std::string out_;
  bool comma_due_ = false;
  float scale_ = 1;
};

}  // namespace dateline::platform
