// `dateline anchor` as an editor calls it: what it writes into a story, and that it leaves the file
// alone when anything is wrong.
#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "tools/work_folder.hpp"

namespace dateline::tools {
namespace {

constexpr const char* kWords = "12 kilograms";

// The story without its fingerprints, as an editor has written it.
std::string bare(std::string story) {
  const std::string key = ", \"fingerprint\": {";
  for (std::size_t at = story.find(key); at != std::string::npos; at = story.find(key)) {
    story.erase(at, story.find('}', at) + 1 - at);
  }
  return story;
}

class AnchorCommand : public WorkFolder {
 protected:
  void SetUp() override {
    WorkFolder::SetUp();
    copy_balloon();
    story_ = read("story.json");
  }

  Outcome anchor() const {
    return run_dateline("anchor " + folder_.string() + " --texts " + at("texts"));
  }

  // Refused with this reason, and the story left as it was.
  void expect_refused(const std::string& story, const std::string& reason) {
    write("story.json", story);
    const Outcome said = anchor();
    EXPECT_EQ(said.exit_code, 1) << said.text;
    EXPECT_TRUE(contains(said.text, reason)) << said.text;
    EXPECT_TRUE(contains(said.text, "nothing was written")) << said.text;
    EXPECT_EQ(read("story.json"), story);
  }

  std::string story_;
};

TEST_F(AnchorCommand, MakesTheFingerprintsThatTheStoryShipsWith) {
  write("story.json", bare(story_));
  const Outcome said = anchor();
  EXPECT_EQ(said.exit_code, 0) << said.text;
  EXPECT_EQ(read("story.json"), story_);
  EXPECT_TRUE(contains(said.text, "22 fingerprints written, 0 refreshed, 0 as they were"))
      << said.text;
}

TEST_F(AnchorCommand, ASecondTimeChangesNothing) {
  const auto saved = std::filesystem::last_write_time(folder_ / "story.json");
  const Outcome said = anchor();
  EXPECT_EQ(said.exit_code, 0);
  EXPECT_TRUE(contains(said.text, "0 fingerprints written, 0 refreshed, 22 as they were"))
      << said.text;
  EXPECT_EQ(read("story.json"), story_);
  EXPECT_EQ(std::filesystem::last_write_time(folder_ / "story.json"), saved)
      << "a window that watches the file would load it anew";
}

TEST_F(AnchorCommand, RefreshesOneThatIsOfOtherWords) {
  write("story.json", exchanged(story_, "\"rolling\": \"c0be53\"", "\"rolling\": \"000000\""));
  const Outcome said = anchor();
  EXPECT_TRUE(contains(said.text, "0 fingerprints written, 1 refreshed, 21 as they were"))
      << said.text;
  EXPECT_EQ(read("story.json"), story_);
}

TEST_F(AnchorCommand, PutsThePositionWhereTheWordsWereGiven) {
  const std::string placed = "\"paragraph\": 4, \"start\": 0, \"end\": 146, ";
  ASSERT_TRUE(contains(story_, placed));
  write(
      "story.json",
      exchanged(bare(story_), placed, "\"find\": \"The balloon carried … log.\", ")
  );
  const Outcome said = anchor();
  EXPECT_EQ(said.exit_code, 0) << said.text;
  EXPECT_EQ(read("story.json"), story_);
}

TEST_F(AnchorCommand, LeavesTheAppearancesOfATextThatIsNotAtHandAndSaysSo) {
  std::filesystem::remove(folder_ / "texts/listok-2031-05-09.txt");
  write("story.json", bare(story_));
  const Outcome said = anchor();
  EXPECT_EQ(said.exit_code, 0) << said.text;
  EXPECT_TRUE(contains(said.text, "digest of source “listok-2031-05-09”")) << said.text;
  const std::string made = read("story.json");
  EXPECT_NE(made, bare(story_));
  EXPECT_EQ(bare(made), bare(story_)) << "fingerprints alone have come";
  EXPECT_LT(made.size(), story_.size());
}

TEST_F(AnchorCommand, RefusesWordsThatStandNowhereOrTwice) {
  const std::string placed = "\"paragraph\": 4, \"start\": 0, \"end\": 146, \"quote\": \"12 kilo";
  expect_refused(
      exchanged(story_, placed, "\"find\": \"No such words\", \"quote\": \"12 kilo"),
      "the text does not have these words"
  );
  expect_refused(
      exchanged(story_, placed, "\"find\": \"12 kilograms\", \"quote\": \"12 kilo"),
      "these words stand at 2 places"
  );
}

TEST_F(AnchorCommand, RefusesAQuoteThatIsNotInItsPassage) {
  expect_refused(
      exchanged(story_, std::string("\"quote\": \"") + kWords, "\"quote\": \"13 kilograms"),
      "the quote is not in the passage"
  );
}

TEST_F(AnchorCommand, RefusesAnOutlineThatIsNotTheTexts) {
  expect_refused(
      exchanged(story_, "\"paragraphs\": [38, 17", "\"paragraphs\": [38, 18"),
      "paragraph 2 of the text has 17 code points"
  );
  expect_refused(
      exchanged(story_, ", 123, 89], \"headings\"", ", 123], \"headings\""),
      "the text has 15 paragraphs"
  );
}

TEST_F(AnchorCommand, NamesEveryMistakeAndNotTheFirst) {
  std::string story = exchanged(story_, "\"quote\": \"12 kilograms", "\"quote\": \"13 kilograms");
  story = exchanged(story, "\"quote\": \"about 12 kilograms", "\"quote\": \"about 13 kilograms");
  write("story.json", story);
  const std::string said = anchor().text;
  EXPECT_TRUE(contains(said, "claims[0].appearances[0].quote")) << said;
  EXPECT_TRUE(contains(said, "claims[1].appearances[0].quote")) << said;
}

TEST_F(AnchorCommand, RefusesTextsOfAnotherStory) {
  for (const auto& entry : std::filesystem::directory_iterator(folder_ / "texts")) {
    std::ofstream(entry.path(), std::ios::app) << "One line more.\n";
  }
  expect_refused(story_, "no text at hand is one of this story's sources");
}

TEST_F(AnchorCommand, RefusesAStoryThatIsNotThereOrNoJson) {
  expect_refused("{", "story.json:1:");
  std::filesystem::remove(folder_ / "story.json");
  const Outcome said = anchor();
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_TRUE(contains(said.text, "story.json: cannot be read")) << said.text;
  EXPECT_FALSE(std::filesystem::exists(folder_ / "story.json"));
}

TEST_F(AnchorCommand, SaysThatAFileCannotBeWrittenAndLeavesNoHalfOfIt) {
  write("story.json", bare(story_));
  // What the new bytes are written to, before they take the story's place.
  std::filesystem::create_directories(folder_ / "story.json.new");
  const Outcome said = anchor();
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_TRUE(contains(said.text, "story.json: cannot be written")) << said.text;
  EXPECT_EQ(read("story.json"), bare(story_));
}

TEST_F(AnchorCommand, AsksForTheArticlesFolder) {
  const Outcome without = run_dateline("anchor " + folder_.string());
  EXPECT_EQ(without.exit_code, 2);
  EXPECT_TRUE(contains(without.text, "with --texts the folder that holds its articles"));
  const Outcome absent = run_dateline("anchor " + folder_.string() + " --texts " + at("none"));
  EXPECT_EQ(absent.exit_code, 1);
  EXPECT_TRUE(contains(absent.text, "Name the folder that holds the articles.")) << absent.text;
  EXPECT_EQ(read("story.json"), story_);
}

}  // namespace
}  // namespace dateline::tools
