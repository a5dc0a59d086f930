#include "platform/input.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace dateline::platform {
namespace {

constexpr core::RectPx kMap{100, 100, 600, 400};

app::Events pinch(core::ScreenPx a0, core::ScreenPx b0, core::ScreenPx b1) {
  Fingers fingers;
  app::Events events;
  fingers.down(7, a0);
  fingers.down(9, b0);
  fingers.moved(9, b1, kMap, events);
  return events;
}

TEST(Fingers, SpreadingToTwiceTheDistanceZoomsByOneLevelAboutTheMidpoint) {
  const app::Events events = pinch({300, 300}, {400, 300}, {500, 300});
  ASSERT_EQ(events.size(), 2u);
  const auto* zoom = std::get_if<app::MapZoomed>(&events[1]);
  ASSERT_NE(zoom, nullptr);
  EXPECT_NEAR(zoom->steps, 1.0, 1e-6);
  EXPECT_FLOAT_EQ(zoom->anchor.x, 400);
  EXPECT_FLOAT_EQ(zoom->anchor.y, 300);
}

TEST(Fingers, RotationAloneNeitherZoomsNorPans) {
  Fingers fingers;
  app::Events events;
  fingers.down(1, {300, 200});
  fingers.down(2, {300, 400});
  fingers.moved(1, {400, 300}, kMap, events);
  fingers.moved(2, {200, 300}, kMap, events);
  double steps = 0;
  float dx = 0;
  for (const app::Event& event : events) {
    if (const auto* zoom = std::get_if<app::MapZoomed>(&event)) {
      steps += zoom->steps;
    }
    if (const auto* drag = std::get_if<app::MapDragged>(&event)) {
      dx += drag->to.x - drag->from.x;
    }
  }
  EXPECT_NEAR(steps, 0, 1e-6);
  EXPECT_NEAR(dx, 0, 1e-4);
}

TEST(Fingers, OneFingerIsLeftToTheMouse) {
  Fingers fingers;
  app::Events events;
  fingers.down(1, {300, 300});
  fingers.moved(1, {350, 300}, kMap, events);
  EXPECT_TRUE(events.empty());
  EXPECT_FALSE(fingers.gesture());
}

TEST(Fingers, AGestureThatBeganBesideTheMapLeavesItAlone) {
  EXPECT_TRUE(pinch({10, 10}, {40, 10}, {60, 10}).empty());
}

TEST(Fingers, TheImitatedMouseIsNotBelievedUntilTheLastFingerHasLeft) {
  Fingers fingers;
  fingers.down(1, {300, 300});
  fingers.down(2, {400, 300});
  fingers.up(1);
  EXPECT_TRUE(fingers.gesture());
  fingers.up(2);
  EXPECT_FALSE(fingers.gesture());
}

TEST(Fingers, AThirdFingerIsCountedNotFollowed) {
  Fingers fingers;
  app::Events events;
  fingers.down(1, {300, 300});
  fingers.down(2, {400, 300});
  fingers.down(3, {350, 350});
  fingers.moved(3, {390, 390}, kMap, events);
  EXPECT_TRUE(events.empty());
  fingers.up(1);
  fingers.up(2);
  EXPECT_TRUE(fingers.gesture());
  fingers.up(3);
  EXPECT_FALSE(fingers.gesture());
}

TEST(Fingers, FingersOnOnePointGiveNoInfiniteZoom) {
  const app::Events events = pinch({300, 300}, {300, 300}, {300, 300});
  ASSERT_EQ(events.size(), 2u);
  EXPECT_TRUE(std::isfinite(std::get<app::MapZoomed>(events[1]).steps));
}

}  // namespace
}  // namespace dateline::platform
