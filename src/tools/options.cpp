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

namespace {

// What is wrong with `word`, which begins with a dash; empty when nothing is. `spec` is null where
// no option has that name.
std::string
mistake_in(std::string_view word, const OptionSpec* spec, const Options& before, bool is_last) {
  const std::string name(word);
  if (spec == nullptr) {
    return "unknown option " + name;
  }
  if (before.find(word) != nullptr) {
    return name + " is given twice";
  }
  if (spec->takes_value && is_last) {
    return name + " needs a value";
  }
  return {};
}

const OptionSpec* find_spec(std::span<const OptionSpec> known, std::string_view name) {
  for (const OptionSpec& spec : known) {
    if (spec.name == name) {
      return &spec;
    }
  }
  return nullptr;
}

bool is_sensible_size(int px) noexcept {
  return px >= 16 && px <= 16384;
}

}  // namespace

std::optional<Options>
parse_options(Arguments args, std::span<const OptionSpec> known, std::string& error) {
  Options options;
  for (std::size_t i = 0; i < args.size(); ++i) {
    const std::string_view word = args[i];
    if (word.size() < 2 || word.front() != '-') {
      options.words.emplace_back(word);
      continue;
    }
    const OptionSpec* const spec = find_spec(known, word);
    error = mistake_in(word, spec, options, i + 1 == args.size());
    if (!error.empty()) {
      return std::nullopt;
    }
    const char* value = "";
    if (spec->takes_value) {
      ++i;
      value = args[i];
    }
    options.values.emplace_back(word, value);
  }
  return options;
}

std::optional<Options>
parse_story_options(Arguments args, std::span<const OptionSpec> known, std::string& error) {
  std::optional<Options> options = parse_options(args, known, error);
  if (options && options->words.size() != 1) {
    error = "name one story folder";
    return std::nullopt;
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
  if (!is_sensible_size(size.width) || !is_sensible_size(size.height)) {
    return std::nullopt;
  }
  return size;
}

}  // namespace dateline::tools
