// Labels and the discs of marks: names keep off them, and stand nearest to their own.
#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "core/map/label_layout.hpp"
#include "core/map/label_scene.hpp"

namespace dateline::core {
namespace {

using namespace label_scene;

TEST(LabelLayout, KeepsOffDiscsButUsesTheirCorners) {
  LabelLayout layout;
  layout.begin(kRoom);
  layout.block_disc({300, 300}, 30);
  for (const RectPx side :
       {RectPx{331, 200, 200, 200},
        RectPx{69, 200, 200, 200},
        RectPx{200, 331, 200, 100},
        RectPx{200, 169, 200, 100}}) {
    layout.block(side);
  }
  LabelCandidate inside = label(1, {300, 300}, 0, kCentredOnly);
  inside.size = {20, 10};
  layout.add(inside);
  EXPECT_TRUE(layout.place().empty()) << "the disc is taken";
  layout.begin(kRoom);
  layout.block_disc({300, 300}, 30);
  LabelCandidate beside = label(1, {300, 300}, 0, {{LabelSide::upper_right}, 1});
  beside.aside = beside.away = 34;
  layout.add(beside);
  ASSERT_EQ(layout.place().size(), 1u) << "a corner of the disc's square is free";
}

TEST(LabelLayout, CoversASoftObstacleRatherThanBeingLeftOut) {
  LabelLayout layout;
  const LabelSides beside{{LabelSide::right, LabelSide::left}, 2};
  const auto lay = [&](bool over_soft, bool left_blocked) {
    layout.begin(kRoom);
    layout.block_softly({320, 290, 10, 20});
    if (left_blocked) {
      layout.block({240, 290, 30, 20});
    }
    LabelCandidate each = label(1, {300, 300}, 0, beside);
    each.over_soft = over_soft;
    layout.add(each);
    EXPECT_FALSE(layout.is_blocked({325, 300}));
    EXPECT_EQ(layout.is_blocked({250, 300}), left_blocked);
    return layout.place();
  };
  EXPECT_TRUE(lay(false, true).empty());
  ASSERT_EQ(lay(true, true).size(), 1u);
  EXPECT_EQ(lay(true, true)[0].side, LabelSide::right);
  EXPECT_FALSE(lay(true, true)[0].forced);
  EXPECT_EQ(lay(true, false)[0].side, LabelSide::left)
      << "what is free altogether is better than where it stood";
}

TEST(LabelLayout, NamesWhatItMustWhereItHidesLeast) {
  LabelLayout layout;
  Scene scene{
      {label(1, {300, 300})},
      {{200, 200, 200, 92}, {308, 292, 100, 100}, {200, 308, 200, 100}, {270, 292, 22, 16}},
      kRoom
  };
  EXPECT_TRUE(lay_out(layout, scene).empty());
  scene.labels[0].must = true;
  const auto placed = lay_out(layout, scene);
  ASSERT_EQ(placed.size(), 1u);
  EXPECT_TRUE(placed[0].forced);
  EXPECT_EQ(placed[0].side, LabelSide::left) << "where 22 of 60 px are covered, and not all";
  EXPECT_TRUE(within(kRoom, placed[0].box));
}

TEST(LabelLayout, NamesWhatItMustBesideAnotherDiscRatherThanOverIt) {
  LabelLayout layout;
  // A strip so low that nothing is free: names all about, and a disc where the name would stand
  // first.
  Scene scene{
      {label(1, {300, 30})},
      {{0, 0, 800, 60}, {330, 6, 48, 48}, {330, 6, 48, 48}, {330, 6, 48, 48}},
      {0, 0, 800, 60}
  };
  scene.labels[0].must = true;
  const auto placed = lay_out(layout, scene);
  ASSERT_EQ(placed.size(), 1u);
  EXPECT_FALSE(overlap(placed[0].box, {330, 6, 48, 48}));
}

TEST(LabelLayout, NoCornerOfALabelReachesIntoADisc) {
  for (int degrees = 0; degrees < 360; degrees += 5) {
    const float angle = static_cast<float>(degrees) * 3.14159265f / 180, radius = 50;
    LabelCandidate dot = label(
        1,
        {400 + std::cos(angle) * (radius - 2), 300 + std::sin(angle) * (radius - 2)},
        0,
        kCentredOnly
    );
    dot.size = {1, 1};
    LabelLayout layout;
    layout.begin(kRoom);
    layout.block_disc({400, 300}, radius);
    layout.add(dot);
    EXPECT_TRUE(layout.place().empty()) << degrees;
  }
}

// Rings all round leave no side free; above, a little to the left, there is room.
float gap(RectPx box, ScreenPx disc, float radius) {
  return std::hypot(
             disc.x - std::clamp(disc.x, box.x, box.x + box.width),
             disc.y - std::clamp(disc.y, box.y, box.y + box.height)
         ) -
         radius;
}

LabelCandidate name_of_disc(std::uint32_t id, ScreenPx at, float radius) {
  LabelCandidate made = label(id, at, 10);
  made.aside = made.away = radius + 4;
  made.disc = radius;
  made.size = {90, 34};
  made.short_size = {70, 18};
  return made;
}

// Rings in crowds as maps have them: each that is named has its name nearer than any other ring, or
// at the end of a line that crosses none.
TEST(LabelLayout, NamesOfDiscsAreNearestToTheirOwnOrLedToIt) {
  std::size_t led = 0, named = 0, all = 0;
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    std::mt19937 engine(seed);
    const auto between = [&](float low, float high) {
      return low + (high - low) * static_cast<float>(engine() % 1000) / 1000;
    };
    std::vector<std::pair<ScreenPx, float>> discs;
    for (int i = 0; i < 60 && discs.size() < 9; ++i) {
      const ScreenPx at{between(330, 470), between(230, 370)};
      const float radius = between(12, 24);
      if (std::all_of(discs.begin(), discs.end(), [&](const auto& other) {
            return std::hypot(at.x - other.first.x, at.y - other.first.y) >
                   radius + other.second + 3;
          })) {
        discs.push_back({at, radius});
      }
    }
    LabelLayout layout;
    layout.begin(kRoom);
    for (const auto& [at, radius] : discs) {
      layout.block_disc(at, radius + 1);
    }
    for (std::uint32_t i = 0; i < discs.size(); ++i) {
      layout.add(name_of_disc(i, discs[i].first, discs[i].second));
    }
    all += discs.size();
    const auto placed = layout.place();
    named += placed.size();
    for (const PlacedLabel& one : placed) {
      led += one.led;
      for (std::uint32_t i = 0; i < discs.size(); ++i) {
        EXPECT_GE(gap(one.box, discs[i].first, discs[i].second), 0);
        if (i == one.id || one.led) {
          continue;
        }
        EXPECT_GT(
            gap(one.box, discs[i].first, discs[i].second),
            gap(one.box, discs[one.id].first, discs[one.id].second)
        ) << "seed "
          << seed;
      }
    }
  }
  EXPECT_GE(named, all - all / 50) << "there is room farther out, but for what the others ring "
                                      "round so closely that no line comes through";
  EXPECT_GT(led, 0u);
}

TEST(LabelLayout, WhatMustBeShownMovesAlongBeforeItCoversARing) {
  LabelCandidate chosen = label(1, {400, 300});
  chosen.must = true;
  const ScreenPx rings[] = {{340, 300}, {460, 300}, {425, 270}, {400, 330}};
  LabelLayout layout;
  layout.begin(kRoom);
  layout.block_disc({400, 300}, 8);
  for (const ScreenPx ring : rings) {
    layout.block_disc(ring, 22);
  }
  layout.add(chosen);
  const auto placed = layout.place();
  ASSERT_EQ(placed.size(), 1u);
  EXPECT_FALSE(placed[0].forced);
  for (const ScreenPx ring : rings) {
    const RectPx box = placed[0].box;
    const float dx = ring.x - std::clamp(ring.x, box.x, box.x + box.width),
                dy = ring.y - std::clamp(ring.y, box.y, box.y + box.height);
    EXPECT_GE(std::hypot(dx, dy), 22.0f) << ring.x << ", " << ring.y;
  }
}

TEST(LabelLayout, TheSmallerFormStandsWhereTheWholeHasNoRoom) {
  LabelLayout layout;
  layout.begin({0, 0, 800, 30});
  LabelCandidate name = name_of_disc(1, {100, 15}, 8);
  name.disc = 0;
  layout.add(name);
  const auto placed = layout.place();
  ASSERT_EQ(placed.size(), 1u);
  EXPECT_TRUE(placed[0].is_short);
  EXPECT_FLOAT_EQ(placed[0].box.height, 18);
}

}  // namespace
}  // namespace dateline::core
