// Labels stand still: nothing jumps or flickers while the map moves and others come and go.
#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "core/map/label_layout.hpp"
#include "core/map/label_scene.hpp"

namespace dateline::core {
namespace {

using namespace label_scene;

TEST(LabelLayout, WhoStoodThereWinsOverAnEqualNewcomer) {
  LabelLayout layout;
  Scene scene{{label(9, {300, 300}, 1, kCentredOnly)}, {}, kRoom};
  EXPECT_EQ(lay_out(layout, scene).size(), 1u);
  scene.labels.push_back(label(2, {310, 304}, 1, kCentredOnly));
  const auto placed = lay_out(layout, scene);
  ASSERT_EQ(placed.size(), 1u);
  EXPECT_EQ(placed[0].id, 9u);
  layout.forget();
  EXPECT_EQ(lay_out(layout, scene)[0].id, 2u) << "with nothing to remember, the lower id";
}

TEST(LabelLayout, KeepsItsSideWhenABetterOneBecomesFree) {
  LabelLayout layout;
  Scene scene{{label(1, {300, 300})}, {{306, 280, 40, 40}}, kRoom};
  EXPECT_EQ(lay_out(layout, scene)[0].side, LabelSide::left);
  scene.obstacles.clear();
  EXPECT_EQ(lay_out(layout, scene)[0].side, LabelSide::left);
  scene.obstacles = {{200, 290, 95, 20}};
  EXPECT_EQ(lay_out(layout, scene)[0].side, LabelSide::right) << "until it does not fit any more";
}

TEST(LabelLayout, StandsStillWhileEverythingMovesByWholeAndFractionalPixels) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const Scene scene = random_scene(seed, 120);
    LabelLayout layout;
    const auto first = lay_out(layout, scene);
    std::mt19937 random(seed + 100);
    std::uniform_real_distribution<float> step(-9, 9);
    for (int i = 0; i < 60; ++i) {
      ScreenPx shift{step(random), step(random)};
      if (i % 2 == 0) {
        shift = {std::round(shift.x), std::round(shift.y)};
      }
      expect_same_choice(first, lay_out(layout, scene.moved(shift)));
      if (HasFatalFailure()) {
        FAIL() << "seed " << seed << ", step " << i;
      }
    }
  }
}

TEST(LabelLayout, DoesNotFlickerWhileNothingMoves) {
  const Scene scene = random_scene(3, 300);
  LabelLayout layout;
  const auto first = lay_out(layout, scene);
  for (int i = 0; i < 5; ++i) {
    expect_same_choice(first, lay_out(layout, scene));
  }
}

// The room stays where it is: only what comes over its edge may change, and what that pushes away.
TEST(LabelLayout, LabelsFarFromTheEdgeStayWhileTheMapIsDragged) {
  Scene scene;
  for (std::uint32_t i = 0; i < 48; ++i) {
    scene.labels.push_back(label(
        i,
        {40.0f + 100.0f * static_cast<float>(i % 8), 50.0f + 90.0f * static_cast<float>(i / 8)}
    ));
  }
  LabelLayout layout;
  const auto first = lay_out(layout, scene);
  EXPECT_EQ(first.size(), 48u);
  for (float x = 0; x < 30; x += 0.7f) {
    const auto moved = lay_out(layout, scene.moved({x, x / 3}, false));
    for (const PlacedLabel& each : first) {
      if (each.box.x + each.box.width > 700 || each.box.y > 540) {
        continue;
      }
      ASSERT_TRUE(find(moved, each.id)) << each.id;
      EXPECT_EQ(find(moved, each.id)->side, each.side);
    }
  }
}

TEST(LabelLayout, KeepsItsMemory) {
  const Scene scene = random_scene(5, 400);
  LabelLayout layout;
  lay_out(layout, scene);
  layout.begin(kRoom);
  for (const LabelCandidate& each : scene.labels) {
    layout.add(each);
  }
  const PlacedLabel* const first = layout.place().data();
  for (float x = 0; x < 20; ++x) {
    layout.begin(kRoom);
    for (const LabelCandidate& each : scene.moved({x, x}).labels) {
      layout.add(each);
    }
    EXPECT_EQ(layout.place().data(), first);
  }
}

}  // namespace
}  // namespace dateline::core
