// What `dateline page` leaves in a folder: the whole story, an edition for each day that knew less,
// and nothing in an edition that came later than its day.
#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/story/known_story.hpp"
#include "core/story/read/story_reader.hpp"
#include "tools/work_folder.hpp"

namespace dateline::tools {
namespace {

class PageEditions : public WorkFolder {
 protected:
  void make(const std::string& story, const std::string& more = "") {
    const Outcome said = run_dateline("page " + story + " --out " + at("page") + " " + more);
    ASSERT_EQ(said.exit_code, 0) << said.text;
    auto read = core::read_story(bytes_of(story + "/story.json"), "story.json");
    ASSERT_TRUE(read);
    story_ = std::move(read->story);
  }

  // The editions by their day.
  [[nodiscard]] std::map<std::string, std::string> editions() const {
    std::map<std::string, std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder_ / "page")) {
      const std::string name = entry.path().filename().string();
      if (name.rfind("twin.", 0) == 0 && name != "twin.html") {
        found[name.substr(5, 10)] = bytes_of(entry.path());
      }
    }
    return found;
  }

  // The first day on which an article had a claim.
  [[nodiscard]] std::string known_since(const core::Claim& claim) const {
    std::string first = "9999";
    for (const core::Appearance& appearance : claim.appearances) {
      const core::Source& source = story_.sources[appearance.source.value];
      first = std::min(first, core::iso_day(source.published.days.last));
    }
    return first;
  }

  core::Story story_;
};

TEST_F(PageEditions, HoldWhatWasKnownByTheirDayAndNothingLater) {
  for (const std::string& folder : {kBalloon, kTroops}) {
    make(folder);
    const auto days = editions();
    ASSERT_GE(days.size(), 2u);
    for (const auto& [day, html] : days) {
      for (const core::Claim& claim : story_.claims) {
        EXPECT_EQ(contains(html, "claim=" + claim.id + "\""), known_since(claim) <= day)
            << claim.id << " on " << day;
      }
    }
    std::filesystem::remove_all(folder_ / "page");
  }
}

TEST_F(PageEditions, BeginOnTheEveOfTheFirstArticleAndEndBeforeTheWhole) {
  make(kTroops);
  const auto days = editions();
  const std::string whole = read("page/twin.html");
  for (const core::Claim& claim : story_.claims) {
    EXPECT_FALSE(contains(days.begin()->second, "claim=" + claim.id + "\"")) << "on the eve";
    EXPECT_TRUE(contains(whole, "claim=" + claim.id + "\"")) << claim.id;
  }
  for (const core::Source& source : story_.sources) {
    EXPECT_GT(core::iso_day(source.published.days.last), days.begin()->first);
  }
  EXPECT_NE(days.rbegin()->second, whole)
      << "an edition that is the whole would be fetched in vain";
}

TEST_F(PageEditions, ComeWithLinesForEachClaimThatMachinesCanRead) {
  make(kBalloon);
  const core::JsonTree tree = json_of(read("page/claims.json"));
  std::string all = read("page/claims.json");
  for (const core::Claim& claim : story_.claims) {
    EXPECT_TRUE(contains(all, "\"" + claim.id + "\"")) << claim.id;
  }
  EXPECT_EQ(tree.size(tree.root()), story_.claims.size());
}

TEST_F(PageEditions, SpeakTheLanguageThatWasAskedForInEveryOne) {
  make(kBalloon, "--lang uk");
  const auto ukrainian = editions();
  std::filesystem::remove_all(folder_ / "page");
  make(kBalloon);
  for (const auto& [day, html] : editions()) {
    ASSERT_EQ(ukrainian.count(day), 1u) << day;
    EXPECT_NE(ukrainian.at(day), html) << day;
  }
}

TEST_F(PageEditions, AreTheSameWheneverTheyAreMade) {
  make(kTroops);
  const auto once = editions();
  const std::string twin = read("page/twin.html"), head = read("page/head.html");
  make(kTroops);
  EXPECT_EQ(editions(), once);
  EXPECT_EQ(read("page/twin.html"), twin);
  EXPECT_EQ(read("page/head.html"), head);
}

}  // namespace
}  // namespace dateline::tools
