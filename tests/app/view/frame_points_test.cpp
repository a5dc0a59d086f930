// A cloud's points in the frame: all that the view holds are there, whatever the projection, and
// every filter counts.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "app/support.hpp"
#include "app/view/frame.hpp"
#include "app/view/frame_cache.hpp"
#include "core/geo/projection_rules.hpp"
#include "core/points/synthetic_points.hpp"

namespace dateline::app {
namespace {

World crowded_world(std::uint32_t points = 20'000) {
  World world = troops_world();
  add_points(world, *core::synthetic_cloud(points, 1));
  return world;
}

std::uint64_t points_in(const Frame& frame) {
  std::uint64_t sum = 0;
  for (const PointMark& mark : frame.point_marks) {
    sum += mark.total;
  }
  return sum;
}

// What all the globe's cells at the frame's level would put on the map.
std::vector<std::uint32_t> totals_on_map(const World& world, const Frame& frame) {
  std::vector<core::CloudCell> cells;
  core::CloudQuery query;
  query.level = frame.cache->point_level;
  query.inset = 0.34;
  world.points.aggregate(query, cells);
  std::vector<std::uint32_t> totals;
  for (const core::CloudCell& cell : cells) {
    const core::PlanePoint at = core::project(frame.camera.projection, cell.at);
    if (!core::hides(frame.camera.projection, at) &&
        frame.map.contains(core::to_screen(frame.camera, frame.map, cell.at))) {
      totals.push_back(cell.total);
    }
  }
  std::sort(totals.begin(), totals.end());
  return totals;
}

std::vector<std::uint32_t> totals_of_marks_on_map(const Frame& frame) {
  std::vector<std::uint32_t> totals;
  for (const PointMark& mark : frame.point_marks) {
    if (frame.map.contains(mark.at)) {
      totals.push_back(mark.total);
    }
  }
  std::sort(totals.begin(), totals.end());
  return totals;
}

// Spread over the whole globe, so that poles and the antimeridian have some.
World global_world() {
  Chance chance(11);
  std::vector<core::CloudPoint> points;
  for (int i = 0; i < 5'000; ++i) {
    points.push_back(
        {static_cast<std::int32_t>(chance.between(-180, 180) * 1e7f),
         static_cast<std::int32_t>(chance.between(-89, 89) * 1e7f),
         20'000,
         core::StanceMark::asserts}
    );
  }
  World world = troops_world();
  add_points(world, *core::PointCloud::make(points));
  return world;
}

TEST(Points, OfAViewAreAllThereWhereverItLooks) {
  Chance chance(3);
  Driver driver = started(global_world());
  for (int i = 0; i < 400; ++i) {
    if (i % 2 == 0) {
      driver.send(
          ProjectionPicked{
              i % 4 == 0 ? core::ProjectionKind::mercator : core::ProjectionKind::equal_area
          }
      );
    }
    core::Camera camera;
    camera.centre = {chance.between(-180, 180), chance.between(-85, 85)};
    camera.zoom = chance.between(0, 7);
    driver.send(ViewSet{camera});
    const Frame frame = frame_of(driver);
    ASSERT_EQ(totals_of_marks_on_map(frame), totals_on_map(driver.world, frame))
        << i << ": " << frame.camera.centre.lng << ", " << frame.camera.centre.lat << " at "
        << frame.camera.zoom;
  }
}

TEST(Points, StayTogetherWhileTheMapIsPanned) {
  Driver driver = started(crowded_world());
  driver.send(ProjectionPicked{core::ProjectionKind::mercator});
  driver.send(ViewSet{{{40, 52}, 4}});
  const Frame before = frame_of(driver);
  driver.send(MapDragged{{600, 400}, {560, 390}});
  const Frame after = frame_of(driver);
  std::size_t kept = 0;
  for (const PointMark& mark : before.point_marks) {
    kept += std::any_of(
                after.point_marks.begin(),
                after.point_marks.end(),
                [&](const PointMark& other) {
                  return other.total == mark.total &&
                         std::hypot(other.at.x - (mark.at.x - 40), other.at.y - (mark.at.y - 10)) <
                             0.01f;
                }
            )
                ? 1u
                : 0u;
  }
  EXPECT_GT(before.point_marks.size(), 50u);
  EXPECT_GT(kept, before.point_marks.size() * 3 / 4) << "only what left the view is gone";
}

TEST(Points, PassTimeWindowDayKnownAndStanceFilters) {
  Driver driver = started(crowded_world());
  EXPECT_EQ(core::total(frame_of(driver).points_shown), 20'000u);
  const core::Day first = core::to_day({2024, 10, 10}), last = core::to_day({2024, 10, 20});
  driver.send(SaidWindowSet{{first, last}});
  const core::StanceCounts week = driver.world.points.count({first, last});
  EXPECT_EQ(frame_of(driver).points_shown, week);
  driver.send(KnownOnSet{core::to_day({2024, 10, 12})});
  EXPECT_EQ(
      frame_of(driver).points_shown,
      driver.world.points.count({first, core::to_day({2024, 10, 12})})
  );
  driver.send(KnownOnSet{driver.world.timeline.last});
  driver.send(StanceOnlyAsked{core::StanceMark::denies});
  const Frame denied = frame_of(driver);
  core::StanceCounts alone{};
  alone[core::StanceMark::denies] = week[core::StanceMark::denies];
  EXPECT_EQ(denied.points_shown, alone);
  for (const PointMark& mark : denied.point_marks) {
    EXPECT_EQ(mark.counts[core::StanceMark::denies], mark.total);
  }
}

TEST(Points, OfNoSourceAreLeftOutUnderASource) {
  Driver driver = started(crowded_world());
  driver.send(SourcePicked{{0}});
  EXPECT_EQ(points_in(frame_of(driver)), 0u);
  driver.send(SourcePicked{{0}});
  EXPECT_GT(points_in(frame_of(driver)), 0u);
}

TEST(Points, AreCountedInTheDaysOfTheTimeline) {
  Driver plain = started(troops_world()), crowded = started(crowded_world());
  const core::Day known = core::to_day({2024, 11, 20});
  // the window does not thin its own chart
  for (Driver* driver : {&plain, &crowded}) {
    driver->send(SaidWindowSet{{known, known}});
  }
  crowded.send(KnownOnSet{known});
  const Frame without = frame_of(plain), with = frame_of(crowded);
  const auto sum = [](const Frame& frame) {
    std::uint32_t all = 0;
    for (const core::StanceCounts& counts : frame.said_by_day) {
      all += core::total(counts);
    }
    return all;
  };
  EXPECT_EQ(
      sum(with) - sum(without),
      core::total(crowded.world.points.count({core::kBeforeAll, known}))
  );
  const auto at = static_cast<std::size_t>(known.value - crowded.world.timeline.first.value);
  EXPECT_EQ(core::total(with.said_by_day[at + 1]), 0u)
      << "nothing of the days after the one known on";
}

TEST(Points, WidenTheTimeline) {
  const World plain = troops_world(), crowded = crowded_world();
  EXPECT_EQ(crowded.timeline.first, std::min(plain.timeline.first, crowded.points.days().first));
  EXPECT_EQ(crowded.timeline.last, crowded.points.days().last);
  EXPECT_EQ(crowded.last_published, crowded.points.days().last);
  World emptied = troops_world();
  add_points(emptied, {});
  EXPECT_EQ(emptied.timeline, plain.timeline);
}

TEST(Points, ArePickedWhereTheyAreDrawn) {
  Driver driver = started(crowded_world());
  const Frame frame = frame_of(driver);
  ASSERT_GT(frame.point_marks.size(), 10u);
  const auto last = static_cast<std::uint32_t>(frame.point_marks.size() - 1);
  EXPECT_EQ(pick_point(frame, frame.point_marks[last].at, 0), last) << "the smallest lies on top";
  EXPECT_FALSE(pick_point(frame, {-500, -500}, 3));
  for (const PointMark& mark : frame.point_marks) {
    if (mark.total == 1) {
      EXPECT_EQ(mark.radius, 0);
    } else {
      EXPECT_GT(mark.radius, 5);
    }
  }
}

}  // namespace
}  // namespace dateline::app
