// `dateline`: the command line around a story's folder.
#include <cstdio>
#include <cstring>

#include "tools/commands.hpp"
#include "tools/story_folder.hpp"

namespace dateline::tools {

namespace {

struct Command {
  const char* name;
  ExitCode (*run)(Arguments);
  const char* synopsis;
  const char* purpose;
  const char* details = "";  // what `dateline COMMAND --help` adds
};

constexpr const char* kCheckDetails =
    "  --json       one object for machines in place of lines (data/README.md says what is in it)\n"
    "  --summary    when there is no error, also counts: claims by article, speaker, stance, place "
    "and question; relations by kind\n"
    "  --assets DIR where `npm run bake` wrote map/iso-codes.json; without it, ISO codes are "
    "judged by their shape alone\n"
    "  --texts DIR  the articles (.txt, .html): says of each appearance whether its passage is "
    "exact, moved, edited or lost there\n"
    "\n"
    "Each problem has file, line and column, its path in the story, what is wrong and how to mend "
    "it. Errors come before warnings.\n"
    "\n"
    "Exit codes: 0 no error (there may be warnings), 1 at least one error, an anchor lost or "
    "edited, or no story there, 2 called wrongly.\n";

constexpr const char* kPageDetails =
    "  --out DIR      where twin.html and head.html go; it is made when it is not there\n"
    "  --lang en|ko|uk|ru   the page's language; without it the story's own, or English. The "
    "story's texts stay in theirs, and say so\n"
    "  --picture URL  a picture of 1200x630 for shared links, such as `dateline render` draws\n"
    "  --address URL  where the page will stand; without it the page names no canonical address\n"
    "\n"
    "twin.html is the content of the page's <main id=\"text\">: questions, places, speakers, "
    "claims and sources, with links; each claim has the anchor claim=ID.\n"
    "head.html is for its <head>: title, description, the card of a shared link, and the story as "
    "schema.org JSON-LD.\n"
    "\n"
    "Exit codes: 0 written, 1 a story with errors or a folder that cannot be written, 2 called "
    "wrongly.\n";

constexpr const char* kBuildDetails =
    "  --out DIR      the folder for a static server; what an earlier build left in it is "
    "replaced, save scripts that pages may still name\n"
    "  --address URL  where it will stand. With it come oEmbed's answers, a page for each claim, "
    "and embed.html with what to paste into a page:\n"
    "                 the three forms, which are also printed\n"
    "\n"
    "It needs the program for the browser, the baked map and fonts, and Node.js (README.md, “Run "
    "it”); what is missing is named.\n"
    "\n"
    "Exit codes: 0 built, 1 a story with errors or something that is missing, 2 called wrongly.\n";

constexpr const char* kPrepareDetails =
    "  --out DIR      where story.txt, map.txt and labels.txt go; it is made when it is not there\n"
    "  --assets DIR   where `npm run bake` wrote map/map.json and map/labels.json\n"
    "\n"
    "The bundler puts them into the page: the program reads them with little code. The story is "
    "checked first, and is written without its fingerprints.\n"
    "\n"
    "Exit codes: 0 written, 1 a story with errors or a file that is missing, 2 called wrongly.\n";

constexpr Command kCommands[] = {
    {"check",
     run_check,
     "STORY_DIR [--json] [--summary] [--assets DIR] [--texts DIR]",
     "lists every problem of a story; exits 1 when there is an error",
     kCheckDetails},
    {"anchor",
     run_anchor,
     "STORY_DIR --texts DIR",
     "ties claims to the words of the articles in DIR: writes or refreshes the fingerprints in "
     "story.json"},
    {"view",
     run_view,
     "STORY_DIR [--state FRAGMENT] [--size 1440x900] [--text-size 100] [--lang en|ko|uk|ru] "
     "[--screenshot FILE.png] [--texts DIR] [--assets DIR] [--synthetic N [--seed S]]",
     "opens the explorer in a window and reloads the story when it is saved"},
    {"render",
     run_render,
     "STORY_DIR -o FILE.png [--size 1200x630] [--state FRAGMENT] [--ratio 1] [--theme "
     "light|dark|contrast-light|contrast-dark|print] [--text-size 100] [--lang en|ko|uk|ru] "
     "[--map-alone] [--texts DIR] [--assets DIR] [--synthetic N [--seed S]]",
     "draws one state of the explorer, without a display"},
    {"build",
     run_build,
     "STORY_DIR --out DIR [--address URL]",
     "makes the folder that any static server can carry, and what other pages paste to embed it",
     kBuildDetails},
    {"page",
     run_page,
     "STORY_DIR --out DIR [--lang en|ko|uk|ru] [--picture URL] [--address URL]",
     "writes the whole story as HTML, for readers and machines without the map",
     kPageDetails},
    {"prepare",
     run_prepare,
     "STORY_DIR --out DIR [--assets DIR]",
     "writes the story and the map's lists as the page's program reads them, for the bundler",
     kPrepareDetails},
    {"constants",
     run_constants,
     "",
     "writes as JSON what the page's JavaScript must know of the program, for the bundler"},
};

ExitCode print_help(std::FILE* out) {
  std::fputs("dateline: who said what, where, when and on whose word\n\n", out);
  for (const Command& command : kCommands) {
    std::fprintf(
        out,
        "  dateline %s %s\n      %s\n",
        command.name,
        command.synopsis,
        command.purpose
    );
  }
  return out == stdout ? ExitCode::done : ExitCode::called_wrongly;
}

bool asks_for_help(const char* word) {
  return std::strcmp(word, "--help") == 0 || std::strcmp(word, "-h") == 0;
}

ExitCode print_help_of(const Command& command) {
  std::printf("dateline %s %s\n%s\n", command.name, command.synopsis, command.purpose);
  if (command.details[0] != '\0') {
    std::printf("\n%s", command.details);
  }
  return ExitCode::done;
}

ExitCode run(const Command& command, Arguments words) {
  for (const char* word : words) {
    if (asks_for_help(word)) {
      return print_help_of(command);
    }
  }
  return command.run(words);
}

// `words` begins with the program's own name.
ExitCode run_named_command(Arguments words) {
  if (words.size() < 2) {
    return print_help(stderr);
  }
  const char* const name = words[1];
  if (asks_for_help(name) || std::strcmp(name, "help") == 0) {
    return print_help(stdout);
  }
  for (const Command& command : kCommands) {
    if (std::strcmp(name, command.name) == 0) {
      return run(command, words.subspan(2));
    }
  }
  std::fprintf(stderr, "dateline: no command “%s”\n\n", name);
  return print_help(stderr);
}

}  // namespace

ExitCode usage_error(std::string_view command, const std::string& error) {
  if (!error.empty()) {
    std::fprintf(
        stderr,
        "dateline %.*s: %s\n",
        static_cast<int>(command.size()),
        command.data(),
        error.c_str()
    );
  }
  for (const Command& known : kCommands) {
    if (command == known.name) {
      std::fprintf(stderr, "usage: dateline %s %s\n", known.name, known.synopsis);
    }
  }
  return ExitCode::called_wrongly;
}

ExitCode refuse_because_of(const core::Problems& problems) {
  print_problems(problems);
  return ExitCode::refused;
}

}  // namespace dateline::tools

int main(int argc, char** argv) {
  using namespace dateline::tools;
  const Arguments words(argv, static_cast<std::size_t>(argc));
  return static_cast<int>(run_named_command(words));
}
