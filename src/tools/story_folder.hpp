// A story's folder on disk, read and checked.
#pragma once

#include <string>

#include "core/base/problem.hpp"
#include "core/story/check/story_check.hpp"

namespace dateline::tools {

// The story.json of a folder.
[[nodiscard]] std::string story_path(const std::string& folder);

// Problems name the file as `story_path` gives it.
[[nodiscard]] core::Checked<core::ReadStory> read_story_folder(const std::string& folder);

// The same with the editor's rules. `codes` may be null: then ISO codes are judged by their shape
// alone.
[[nodiscard]] core::Checked<core::ReadStory>
check_story_folder(const std::string& folder, const core::IsoCodes* codes);

// Each on its own line, to stderr.
void print_problems(const core::Problems& problems);

}  // namespace dateline::tools
