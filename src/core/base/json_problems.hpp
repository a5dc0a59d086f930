// What is said of bytes that are not JSON, or more of it than is read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/problem.hpp"

namespace dateline::core {

// A problem at a byte of the input, with its line and column; the file and the path are the
// caller's.
[[nodiscard]] Problem json_problem(
    ProblemCode code,
    std::string_view bytes,
    std::size_t offset,
    std::string message,
    std::string remedy
);

// What should not be at this byte, and how an editor fixes it.
[[nodiscard]] Problem syntax_problem(std::string_view bytes, std::size_t at);

}  // namespace dateline::core
