// Problems as `dateline check` reports them: for an editor, and for a machine. What a problem is,
// core decides.
#pragma once

#include <string>

#include "core/base/problem.hpp"

namespace dateline::tools {

// Lines as `describe` gives them, errors before warnings, each in the order given. A count ends
// them: `2 errors, 1 warning in story.json`.
[[nodiscard]] std::string problems_as_text(const core::Problems& problems, const std::string& file);

// One object: "file", "errors", "warnings" (counts) and "problems", a list of objects with "code",
// "severity", "file", "path", "message", "remedy", "line" and "column". A line break ends it.
[[nodiscard]] std::string problems_as_json(const core::Problems& problems, const std::string& file);

}  // namespace dateline::tools
