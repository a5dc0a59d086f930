// The guided tour by a reader's hand.
#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

TEST(Tour, BeginsInTheListAndGoesOnAndBack) {
  Stage stage(good_world(), {1440, 1400});
  const auto begun = stage.click("tour");
  ASSERT_NE(only<app::TourStepPicked>(begun), nullptr);
  EXPECT_EQ(only<app::TourStepPicked>(begun)->step, 0u);
  stage.apply(begun.front());
  EXPECT_TRUE(stage.shows_text("Guided tour · 1 of 3"));
  EXPECT_FALSE(stage.shows("tour-previous")) << "before the first step there is none";
  const auto next = stage.click("tour-next");
  ASSERT_NE(only<app::TourStepPicked>(next), nullptr);
  EXPECT_EQ(only<app::TourStepPicked>(next)->step, 1u);
  stage.apply(next.front());
  EXPECT_TRUE(stage.shows_text("Guided tour · 2 of 3"));
  const auto back = stage.click("tour-previous");
  ASSERT_NE(only<app::TourStepPicked>(back), nullptr);
  EXPECT_EQ(only<app::TourStepPicked>(back)->step, 0u);
  EXPECT_NE(only<app::TourClosed>(stage.click("close-tour")), nullptr);
}

TEST(Tour, BracketsTurnItsPagesAndStopAtTheEnds) {
  Stage stage(good_world(), kDesktop);
  EXPECT_TRUE(stage.press_key(ImGuiKey_RightBracket).empty()) << "no tour is open";
  stage.apply(app::TourStepPicked{1});
  const auto on = stage.press_key(ImGuiKey_RightBracket),
             back = stage.press_key(ImGuiKey_LeftBracket);
  ASSERT_NE(only<app::TourStepPicked>(on), nullptr);
  EXPECT_EQ(only<app::TourStepPicked>(on)->step, 2u);
  ASSERT_NE(only<app::TourStepPicked>(back), nullptr);
  EXPECT_EQ(only<app::TourStepPicked>(back)->step, 0u);
  stage.apply(on.front());
  EXPECT_TRUE(stage.press_key(ImGuiKey_RightBracket).empty());
}

TEST(Tour, StandsOverTheListOnADesktopAndInTheSheetOnAPhone) {
  Stage desktop(good_world(), kDesktop);
  desktop.apply(app::TourStepPicked{0});
  EXPECT_TRUE(overlap(desktop.box_of("close-tour"), desktop.layout().list))
      << "on the map it would cover what it speaks of";
  EXPECT_FALSE(desktop.shows("next-claim")) << "one pair of arrows, and it is the tour's";
  Stage phone(good_world(), kPhone);
  phone.apply(app::PointerKindChanged{true});
  phone.apply(app::TourStepPicked{0});
  const core::RectPx next = phone.box_of("tour-next");
  EXPECT_GE(next.height, 44);
  EXPECT_GE(next.y, phone.layout().sheet.y);
}

TEST(Tour, LeavesTheChartItSpeaksOfUncovered) {
  for (const core::SizePx size : {kDesktop, kPhone}) {
    Stage stage(troops_world(), size);
    stage.apply(app::TourStepPicked{3});
    ASSERT_EQ(stage.state().link.view, app::View::figures);
    EXPECT_LE(bottom_of(stage.box_of("tour-next")), stage.box_of("chart-title").y) << size.width;
  }
}

}  // namespace
}  // namespace dateline::ui
