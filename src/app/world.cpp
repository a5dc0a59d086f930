// Works out once what every frame needs of a story.
#include "app/world.hpp"

#include <algorithm>
#include <utility>

namespace dateline::app {

namespace {

using core::Day;
using core::GeoBox;
using core::LngLat;

// Days beyond both ends of what was said, so that first and last stand clear of the edges.
constexpr std::int32_t kTimelineMargin = 3;

struct Span {
  std::int32_t first = core::kAfterAll.value, last = core::kBeforeAll.value;
  void take(std::int32_t day) noexcept {
    if (core::is_open(Day{day})) return;
    first = std::min(first, day);
    last = std::max(last, day);
  }
};

// The editor's period; an end that it leaves open, or that lies far beyond the last publication, is where the claims end. What falls outside sits at the edge.
core::DayRange timeline_of(const core::Story& story, const core::ClaimTable& table) {
  Span span;
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    span.take(table.said_last[row]);
    span.take(table.published[row]);
  }
  const core::DayRange period = story.period.days;
  span.take(span.last < span.first ? (core::is_open(period.first) ? 0 : period.first.value) : span.last);
  Day first{core::is_open(period.first) ? span.first - kTimelineMargin : period.first.value};
  Day last{core::is_open(period.last) ? span.last + kTimelineMargin : std::min(period.last.value, span.last + kTimelineMargin)};
  return {std::min(first, last), std::max(first, last)};
}

// Degrees around a single place, so that a story of one place is not seen at the deepest zoom.
constexpr double kLeastSpan = 2.0;

GeoBox home_of(const core::Story& story) {
  if (story.default_bounds) return *story.default_bounds;
  GeoBox box{180, 90, -180, -90};
  for (const core::Place& place : story.places) {
    if (!place.point) continue;
    box = {std::min(box.west, place.point->lng), std::min(box.south, place.point->lat), std::max(box.east, place.point->lng),
           std::max(box.north, place.point->lat)};
  }
  if (box.west > box.east) return {-180, -60, 180, 75};
  return {box.west - kLeastSpan / 2, std::max(-85.0, box.south - kLeastSpan / 2), box.east + kLeastSpan / 2, std::min(85.0, box.north + kLeastSpan / 2)};
}

}  // namespace

World make_world(core::Story story, Catalogue catalogue) {
  World world;
  world.table = core::make_claim_table(story);
  world.timeline = timeline_of(story, world.table);
  world.last_published = world.timeline.first;
  for (const std::int32_t day : world.table.published) world.last_published = std::max(world.last_published, Day{day});
  world.last_published = std::min(world.last_published, world.timeline.last);
  world.home = home_of(story);
  world.place_points.reserve(story.places.size());
  for (const core::Place& place : story.places) world.place_points.push_back(place.point ? core::project(*place.point) : core::PlanePoint{});
  world.story = std::move(story);
  world.catalogue = std::move(catalogue);
  return world;
}

}  // namespace dateline::app
