// Writes JSON text, value by value.
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

  // A member of an object: its name, and what begins or is its value.
  JsonWriter& open_object(std::string_view name);
  JsonWriter& open_list(std::string_view name);
  JsonWriter& text(std::string_view name, std::string_view value);
  JsonWriter& number(std::string_view name, double value);
  JsonWriter& length(std::string_view name, float px);
  JsonWriter& count(std::string_view name, std::uint64_t value);
  JsonWriter& truth(std::string_view name, bool value);
  JsonWriter& null(std::string_view name);

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
