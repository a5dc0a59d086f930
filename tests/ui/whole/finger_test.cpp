// The whole explorer by finger: what can be pressed is large enough and apart, what scrolls does so
// under the finger alone, and nothing waits for a pointer that hovers.
#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kHandhelds[] = {{320, 568}, {390, 844}, {430, 932}, {768, 1024}};
constexpr float kFinger = 44;

// Marks on a day or a figure lie as close as these do; each has its row in a list. The sheet's
// handle is as wide as the window, and the finger's height at the edge of the map.
bool may_be_small(const std::string& name) {
  for (const char* const kind :
       {"said", "happened", "figure/", "entry", "sheet-handle", "bracket"}) {
    if (name.rfind(kind, 0) == 0) {
      return true;
    }
  }
  return false;
}

void expect_large_enough(const Stage& stage, const std::string& where) {
  for (const SeenControl& control : stage.seen().controls) {
    if (may_be_small(control.name)) {
      continue;
    }
    EXPECT_GE(control.box.width, kFinger - 0.01f) << control.name << ", " << where;
    EXPECT_GE(control.box.height, kFinger - 0.01f) << control.name << ", " << where;
  }
}

std::string at(core::SizePx size) {
  return std::to_string(static_cast<int>(size.width));
}

TEST(FingerReach, EveryCardHasLargeControls) {
  for (const core::SizePx size : kHandhelds) {
    Stage stage(good_world(), size);
    hold_in_hand(stage, app::Sheet::full);
    stage.apply(app::HelpToggled{});
    expect_large_enough(stage, "help at " + at(size));
    stage.apply(app::HelpToggled{});
    stage.apply(app::LayersToggled{});
    expect_large_enough(stage, "layers at " + at(size));
    stage.apply(app::LayersToggled{});
    stage.apply(app::TourStepPicked{1});
    expect_large_enough(stage, "the tour at " + at(size));
    stage.apply(app::TourClosed{});
    open_view(stage, app::View::map);
    search_for(stage, "balloon");
    expect_large_enough(stage, "the search at " + at(size));
  }
}

TEST(FingerReach, ListsOfOnePlaceSpeakerAndArticleHaveLargeControls) {
  for (const core::SizePx size : kHandhelds) {
    Stage stage(good_world(), size);
    hold_in_hand(stage, app::Sheet::full);
    stage.apply(app::ClaimClosed{});
    stage.apply(app::PlacePicked{place(stage, "norway")});
    expect_large_enough(stage, "a place at " + at(size));
    stage.apply(app::PlacePicked{place(stage, "norway")});
    stage.apply(app::SpeakerPicked{actor(stage, "institute")});
    expect_large_enough(stage, "a body at " + at(size));
    stage.apply(app::SpeakerPicked{actor(stage, "institute")});
    stage.apply(app::SourcePicked{source(stage, "post-2031-05-04")});
    expect_large_enough(stage, "an article at " + at(size));
  }
}

TEST(FingerReach, FiltersInForceHaveLargeControls) {
  for (const core::SizePx size : kHandhelds) {
    Stage stage(good_world(), size);
    hold_in_hand(stage, app::Sheet::full);
    stage.apply(app::ClaimClosed{});
    stage.apply(app::RelationsPicked{core::kDisputed});
    stage.apply(app::SaidWindowSet{{core::to_day({2031, 5, 4}), core::kAfterAll}, true});
    expect_large_enough(stage, "chips at " + at(size));
    stage.apply(app::SpeakerPicked{actor(stage, "old-hand")});
    expect_large_enough(stage, "nothing left at " + at(size));
  }
}

TEST(FingerReach, NoTooltipComesUnderAFinger) {
  Stage stage(good_world(), kPhone);
  hold_in_hand(stage);
  for (const SeenControl& control : stage.seen().controls) {
    if (control.panel != "header" && control.panel != "map-controls") {
      continue;
    }
    stage.hover({control.box.x + 20, control.box.y + 20});
    stage.let_a_moment_pass();
    EXPECT_TRUE(texts_in(stage, "##Foreground").empty()) << control.name;
    stage.hover({1, 1});
    stage.let_a_moment_pass();
  }
}

