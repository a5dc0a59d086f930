// Escape and the other keys, whatever is open: what lies on top goes first, one thing at a press,
// and a letter that is typed is never taken for a key.
#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

TEST(Escape, ClosesOneThingAtATimeFromTheTopDown) {
  Stage stage(good_world(), kDesktop);
  open_question(stage, "how-heavy");
  stage.apply(app::PlacePicked{place(stage, "tromso")});
  open_claim(stage, "institute-launched");
  stage.press("filter");
  stage.settle();
  stage.apply(app::HelpToggled{});
  press_keys(stage, ImGuiKey_Escape);
  EXPECT_FALSE(stage.state().help_open);
  ASSERT_TRUE(stage.shows("filter-relation/0"));
  press_keys(stage, ImGuiKey_Escape);
  EXPECT_FALSE(stage.shows("filter-relation/0"));
  ASSERT_TRUE(stage.state().link.claim);
  press_keys(stage, ImGuiKey_Escape);
  EXPECT_FALSE(stage.state().link.claim);
  ASSERT_TRUE(stage.state().link.place);
  press_keys(stage, ImGuiKey_Escape);
  EXPECT_FALSE(stage.state().link.place);
  ASSERT_TRUE(stage.state().link.question);
  press_keys(stage, ImGuiKey_Escape);
  EXPECT_FALSE(stage.state().link.question);
}

TEST(Escape, WithNothingOpenChangesNothing) {
  Stage stage(good_world(), kDesktop);
  press_keys(stage, ImGuiKey_Escape, 5);
  const app::LinkState before = stage.state().link;
  press_keys(stage, ImGuiKey_Escape, 3);
  EXPECT_TRUE(stage.state().link == before);
}

TEST(Escape, ClosesTheLayersBeforeTheClaim) {
  Stage stage(good_world(), kDesktop);
  open_claim(stage, "institute-launched");
  stage.apply(app::LayersToggled{});
  press_keys(stage, ImGuiKey_Escape);
  EXPECT_FALSE(stage.state().layers_open);
  EXPECT_TRUE(stage.state().link.claim);
}

TEST(Escape, ClosesTheSearchBeforeTheClaim) {
  Stage stage(good_world(), kDesktop);
  open_claim(stage, "institute-launched");
  follow(stage, stage.press_key(ImGuiKey_Slash));
  ASSERT_TRUE(stage.state().search_open);
  press_keys(stage, ImGuiKey_Escape);
  EXPECT_FALSE(stage.state().search_open);
  EXPECT_TRUE(stage.state().link.claim);
}

TEST(Escape, ClosesTheMenuOfTheChartAlone) {
  Stage stage(good_world(), kDesktop);
  open_view(stage, app::View::figures);
  stage.press("chart-title");
  stage.settle();
  ASSERT_TRUE(stage.shows("chart-question/1"));
  press_keys(stage, ImGuiKey_Escape);
  EXPECT_FALSE(stage.shows("chart-question/1"));
  EXPECT_EQ(stage.state().link.view, app::View::figures);
}

TEST(Escape, LeavesADayThatIsBeingTypedAsItWas) {
  Stage stage(good_world(), kDesktop);
  follow(stage, stage.click("dates"));
  const app::LinkState before = stage.state().link;
  stage.type("2031");
  press_keys(stage, ImGuiKey_Escape);
  EXPECT_TRUE(stage.state().link == before);
}

// --- Keys while something is typed ---

TEST(TypedLetters, LeadNowhereWhileTheSearchHasTheKeyboard) {
  Stage stage(good_world(), kDesktop);
  follow(stage, stage.press_key(ImGuiKey_Slash));
  stage.settle();
  const app::LinkState before = stage.state().link;
  for (const int key :
       {ImGuiKey_1,
        ImGuiKey_2,
        ImGuiKey_3,
        ImGuiKey_L,
        ImGuiKey_C,
        ImGuiKey_D,
        ImGuiKey_Space,
        ImGuiKey_Minus,
        ImGuiKey_Equal,
        ImGuiKey_0}) {
    follow(stage, stage.press_key(key));
  }
  EXPECT_EQ(stage.state().link.view, before.view);
  EXPECT_EQ(stage.state().link.claim, before.claim);
  EXPECT_FALSE(stage.state().play_next_ms);
  EXPECT_FALSE(stage.state().flight) << "the map stands still";
  EXPECT_TRUE(stage.state().search_open);
}

