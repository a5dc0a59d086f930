// Labels never cover one another, stay in their room, and the important ones win.
#include "core/map/label_layout.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "core/map/label_scene.hpp"

namespace dateline::core {
namespace {

using namespace label_scene;

TEST(LabelLayout, CoversNothingTwiceAndStaysInTheRoom) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const Scene scene = random_scene(seed, 20 + static_cast<int>(seed) * 2);
    LabelLayout layout;
    const auto placed = lay_out(layout, scene);
    EXPECT_GT(placed.size(), 5u);
    for (std::size_t i = 0; i < placed.size(); ++i) {
      EXPECT_TRUE(within(scene.room, placed[i].box)) << seed;
      EXPECT_EQ(scene.labels[placed[i].candidate].id, placed[i].id);
      for (std::size_t other = 0; other < i; ++other) {
        ASSERT_FALSE(overlap(placed[i].box, placed[other].box))
            << "seed " << seed << ", " << placed[i].id << " and " << placed[other].id;
      }
      for (const RectPx obstacle : scene.obstacles) {
        ASSERT_FALSE(overlap(placed[i].box, obstacle)) << "seed " << seed;
      }
    }
  }
}

// Greedy and whole: who is not shown had no side free of those placed before.
TEST(LabelLayout, LeavesOutOnlyWhatHasNoRoom) {
  const Scene scene = random_scene(7, 150);
  LabelLayout layout;
  const auto placed = lay_out(layout, scene);
  for (const LabelCandidate& each : scene.labels) {
    if (find(placed, each.id) || !scene.room.contains(each.anchor)) {
      continue;
    }
    for (std::uint8_t i = 0; i < each.sides.count; ++i) {
      const RectPx box = label_box(each, each.sides.of[i], scene.room);
      const RectPx grown{box.x - 1, box.y - 1, box.width + 2, box.height + 2};
      const bool blocked = std::any_of(
                               scene.obstacles.begin(),
                               scene.obstacles.end(),
                               [&](RectPx obstacle) { return overlap(grown, obstacle); }
                           ) ||
                           std::any_of(placed.begin(), placed.end(), [&](const PlacedLabel& other) {
                             return scene.labels[other.candidate].priority >= each.priority &&
                                    overlap(grown, other.box);
                           });
      EXPECT_TRUE(blocked || !within(scene.room, grown))
          << "label " << each.id << " could stand on side " << int(each.sides.of[i]);
    }
  }
}

TEST(LabelLayout, HigherPriorityWins) {
  LabelLayout layout;
  Scene scene{
      {label(1, {300, 300}, 1, kCentredOnly), label(2, {310, 304}, 2, kCentredOnly)},
      {},
      kRoom
  };
  auto placed = lay_out(layout, scene);
  ASSERT_EQ(placed.size(), 1u);
  EXPECT_EQ(placed[0].id, 2u);
  scene.labels[0].priority = 3;
  placed = lay_out(layout, scene);
  ASSERT_EQ(placed.size(), 1u);
  EXPECT_EQ(placed[0].id, 1u) << "even over one that stood there before";
}

TEST(LabelLayout, AboveAndBelowMoveInwardAtTheEdge) {
  LabelLayout layout;
  const LabelSides above{{LabelSide::above}, 1};
  const auto placed = lay_out(
      layout,
      Scene{
          {label(1, {5, 300}, 0, above),
           label(2, {795, 100}, 0, above),
           label(3, {-5, 200}, 0, above)},
          {},
          kRoom
      }
  );
  ASSERT_EQ(placed.size(), 2u) << "whose anchor is outside is not named";
  EXPECT_FLOAT_EQ(find(placed, 1)->box.x, 1);
  EXPECT_FLOAT_EQ(find(placed, 2)->box.x, 739);
}

TEST(LabelLayout, TakesDegenerateRooms) {
  LabelLayout layout;
  for (const RectPx room :
       {RectPx{}, RectPx{10, 10, 0, 50}, RectPx{0, 0, -5, -5}, RectPx{0, 0, 1e6f, 1e6f}}) {
    Scene scene = random_scene(1, 50);
    scene.room = room;
    for (const PlacedLabel& each : lay_out(layout, scene)) {
      EXPECT_TRUE(within(room, each.box));
    }
  }
}

TEST(LabelLayout, OfALabelsAlternativesTheFirstThatFitsIsShown) {
  LabelLayout layout;
  layout.begin(kRoom);
  layout.block({300, 200, 200, 200});
  for (const float x : {400.0f, 320.0f, 120.0f, 700.0f}) {
    LabelCandidate one = label(7, {x, 300}, static_cast<std::uint32_t>(900 - x));
    one.alternative = true;
    one.priority = x == 400 ? 9 : x == 320 ? 8 : x == 120 ? 7 : 6;
    layout.add(one);
  }
  const auto placed = layout.place();
  ASSERT_EQ(placed.size(), 1u);
  EXPECT_LT(placed[0].box.x, 200);
}

}  // namespace
}  // namespace dateline::core
