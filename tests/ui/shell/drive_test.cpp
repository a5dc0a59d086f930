// A reader's hand on the panels: each click and key leads to the event it should, and to no
// other.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"

namespace dateline::ui {
namespace {

TEST(Drive, AClickOnAClaimRowPicksThatClaim) {
  Stage stage(good_world(), kDesktop);
  open_first_question(stage);
  ASSERT_FALSE(stage.frame().listed.empty());
  for (const std::uint32_t row : stage.frame().listed) {
    const auto events = stage.click(numbered("claim", row));
    const auto* const picked = only<app::ClaimPicked>(events);
    ASSERT_NE(picked, nullptr) << events.size() << " events";
    EXPECT_EQ(picked->claim.value, row);
  }
}

TEST(Drive, AClickOnAQuestionTogglesIt) {
  Stage stage(good_world(), kDesktop);
  const auto events = stage.click("question/1");
  const auto* const toggled = only<app::QuestionToggled>(events);
  ASSERT_NE(toggled, nullptr);
  EXPECT_EQ(toggled->question.value, 1u);
}

TEST(Drive, TabsAreThreeAndTheOneShownIsNotPickedAgain) {
  Stage stage(good_world(), kDesktop);
  const auto events = stage.click("tab/1");
  const auto* const picked = only<app::TabPicked>(events);
  ASSERT_NE(picked, nullptr);
  EXPECT_EQ(picked->tab, app::ListTab::places);
  EXPECT_TRUE(stage.click("tab/0").empty());
}

TEST(Drive, OneClickOnAStanceLeavesItAloneAndTheNextBringsBackAll) {
  Stage stage(good_world(), kDesktop);
  for (const core::StanceMask left :
       {core::StanceMask{1u << static_cast<unsigned>(core::StanceMark::denies)},
        core::kAllStances}) {
    const auto events = stage.click("stance/5");
    const auto* const only_one = only<app::StanceOnlyAsked>(events);
    ASSERT_NE(only_one, nullptr);
    EXPECT_EQ(only_one->mark, core::StanceMark::denies);
    stage.apply(*only_one);
    EXPECT_EQ(stage.state().link.stances, left);
    stage.let_a_moment_pass();
  }
  const core::RectPx box = stage.box_of("stance/0");
  const auto twice = stage.click_at({box.x + 5, box.y + box.height / 2}, 2);
  EXPECT_NE(only<app::StanceOnlyAsked>(twice), nullptr) << "a double click is one wish";
}

TEST(Drive, TheDetailStepsAndCloses) {
  Stage stage(good_world(), kDesktop);
  open_first_question(stage);
  ASSERT_GE(stage.frame().listed.size(), 2u);
  stage.apply(app::ClaimPicked{core::ClaimIndex{stage.frame().listed[0]}});
  const auto next = stage.click("next-claim");
  ASSERT_NE(only<app::ClaimStepped>(next), nullptr);
  EXPECT_EQ(only<app::ClaimStepped>(next)->by, 1);
  EXPECT_FALSE(stage.shows("previous-claim")) << "at the first claim there is nothing before";
  EXPECT_NE(only<app::ClaimClosed>(stage.click("close-claim")), nullptr);
}

TEST(Drive, ARelationLeadsToTheOtherClaim) {
  Stage stage(good_world(), kDesktop);
  ASSERT_FALSE(stage.world().story.relations.empty());
  const core::Relation relation = stage.world().story.relations.front();
  stage.resize({1440, 1600});
  stage.apply(app::ClaimPicked{relation.from});
  const auto events = stage.click("relation/0");
  ASSERT_NE(only<app::ClaimPicked>(events), nullptr);
  EXPECT_EQ(only<app::ClaimPicked>(events)->claim, relation.to);
}

TEST(Drive, PlacesAndSourcesHaveAWayInAndAWayBack) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::TabPicked{app::ListTab::places});
  const core::PlaceIndex place = stage.frame().places.front().place;
  const auto in = stage.click(numbered("place", place.value));
  ASSERT_NE(only<app::PlacePicked>(in), nullptr);
  stage.apply(in.front());
  EXPECT_TRUE(stage.shows_text("All places"));
  const auto back = stage.click("back");
  ASSERT_NE(only<app::PlacePicked>(back), nullptr);
  EXPECT_EQ(only<app::PlacePicked>(back)->place, place);
  stage.apply(back.front());
  stage.apply(app::TabPicked{app::ListTab::sources});
  EXPECT_NE(only<app::SourcePicked>(stage.click("source/0")), nullptr);
}

