#include "app/words/relation_words.hpp"

#include <gtest/gtest.h>

namespace dateline::app {
namespace {

using core::RelationKind;
using core::Stance;

constexpr core::ClaimIndex kFirst{0}, kSecond{1};

// Two claims of one article, the second of another stance and day.
core::Story story_of(Stance second, const char* second_said) {
  core::Story story;
  story.sources.resize(1);
  story.sources[0].published = *core::parse_edtf("2024-10-30");
  story.claims.resize(2);
  for (core::Claim& claim : story.claims) {
    claim.appearances.emplace_back();
    claim.said = *core::parse_edtf("2024-10-20");
  }
  story.claims[1].stance = second;
  story.claims[1].said = *core::parse_edtf(second_said);
  return story;
}

TEST(RelationMessage, SaysFromWhichEndItIsSeen) {
  const core::Story story = story_of(Stance::asserts, "2024-10-20");
  const core::Relation revises{kSecond, kFirst, RelationKind::revises, {}};
  EXPECT_EQ(relation_message(story, revises, kSecond), Message::rel_revises);
  EXPECT_EQ(relation_message(story, revises, kFirst), Message::rel_revised_by);
  const core::Relation narrows{kSecond, kFirst, RelationKind::narrows, {}};
  EXPECT_EQ(relation_message(story, narrows, kSecond), Message::rel_part_of);
  EXPECT_EQ(relation_message(story, narrows, kFirst), Message::rel_includes);
  const core::Relation agrees{kSecond, kFirst, RelationKind::corroborates, {}};
  EXPECT_EQ(relation_message(story, agrees, kFirst), Message::rel_agrees);
}

TEST(RelationMessage, TellsDenialsByWhenTheyWereSaid) {
  const core::Relation contradicts{kSecond, kFirst, RelationKind::contradicts, {}};
  const auto at_first = [&](Stance stance, const char* said) {
    return relation_message(story_of(stance, said), contradicts, kFirst);
  };
  EXPECT_EQ(at_first(Stance::asserts, "2024-10-20"), Message::rel_differs);
  EXPECT_EQ(at_first(Stance::denies, "2024-10-19"), Message::rel_earlier_denial);
  EXPECT_EQ(at_first(Stance::dismisses, "2024-10-21"), Message::rel_later_denial);
  EXPECT_EQ(at_first(Stance::denies, "2024-10-20"), Message::rel_denied_by);
  const core::Story story = story_of(Stance::denies, "2024-10-20");
  EXPECT_EQ(relation_message(story, contradicts, kSecond), Message::rel_denies);
}

// What was said at some time, but published on a day, was said by then.
TEST(RelationMessage, TakesThePublicationForTheLatestDay) {
  core::Story story = story_of(Stance::denies, "2024-11");
  const core::Relation contradicts{kSecond, kFirst, RelationKind::contradicts, {}};
  EXPECT_EQ(relation_message(story, contradicts, kFirst), Message::rel_later_denial);
  story.claims[0].said = *core::parse_edtf("2024-12");
  EXPECT_EQ(relation_message(story, contradicts, kFirst), Message::rel_denied_by);
}

}  // namespace
}  // namespace dateline::app
