// The check command: reads a story's folder and says everything that is wrong with it.
#include <cstdio>

#include "tools/commands.hpp"
#include "tools/options.hpp"
#include "tools/problem_report.hpp"
#include "tools/story_folder.hpp"

namespace dateline::tools {
namespace {

constexpr OptionSpec kCheckOptions[] = {{"--json", false}};

}  // namespace

int run_check(std::span<const char* const> args) {
  std::string error;
  const auto options = parse_options(args, kCheckOptions, error);
  if (!options) return usage_error("check", error);
  if (options->words.size() != 1) return usage_error("check", "name one story folder");
  const std::string& folder = options->words.front();
  const auto read = read_story_folder(folder);
  const core::Problems& problems = read ? read->warnings : read.error();
  const bool as_json = options->find("--json") != nullptr;
  std::fputs((as_json ? problems_as_json : problems_as_text)(problems, story_path(folder)).c_str(), stdout);
  return read ? 0 : 1;
}

}  // namespace dateline::tools
