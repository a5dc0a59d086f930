// Values in the words of a message.
#include "core/story/read/value_words.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/text.hpp"

namespace dateline::core {
namespace {

constexpr PerEnum<JsonKind, const char*> kKindNouns =
    {"null", "true or false", "a number", "a string", "a list", "an object"};

}  // namespace

const char* noun_of(JsonKind kind) noexcept {
  return kKindNouns[kind];
}

std::string plain_number(double number) {
  std::string text = grouped_number(number);
  text.erase(std::remove(text.begin(), text.end(), ','), text.end());
  return std::fabs(number) > 1e12 ? "a number beyond 1e12" : text;
}

std::string did_you_mean(std::string_view meant) {
  return meant.empty() ? std::string() : concat({"Did you mean ", quoted(meant), "?"});
}

std::string shown(const Reading& reading, NodeId node) {
  switch (reading.tree.kind(node)) {
    case JsonKind::string:
      return quoted(reading.tree.text(node));
    case JsonKind::number:
      return plain_number(reading.tree.number(node));
    case JsonKind::boolean:
      return reading.tree.boolean(node) ? "true" : "false";
    case JsonKind::null:
    case JsonKind::array:
    case JsonKind::object:
      break;
  }
  return noun_of(reading.tree.kind(node));
}

std::string listed(std::span<const char* const> words) {
  std::string text;
  for (const char* word : words) {
    text += concat({text.empty() ? "" : ", ", word});
  }
  return text;
}

}  // namespace dateline::core
