// The card of filters, by pointer and by keys.
#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

TEST(FilterCard, OpensUnderItsButtonAndPicks) {
  Stage stage(good_world(), kDesktop);
  EXPECT_FALSE(stage.shows("filter-relation/0"));
  stage.click("filter");
  stage.settle();
  EXPECT_GT(stage.box_of("filter-relation/0").y, bottom_of(stage.box_of("filter")));
  const auto disputed = stage.click("filter-relation/0");
  ASSERT_NE(only<app::RelationsPicked>(disputed), nullptr);
  EXPECT_EQ(only<app::RelationsPicked>(disputed)->relations, core::kDisputed);
  EXPECT_TRUE(stage.press_key(ImGuiKey_Escape).empty()) << "it closes the card and goes no further";
  stage.settle();
  EXPECT_FALSE(stage.shows("filter-relation/0"));
}

// A chip takes off what the card puts on: both are visible and in reach at once.
TEST(FilterCard, LeavesTheChipsInSightAndInReach) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::RelationsPicked{core::kDisputed});
  stage.press("filter");
  stage.settle();
  const core::RectPx chip = stage.box_of("chip/8"), first = stage.box_of("filter-relation/0");
  EXPECT_GE(first.y, bottom_of(chip)) << "the card covers no chip";
  const auto focused = [&stage](const std::string& name) {
    return std::any_of(
        stage.seen().controls.begin(),
        stage.seen().controls.end(),
        [&](const SeenControl& control) { return control.focused && control.name == name; }
    );
  };
  const auto tab_to = [&](const std::string& name, bool back) {
    for (int presses = 0; presses < 120 && !focused(name); ++presses) {
      EXPECT_TRUE(stage.panels().tab(back)) << "the page is farther away";
      stage.settle();
    }
    return focused(name);
  };
  EXPECT_TRUE(tab_to("filter-relation/0", false)) << "a card that was opened comes first";
  EXPECT_TRUE(tab_to("chip/8", true)) << "the chips are before it";
  EXPECT_TRUE(stage.shows("filter-relation/0")) << "on the way there nothing closes";
  EXPECT_TRUE(tab_to("filter-relation/0", false)) << "and back";
}

TEST(FilterCard, DoesNotMoveUnderThePointer) {
  Stage stage(good_world(), kDesktop);
  stage.click("filter");
  stage.settle();
  const core::RectPx before = stage.box_of("filter-relation/0");
  stage.press("filter-relation/0");
  stage.settle();
  ASSERT_TRUE(stage.shows("chip/8"));
  EXPECT_EQ(stage.box_of("filter-relation/0").y, before.y)
      << "a second press would meet another choice";
  stage.hover({900, 400});
  stage.settle();
  EXPECT_GT(stage.box_of("filter-relation/0").y, before.y)
      << "away from it the chips come into sight";
}

TEST(FilterCard, OpenedByKeysItHasTheKeyboardAndEscapeReturnsIt) {
  Stage stage(good_world(), kDesktop);
  const auto focused = [&stage](const char* name) {
    return std::any_of(
        stage.seen().controls.begin(),
        stage.seen().controls.end(),
        [&](const SeenControl& control) { return control.focused && control.name == name; }
    );
  };
  for (int presses = 0; presses < 80 && !focused("filter"); ++presses) {
    stage.press_key(ImGuiKey_Tab);
  }
  stage.press_key(ImGuiKey_Enter);
  stage.settle();
  EXPECT_TRUE(focused("filter-relation/0")) << "and not all that is drawn between";
  stage.press_key(ImGuiKey_Escape);
  stage.settle();
  EXPECT_FALSE(stage.shows("filter-relation/0"));
  EXPECT_TRUE(focused("filter"));
}

TEST(FilterCard, AChoiceThatWouldLeaveNothingIsSeenAndCannotBeMade) {
  Stage stage(good_world(), {1440, 1400});
  stage.apply(app::StanceOnlyAsked{core::StanceMark::declines});
  stage.click("filter");
  stage.settle();
  for (std::uint32_t kind = 0; kind < core::kFigureKinds; ++kind) {
    EXPECT_EQ(
        stage.shows("filter-kind/" + std::to_string(kind)),
        stage.frame().by_figure_kind[kind] > 0
    );
  }
  EXPECT_TRUE(stage.shows_text("Estimates"));
}

TEST(FilterCard, OnAPhoneItStandsInTheSheet) {
  Stage stage(good_world(), kPhone);
  stage.apply(app::PointerKindChanged{true});
  stage.apply(app::ClaimClosed{});
  stage.click("filter");
  stage.settle();
  EXPECT_GE(stage.box_of("filter-relation/0").height, 44);
}

}  // namespace
}  // namespace dateline::ui
