// A reader's hand on the timeline: handles, and what a day that is looked back to hides.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"

namespace dateline::ui {
namespace {

TEST(Drive, TheAmberHandleSetsWhatWasKnownAndSettlesWhenLetGo) {
  Stage stage(good_world(), kDesktop);
  const std::vector<app::KnownOnSet> days = drag_known_on(stage, -200);
  ASSERT_GE(days.size(), 2u);
  EXPECT_FALSE(days.front().settled);
  EXPECT_TRUE(days.back().settled);
  EXPECT_LT(days[days.size() - 2].day, stage.frame().known_on);
}

TEST(Drive, TheBrushNarrowsTheWindow) {
  Stage stage(good_world(), kDesktop);
  const core::RectPx handle = stage.box_of("brush-from");
  const core::ScreenPx from{handle.x + handle.width / 2, handle.y + handle.height / 2};
  const auto events = stage.drag(from, {from.x + 240, from.y});
  ASSERT_GE(events.size(), 2u);
  ASSERT_TRUE(std::holds_alternative<app::SaidWindowSet>(events[events.size() - 2]));
  const auto& moved = std::get<app::SaidWindowSet>(events[events.size() - 2]);
  EXPECT_GT(moved.days.first, stage.world().timeline.first);
  EXPECT_EQ(moved.days.last, core::kAfterAll) << "the other end stays open";
  EXPECT_TRUE(std::get<app::SaidWindowSet>(events.back()).settled);
}

TEST(Drive, TheLastHandleIsNotHiddenByTheAmberOne) {
  Stage stage(good_world(), kDesktop);
  const core::RectPx last = stage.box_of("brush-to"), known = stage.box_of("known-on");
  EXPECT_LE(last.x + last.width, known.x + 0.1f);
  EXPECT_GE(last.width, 24);
}

TEST(Drive, AClaimPublishedLaterIsNowhere) {
  Stage stage(good_world(), kDesktop);
  open_first_question(stage);
  std::uint32_t late = 0;
  for (std::uint32_t row = 0; row < stage.world().table.size(); ++row) {
    if (stage.world().table.published[row] > stage.world().table.published[late]) {
      late = row;
    }
  }
  stage.apply(app::ClaimPicked{core::ClaimIndex{late}});
  ASSERT_TRUE(stage.shows("close-claim"));
  stage.apply(app::KnownOnSet{{stage.world().table.published[late] - 1}, true});
  EXPECT_FALSE(stage.shows("close-claim")) << "its detail is gone";
  EXPECT_FALSE(stage.shows(numbered("claim", late)));
  EXPECT_FALSE(stage.shows(numbered("said", late)));
}

TEST(Timeline, CountsWhatTheFiltersLeave) {
  Stage stage(troops_world(), kDesktop);
  const auto all = static_cast<std::uint32_t>(stage.world().table.size());
  EXPECT_TRUE(stage.shows_text(
      stage.state().link.known_on ? ""
                                  : std::to_string(all) + " of " + std::to_string(all) + " claims"
  ));
  stage.apply(app::StanceOnlyAsked{core::StanceMark::denies});
  const auto left = static_cast<std::uint32_t>(stage.frame().passing.size());
  std::size_t said = 0;
  for (const DrawnText& text : stage.seen().texts) {
    said += text.panel == "timeline" &&
            text.text == std::to_string(left) + " of " + std::to_string(all) + " claims";
  }
  EXPECT_EQ(said, 1u);
}

}  // namespace
}  // namespace dateline::ui
