// A folder of broken stories, and what the real `dateline check` says of each: its own code, path,
// line and message.
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>
#include <sys/wait.h>

#include "core/base/json_tree.hpp"
#include "core/story/read/bad_stories.hpp"
#include "core/story/read/desk_stories.hpp"
#include "core/support.hpp"

namespace dateline::core {
namespace {

namespace fs = std::filesystem;

struct Outcome {
  int exit_code = -1;
  std::string text;  // stdout
};

Outcome dateline(const std::string& words) {
  Outcome outcome;
  std::FILE* pipe = popen((std::string(DATELINE_BINARY) + " " + words).c_str(), "r");
  std::array<char, 4096> buffer;
  for (std::size_t got; (got = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    outcome.text.append(buffer.data(), got);
  }
  const int status = pclose(pipe);
  outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return outcome;
}

class BrokenStories : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() /
              ("dateline-broken-" +
               std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "map");
    std::ofstream(folder_ / "map/iso-codes.json", std::ios::binary) << kGoodCodes;
  }
  void TearDown() override {
    fs::remove_all(folder_);
  }

  std::string write_story(const std::string& name, const std::string& text) const {
    fs::create_directories(folder_ / name);
    std::ofstream(folder_ / name / "story.json", std::ios::binary) << text;
    return (folder_ / name).string();
  }

  Outcome check(const std::string& story, const std::string& more = "") const {
    return dateline("check " + story + " --assets " + folder_.string() + " " + more);
  }

  // The story is told its own problem, in the words for a person and in those for a machine.
  void expect_told(const BadStory& bad) const {
    SCOPED_TRACE(bad.name);
    const std::string good = good_story_text(), text = with(good, bad.from, bad.to);
    const std::string story = write_story(bad.name, text);
    const Outcome for_people = check(story), for_machines = check(story, "--json");
    EXPECT_EQ(for_people.exit_code, bad.warning ? 0 : 1);
    EXPECT_EQ(for_machines.exit_code, for_people.exit_code);
    const TextPosition at = locate(text, expected_offset(bad, text, good.find(bad.from)));
    const std::string place = "story.json:" + std::to_string(at.line) + ":";
    EXPECT_NE(for_people.text.find(place), std::string::npos) << place << "\n" << for_people.text;
    for (const char* part : {bad.path, bad.message, bad.remedy}) {
      EXPECT_NE(for_people.text.find(part), std::string::npos) << part << "\n" << for_people.text;
    }
    const std::string severity = bad.warning ? "warning" : "error";
    const std::string machine =
        std::string("{\"code\": \"") + bad.code + "\", \"severity\": \"" + severity + "\"";
    EXPECT_NE(for_machines.text.find(machine), std::string::npos) << machine << "\n"
                                                                  << for_machines.text;
    EXPECT_NE(
        for_machines.text.find(std::string("\"path\": \"") + bad.path + "\""),
        std::string::npos
    ) << for_machines.text;
    EXPECT_NE(
        for_machines.text.find("\"line\": " + std::to_string(at.line) + ","),
        std::string::npos
    ) << for_machines.text;
  }

  fs::path folder_;
};

TEST_F(BrokenStories, AreAtLeastForty) {
  EXPECT_GE(bad_stories().size() + std::size(kDeskStories), 40u);
}

TEST_F(BrokenStories, AreEachToldWhatIsWrongWithThem) {
  for (const BadStory& bad : bad_stories()) {
    expect_told(bad);
  }
}

TEST_F(BrokenStories, AreEachToldWhatTheReaderLetsPass) {
  for (const BadStory& bad : kDeskStories) {
    expect_told(bad);
  }
}

TEST_F(BrokenStories, GiveAllTheirProblemsInOneRun) {
  std::string text = good_story_text();
  for (const char* name :
       {"UnknownStance", "NoSuchDay", "UnknownPlace", "RelatedToItself", "CityWithoutPoint"}) {
    for (const BadStory& bad : bad_stories()) {
      if (bad.name == std::string(name)) {
        text = with(text, bad.from, bad.to);
      }
    }
  }
  text = with(text, "[\"FI-10\"]", "[\"FI-11\"]");
  const Outcome outcome = check(write_story("several", text));
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_NE(outcome.text.find("6 errors, no warnings in "), std::string::npos) << outcome.text;
}

TEST_F(BrokenStories, TheGoodOneIsNotAmongThem) {
  const Outcome outcome = check(DATELINE_SOURCE_DIR "/data/stories/lost-balloon");
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.text.find("no errors, no warnings in "), 0u) << outcome.text;
}

TEST_F(BrokenStories, OneWarningSaysThatCodesWereNotChecked) {
  fs::remove_all(folder_ / "map");
  const Outcome outcome = check(DATELINE_SOURCE_DIR "/data/stories/lost-balloon");
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_NE(outcome.text.find("warning: ISO codes were not checked"), std::string::npos)
      << outcome.text;
  EXPECT_NE(outcome.text.find("no errors, 1 warning in "), std::string::npos) << outcome.text;
}

TEST_F(BrokenStories, TheSummaryCountsWhatTheStoryHolds) {
  const Outcome outcome = check(DATELINE_SOURCE_DIR "/data/stories/lost-balloon", "--summary");
  EXPECT_EQ(outcome.exit_code, 0);
  for (const char* part :
       {"19 claims, 22 appearances, 3 articles",
        "Appearances by article\n     9  A  Northern Post",
        "Claims by stance\n    10  asserts\n     1  confirms\n     2  denies",
        "Relations by kind\n     2  contradicts\n     2  corroborates",
        "     4  Northern Weather Institute",
        "     8  (no question)"}) {
    EXPECT_NE(outcome.text.find(part), std::string::npos) << part << "\n" << outcome.text;
  }
}

TEST_F(BrokenStories, HelpNamesTheExitCodesAndWrongCallsEndWithTwo) {
  const Outcome help = dateline("check --help");
  EXPECT_EQ(help.exit_code, 0);
  for (const char* part :
       {"--json", "--summary", "--assets", "Exit codes: 0 no error", "2 called wrongly"}) {
    EXPECT_NE(help.text.find(part), std::string::npos) << help.text;
  }
  EXPECT_EQ(dateline("check 2>/dev/null").exit_code, 2);
  EXPECT_EQ(check("x", "--json --summary 2>/dev/null").exit_code, 2);
}

}  // namespace
}  // namespace dateline::core
