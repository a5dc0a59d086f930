// `dateline check STORY_DIR [--json]`: every problem of a story, for an editor or a machine. What a problem is, core
// decides.
#pragma once

#include <string>

#include "core/problem.hpp"
#include "tools/commands.hpp"

namespace dateline::tools {

// `run_check` (commands.hpp) prints to stdout and exits with 0 for no error (warnings do not count), 1 for at least
// one, 2 when called wrongly.

// Lines as `describe` gives them, errors first and then warnings, each in the order given; a count ends them: `2
// errors, 1 warning in story.json`.
[[nodiscard]] std::string problems_as_text(const core::Problems& problems, const std::string& file);

// `{"file", "errors", "warnings", "problems": [{"code", "severity", "file", "path", "line", "column", "message",
// "remedy"}]}` and a line break.
[[nodiscard]] std::string problems_as_json(const core::Problems& problems, const std::string& file);

}  // namespace dateline::tools
