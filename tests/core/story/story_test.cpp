#include "core/story/story.hpp"

#include <set>
#include <string>

#include <gtest/gtest.h>

#include "core/support.hpp"

namespace dateline::core {
namespace {

Figure range(std::optional<double> low, std::optional<double> high, bool approximate = false) {
  Figure figure;
  figure.low = low;
  figure.high = high;
  figure.approximate = approximate;
  return figure;
}

TEST(FigureText, IsWrittenAsTheDesignSays) {
  EXPECT_EQ(figure_text(range(8000, 8000)), "8,000");
  EXPECT_EQ(figure_text(range(8000, 8000, true)), "c. 8,000");
  EXPECT_EQ(figure_text(range(10000, 12000)), "10,000–12,000");
  EXPECT_EQ(figure_text(range(10000, 12000, true)), "c. 10,000–12,000");
  EXPECT_EQ(figure_text(range(std::nullopt, 3000)), "at most 3,000");
  EXPECT_EQ(figure_text(range(20, std::nullopt)), "20+");
  EXPECT_EQ(figure_text(range(std::nullopt, 3000, true)), "at most c. 3,000");
  EXPECT_EQ(figure_text(Figure{}), "");
}

TEST(Stances, FallIntoTheSixMarks) {
  EXPECT_EQ(mark_of(Stance::denies), StanceMark::denies);
  EXPECT_EQ(mark_of(Stance::dismisses), StanceMark::denies);
  EXPECT_EQ(mark_of(Stance::declines), StanceMark::declines);
  EXPECT_EQ(mark_of(Stance::no_response), StanceMark::declines);
  EXPECT_EQ(mark_of(Stance::cannot_verify), StanceMark::unverified);
  EXPECT_EQ(mark_of(Stance::analyses), StanceMark::analysis);
  EXPECT_EQ(mark_of(Stance::asserts), StanceMark::asserts);
  EXPECT_EQ(mark_of(Stance::confirms), StanceMark::confirms);
}

TEST(Names, AreTheWordsOfTheFormat) {
  EXPECT_STREQ(name_of(Stance::cannot_verify), "cannot-verify");
  EXPECT_STREQ(name_of(Stance::no_response), "no-response");
  EXPECT_STREQ(name_of(PlaceKind::off_map), "off-map");
  EXPECT_STREQ(name_of(RelationKind::different_scope), "different-scope");
  EXPECT_STREQ(name_of(RelationKind::discrepancy), "discrepancy");
  EXPECT_STREQ(name_of(FigureKind::cumulative), "cumulative");
  EXPECT_STREQ(name_of(StanceMark::unverified), "unverified");
}

TEST(Lookup, FindsEveryIdAtItsOwnPosition) {
  const Story story = good_story();
  for (std::uint32_t i = 0; i < story.claims.size(); ++i) {
    EXPECT_EQ(find_claim(story, story.claims[i].id), ClaimIndex{i});
  }
  for (std::uint32_t i = 0; i < story.places.size(); ++i) {
    EXPECT_EQ(find_place(story, story.places[i].id), PlaceIndex{i});
  }
  for (std::uint32_t i = 0; i < story.actors.size(); ++i) {
    EXPECT_EQ(find_actor(story, story.actors[i].id), ActorIndex{i});
  }
  for (std::uint32_t i = 0; i < story.sources.size(); ++i) {
    EXPECT_EQ(find_source(story, story.sources[i].id), SourceIndex{i});
  }
  for (std::uint32_t i = 0; i < story.questions.size(); ++i) {
    EXPECT_EQ(find_question(story, story.questions[i].id), QuestionIndex{i});
  }
  EXPECT_EQ(find_claim(story, "nobody-said-this"), std::nullopt);
  EXPECT_EQ(find_place(story, ""), std::nullopt);
}

TEST(Origins, AreCountedOnce) {
  const ActorIndex speaker{3}, agency{4}, outlet{5};
  Claim claim;
  claim.actor = speaker;
  const auto carried_by = [&](std::vector<ActorIndex> relay) {
    Appearance appearance;
    appearance.relay = std::move(relay);
    claim.appearances.push_back(std::move(appearance));
  };
  carried_by({});
  EXPECT_EQ(origin_of(claim, claim.appearances.back()), speaker);
  carried_by({speaker, outlet});
  EXPECT_EQ(count_origins(claim), 1u);
  carried_by({agency, outlet});
  EXPECT_EQ(origin_of(claim, claim.appearances.back()), agency);
  carried_by({agency});
  EXPECT_EQ(count_origins(claim), 2u);
}

TEST(Scopes, AreLookedForInTheQuestionsThatTheClaimAnswers) {
  Story story;
  story.questions.resize(2);
  story.questions[0].scopes = {{"kursk", "In Kursk", ""}, {"all", "In all", ""}};
  story.questions[1].scopes = {{"dead", "Dead", ""}};
  Claim claim;
  claim.answers = {QuestionIndex{0}};
  Figure figure;
  EXPECT_EQ(find_scope(story, claim, figure), nullptr);
  EXPECT_EQ(scope_position(story.questions[0], figure), 2u);
  figure.scope = "all";
  EXPECT_EQ(scope_position(story.questions[0], figure), 1u);
  EXPECT_EQ(find_scope(story, claim, figure)->label, "In all");
  figure.scope = "dead";
  EXPECT_EQ(find_scope(story, claim, figure), nullptr);
  claim.answers.push_back(QuestionIndex{1});
  EXPECT_EQ(find_scope(story, claim, figure)->label, "Dead");
}

TEST(FirstPublished, IsTheEarliestOfTheLatestDays) {
  const Story story = good_story();
  const Claim& in_both = story.claims[find_claim(story, "institute-launched")->value];
  const Claim& in_letter = story.claims[find_claim(story, "ministry-denies")->value];
  EXPECT_EQ(iso_day(first_published(story, in_both)), "2031-05-04");
  EXPECT_EQ(iso_day(first_published(story, in_letter)), "2031-05-12");
  EXPECT_EQ(first_published(story, Claim{}), kAfterAll);
}

}  // namespace
}  // namespace dateline::core
