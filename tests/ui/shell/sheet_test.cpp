// The phone's sheet: how far it is drawn up and by what, what scrolls in it, and that at each
// height all of it can be read and reached by a finger.
#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

constexpr app::Sheet kHeights[] = {app::Sheet::peek, app::Sheet::half, app::Sheet::full};
constexpr core::SizePx kPhones[] = {{390, 844}, {360, 640}, {320, 568}, {430, 932}};

core::ScreenPx handle_of(const Stage& stage) {
  const core::RectPx box = stage.box_of("sheet-handle");
  return {box.x + box.width / 2, box.y + 10};
}

TEST(Sheet, IsHigherTheFartherItIsDrawnUp) {
  for (const core::SizePx size : kPhones) {
    Stage stage(good_world(), size);
    float before = 0;
    for (const app::Sheet height : kHeights) {
      hold_in_hand(stage, height);
      EXPECT_GT(stage.layout().sheet.height, before) << size.width;
      before = stage.layout().sheet.height;
      EXPECT_LE(bottom_of(stage.layout().sheet), stage.layout().timeline.y + 0.5f);
    }
  }
}

TEST(Sheet, GoesUpByATapAndDownAgainFromTheTop) {
  Stage stage(good_world(), kPhone);
  hold_in_hand(stage, app::Sheet::peek);
  follow(stage, stage.click("sheet-handle"));
  EXPECT_EQ(stage.state().sheet, app::Sheet::half);
  stage.let_a_moment_pass();
  follow(stage, stage.click("sheet-handle"));
  EXPECT_NE(stage.state().sheet, app::Sheet::half);
}

TEST(Sheet, SettlesAtTheHeightItWasPulledNearest) {
  for (const app::Sheet from : kHeights) {
    Stage stage(good_world(), kPhone);
    hold_in_hand(stage, from);
    const core::ScreenPx at = handle_of(stage);
    follow(stage, stage.drag(at, {at.x, 90}));
    EXPECT_EQ(stage.state().sheet, app::Sheet::full) << static_cast<int>(from);
    const core::ScreenPx top = handle_of(stage);
    follow(stage, stage.drag(top, {top.x, 760}));
    EXPECT_EQ(stage.state().sheet, app::Sheet::peek) << static_cast<int>(from);
  }
}

TEST(Sheet, ASmallPullChangesNothing) {
  for (const app::Sheet from : {app::Sheet::half, app::Sheet::full}) {
    Stage stage(good_world(), kPhone);
    hold_in_hand(stage, from);
    const float top = stage.layout().sheet.y;
    const core::ScreenPx at = handle_of(stage);
    follow(stage, stage.drag(at, {at.x, at.y + 12}));
    stage.settle();
    EXPECT_EQ(stage.layout().sheet.y, top);
  }
}

TEST(Sheet, IsNeverDrawnOverTheHeaderOrTheTimeline) {
  for (const core::SizePx size : kPhones) {
    for (const app::Sheet height : kHeights) {
      Stage stage(good_world(), size);
      hold_in_hand(stage, height);
      EXPECT_GE(stage.layout().sheet.y, bottom_of(stage.layout().header) - 0.5f);
      EXPECT_LE(bottom_of(stage.layout().sheet), size.height);
      EXPECT_TRUE(stage.shows("search"));
      EXPECT_TRUE(stage.shows("help"));
    }
  }
}

TEST(Sheet, LeavesAMapToSeeUntilItIsDrawnUpWhole) {
  for (const core::SizePx size : kPhones) {
    for (const app::Sheet height : {app::Sheet::peek, app::Sheet::half}) {
      Stage stage(good_world(), size);
      hold_in_hand(stage, height);
      EXPECT_GE(stage.layout().map_free.height, 80) << size.height;
    }
  }
}