TEST(Drive, HeaderAndMapButtonsDoWhatTheyShow) {
  Stage stage(good_world(), kDesktop);
  EXPECT_NE(only<app::LinkCopyAsked>(stage.click("share")), nullptr);
  EXPECT_NE(only<app::ThemeToggled>(stage.click("theme")), nullptr);
  const auto closer = stage.click("zoom-in"), farther = stage.click("zoom-out");
  ASSERT_NE(only<app::MapZoomAsked>(closer), nullptr);
  EXPECT_EQ(only<app::MapZoomAsked>(closer)->steps, 1);
  ASSERT_NE(only<app::MapZoomAsked>(farther), nullptr);
  EXPECT_EQ(only<app::MapZoomAsked>(farther)->steps, -1);
  EXPECT_NE(only<app::MapHomeAsked>(stage.click("fit")), nullptr);
  EXPECT_NE(only<app::LayersToggled>(stage.click("layers")), nullptr);
  EXPECT_NE(only<app::PlayToggled>(stage.click("play")), nullptr);
}

TEST(Drive, KeysStepZoomAndGoBack) {
  Stage stage(good_world(), kDesktop);
  const auto down = stage.press_key(ImGuiKey_DownArrow), up = stage.press_key(ImGuiKey_UpArrow);
  ASSERT_NE(only<app::ClaimStepped>(down), nullptr);
  EXPECT_EQ(only<app::ClaimStepped>(down)->by, 1);
  ASSERT_NE(only<app::ClaimStepped>(up), nullptr);
  EXPECT_EQ(only<app::ClaimStepped>(up)->by, -1);
  const auto nudged = stage.press_key(ImGuiKey_RightArrow, true);
  ASSERT_NE(only<app::MapNudged>(nudged), nullptr);
  EXPECT_GT(only<app::MapNudged>(nudged)->dx, 0);
  EXPECT_NE(only<app::SteppedBack>(stage.press_key(ImGuiKey_Escape)), nullptr);
  EXPECT_NE(only<app::MapHomeAsked>(stage.press_key(ImGuiKey_0)), nullptr);
  EXPECT_NE(only<app::MapZoomAsked>(stage.press_key(ImGuiKey_Minus)), nullptr);
  EXPECT_NE(only<app::PlayToggled>(stage.press_key(ImGuiKey_Space)), nullptr);
}

TEST(Drive, FiltersCanBeCleared) {
  Stage stage(good_world(), kDesktop);
  EXPECT_FALSE(stage.shows("clear-filters"));
  stage.apply(app::StanceToggled{core::StanceMark::denies});
  EXPECT_NE(only<app::FiltersCleared>(stage.click("clear-filters")), nullptr);
}

TEST(Drive, ANoticeIsReadAndClosed) {
  Stage stage(good_world(), kDesktop);
  EXPECT_FALSE(stage.shows("close-notice"));
  stage.apply(app::FragmentArrived{"claim=no-such-claim"});
  ASSERT_FALSE(stage.state().notice.text.empty());
  EXPECT_NE(only<app::NoticeClosed>(stage.click("close-notice")), nullptr);
}

TEST(Drive, FacesThatArriveLaterReplaceTheFirst) {
  Stage stage(good_world(), kDesktop);
  const auto title_width = [&stage] {
    for (const DrawnText& text : stage.seen().texts) {
      if (text.text == stage.world().story.title) {
        return text.drawn.width;
      }
    }
    return 0.0f;
  };
  const float before = title_width();
  ASSERT_GT(before, 0);
  stage.replace_fonts();
  stage.settle();
  EXPECT_NE(title_width(), before) << "the title is written in another face";
  EXPECT_NE(only<app::ThemeToggled>(stage.click("theme")), nullptr);
}

TEST(Drive, NothingAsksForFramesOnceAllIsStill) {
  Stage stage(good_world(), kDesktop);
  stage.click("tab/1");
  stage.settle();
  EXPECT_FALSE(stage.panels().wants_next());
}

}  // namespace
}  // namespace dateline::ui
