// Splits a command line; every mistake is one sentence.
#include "tools/options.hpp"

#include <algorithm>
#include <charconv>

namespace dateline::tools {

const std::string* Options::find(std::string_view name) const noexcept {
  const auto found = std::find_if(values.begin(), values.end(), [name](const auto& value) {
    return value.first == name;
  });
  return found == values.end() ? nullptr : &found->second;
}

std::optional<Options> parse_options(
    std::span<const char* const> args,
    std::span<const OptionSpec> known,
    std::string& error
) {
  Options options;
  for (std::size_t i = 0; i < args.size(); ++i) {
    const std::string_view word = args[i];
    if (word.size() < 2 || word.front() != '-') {
      options.words.emplace_back(word);
      continue;
    }
    const auto spec = std::find_if(known.begin(), known.end(), [word](const OptionSpec& s) {
      return s.name == word;
    });
    if (spec == known.end()) {
      error = "unknown option " + std::string(word);
    } else if (options.find(word) != nullptr) {
      error = std::string(word) + " is given twice";
    } else if (spec->takes_value && i + 1 == args.size()) {
      error = std::string(word) + " needs a value";
    } else {
      options.values.emplace_back(word, spec->takes_value ? args[++i] : "");
    }
    if (!error.empty()) {
      return std::nullopt;
    }
  }
  return options;
}

bool has_space_or_control(std::string_view text) noexcept {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == 0x7f;
  });
}

std::optional<PixelSize> parse_size(std::string_view text) noexcept {
  PixelSize size;
  const char* const end = text.data() + text.size();
  const auto width = std::from_chars(text.data(), end, size.width);
  if (width.ec != std::errc{} || width.ptr == end || *width.ptr != 'x') {
    return std::nullopt;
  }
  const auto height = std::from_chars(width.ptr + 1, end, size.height);
  if (height.ec != std::errc{} || height.ptr != end) {
    return std::nullopt;
  }
  const auto sensible = [](int px) {
    return px >= 16 && px <= 16384;
  };
  return sensible(size.width) && sensible(size.height) ? std::optional(size) : std::nullopt;
}

}  // namespace dateline::tools
