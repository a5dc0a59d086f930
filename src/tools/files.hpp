// Whole files into memory, within a limit, and back.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/problem.hpp"

namespace dateline::tools {

// What is wrong with a file or folder as a whole.
[[nodiscard]] core::Problem file_problem(
    core::ProblemCode code,
    const std::string& path,
    std::string message,
    std::string remedy
);

// Errors: not_found (with the system's reason), too_large (reading stops at the limit). The problem
// names the file as given.
[[nodiscard]] core::Result<std::string> read_file(const std::string& path, std::size_t limit);

// Whole or not at all: written beside the file, then put in its place. The problem, if there is
// one.
[[nodiscard]] std::optional<core::Problem>
write_file(const std::string& path, std::string_view bytes);

}  // namespace dateline::tools
