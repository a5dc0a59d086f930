// A reader's hand on the map: drags, wheels and clicks lead to the events they should, and to no
// other.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"

namespace dateline::ui {
namespace {

const app::PlaceMark& some_mark(const Stage& stage) {
  for (const app::PlaceMark& mark : stage.frame().marks) {
    if (mark.on_screen && mark.claims > 0) {
      return mark;
    }
  }
  ADD_FAILURE() << "no mark on screen";
  return stage.frame().marks.front();
}

TEST(Drive, AClickOnAMarkPicksItsPlace) {
  Stage stage(good_world(), kDesktop);
  const app::PlaceMark mark = some_mark(stage);
  const auto events = stage.click_at(mark.at);
  ASSERT_EQ(events.size(), 2u);
  EXPECT_TRUE(std::holds_alternative<app::MapPressed>(events[0]));
  const auto* const picked = std::get_if<app::PlacePicked>(&events[1]);
  ASSERT_NE(picked, nullptr);
  EXPECT_EQ(picked->place, mark.place);
}

TEST(Drive, PointingAtAMarkTellsOnce) {
  Stage stage(good_world(), kDesktop);
  const app::PlaceMark mark = some_mark(stage);
  const auto events = stage.hover(mark.at);
  const auto* const hovered = only<app::PlaceHovered>(events);
  ASSERT_NE(hovered, nullptr);
  EXPECT_EQ(hovered->place, mark.place);
  stage.apply(*hovered);
  EXPECT_TRUE(stage.hover(mark.at).empty()) << "the state knows already";
}

TEST(Drive, ADragMovesTheMapByWhatTheHandMovedAndThrowsIt) {
  Stage stage(good_world(), kDesktop);
  const core::RectPx map = stage.layout().map;
  const core::ScreenPx from{map.x + 40, map.y + map.height - 90}, to{from.x + 120, from.y - 60};
  const auto events = stage.drag(from, to);
  ASSERT_GE(events.size(), 3u);
  EXPECT_TRUE(std::holds_alternative<app::MapPressed>(events.front()));
  ASSERT_TRUE(std::holds_alternative<app::MapReleased>(events.back()));
  core::ScreenPx hand = from;
  for (std::size_t i = 1; i + 1 < events.size(); ++i) {
    const auto* const dragged = std::get_if<app::MapDragged>(&events[i]);
    ASSERT_NE(dragged, nullptr);
    EXPECT_EQ(dragged->from, hand);
    hand = dragged->to;
  }
  EXPECT_EQ(hand, to);
  EXPECT_GT(std::get<app::MapReleased>(events.back()).vx, 0);
  EXPECT_LT(std::get<app::MapReleased>(events.back()).vy, 0);
}

TEST(Drive, WheelAndDoubleClickZoomAboutThePointer) {
  Stage stage(good_world(), kDesktop);
  const core::ScreenPx at{stage.layout().map.x + 30, stage.layout().map.y + 40};
  const auto rolled = stage.wheel(at, 1);
  ASSERT_NE(only<app::MapZoomed>(rolled), nullptr);
  EXPECT_EQ(only<app::MapZoomed>(rolled)->anchor, at);
  EXPECT_GT(only<app::MapZoomed>(rolled)->steps, 0);
  const auto twice = stage.click_at(at, 2);
  ASSERT_FALSE(twice.empty());
  ASSERT_TRUE(std::holds_alternative<app::MapPointZoomAsked>(twice.back()));
  EXPECT_EQ(std::get<app::MapPointZoomAsked>(twice.back()).steps, 1);
  EXPECT_EQ(std::get<app::MapPointZoomAsked>(twice.back()).anchor, at);
}

TEST(Drive, TheWheelOverAListDoesNotMoveTheMap) {
  Stage stage(good_world(), kDesktop);
  const core::RectPx list = stage.layout().list;
  EXPECT_TRUE(stage.wheel({list.x + 50, list.y + list.height - 50}, -1).empty());
}

TEST(Drive, ADragThatEndsInAPinchDoesNotThrowTheMapAway) {
  Stage stage(good_world(), {390, 844});
  stage.apply(app::PointerKindChanged{true});
  const core::RectPx map = stage.layout().map_free;
  const core::ScreenPx at{map.x + map.width / 2, map.y + 60};
  // A second finger takes the pointer away while the first still presses.
  ImGui::GetIO().AddMousePosEvent(at.x, at.y);
  stage.settle();
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  stage.settle();
  const auto events = stage.lose_pointer();
  for (const app::Event& event : events) {
    const auto* const dragged = std::get_if<app::MapDragged>(&event);
    EXPECT_TRUE(dragged == nullptr || map.contains(dragged->to));
  }
}

}  // namespace
}  // namespace dateline::ui
