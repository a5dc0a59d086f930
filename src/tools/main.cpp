// `dateline`: the command line around a story's folder.
#include <cstdio>
#include <cstring>
#include <span>

#include "tools/commands.hpp"

namespace dateline::tools {

namespace {

struct Command {
  const char* name;
  int (*run)(std::span<const char* const>);
  const char* synopsis;
  const char* purpose;
};

constexpr Command kCommands[] = {
    {"check", run_check, "STORY_DIR [--json]", "lists every problem of a story; exits 1 when there is an error"},
    {"view", run_view, "STORY_DIR [--state FRAGMENT] [--size 1440x900] [--screenshot FILE.png] [--assets DIR]",
     "opens the explorer in a window and reloads the story when it is saved"},
    {"render", run_render, "STORY_DIR -o FILE.png [--size 1200x630] [--state FRAGMENT] [--ratio 1] [--theme light|dark] [--assets DIR]",
     "draws one state of the explorer, without a display"},
};

int print_help(std::FILE* out) {
  std::fputs("dateline: who said what, where, when and on whose word\n\n", out);
  for (const Command& command : kCommands) std::fprintf(out, "  dateline %s %s\n      %s\n", command.name, command.synopsis, command.purpose);
  return out == stdout ? 0 : 2;
}

}  // namespace

int usage_error(std::string_view command, const std::string& error) {
  if (!error.empty()) std::fprintf(stderr, "dateline %.*s: %s\n", static_cast<int>(command.size()), command.data(), error.c_str());
  for (const Command& known : kCommands) {
    if (command == known.name) std::fprintf(stderr, "usage: dateline %s %s\n", known.name, known.synopsis);
  }
  return 2;
}

}  // namespace dateline::tools

int main(int argc, char** argv) {
  using namespace dateline::tools;
  if (argc < 2) return print_help(stderr);
  if (std::strcmp(argv[1], "--help") == 0 || std::strcmp(argv[1], "-h") == 0 || std::strcmp(argv[1], "help") == 0) return print_help(stdout);
  for (const Command& command : kCommands) {
    if (std::strcmp(argv[1], command.name) == 0) return command.run({argv + 2, static_cast<std::size_t>(argc - 2)});
  }
  std::fprintf(stderr, "dateline: no command “%s”\n\n", argv[1]);
  return print_help(stderr);
}
