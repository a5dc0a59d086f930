// From a folder's name to a checked story.
#include "tools/story_folder.hpp"

#include <cstdio>

#include "tools/files.hpp"

namespace dateline::tools {

std::string story_path(const std::string& folder) {
  return folder + (folder.empty() || folder.back() == '/' ? "" : "/") + "story.json";
}

core::Checked<core::ReadStory> read_story_folder(const std::string& folder) {
  const std::string path = story_path(folder);
  const auto bytes = read_file(path, core::StoryLimits{}.bytes);
  if (!bytes) {
    return tl::unexpected(core::Problems{bytes.error()});
  }
  return core::read_story(*bytes, path);
}

core::Checked<core::ReadStory>
check_story_folder(const std::string& folder, const core::IsoCodes* codes) {
  const std::string path = story_path(folder);
  const auto bytes = read_file(path, core::StoryLimits{}.bytes);
  if (!bytes) {
    return tl::unexpected(core::Problems{bytes.error()});
  }
  return core::check_story(*bytes, path, codes);
}

void print_problems(const core::Problems& problems) {
  for (const core::Problem& problem : problems) {
    std::fprintf(stderr, "%s\n", core::describe(problem).c_str());
  }
}

}  // namespace dateline::tools
