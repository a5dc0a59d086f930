// The rules that no compiler enforces, as functions over one file's text: who may include whom, how
// long a file and a function may be, and that platforms differ by file rather than by #ifdef. It
// knows the rules and a little C++; it never reads the disk.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::architecture {

// One broken rule, for a person: where it is and what to do instead.
struct Breach {
  std::string file;
  std::size_t line = 0;  // from 1
  std::string message;
};

// A function with a body, by the line its head starts on and the lines to its closing brace, both
// included.
struct FunctionSpan {
  std::size_t first_line = 0;  // from 1
  std::size_t lines = 0;
};

inline constexpr std::size_t longest_file = 400;      // lines
inline constexpr std::size_t longest_function = 60;   // lines
inline constexpr std::size_t densest_function = 400;  // tokens
inline constexpr double densest_file = 9;             // tokens a line that holds code, on average
inline constexpr std::size_t usual_function = 30;     // lines: nine functions in ten are no longer

// `#include "core/base/text.hpp"` as `core/base/text.hpp`, with its line from 1.
struct IncludeLine {
  std::string_view header;  // into the text
  std::size_t number = 0;
};
[[nodiscard]] std::vector<IncludeLine> find_includes(std::string_view text);

// Every rule, on a file of src/; `path` is relative to src/ ("core/story/story.cpp") and its first
// folder is the layer.
[[nodiscard]] std::vector<Breach> check_source(const std::string& path, std::string_view text);

// The rule for files of any language: not over `longest_file` lines.
[[nodiscard]] std::vector<Breach> check_length(const std::string& path, std::string_view text);

// The rule for how dense C and C++ is: a file by its average, unless it is too small to have one,
// and each of its functions.
[[nodiscard]] std::vector<Breach> check_density(const std::string& path, std::string_view text);

// The functions and methods of a C++ file. Lambdas count as part of the function that holds them.
[[nodiscard]] std::vector<FunctionSpan> find_functions(std::string_view text);

// The text with comments and the insides of literals turned to spaces, line breaks kept.
[[nodiscard]] std::string blank_comments_and_literals(std::string_view text);

// The same, with a 0 where each literal begins.
[[nodiscard]] std::string mark_literals(std::string_view text);

}  // namespace dateline::architecture
