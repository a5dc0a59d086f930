// The anchor command: ties a story's claims to the words of its articles, once they are available.
#include <cstdio>

#include "core/story/read/story_reader.hpp"
#include "tools/anchor_edit.hpp"
#include "tools/commands.hpp"
#include "tools/files.hpp"
#include "tools/options.hpp"
#include "tools/story_folder.hpp"
#include "tools/text_services.hpp"

namespace dateline::tools {
namespace {

constexpr OptionSpec kAnchorOptions[] = {{"--texts", true}};

ExitCode refuse(const core::Problems& problems) {
  print_problems(problems);
  std::fputs("dateline anchor: nothing was written\n", stderr);
  return ExitCode::refused;
}

void print_outcome(const AnchoredStory& made, const std::string& path) {
  for (const std::string& source : made.without_text) {
    std::printf(
        "no text at hand has the digest of source “%s”: its appearances stay as they were\n",
        source.c_str()
    );
  }
  std::printf(
      "%s: %zu fingerprints written, %zu refreshed, %zu as they were\n",
      path.c_str(),
      made.written,
      made.refreshed,
      made.unchanged
  );
}

}  // namespace

ExitCode run_anchor(Arguments args) {
  std::string error;
  const auto options = parse_options(args, kAnchorOptions, error);
  if (!options) {
    return usage_error("anchor", error);
  }
  const std::string* const folder = options->find("--texts");
  if (options->words.size() != 1 || folder == nullptr) {
    return usage_error(
        "anchor",
        "name one story folder, and with --texts the folder that holds its articles"
    );
  }
  const std::string path = story_path(options->words.front());
  const auto story = read_file(path, core::StoryLimits{}.bytes);
  if (!story) {
    return refuse({story.error()});
  }
  const auto texts = read_text_folder(*folder);
  if (!texts) {
    return refuse(texts.error());
  }
  const auto made = anchor_story(*story, path, *texts, text_services());
  if (!made) {
    return refuse(made.error());
  }
  if (made->bytes != *story) {
    if (const auto failed = write_file(path, made->bytes)) {
      return refuse({*failed});
    }
  }
  print_outcome(*made, path);
  return ExitCode::done;
}

}  // namespace dateline::tools
