// What is done to a world that is open: another day to compare with, points of a host's own.
#include <algorithm>

#include "app/model/told_otherwise.hpp"
#include "app/model/world.hpp"
#include "core/story/retold.hpp"

namespace dateline::app {

using core::Day;
using core::DayRange;

void mark_told_otherwise(core::LaterKey key, World& world, std::optional<Day> since) {
  std::vector<core::ClaimIndex> claims;
  if (since) {
    const auto before = world.archive.known_on(key, world.story, *since);
    claims = core::told_otherwise(before, world.story);
  }
  const Day day = since.value_or(core::kBeforeAll);
  core::mark_retold(world.table, claims, day);
}

void add_points(World& world, core::PointCloud points, PointsOrigin origin) {
  world.points = std::move(points);
  world.points_origin = origin;
  if (world.points.size() == 0) {
    return;
  }
  const DayRange days = world.points.days();
  world.last_published = std::max(world.last_published, days.last);
  DayRange& timeline = world.timeline;
  timeline.last = std::max(timeline.last, days.last);
  const Day earliest{timeline.last.value - kLongestTimeline};
  timeline.first = std::max(std::min(timeline.first, days.first), earliest);
}

void keep_points(World& world, const World& before) {
  add_points(world, before.points, before.points_origin);
}

}  // namespace dateline::app
