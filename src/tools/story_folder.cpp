// From a folder's name to a checked story.
#include "tools/story_folder.hpp"

#include <cstdio>

#include "tools/files.hpp"

namespace dateline::tools {
namespace {

core::Result<std::string> read_story_file(const std::string& path) {
  return read_file(path, core::StoryLimits{}.bytes);
}

}  // namespace

std::string story_path(const std::string& folder) {
  const bool needs_slash = !folder.empty() && folder.back() != '/';
  return folder + (needs_slash ? "/" : "") + "story.json";
}

core::Checked<core::ReadStory> read_story_folder(const std::string& folder) {
  const std::string path = story_path(folder);
  const auto bytes = read_story_file(path);
  if (!bytes) {
    return tl::unexpected(core::Problems{bytes.error()});
  }
  return core::read_story(*bytes, path);
}

core::Checked<core::ReadStory>
check_story_folder(const std::string& folder, const core::IsoCodes* codes) {
  const std::string path = story_path(folder);
  const auto bytes = read_story_file(path);
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