TEST(FingerReach, ATapPressesOnce) {
  for (const char* const name : {"help", "layers", "search"}) {
    Stage stage(good_world(), kPhone);
    hold_in_hand(stage);
    EXPECT_EQ(stage.click(name).size(), 1u) << name;
  }
}

TEST(FingerReach, AFingerThatLeavesTheControlPressesNothing) {
  for (const char* const name : {"help", "search", "layers"}) {
    Stage stage(good_world(), kPhone);
    hold_in_hand(stage);
    const core::RectPx box = stage.box_of(name);
    const core::ScreenPx from{box.x + box.width / 2, box.y + box.height / 2};
    const app::Events events = stage.drag(from, {from.x, from.y + 300});
    EXPECT_EQ(find_event<app::HelpToggled>(events), nullptr) << name;
    EXPECT_EQ(find_event<app::SearchOpened>(events), nullptr) << name;
    EXPECT_EQ(find_event<app::LayersToggled>(events), nullptr) << name;
  }
}

TEST(FingerReach, ADragOnTheMapMovesItWithTheFinger) {
  Stage stage(good_world(), kPhone);
  hold_in_hand(stage, app::Sheet::peek);
  const core::RectPx map = stage.layout().map_free;
  const core::ScreenPx from{map.x + map.width / 2, map.y + map.height - 60};
  const app::Events events = stage.drag(from, {from.x + 60, from.y - 80});
  EXPECT_NE(find_event<app::MapDragged>(events), nullptr);
  EXPECT_EQ(find_event<app::PlacePicked>(events), nullptr);
}

TEST(FingerReach, ADoubleTapBringsTheMapCloser) {
  Stage stage(good_world(), kPhone);
  hold_in_hand(stage, app::Sheet::peek);
  const core::RectPx map = stage.layout().map_free;
  const core::ScreenPx at_map{map.x + map.width - 30, map.y + map.height - 40};
  const app::Events events = stage.click_at(at_map, 2);
  const auto* const zoomed = find_event<app::MapPointZoomAsked>(events);
  ASSERT_NE(zoomed, nullptr);
  EXPECT_GT(zoomed->steps, 0);
}

TEST(FingerReach, TheAmberHandleIsMovedByAFinger) {
  for (const core::SizePx size : kHandhelds) {
    Stage stage(good_world(), size);
    hold_in_hand(stage, app::Sheet::peek);
    const core::RectPx handle = stage.box_of("known-on");
    const core::ScreenPx from{handle.x + handle.width / 2, handle.y + handle.height / 2};
    stage.pull(from, {from.x - 60, from.y});
    EXPECT_TRUE(stage.state().link.known_on) << size.width;
  }
}

TEST(FingerReach, EachPanelOfAPhoneScrollsToItsEnd) {
  Stage stage(troops_world(), kPhone);
  hold_in_hand(stage, app::Sheet::full);
  open_claim(stage, "blinken-8000-kursk");
  const std::string before = words_in(stage, "detail");
  for (int i = 0; i < 12; ++i) {
    stage.drag({195, 700}, {195, 300});
    stage.settle();
  }
  const std::string after = words_in(stage, "detail");
  EXPECT_NE(after, before);
  stage.drag({195, 700}, {195, 300});
  stage.settle();
  EXPECT_EQ(words_in(stage, "detail"), after) << "at its end it stays";
  EXPECT_EQ(stage.state().link.claim, claim(stage, "blinken-8000-kursk"));
}

TEST(FingerReach, MouseAndFingerMayTakeTurns) {
  Stage stage(good_world(), kTablet);
  const float by_mouse = stage.box_of("zoom-in").height;
  stage.apply(app::PointerKindChanged{true});
  EXPECT_GE(stage.box_of("zoom-in").height, kFinger);
  stage.apply(app::PointerKindChanged{false});
  EXPECT_EQ(stage.box_of("zoom-in").height, by_mouse);
}

}  // namespace
}  // namespace dateline::ui
