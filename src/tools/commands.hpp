// The commands of `dateline`. Each takes the words after its name and returns the exit code: 0
// done, 1 refused with reasons on stderr, 2 called wrongly.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace dateline::tools {

[[nodiscard]] int run_anchor(std::span<const char* const> args);
[[nodiscard]] int run_build(std::span<const char* const> args);
[[nodiscard]] int run_check(std::span<const char* const> args);
[[nodiscard]] int run_view(std::span<const char* const> args);
[[nodiscard]] int run_page(std::span<const char* const> args);
[[nodiscard]] int run_render(std::span<const char* const> args);

// Says on stderr what was wrong with the call and how it should look. Returns 2.
int usage_error(std::string_view command, const std::string& error);

}  // namespace dateline::tools
