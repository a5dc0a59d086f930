// What the command line says of itself: the help of each command, and what becomes of a call that
// is wrong.
#include <regex>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "tools/work_folder.hpp"

namespace dateline::tools {
namespace {

constexpr const char* kCommands[] = {"check", "anchor", "view", "render", "build", "page"};

// The options that a line of usage names.
std::set<std::string> options_in(const std::string& text) {
  std::set<std::string> options;
  const std::regex option("[[ ](--?[a-z][a-z-]*)");
  for (auto at = std::sregex_iterator(text.begin(), text.end(), option);
       at != std::sregex_iterator();
       ++at) {
    options.insert((*at)[1]);
  }
  return options;
}

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

TEST(Help, OfEachCommandIsOnStandardOutputAndNoMistake) {
  for (const std::string command : kCommands) {
    for (const char* asked : {" --help", " -h", " some-folder --help", " --nonsense --help"}) {
      const Outcome help = run_quietly(command + asked);
      EXPECT_EQ(help.exit_code, 0) << command << asked;
      EXPECT_EQ(help.text.rfind("dateline " + command + " STORY_DIR", 0), 0u) << help.text;
    }
  }
}

TEST(Help, OfTheWholeNamesEveryCommandWithItsPurpose) {
  for (const char* asked : {"--help", "-h", "help"}) {
    const Outcome whole = run_quietly(asked);
    EXPECT_EQ(whole.exit_code, 0) << asked;
    for (const std::string command : kCommands) {
      EXPECT_TRUE(contains(whole.text, first_line(run_dateline(command + " --help").text)))
          << command << " is told otherwise by its own help";
    }
  }
}

// An option that the help names and the command refuses, or the other way round, is found by
// calling it: each takes a value or nothing, and says so.
TEST(Help, NamesTheOptionsThatTheCommandTakesAndNoOther) {
  const std::set<std::string> flags = {"--json", "--summary", "--map-alone"};
  const std::set<std::string> every = {
      "--json",
      "--summary",
      "--assets",
      "--texts",
      "--state",
      "--size",
      "--lang",
      "--ratio",
      "--theme",
      "--text-size",
      "--out",
      "--address",
      "--seed",
      "--picture",
      "--synthetic",
      "--screenshot",
      "-o",
      "--map-alone"
  };
  for (const std::string command : kCommands) {
    const std::set<std::string> named =
        options_in(first_line(run_dateline(command + " --help").text));
    EXPECT_FALSE(named.empty()) << command;
    for (const std::string& option : every) {
      // Once without a value, or twice: refused by every command, and for another reason by one
      // that has no such option.
      const bool flag = flags.count(option) > 0;
      const Outcome wrong = run_dateline(command + " story " + option + (flag ? " " + option : ""));
      EXPECT_EQ(wrong.exit_code, 2) << command << " " << option;
      const std::string reason = flag ? option + " is given twice" : option + " needs a value";
      EXPECT_EQ(contains(wrong.text, reason), named.count(option) > 0)
          << command << " " << option << ": " << wrong.text;
      EXPECT_EQ(contains(wrong.text, "unknown option " + option), named.count(option) == 0)
          << command << " " << option << ": " << wrong.text;
    }
  }
}

TEST(Help, AWrongCallSaysOnStandardErrorHowItShouldLook) {
  for (const std::string command : kCommands) {
    const std::string usage = "usage: " + first_line(run_dateline(command + " --help").text) + "\n";
    for (const std::string wrong : {"", " a-story another", " a-story --nonsense"}) {
      const Outcome said = run_dateline(command + wrong);
      EXPECT_EQ(said.exit_code, 2) << command << wrong;
      EXPECT_TRUE(contains(said.text, usage)) << said.text;
      EXPECT_EQ(said.text.rfind("dateline " + command + ": ", 0), 0u)
          << "what is wrong stands first: " << said.text;
      EXPECT_EQ(run_quietly(command + wrong).text, "")
          << command << wrong << ": standard output is for what was asked";
    }
    EXPECT_TRUE(contains(run_dateline(command + " a --nonsense").text, "--nonsense"));
  }
}

TEST(Help, AnUnknownCommandIsNamedBesideThoseThatThereAre) {
  for (const std::string wrong : {"Check", "checks", "--check", "''"}) {
    const Outcome said = run_dateline(wrong + " " + kBalloon);
    EXPECT_EQ(said.exit_code, 2) << wrong;
    EXPECT_TRUE(contains(said.text, "no command")) << said.text;
    EXPECT_TRUE(contains(said.text, "dateline check STORY_DIR")) << said.text;
  }
}

TEST(Help, TheExitCodesThatItPromisesAreAllOfThem) {
  for (const char* command : {"check", "build", "page"}) {
    const std::string help = run_dateline(std::string(command) + " --help").text;
    const std::size_t codes = help.find("Exit codes: 0 ");
    ASSERT_NE(codes, std::string::npos) << command;
    EXPECT_TRUE(contains(help.substr(codes), ", 1 ") && contains(help.substr(codes), ", 2 called"))
        << help;
  }
}

}  // namespace
}  // namespace dateline::tools
