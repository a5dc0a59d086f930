// `dateline check --texts` as an editor calls it: which articles let a story pass, and what is said
// of a passage that no longer stands.
#include <filesystem>
#include <numeric>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tools/work_folder.hpp"

namespace dateline::tools {
namespace {

constexpr const char* kPost = "texts/post-2031-05-04.txt";
constexpr const char* kStates[] = {"exact", "moved", "edited", "lost", "unchecked"};

class CheckTexts : public WorkFolder {
 protected:
  void SetUp() override {
    WorkFolder::SetUp();
    copy_balloon();
    post_ = read(kPost);
  }

  Outcome check(const std::string& more = "") const {
    return run_dateline("check " + folder_.string() + " --texts " + at("texts") + " " + more);
  }

  std::string post_;  // the first article's text
};

// The counts of one object of counts, in the order of kStates.
std::vector<double> counts_of(const core::JsonTree& tree, core::NodeId holder) {
  std::vector<double> counts;
  for (const char* state : kStates) {
    counts.push_back(tree.number(tree.find(tree.find(holder, "counts"), state)));
  }
  return counts;
}

TEST_F(CheckTexts, TheStorysOwnArticlesStandWordForWord) {
  const Outcome said = check();
  EXPECT_EQ(said.exit_code, 0) << said.text;
  EXPECT_TRUE(contains(said.text, "all "));
  for (const char* wrong : {": moved (", ": edited (", ": lost (", ": unchecked ("}) {
    EXPECT_FALSE(contains(said.text, wrong)) << said.text;
  }
}

TEST_F(CheckTexts, AnArticleThatHasMovedPassesAndSaysWhereTheWordsAreNow) {
  write(kPost, "A headline that came later\n\n" + post_);
  const Outcome said = check();
  EXPECT_EQ(said.exit_code, 0) << said.text;
  EXPECT_TRUE(contains(
      said.text,
      "institute-launched in post-2031-05-04: moved (paragraph 4, code points 0–146): now in "
      "paragraph 5, code points 0–146"
  )) << said.text;
}

TEST_F(CheckTexts, APassageThatWasEditedOrIsGoneMakesItExitWithOne) {
  write(kPost, exchanged(post_, "when it left, the Northern Weather", "at first, the Weather"));
  const Outcome edited = check();
  EXPECT_EQ(edited.exit_code, 1);
  EXPECT_TRUE(contains(edited.text, "institute-launched in post-2031-05-04: edited ("))
      << edited.text;
  EXPECT_TRUE(contains(edited.text, " % left in paragraph 4")) << edited.text;
  const std::size_t start = post_.find("The balloon carried"), end = post_.find("Ida Berg");
  write(kPost, post_.substr(0, start) + post_.substr(end));
  const Outcome lost = check();
  EXPECT_EQ(lost.exit_code, 1);
  EXPECT_TRUE(contains(lost.text, "institute-launched in post-2031-05-04: lost (")) << lost.text;
}

TEST_F(CheckTexts, AFigureThatWasChangedIsNeverExact) {
  write(kPost, exchanged(post_, "carried 12 kilograms", "carried 21 kilograms"));
  const Outcome said = check();
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_TRUE(contains(said.text, "institute-launched in post-2031-05-04: edited (")) << said.text;
}

TEST_F(CheckTexts, WithoutTheArticleItPassesUnchecked) {
  std::filesystem::remove(folder_ / kPost);
  const Outcome said = check();
  EXPECT_EQ(said.exit_code, 0) << said.text;
  EXPECT_TRUE(contains(said.text, "(none)"));
  EXPECT_TRUE(contains(said.text, "no text at hand is this source's")) << said.text;
}

TEST_F(CheckTexts, AQuoteThatHasLeftItsPassageIsNamed) {
  write(
      "story.json",
      exchanged(read("story.json"), "\"quote\": \"12 kilograms\"", "\"quote\": \"13 kilograms\"")
  );
  const Outcome said = check();
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_TRUE(contains(said.text, "“13 kilograms” is not in the passage")) << said.text;
}

TEST_F(CheckTexts, AFingerprintMissingIsTold) {
  const std::string story = read("story.json");
  const std::size_t start = story.find(", \"fingerprint\": {"), end = story.find('}', start) + 1;
  write("story.json", std::string(story).erase(start, end - start));
  const Outcome said = check();
  EXPECT_EQ(said.exit_code, 0) << "unchecked passes";
  EXPECT_TRUE(contains(said.text, "no fingerprint; run “dateline anchor”")) << said.text;
}

// A page from the publisher's site is the same article to a reader.
TEST_F(CheckTexts, AWebPageServesInPlaceOfTheText) {
  std::string page = "<!doctype html><title>Post</title><nav>Home</nav><article>";
  for (std::size_t at = 0, end; at < post_.size(); at = end + 1) {
    end = std::min(post_.find('\n', at), post_.size());
    page += "<p>" + post_.substr(at, end - at) + "</p>";
  }
  std::filesystem::remove(folder_ / kPost);
  write("texts/saved.html", page + "</article><footer>All rights</footer>");
  const Outcome said = check();
  EXPECT_EQ(said.exit_code, 0) << said.text;
  EXPECT_TRUE(contains(said.text, "saved.html"));
  EXPECT_FALSE(contains(said.text, "in post-2031-05-04:"))
      << "every passage is exact: " << said.text;
}

TEST_F(CheckTexts, ForMachinesTheCountsAddUp) {
  write(kPost, "A headline\n" + exchanged(post_, "Ida Berg", "Ada Borg"));
  const Outcome said = check("--json");
  EXPECT_EQ(said.exit_code, 1);
  const core::JsonTree tree = json_of(said.text);
  const core::NodeId anchors = tree.find(tree.root(), "anchors");
  ASSERT_NE(anchors, core::kNoNode) << said.text;
  const std::vector<double> all = counts_of(tree, anchors);
  std::vector<double> sum(all.size());
  const core::NodeId sources = tree.find(anchors, "sources");
  EXPECT_EQ(tree.size(sources), 3u);
  for (core::NodeId one = tree.first(sources); one != tree.end(sources); one = tree.next(one)) {
    const std::vector<double> counts = counts_of(tree, one);
    std::transform(counts.begin(), counts.end(), sum.begin(), sum.begin(), std::plus<>());
  }
  EXPECT_EQ(sum, all);
  const core::NodeId appearances = tree.find(anchors, "appearances");
  EXPECT_EQ(std::accumulate(all.begin(), all.end(), 0.0), tree.size(appearances));
  for (core::NodeId one = tree.first(appearances); one != tree.end(appearances);
       one = tree.next(one)) {
    const std::string state(tree.text(tree.find(one, "state")));
    const bool found = tree.kind(tree.find(one, "found")) == core::JsonKind::object;
    EXPECT_EQ(found, state != "lost" && state != "unchecked") << state;
    EXPECT_EQ(tree.text(tree.find(one, "note")).empty(), state == "exact") << state;
  }
}

TEST_F(CheckTexts, ForMachinesAStoryWithErrorsIsStillOneJsonText) {
  write(
      "story.json",
      exchanged(read("story.json"), "\"stance\": \"asserts\"", "\"stance\": \"?\"")
  );
  const Outcome said = check("--json");
  EXPECT_EQ(said.exit_code, 1);
  const core::JsonTree tree = json_of(said.text);
  EXPECT_EQ(tree.find(tree.root(), "anchors"), core::kNoNode) << "there is nothing to judge";
  EXPECT_GE(tree.number(tree.find(tree.root(), "errors")), 1);
}

TEST_F(CheckTexts, AFolderThatIsNotThereIsAProblemLikeOthers) {
  const Outcome said =
      run_dateline("check " + folder_.string() + " --json --texts " + at("nowhere"));
  EXPECT_EQ(said.exit_code, 1);
  const core::JsonTree tree = json_of(said.text);
  EXPECT_TRUE(contains(said.text, "\"not_found\"")) << said.text;
  EXPECT_EQ(tree.number(tree.find(tree.root(), "errors")), 1);
}

TEST_F(CheckTexts, ATextThatIsNotUtf8IsNamed) {
  write("texts/latin.txt", "Troms\xf8\n");
  const Outcome said = check();
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_TRUE(contains(said.text, "latin.txt: not UTF-8")) << said.text;
}

}  // namespace
}  // namespace dateline::tools
