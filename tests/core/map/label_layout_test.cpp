// Labels never cover one another, the important ones win, and nothing jumps while the map moves.
#include "core/map/label_layout.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace dateline::core {
namespace {

constexpr RectPx kRoom{0, 0, 800, 600};

bool overlap(RectPx a, RectPx b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

bool within(RectPx outer, RectPx inner) {
  return inner.x >= outer.x && inner.y >= outer.y &&
         inner.x + inner.width <= outer.x + outer.width &&
         inner.y + inner.height <= outer.y + outer.height;
}

LabelCandidate
label(std::uint32_t id, ScreenPx anchor, std::uint32_t priority = 0, LabelSides sides = kAllRound) {
  LabelCandidate made;
  made.id = id;
  made.priority = priority;
  made.anchor = anchor;
  made.size = {60, 16};
  made.aside = made.away = 8;
  made.sides = sides;
  return made;
}

// A map as it might be: labels, discs of marks and buttons, moved as a whole by `shift`.
struct Scene {
  std::vector<LabelCandidate> labels;
  std::vector<RectPx> obstacles;
  RectPx room = kRoom;

  [[nodiscard]] Scene moved(ScreenPx shift, bool with_room = true) const {
    Scene other = *this;
    for (LabelCandidate& each : other.labels) {
      each.anchor = {each.anchor.x + shift.x, each.anchor.y + shift.y};
    }
    for (RectPx& each : other.obstacles) {
      each.x += shift.x, each.y += shift.y;
    }
    if (with_room) {
      other.room.x += shift.x, other.room.y += shift.y;
    }
    return other;
  }
};

Scene random_scene(std::uint32_t seed, int labels) {
  std::mt19937 random(seed);
  const auto between = [&random](float low, float high) {
    return std::uniform_real_distribution<float>(low, high)(random);
  };
  Scene scene;
  for (int i = 0; i < labels; ++i) {
    LabelCandidate each = label(
        static_cast<std::uint32_t>(i),
        {between(-20, 820), between(-20, 620)},
        static_cast<std::uint32_t>(between(0, 6))
    );
    each.size = {between(10, 160), between(12, 36)};
    each.aside = each.away = between(0, 30);
    if (i % 5 == 0) {
      each.sides = kCentredOnly;
    }
    scene.labels.push_back(each);
  }
  for (int i = 0; i < 12; ++i) {
    scene.obstacles.push_back(
        {between(-50, 800), between(-50, 600), between(4, 90), between(4, 90)}
    );
  }
  return scene;
}

std::vector<PlacedLabel> lay_out(LabelLayout& layout, const Scene& scene) {
  layout.begin(scene.room);
  for (const RectPx obstacle : scene.obstacles) {
    layout.block(obstacle);
  }
  for (const LabelCandidate& each : scene.labels) {
    layout.add(each);
  }
  const auto placed = layout.place();
  return {placed.begin(), placed.end()};
}

std::optional<PlacedLabel> find(const std::vector<PlacedLabel>& placed, std::uint32_t id) {
  const auto found = std::find_if(placed.begin(), placed.end(), [id](const PlacedLabel& each) {
    return each.id == id;
  });
  return found == placed.end() ? std::nullopt : std::optional(*found);
}

// The same labels on the same sides, whatever the shift.
void expect_same_choice(
    const std::vector<PlacedLabel>& before,
    const std::vector<PlacedLabel>& after
) {
  EXPECT_EQ(before.size(), after.size());
  for (const PlacedLabel& each : before) {
    const auto other = find(after, each.id);
    ASSERT_TRUE(other) << "label " << each.id << " has gone";
    EXPECT_EQ(other->side, each.side) << "label " << each.id << " has jumped";
  }
}

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

}  // namespace
}  // namespace dateline::core
