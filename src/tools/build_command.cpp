// `dateline build STORY_DIR --out DIR`: the folder that goes on a server. Bundling is the business
// of web/bundle; this checks the story and calls it.
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <spawn.h>
#include <sys/wait.h>

#include "core/base/web_address.hpp"
#include "tools/commands.hpp"
#include "tools/files.hpp"
#include "tools/options.hpp"
#include "tools/story_folder.hpp"

extern char** environ;  // NOLINT(readability-redundant-declaration): not every unistd.h declares it

namespace dateline::tools {

namespace {

constexpr OptionSpec kOptions[] = {{"--out"}, {"--address"}};

// Runs a program found on PATH to its end, with our input and output. What kept it from being run,
// if anything; its exit code is in `status`.
std::optional<core::Problem> run_program(std::vector<std::string> words, int& status) {
  std::vector<char*> args;
  for (std::string& word : words) {
    args.push_back(word.data());
  }
  args.push_back(nullptr);
  pid_t child = 0;
  int failed = posix_spawnp(&child, args[0], nullptr, nullptr, args.data(), environ);
  int ended = 0;
  while (failed == 0 && waitpid(child, &ended, 0) < 0) {
    if (errno != EINTR) {
      failed = errno;
    }
  }
  if (failed != 0) {
    return file_problem(
        core::ProblemCode::not_found,
        words[0],
        std::string("cannot be run: ") + std::strerror(failed),
        "Install Node.js 18 or later, so that `node` is on PATH."
    );
  }
  status = WIFEXITED(ended) ? WEXITSTATUS(ended) : 1;
  return std::nullopt;
}

}  // namespace

ExitCode run_build(Arguments args) {
  std::string error;
  const auto given = parse_story_options(args, kOptions, error);
  if (!given) {
    return usage_error("build", error);
  }
  const std::string* out = given->find("--out");
  if (out == nullptr || out->empty()) {
    return usage_error("build", "--out DIR is missing");
  }
  const std::string* address = given->find("--address");
  if (address != nullptr && !core::is_web_address(*address)) {
    return usage_error("build", kAddressHelp);
  }
  const std::string& folder = given->words.front();
  if (const auto read = read_story_folder(folder); !read) {
    return refuse_because_of(read.error());
  }
  // Each value in one word with its name: a folder may begin with a dash.
  const std::string story = std::filesystem::absolute(folder).string();
  std::vector<std::string> words{
      "node",
      DATELINE_WEB_DIR "/bundle/bundle.mjs",
      "--story=" + story,
      "--tool=" DATELINE_PROGRAM,
      "--out=" + *out
  };
  if (address != nullptr) {
    words.push_back("--address=" + *address);
  }
  int status = 0;
  if (const auto problem = run_program(std::move(words), status)) {
    return refuse_because_of({*problem});
  }
  return status == 0 ? ExitCode::done : ExitCode::refused;
}

}  // namespace dateline::tools
