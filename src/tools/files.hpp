// Whole files into memory, within a limit. It does not know what is in them.
#pragma once

#include <cstddef>
#include <string>

#include "core/problem.hpp"

namespace dateline::tools {

// Errors: not_found (with the system's reason), too_large (reading stops at the limit). The problem names the file as
// given.
[[nodiscard]] core::Result<std::string> read_file(const std::string& path, std::size_t limit);

}  // namespace dateline::tools
