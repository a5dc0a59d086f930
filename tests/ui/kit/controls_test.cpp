// Buttons, segments and panels as a hand meets them: pressed only where they were pressed down,
// held by what was pressed first, scrolled by wheel and finger, and lit while they are pointed at.
#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

core::ScreenPx middle_of(core::RectPx box) {
  return {box.x + box.width / 2, box.y + box.height / 2};
}

TEST(Controls, ArePressedWhereTheyWerePressedDown) {
  Stage stage(good_world(), kDesktop);
  const core::ScreenPx share = middle_of(stage.box_of("share")),
                       theme = middle_of(stage.box_of("theme"));
  EXPECT_TRUE(stage.drag(share, theme).empty()) << "let go on a neighbour, none is meant";
  EXPECT_TRUE(
      stage.drag({700, 400}, share).size() == 0 ||
      find_event<app::LinkCopyAsked>(stage.drag({700, 400}, share)) == nullptr
  ) << "what begins on the map presses no button";
}

TEST(Controls, ThatOverlapAreHadByTheOneInFront) {
  Stage stage(good_world(), kDesktop);
  stage.press("filter");
  stage.settle();
  const core::RectPx choice = stage.box_of("filter-kind/0");
  const app::Events events = stage.click_at(middle_of(choice));
  EXPECT_NE(find_event<app::FigureKindToggled>(events), nullptr);
  EXPECT_EQ(find_event<app::ClaimPicked>(events), nullptr) << "the row lies beneath the card";
}

TEST(Controls, BeneathACardAreNotPointedAt) {
  Stage stage(good_world(), kDesktop);
  stage.press("filter");
  stage.settle();
  for (const app::Event& event : stage.hover(middle_of(stage.box_of("filter-kind/0")))) {
    EXPECT_FALSE(std::holds_alternative<app::ClaimHovered>(event));
  }
}

TEST(Controls, ThatAreOffCannotBePressed) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::HelpToggled{});
  stage.apply(app::TextSizeSet{80});
  EXPECT_FALSE(stage.shows("text-smaller")) << "nothing is smaller";
  EXPECT_TRUE(stage.shows("text-larger"));
}

TEST(Controls, ATripleClickIsNoMoreThanOneWish) {
  Stage stage(good_world(), kDesktop);
  const app::Events events = stage.click_at(middle_of(stage.box_of("tab/1")), 3);
  std::size_t picked = 0;
  for (const app::Event& event : events) {
    picked += std::holds_alternative<app::TabPicked>(event) ? 1u : 0u;
  }
  EXPECT_GE(picked, 1u);
  for (const app::Event& event : events) {
    const auto* const tab = std::get_if<app::TabPicked>(&event);
    EXPECT_TRUE(tab != nullptr && tab->tab == app::ListTab::places);
  }
}

TEST(Controls, OtherButtonsOfTheMousePressNothing) {
  Stage stage(good_world(), kDesktop);
  const core::ScreenPx at = middle_of(stage.box_of("theme"));
  stage.hover(at);
  for (const int button : {1, 2}) {
    ImGui::GetIO().AddMouseButtonEvent(button, true);
    stage.settle();
    ImGui::GetIO().AddMouseButtonEvent(button, false);
    stage.settle();
  }
  EXPECT_EQ(stage.frame().theme, app::Theme::light);
}

// --- Panels ---

TEST(Panels, ScrollByTheWheelOnlyUnderThePointer) {
  Stage stage(troops_world(), kDesktop);
  stage.apply(app::ClaimPicked{{0}});
  const auto claims = controls_of(stage, "claim");
  const float row = claims.front().box.y;
  const core::RectPx detail = stage.layout().detail;
  stage.wheel({detail.x + 100, detail.y + 400}, -3);
  stage.settle();
  EXPECT_EQ(stage.box_of(claims.front().name).y, row) << "the list stands still";
}

TEST(Panels, DoNotScrollBeyondTheirEnds) {
  Stage stage(troops_world(), kDesktop);
  open_tab(stage, app::ListTab::places);
  const core::RectPx list = stage.layout().list;
  const core::ScreenPx at{list.x + 100, list.y + 400};
  const std::string first = numbered("place", stage.frame().places.front().place.value);
  const float top = stage.box_of(first).y;
  stage.wheel(at, 30);
  stage.settle();
  EXPECT_EQ(stage.box_of(first).y, top);
}

TEST(Panels, ThatHoldLessThanTheirHeightDoNotScroll) {
  Stage stage(good_world(), {1440, 3000});
  open_tab(stage, app::ListTab::sources);
  const float top = stage.box_of("source/0").y;
  const core::RectPx list = stage.layout().list;
  stage.wheel({list.x + 100, list.y + 500}, -5);
  stage.settle();
  EXPECT_EQ(stage.box_of("source/0").y, top);
}

TEST(Panels, ScrollAsFarAsTheFingerMoves) {
  Stage stage(troops_world(), kPhone);
  hold_in_hand(stage, app::Sheet::full);
  open_tab(stage, app::ListTab::places);
  const std::string first = numbered("place", stage.frame().places.front().place.value);
  const float top = stage.box_of(first).y;
  stage.drag({200, 600}, {200, 540});
  EXPECT_NEAR(stage.box_of(first).y, top - 60, 26) << "less what tells a drag from a tap";
}

TEST(Panels, ShowNoControlOutsideTheirRoom) {
  Stage stage(troops_world(), kDesktop);
  for (const app::ListTab tab : kEveryTab) {
    open_tab(stage, tab);
    for (const SeenControl& control : stage.seen().controls) {
      if (control.panel != "list-rows") {
        continue;
      }
      const core::RectPx seen = common_part(control.box, control.room);
      if (seen.height > 0) {
        EXPECT_TRUE(lies_in(stage.layout().list, seen, 1)) << control.name;
      }
    }
  }
}

// --- The pointer ---

TEST(Pointer, IsAHandOverMarksAndAnArrowOverPanels) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  for (const app::PlaceMark& mark : stage.frame().marks) {
    if (mark.on_screen && mark.claims > 0) {
      stage.hover(mark.at);
      stage.settle();
      EXPECT_EQ(stage.panels().cursor(), Cursor::pointer);
      break;
    }
  }
  stage.hover({stage.layout().list.x + 5, stage.layout().list.y + 5});
  stage.settle();
  EXPECT_EQ(stage.panels().cursor(), Cursor::arrow);
}

TEST(Pointer, SaysWhichWayAnEdgeMoves) {
  Stage stage(good_world(), kDesktop);
  for (const auto& [edge, cursor] :
       {std::pair("resize-list", Cursor::resize_across),
        std::pair("resize-detail", Cursor::resize_across),
        std::pair("resize-timeline", Cursor::resize_down)}) {
    stage.hover(middle_of(stage.box_of(edge)));
    stage.settle();
    EXPECT_EQ(stage.panels().cursor(), cursor) << edge;
  }
}

TEST(Pointer, ThatLeavesTheWindowLeavesNothingLit) {
  Stage stage(good_world(), kDesktop);
  point_at(stage, "help");
  EXPECT_FALSE(texts_in(stage, "##Foreground").empty());
  stage.lose_pointer();
  stage.settle();
  EXPECT_TRUE(texts_in(stage, "##Foreground").empty());
  EXPECT_FALSE(stage.panels().wants_next());
}

}  // namespace
}  // namespace dateline::ui
