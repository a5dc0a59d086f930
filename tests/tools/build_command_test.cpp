// `dateline build` up to where the bundler takes over; what that makes is tested with the bundle
// (tests/browser/bundle.test.mjs).
#include <filesystem>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "tools/run_dateline.hpp"

namespace {

const std::string kStory = std::string(DATELINE_SOURCE_DIR) + "/data/stories/lost-balloon";

// The exit code; what was said is in `said`.
int build(const std::string& words, std::string& said, const std::string& before = "") {
  auto [code, text] = dateline::tools::run_dateline("build " + words, before);
  said = std::move(text);
  return code;
}

TEST(BuildCommand, SaysHowItIsCalled) {
  std::string said;
  EXPECT_EQ(build("--help", said), 0);
  EXPECT_NE(said.find("embed.html"), std::string::npos);
  for (const std::string& wrong :
       {kStory,
        std::string("--out a"),
        kStory + " " + kStory + " --out a",
        kStory + " --out a --address example.org"}) {
    EXPECT_EQ(build(wrong, said), 2) << wrong;
    EXPECT_NE(said.find("usage: dateline build"), std::string::npos) << said;
  }
}

TEST(BuildCommand, RefusesAStoryThatIsNotThere) {
  const std::filesystem::path out =
      std::filesystem::temp_directory_path() / "dateline-build-nothing";
  std::string said;
  EXPECT_EQ(build((out / "story").string() + " --out " + out.string(), said), 1);
  EXPECT_NE(said.find("story/story.json: cannot be read"), std::string::npos) << said;
  EXPECT_FALSE(std::filesystem::exists(out));
}

TEST(BuildCommand, NamesTheProgramThatItNeeds) {
  std::string said;
  EXPECT_EQ(build(kStory + " --out a", said, "PATH=/nowhere "), 1);
  EXPECT_NE(said.find("node: cannot be run"), std::string::npos) << said;
  EXPECT_NE(said.find("Install Node.js"), std::string::npos) << said;
}

}  // namespace
