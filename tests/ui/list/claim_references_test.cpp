// From one claim to the lists of the names in it, to what its speaker said later, and to the
// questions that it answers, by a reader's hand.
#include <algorithm>

#include <gtest/gtest.h>

#include "ui/kit/widgets.hpp"
#include "ui/stage.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kTall{1440, 2400};  // the whole claim in one piece
constexpr core::SizePx kPhone{390, 844};

std::string named(const char* what, std::uint32_t number) {
  return std::string(what) + "/" + std::to_string(number);
}

core::ClaimIndex claim(const Stage& stage, const char* id) {
  return core::find_claim(stage.world().story, id).value();
}

// The shipped story with this claim open.
void open(Stage& stage, const char* id) {
  stage.apply(app::ClaimPicked{claim(stage, id)});
  stage.settle();
}

const core::Claim& opened(const Stage& stage) {
  return stage.world().story.claims[stage.frame().open_claim->value];
}

TEST(ClaimWays, SpeakerPlacesSourcesAndQuestionsLeadToTheirLists) {
  Stage stage(troops_world(), kTall);
  open(stage, "nis-1500-shipped");
  const core::Claim& shown = opened(stage);
  const auto leads = [&stage](const std::string& control, app::ListTab way, std::uint32_t to) {
    const auto events = stage.click(control);
    const auto* taken = only<app::ReferenceFollowed>(events);
    ASSERT_NE(taken, nullptr) << control;
    EXPECT_EQ(taken->way, way) << control;
    EXPECT_EQ(taken->to, to) << control;
    EXPECT_FALSE(taken->leave_claim) << "it has a panel of its own";
  };
  leads(named("speaker-of-claim", shown.actor.value), app::ListTab::speakers, shown.actor.value);
  ASSERT_GE(shown.places.size(), 2u);
  for (const core::PlaceIndex place : shown.places) {
    leads(named("place-of-claim", place.value), app::ListTab::places, place.value);
  }
  ASSERT_FALSE(shown.answers.empty());
  for (const core::QuestionIndex question : shown.answers) {
    leads(named("question-of-claim", question.value), app::ListTab::questions, question.value);
  }
  leads("source-of-claim/0", app::ListTab::sources, shown.appearances.front().source.value);
}

TEST(ClaimWays, WhatMayBeOfOneOriginIsNotCalledOne) {
  Stage stage(troops_world(), kTall);
  open(stage, "pyongyang-denied");
  EXPECT_TRUE(stage.shows_text("May be same origin"));
  EXPECT_FALSE(stage.shows_text("Same origin"));
}

TEST(ClaimWays, WhereListAndClaimShareAPanelTheClaimMakesWay) {
  Stage stage(troops_world(), kPhone);
  stage.apply(app::SheetSet{app::Sheet::full});
  open(stage, "blinken-8000-kursk");
  const std::uint32_t speaker = opened(stage).actor.value;
  const auto events = stage.click(named("speaker-of-claim", speaker));
  ASSERT_NE(only<app::ReferenceFollowed>(events), nullptr);
  EXPECT_TRUE(only<app::ReferenceFollowed>(events)->leave_claim);
  stage.apply(events.front());
  stage.settle();
  EXPECT_TRUE(stage.shows("back")) << "the speaker's own list";
  EXPECT_FALSE(stage.shows(named("speaker-of-claim", speaker)));
}

TEST(ClaimWays, WhatTheSpeakerSaidLaterLeadsThere) {
  Stage stage(troops_world(), kTall);
  open(stage, "nis-1500-shipped");
  ASSERT_FALSE(stage.frame().later_said.empty());
  EXPECT_TRUE(stage.shows_text("Later, or on a day not given, by the same speaker"));
  const core::ClaimIndex later = claim(stage, "nis-3000-shipped");
  const auto events = stage.click(named("later-claim", later.value));
  ASSERT_NE(only<app::ClaimPicked>(events), nullptr);
  EXPECT_EQ(only<app::ClaimPicked>(events)->claim, later);
  open(stage, "nis-3000-shipped");
  EXPECT_TRUE(stage.frame().later_said.empty());
  EXPECT_FALSE(stage.shows_text("Later, or on a day not given, by the same speaker"))
      << "nothing later is known";
}

TEST(ClaimWays, ManyLaterClaimsEndWithTheWayToAll) {
  Stage stage(troops_world(), {1440, 4000});
  const auto speaker = core::find_actor(stage.world().story, "zelenskyy");
  std::size_t most = 0;
  for (std::uint32_t i = 0; i < stage.world().table.size() && most <= 6; ++i) {
    if (stage.world().table.actor[i] != speaker->value) {
      continue;
    }
    stage.apply(app::ClaimPicked{core::ClaimIndex{i}});
    stage.settle();
    most = stage.frame().later_said.size();
  }
  ASSERT_GT(most, 6u);
  EXPECT_TRUE(stage.shows(named("later-claim", stage.frame().later_said[5])));
  EXPECT_FALSE(stage.shows(named("later-claim", stage.frame().later_said[6])));
  const auto events = stage.click("all-by-speaker");
  ASSERT_NE(only<app::ReferenceFollowed>(events), nullptr);
  EXPECT_EQ(only<app::ReferenceFollowed>(events)->way, app::ListTab::speakers);
}

}  // namespace
}  // namespace dateline::ui
