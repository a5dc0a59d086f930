#include "core/story/claim_table.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/story/random_story.hpp"
#include "core/support.hpp"

namespace dateline::core {
namespace {

TEST(Links, GoBothWays) {
  RandomNumbers dice(2);
  const Story story = random_story(dice, 500);
  const ClaimTable table = make_claim_table(story);
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    for (const std::uint32_t place : table.places.of(row)) {
      const auto back = table.at_place.of(place);
      EXPECT_EQ(std::count(back.begin(), back.end(), row), 1);
    }
    for (const std::uint32_t at : table.relations.of(row)) {
      EXPECT_TRUE(story.relations[at].from.value == row || story.relations[at].to.value == row);
    }
  }
  for (std::uint32_t source = 0; source < story.sources.size(); ++source) {
    const auto rows = table.in_source.of(source);
    EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end()));
  }
  EXPECT_TRUE(table.at_place.of(4000).empty());
  EXPECT_TRUE(Links{}.of(0).empty());
}

TEST(ClaimTable, MarksWhatALaterClaimRevises) {
  const Story story = good_story();
  const ClaimTable table = make_claim_table(story);
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    EXPECT_EQ(table.revised_by_later[row] != 0, story.claims[row].id == "institute-launched")
        << story.claims[row].id;
  }
}

TEST(AccountsDiffer, NeedsBothAccountsAtThePlace) {
  const Story story = good_story();
  const ClaimTable table = make_claim_table(story);
  std::vector<std::uint8_t> passing(story.claims.size(), 1);
  const auto differ = [&](const char* id) {
    return accounts_differ(story, table, *find_place(story, id), passing);
  };
  EXPECT_TRUE(differ("near-kiruna"));
  EXPECT_TRUE(differ("tromso"));
  EXPECT_FALSE(differ("barents-sea"));
  EXPECT_FALSE(differ("lapland"));  // its analysis disagrees with a claim that is elsewhere
  EXPECT_FALSE(differ("launch-station"));
  passing[find_claim(story, "ministry-denies")->value] = 0;
  EXPECT_FALSE(differ("near-kiruna"));
}

std::size_t bytes_of(const Links& links) {
  return (links.starts.capacity() + links.items.capacity()) * sizeof(std::uint32_t);
}

std::size_t bytes_of(const ClaimTable& table) {
  std::size_t bytes =
      table.stance.capacity() + table.revised_by_later.capacity() + table.traits.capacity();
  bytes += (table.actor.capacity() + table.said_first.capacity() + table.said_last.capacity() +
            table.published.capacity()) *
           4;
  bytes +=
      table.happened.capacity() * sizeof(HappenedDays) + table.changes.capacity() * sizeof(Change);
  for (const Links* links :
       {&table.places,
        &table.sources,
        &table.questions,
        &table.at_place,
        &table.in_source,
        &table.to_question,
        &table.relations,
        &table.said_at,
        &table.through,
        &table.place_parts,
        &table.actor_parts}) {
    bytes += bytes_of(*links);
  }
  return bytes;
}

// DESIGN 7: a claim with one place, one source, one question and half a relation.
TEST(ClaimTable, TakesAtMost64BytesAClaim) {
  Story story;
  story.places.resize(20);
  story.sources.resize(50);
  story.questions.resize(10);
  story.actors.resize(30);
  RandomNumbers dice(3);
  for (std::uint32_t i = 0; i < 20000; ++i) {
    Claim claim;
    claim.places = {PlaceIndex{dice.below(20)}};
    claim.answers = {QuestionIndex{dice.below(10)}};
    claim.appearances = {Appearance{SourceIndex{dice.below(50)}, 1, 0, 1, "", {}}};
    story.claims.push_back(std::move(claim));
    if (i % 2 == 1) {
      story.relations.push_back({ClaimIndex{i}, ClaimIndex{i - 1}, RelationKind::corroborates, ""});
    }
  }
  const double each = static_cast<double>(bytes_of(make_claim_table(story))) / 20000;
  RecordProperty("bytes_a_claim", std::to_string(each));
  EXPECT_LE(each, 64.0);
}

}  // namespace
}  // namespace dateline::core
