// A map full of labels as the tests of their layout make it up: labels, the discs of marks,
// buttons. It knows what a scene is; it knows no rule of the layout.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "core/map/label_layout.hpp"

namespace dateline::core::label_scene {

inline constexpr RectPx kRoom{0, 0, 800, 600};

inline bool overlap(RectPx a, RectPx b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

inline bool within(RectPx outer, RectPx inner) {
  return inner.x >= outer.x && inner.y >= outer.y &&
         inner.x + inner.width <= outer.x + outer.width &&
         inner.y + inner.height <= outer.y + outer.height;
}

inline LabelCandidate
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

inline Scene random_scene(std::uint32_t seed, int labels) {
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

inline std::vector<PlacedLabel> lay_out(LabelLayout& layout, const Scene& scene) {
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

inline std::optional<PlacedLabel> find(const std::vector<PlacedLabel>& placed, std::uint32_t id) {
  const auto found = std::find_if(placed.begin(), placed.end(), [id](const PlacedLabel& each) {
    return each.id == id;
  });
  return found == placed.end() ? std::nullopt : std::optional(*found);
}

// The same labels on the same sides, whatever the shift.
inline void
expect_same_choice(const std::vector<PlacedLabel>& before, const std::vector<PlacedLabel>& after) {
  EXPECT_EQ(before.size(), after.size());
  for (const PlacedLabel& each : before) {
    const auto other = find(after, each.id);
    ASSERT_TRUE(other) << "label " << each.id << " has gone";
    EXPECT_EQ(other->side, each.side) << "label " << each.id << " has jumped";
  }
}

}  // namespace dateline::core::label_scene
