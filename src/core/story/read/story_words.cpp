// Shapes of codes and tags, and names by language.
#include "core/story/read/story_words.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace dateline::core {
namespace {

constexpr std::string_view kUpper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view kDigits = "0123456789";

bool is_upper(char c) noexcept {
  return kUpper.find(c) != std::string_view::npos;
}
bool is_digit(char c) noexcept {
  return kDigits.find(c) != std::string_view::npos;
}
bool is_letter(char c) noexcept {
  return is_upper(c) || (c >= 'a' && c <= 'z');
}

}  // namespace

bool is_language(std::string_view text) noexcept {
  std::size_t part = 0, length = 0;
  for (const char c : text) {
    if (c == '-') {
      if (length == 0 || (part == 0 && length < 2)) {
        return false;
      }
      ++part;
      length = 0;
    } else if (!is_letter(c) && (part == 0 || !is_digit(c))) {
      return false;
    } else if (++length > 8) {
      return false;
    }
  }
  return length >= (part == 0 ? 2u : 1u);
}

bool is_country(std::string_view text) noexcept {
  return text.size() == 2 && is_upper(text[0]) && is_upper(text[1]);
}

bool is_iso_area(std::string_view text) noexcept {
  if (text.size() == 2) {
    return is_country(text);
  }
  return text.size() >= 4 && text.size() <= 6 && is_country(text.substr(0, 2)) && text[2] == '-' &&
         std::all_of(text.begin() + 3, text.end(), [](char c) {
           return is_upper(c) || is_digit(c);
         });
}

bool is_digest(std::string_view text) noexcept {
  return text.size() == 7 + 64 && text.substr(0, 7) == "sha256:" &&
         text.find_first_not_of("0123456789abcdef", 7) == std::string_view::npos;
}

std::string read_language(Reading& reading, Fields& fields, std::string_view key) {
  std::string tag = fields.required_text(key);
  if (!tag.empty() && !is_language(tag)) {
    reading.log.error(
        ProblemCode::bad_value,
        fields.find(key),
        concat({quoted(tag), " is no language"}),
        "Write a BCP 47 tag, such as en or zh-Hant."
    );
  }
  return tag;
}

std::string read_country(Reading& reading, Fields& fields, std::string_view key) {
  std::string code = fields.text(key);
  if (fields.has(key) && !is_country(code) &&
      reading.tree.kind(fields.find(key)) == JsonKind::string) {
    reading.log.error(
        ProblemCode::bad_value,
        fields.find(key),
        concat({quoted(code), " is no country code"}),
        "Write ISO 3166-1 alpha-2, two capital letters, such as RU."
    );
  }
  return code;
}

NamesRead read_names(Reading& reading, Fields& fields) {
  NamesRead names;
  const NodeId object = fields.required("names");
  if (object == kNoNode || !expect_kind(reading, object, JsonKind::object)) {
    return names;
  }
  for (const NodeId node : reading.tree.contents(object)) {
    const std::string_view language = reading.tree.key(node);
    auto text = read_text(reading, node, kName);
    if (!is_language(language)) {
      reading.log.bad_key(
          ProblemCode::bad_value,
          node,
          concat({quoted(language), " is no language"}),
          "Write a BCP 47 tag, such as en or zh-Hant."
      );
    }
    if (!text) {
      continue;
    }
    if (text->empty()) {
      reading.log.error(ProblemCode::bad_value, node, "this name is empty");
    }
    if (language == reading.story.language) {
      names.own = *text;
    }
    names.all.push_back({std::string(language), std::move(*text)});
  }
  if (is_language(reading.story.language) &&
      reading.tree.find(object, reading.story.language) == kNoNode) {
    reading.log.missing_key(
        Severity::error,
        object,
        reading.story.language,
        "there is no name in the story's language",
        "Add it."
    );
  }
  return names;
}

}  // namespace dateline::core
