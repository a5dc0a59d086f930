// Works out once what every frame needs of a story.
#include "app/model/world.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "app/model/extent.hpp"
#include "app/model/insets.hpp"
#include "app/model/state.hpp"
#include "app/words/messages.hpp"
#include "core/base/later.hpp"
#include "core/base/sorting.hpp"
#include "core/geo/hemisphere.hpp"
#include "core/story/retold.hpp"

namespace dateline::app {

namespace {

using core::Day;
using core::GeoBox;

// Days beyond both ends of what was said, so that first and last stand clear of the edges.
constexpr std::int32_t kTimelineMargin = 3;

// A hundred years: the counts by day are kept for every day.
constexpr std::int32_t kLongestTimeline = 36'525;

struct Span {
  std::int32_t first = core::kAfterAll.value, last = core::kBeforeAll.value;
  void take(std::int32_t day) noexcept {
    if (core::is_open(Day{day})) {
      return;
    }
    first = std::min(first, day);
    last = std::max(last, day);
  }
};

// The editor's period; an end that it leaves open, or that lies far beyond the last publication, is
// where the claims end. Every publication is on it, so that the day known on can be any of them;
// what was said earlier sits at its edge.
core::DayRange timeline_of(const core::Story& story, const core::ClaimTable& table) {
  Span said, published;
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    said.take(table.said_last[row]);
    published.take(table.published[row]);
  }
  if (published.last < published.first) {
    published.take(core::is_open(story.period.days.last) ? 0 : story.period.days.last.value);
  }
  said.take(published.first);
  const core::DayRange period = story.period.days;
  const std::int32_t first =
      core::is_open(period.first) ? said.first - kTimelineMargin : period.first.value;
  const std::int32_t last = core::is_open(period.last)
                                ? kTimelineMargin + published.last
                                : std::min(period.last.value, published.last + kTimelineMargin);
  const std::int32_t end = std::max(last, published.last);
  return {Day{std::max(std::min(first, published.first), end - kLongestTimeline)}, Day{end}};
}

// Degrees around a single place, so that a story of one place is not seen at the deepest zoom.
constexpr double kAround = 1.0;

GeoBox home_of(const core::Story& story) {
  if (story.default_bounds) {
    return *story.default_bounds;
  }
  Extent extent;
  for (const core::Place& place : story.places) {
    extent.add(place);
  }
  return extent.box(kAround).value_or(GeoBox{-180, -60, 180, 75});
}

// A map with a horizon shows half of the globe well: what no hemisphere holds wants another.
core::ProjectionKind own_kind(const core::Story& story) {
  std::vector<core::LngLat> points;
  for (const core::Place& place : story.places) {
    if (place.point && place.kind != core::PlaceKind::off_map) {
      points.push_back(*place.point);
    }
  }
  return core::one_hemisphere_holds(points) ? core::kRegionalKind : core::kWorldKind;
}

bool is_dated(const core::Claim& claim) noexcept {
  return !claim.event.empty() && claim.about;
}

// Numbers the labels of the happened lane in the order in which claims bring them up.
void number_events(const core::Story& story, World& world) {
  world.events = 0;
  world.event_of.assign(story.claims.size(), kNoEvent);
  std::vector<std::uint32_t> dated;
  for (std::uint32_t i = 0; i < story.claims.size(); ++i) {
    if (is_dated(story.claims[i])) {
      dated.push_back(i);
    }
  }
  const auto event = [&](std::uint32_t claim) -> const std::string& {
    return story.claims[claim].event;
  };
  core::sort_positions(dated, [&](std::uint32_t a, std::uint32_t b) {
    const int order = event(a).compare(event(b));
    return order != 0 ? order < 0 : a < b;
  });
  // First the claim that brings it up, which the claims themselves then number in their order.
  for (std::size_t i = 0; i < dated.size(); ++i) {
    world.event_of[dated[i]] =
        i > 0 && event(dated[i]) == event(dated[i - 1]) ? world.event_of[dated[i - 1]] : dated[i];
  }
  for (std::uint32_t i = 0; i < story.claims.size(); ++i) {
    const std::uint32_t first = world.event_of[i];
    if (first != kNoEvent) {
      world.event_of[i] = first == i ? world.events++ : world.event_of[first];
    }
  }
}

}  // namespace

std::optional<std::uint8_t>
find_border_view(const Catalogue& catalogue, std::string_view id) noexcept {
  for (std::size_t i = 0; i < catalogue.views.size(); ++i) {
    if (catalogue.views[i].id == id) {
      return static_cast<std::uint8_t>(i);
    }
  }
  return std::nullopt;
}

World make_world(core::Story story, Catalogue catalogue) {
  return make_world(core::StoryArchive(std::move(story)), std::move(catalogue));
}

World make_world(core::StoryArchive archive, Catalogue catalogue) {
  World world;
  world.archive = std::move(archive);
  world.archive.know(world.story, std::nullopt);
  const core::Story& story = world.story;
  world.messages[0] = std::make_shared<const Messages>();
  world.english_month_first = std::make_shared<const Messages>(true);
  world.table = core::make_claim_table(story);
  world.timeline = timeline_of(story, world.table);
  world.last_published = world.timeline.first;
  for (const std::int32_t day : world.table.published) {
    if (!core::is_open(Day{day})) {
      world.last_published = std::max(world.last_published, Day{day});
    }
  }
  world.home = home_of(story);
  number_events(story, world);
  world.overview = core::projection_about(own_kind(story), world.home);
  world.lenses = lenses_of(story, world.table, world.overview);
  world.catalogue = std::move(catalogue);
  name_places(world);
  return world;
}

void know(World& world, std::optional<Day> day) {
  if (world.story.day() == day) {
    return;
  }
  world.archive.know(world.story, day);
  world.table = core::make_claim_table(world.story);
  world.compared.reset();
  number_events(world.story, world);
  name_places(world);
  ++world.revision;
}

// Two days are compared by a link or a press, once the whole program is here.
namespace later {
DATELINE_LATER void mark_told_otherwise(World& world, std::optional<Day> since);
}

void later::mark_told_otherwise(World& world, std::optional<Day> since) {
  std::vector<core::ClaimIndex> claims;
  if (since) {
    claims = core::told_otherwise(world.archive.known_on(world.story, *since), world.story);
  }
  core::mark_retold(world.table, claims, since.value_or(core::kBeforeAll));
}

void compare(World& world, std::optional<Day> since) {
  if (world.compared == since) {
    return;
  }
  world.compared = since;
  later::mark_told_otherwise(world, since);
  ++world.revision;
}

const Messages& messages_of(const AppState& state, const World& world) noexcept {
  const Language language = language_of(state);
  if (language == Language::en && state.customs.month_first && world.english_month_first) {
    return *world.english_month_first;
  }
  const auto& asked = world.messages[static_cast<std::size_t>(language)];
  return asked ? *asked : *world.messages[0];
}

void add_points(World& world, core::PointCloud points) {
  world.points = std::move(points);
  if (world.points.size() == 0) {
    return;
  }
  const core::DayRange days = world.points.days();
  world.last_published = std::max(world.last_published, days.last);
  const Day last = std::max(world.timeline.last, days.last);
  world.timeline = {
      std::max(std::min(world.timeline.first, days.first), Day{last.value - kLongestTimeline}),
      last
  };
}

}  // namespace dateline::app