TEST(TypedLetters, WithControlOrAltBelongToTheBrowser) {
  for (const int modifier : {ImGuiMod_Ctrl, ImGuiMod_Alt, ImGuiMod_Super}) {
    Stage stage(good_world(), kDesktop);
    const app::LinkState before = stage.state().link;
    ImGui::GetIO().AddKeyEvent(static_cast<ImGuiKey>(modifier), true);
    for (const int key :
         {ImGuiKey_1,
          ImGuiKey_2,
          ImGuiKey_L,
          ImGuiKey_D,
          ImGuiKey_Minus,
          ImGuiKey_DownArrow,
          ImGuiKey_Space}) {
      follow(stage, stage.press_key(key));
    }
    EXPECT_TRUE(stage.state().link == before) << modifier;
    EXPECT_FALSE(stage.state().play_next_ms) << modifier;
    ImGui::GetIO().AddKeyEvent(static_cast<ImGuiKey>(modifier), false);
  }
}

TEST(Keys, ASlashOpensTheSearchInEveryView) {
  for (const app::View view : kEveryView) {
    for (const core::SizePx size : {kDesktop, kTablet, kPhone}) {
      Stage stage(good_world(), size);
      open_view(stage, view);
      follow(stage, stage.press_key(ImGuiKey_Slash));
      EXPECT_TRUE(stage.state().search_open) << size.width;
    }
  }
}

TEST(Keys, StepThroughClaimsInEveryView) {
  for (const app::View view : kEveryView) {
    Stage stage(good_world(), kDesktop);
    open_view(stage, view);
    std::size_t steps = 0;
    for (const int key : {ImGuiKey_UpArrow, ImGuiKey_DownArrow}) {
      const auto before = stage.state().link.claim;
      press_keys(stage, key);
      EXPECT_TRUE(stage.state().link.claim) << static_cast<int>(view);
      steps += stage.state().link.claim != before ? 1u : 0u;
    }
    EXPECT_GE(steps, 1u) << "one way or the other there is a neighbour, " << static_cast<int>(view);
  }
}

TEST(Keys, ShiftAndArrowsMoveTheMapAndNoClaim) {
  Stage stage(good_world(), kDesktop);
  const auto claim = stage.state().link.claim;
  for (const int key :
       {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow}) {
    const auto events = stage.press_key(key, true);
    ASSERT_NE(only<app::MapNudged>(events), nullptr);
    const auto& nudged = *only<app::MapNudged>(events);
    EXPECT_EQ(nudged.dx == 0, key == ImGuiKey_UpArrow || key == ImGuiKey_DownArrow);
    EXPECT_EQ(nudged.dx > 0, key == ImGuiKey_RightArrow);
    EXPECT_EQ(nudged.dy > 0, key == ImGuiKey_DownArrow);
    follow(stage, events);
  }
  EXPECT_EQ(stage.state().link.claim, claim);
}

TEST(Keys, AreHeldDownWithoutLosingAStep) {
  Stage stage(troops_world(), kDesktop);
  const auto listed = stage.frame().listed;
  stage.apply(app::ClaimPicked{core::ClaimIndex{listed.front()}});
  press_keys(stage, ImGuiKey_DownArrow, 15);
  EXPECT_EQ(stage.state().link.claim->value, listed[15]);
}

TEST(Keys, SpacePlaysAndPausesAndPressesWhatHasTheKeyboard) {
  Stage stage(good_world(), kDesktop);
  press_keys(stage, ImGuiKey_Space);
  EXPECT_TRUE(stage.state().play_next_ms);
  press_keys(stage, ImGuiKey_Space);
  EXPECT_FALSE(stage.state().play_next_ms);
  ASSERT_TRUE(tab_to(stage, "theme"));
  press_keys(stage, ImGuiKey_Space);
  EXPECT_FALSE(stage.state().play_next_ms);
  EXPECT_EQ(stage.state().theme, app::Theme::dark);
}

TEST(Keys, OfTheMapAloneOpenNoPanel) {
  Stage stage(good_world(), kEmbed);
  stage.apply(app::MapAloneSet{true, false});
  for (const int key : {ImGuiKey_Slash, ImGuiKey_D, ImGuiKey_L, ImGuiKey_2}) {
    follow(stage, stage.press_key(key));
  }
  EXPECT_FALSE(stage.state().search_open);
  EXPECT_EQ(stage.state().link.view, app::View::map);
  EXPECT_NE(only<app::MapZoomAsked>(stage.press_key(ImGuiKey_Equal)), nullptr)
      << "the map itself is moved by keys";
}

TEST(Keys, LeadToTheDaysTheListAndTheClaimInEveryView) {
  for (const app::View view : kEveryView) {
    Stage stage(good_world(), kDesktop);
    open_view(stage, view);
    stage.press_key(ImGuiKey_L);
    stage.settle();
    if (view == app::View::map) {
      EXPECT_FALSE(focused(stage).empty());
    }
    stage.press_key(ImGuiKey_Escape);
    stage.settle();
  }
}

}  // namespace
}  // namespace dateline::ui
