// The command line's words: `dateline COMMAND FOLDER --name value --flag`.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::tools {

// The words after a command's name.
using Arguments = std::span<const char* const>;

struct OptionSpec {
  std::string_view name;  // with its dashes: `--size`, `-o`
  bool takes_value = true;
};

struct Options {
  std::vector<std::string> words;  // what is not an option, in order
  // options given; a flag's value is empty
  std::vector<std::pair<std::string, std::string>> values;

  [[nodiscard]] const std::string* find(std::string_view name) const noexcept;
};

// nullopt, with a sentence in `error`, for an unknown option, a missing value, or one given twice.
[[nodiscard]] std::optional<Options>
parse_options(Arguments args, std::span<const OptionSpec> known, std::string& error);

// As parse_options, of a command that works on one story: `words` is its folder, or nothing comes
// back.
[[nodiscard]] std::optional<Options>
parse_story_options(Arguments args, std::span<const OptionSpec> known, std::string& error);

[[nodiscard]] bool has_space_or_control(std::string_view text) noexcept;

inline constexpr const char* kAddressHelp =
    "--address is the page's whole address, such as https://example.org/story/";

// `1200x630`; nullopt unless both are whole numbers from 16 to 16384.
struct PixelSize {
  int width = 0;
  int height = 0;
};
[[nodiscard]] std::optional<PixelSize> parse_size(std::string_view text) noexcept;

}  // namespace dateline::tools
