// The order in which a story is read. Each kind of entry has a file of its own.
#include "core/story_reader.hpp"

namespace dateline::core {

Checked<ReadStory> read_story(std::string_view, std::string_view file, const StoryLimits&) {
  Problem problem;
  problem.code = ProblemCode::unsupported;
  problem.file = std::string(file);
  problem.message = "stories are not read yet";
  return tl::unexpected(Problems{problem});
}

}  // namespace dateline::core