TEST(Sheet, ScrollsUnderAFingerAndPicksNothing) {
  for (const app::ListTab tab : kEveryTab) {
    Stage stage(troops_world(), kPhone);
    hold_in_hand(stage, app::Sheet::full);
    open_tab(stage, tab);
    const app::LinkState before = stage.state().link;
    const app::Events events = stage.drag({200, 650}, {200, 350});
    EXPECT_TRUE(events.empty()) << static_cast<int>(tab);
    follow(stage, events);
    EXPECT_TRUE(stage.state().link == before);
  }
}

TEST(Sheet, AListThatIsThrownRunsOnAndComesToRest) {
  Stage stage(troops_world(), kPhone);
  hold_in_hand(stage, app::Sheet::full);
  open_tab(stage, app::ListTab::speakers);
  stage.drag({200, 700}, {200, 300});
  stage.settle();
  EXPECT_FALSE(stage.panels().wants_next());
}

TEST(Sheet, ClaimAndListTakeTurnsInIt) {
  Stage stage(good_world(), kPhone);
  hold_in_hand(stage, app::Sheet::full);
  open_claim(stage, "institute-launched");
  EXPECT_TRUE(stage.shows("close-claim"));
  EXPECT_FALSE(stage.shows("tab/0"));
  follow(stage, stage.click("close-claim"));
  EXPECT_FALSE(stage.shows("close-claim"));
  EXPECT_TRUE(stage.shows("tab/0"));
}

TEST(Sheet, TheLastOfALongListCanBeReached) {
  for (const app::ListTab tab : {app::ListTab::places, app::ListTab::speakers}) {
    Stage stage(troops_world(), kPhone);
    hold_in_hand(stage, app::Sheet::full);
    open_tab(stage, tab);
    const std::string last = tab == app::ListTab::places
                                 ? numbered("place", stage.frame().places.back().place.value)
                                 : numbered("speaker", stage.frame().speakers.back().speaker.value);
    bring_into_view(stage, last);
    const app::Events events = stage.click(last);
    EXPECT_EQ(events.size(), 1u) << last;
  }
}

TEST(Sheet, NothingIsCutAtAnyHeightInAnyLanguage) {
  for (const core::SizePx size : {core::SizePx{390, 844}, core::SizePx{320, 568}}) {
    for (const app::Language language : kEveryLanguage) {
      Stage stage(troops_world(), size);
      stage.use_all_faces();
      stage.speak(language);
      for (const app::Sheet height : kHeights) {
        hold_in_hand(stage, height);
        for (const bool with_claim : {true, false}) {
          with_claim ? stage.apply(app::ClaimPicked{{0}}) : stage.apply(app::ClaimClosed{});
          for (const std::string& fault : faults_of_words(stage)) {
            ADD_FAILURE() << fault << " at " << described(size, language) << ", height "
                          << static_cast<int>(height);
          }
        }
      }
    }
  }
}

TEST(Sheet, EveryControlIsAFingerHigh) {
  for (const core::SizePx size : kPhones) {
    for (const app::Sheet height : kHeights) {
      Stage stage(good_world(), size);
      hold_in_hand(stage, height);
      for (const SeenControl& control : stage.seen().controls) {
        const bool in_sheet = control.panel == "sheet-rows" || control.panel == "sheet-head" ||
                              control.panel == "detail";
        if (in_sheet) {
          EXPECT_GE(std::min(control.box.width, control.box.height), 44)
              << control.name << " at " << size.width;
        }
      }
    }
  }
}

TEST(Sheet, GivesWayToAWindowThatIsTurned) {
  Stage stage(good_world(), kPhone);
  hold_in_hand(stage, app::Sheet::full);
  stage.resize({844, 390});
  const core::RectPx window{0, 0, 844, 390};
  for (const SeenControl& control : stage.seen().controls) {
    const core::RectPx seen = common_part(control.box, control.room);
    EXPECT_TRUE(seen.width <= 0 || seen.height <= 0 || lies_in(window, seen, 13)) << control.name;
  }
  stage.resize(kPhone);
  EXPECT_EQ(stage.state().sheet, app::Sheet::full) << "as it was, once the window is";
}

}  // namespace
}  // namespace dateline::ui
