// Movements as lines: their legs, their kinds, and lines side by side where several share a leg.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "app/support.hpp"
#include "app/view/frame.hpp"

namespace dateline::app {
namespace {

core::ScreenPx on_screen(const Frame& frame, std::uint32_t point) {
  return core::to_screen(frame.camera, frame.map, frame.arc_points[point]);
}

// From a point to the nearest on a leg's line.
float beside(const Frame& frame, core::ScreenPx point, const ArcLeg& leg) {
  float least = 1e9f;
  for (std::uint32_t i = 1; i < leg.point_count; ++i) {
    const core::ScreenPx a = on_screen(frame, leg.first_point + i - 1),
                         b = on_screen(frame, leg.first_point + i);
    const float dx = b.x - a.x, dy = b.y - a.y, length2 = dx * dx + dy * dy;
    const float along =
        length2 > 0
            ? std::clamp(((point.x - a.x) * dx + (point.y - a.y) * dy) / length2, 0.0f, 1.0f)
            : 0.0f;
    least = std::min(least, std::hypot(point.x - a.x - along * dx, point.y - a.y - along * dy));
  }
  return least;
}

// The real story with so many movements from Pyongyang to Vladivostok, every other one the other
// way round.
World busy_leg(std::size_t movements) {
  core::Story story = read_file(kTroopsStory);
  const core::PlaceIndex from = *core::find_place(story, "pyongyang"),
                         to = *core::find_place(story, "vladivostok");
  core::Movement pattern = story.movements.front();
  story.movements.clear();
  for (std::size_t i = 0; i < movements; ++i) {
    pattern.id = "m" + std::to_string(i);
    pattern.places = i % 2 == 0 ? std::vector{from, to} : std::vector{to, from};
    story.movements.push_back(pattern);
  }
  return make_world(std::move(story), {});
}

Driver looking_at_the_leg(World world, core::ProjectionKind kind, double zoom) {
  Driver driver = started(std::move(world));
  driver.send(ProjectionPicked{kind});
  driver.wait(2000);
  core::Camera camera = driver.state.camera;
  camera.centre = {128.8, 41};
  camera.zoom = zoom;
  driver.send(ViewSet{camera});
  return driver;
}

TEST(SharedLegs, RunSideBySideAtTheSameDistanceAtEveryZoom) {
  for (const core::ProjectionKind kind :
       {core::ProjectionKind::equal_area, core::ProjectionKind::mercator}) {
    for (const double zoom : {5.0, 6.5, 8.0}) {
      const Frame frame = frame_of(looking_at_the_leg(busy_leg(3), kind, zoom));
      ASSERT_EQ(frame.arc_legs.size(), 3u);
      for (const ArcLeg& leg : frame.arc_legs) {
        EXPECT_EQ(leg.sharing, 3u);
      }
      const ArcLeg& first = frame.arc_legs[0];
      const core::ScreenPx middle = on_screen(frame, first.first_point + first.point_count / 2);
      EXPECT_NEAR(beside(frame, middle, frame.arc_legs[1]), 7, 0.7) << zoom;
      EXPECT_NEAR(beside(frame, middle, frame.arc_legs[2]), 14, 1.4)
          << "none crosses over, whichever way each goes";
    }
  }
}

TEST(SharedLegs, BeginAndEndOnTheirPlaces) {
  const Driver driver = looking_at_the_leg(busy_leg(4), core::ProjectionKind::equal_area, 6);
  const Frame frame = frame_of(driver);
  for (const ArcLeg& leg : frame.arc_legs) {
    EXPECT_LT(
        core::distance_km(
            frame.arc_points[leg.first_point],
            *driver.world.story.places[leg.from.value].point
        ),
        0.01
    );
    EXPECT_LT(
        core::distance_km(
            frame.arc_points[leg.first_point + leg.point_count - 1],
            *driver.world.story.places[leg.to.value].point
        ),
        0.01
    );
  }
}

TEST(SharedLegs, AreTheGreatCircleWhereOneMovementGoesAlone) {
  const Driver driver = looking_at_the_leg(busy_leg(1), core::ProjectionKind::equal_area, 6);
  const Frame frame = frame_of(driver);
  ASSERT_EQ(frame.arc_legs.size(), 1u);
  const ArcLeg& leg = frame.arc_legs.front();
  const core::LngLat from = *driver.world.story.places[leg.from.value].point,
                     to = *driver.world.story.places[leg.to.value].point;
  const double all = core::distance_km(from, to);
  for (std::uint32_t i = 0; i < leg.point_count; ++i) {
    const core::LngLat at = frame.arc_points[leg.first_point + i];
    EXPECT_NEAR(core::distance_km(from, at) + core::distance_km(at, to), all, 0.01);
  }
}

TEST(SharedLegs, GoBackToTheMiddleInAKeptFrameWhenTheOthersAreGone) {
  Driver driver = looking_at_the_leg(busy_leg(2), core::ProjectionKind::equal_area, 6);
  Frame kept = frame_of(driver);
  for (const double zoom : {7.0, 4.5, 6.0}) {
    core::Camera camera = driver.state.camera;
    camera.zoom = zoom;
    driver.send(ViewSet{camera});
    make_frame(driver.state, driver.world, kept);
    const Frame fresh = frame_of(driver);
    for (std::size_t i = 0; i < fresh.arc_points.size(); ++i) {
      EXPECT_LT(core::distance_km(kept.arc_points[i], fresh.arc_points[i]), 0.001);
    }
  }
}

TEST(Legs, ArePartsOfTheirMovementInOrder) {
  const Driver driver = started(good_world());
  const Frame frame = frame_of(driver);
  ASSERT_FALSE(frame.arcs.empty());
  for (std::uint32_t i = 0; i < frame.arcs.size(); ++i) {
    const ArcMark& arc = frame.arcs[i];
    const core::Movement& movement = driver.world.story.movements[arc.movement.value];
    std::vector<ArcLeg> legs;
    std::copy_if(
        frame.arc_legs.begin(),
        frame.arc_legs.end(),
        std::back_inserter(legs),
        [&](const ArcLeg& leg) { return leg.arc == i; }
    );
    ASSERT_EQ(legs.size(), movement.places.size() - 1) << movement.id;
    std::uint32_t next = arc.first_point;
    for (std::size_t leg = 0; leg < legs.size(); ++leg) {
      EXPECT_EQ(legs[leg].from, movement.places[leg]);
      EXPECT_EQ(legs[leg].to, movement.places[leg + 1]);
      EXPECT_EQ(legs[leg].first_point, next);
      next += legs[leg].point_count;
    }
    EXPECT_EQ(next, arc.first_point + arc.point_count);
  }
}

TEST(Movements, SayWhichKindTheyAre) {
  const Driver driver = started(good_world());
  const Frame frame = frame_of(driver);
  const auto kind = [&](const char* id) {
    for (const ArcMark& arc : frame.arcs) {
      if (driver.world.story.movements[arc.movement.value].id == id) {
        return arc.kind;
      }
    }
    ADD_FAILURE() << id;
    return ArcKind::claimed;
  };
  EXPECT_EQ(kind("flight"), ArcKind::route_not_stated);
  EXPECT_EQ(kind("search-trip"), ArcKind::planned) << "though its route is stated";
  EXPECT_EQ(kind("denied-fall"), ArcKind::denied);
}

TEST(Movements, LeadToTheFirstOfTheirClaimsThatIsKnown) {
  Driver driver = started(troops_world());
  for (core::Day day = driver.world.timeline.first; day <= driver.world.timeline.last;
       day = core::Day{day.value + 1}) {
    driver.send(KnownOnSet{day, true});
    for (const ArcMark& arc : frame_of(driver).arcs) {
      EXPECT_LE(driver.world.table.published[arc.claim.value], day.value);
      const auto& told = driver.world.story.movements[arc.movement.value].claims;
      EXPECT_NE(std::find(told.begin(), told.end(), arc.claim), told.end());
    }
  }
}

TEST(Movements, AreHoveredWithTheirClaims) {
  Driver driver = started(troops_world());
  const Frame before = frame_of(driver);
  driver.send(ClaimHovered{before.arcs.front().claim});
  const Frame frame = frame_of(driver);
  EXPECT_TRUE(frame.arcs.front().hovered);
  EXPECT_EQ(
      std::count_if(
          frame.arcs.begin(),
          frame.arcs.end(),
          [](const ArcMark& arc) { return arc.hovered; }
      ),
      1
  );
}

}  // namespace
}  // namespace dateline::app
