// Works out once what every frame needs of a story.
#include "app/model/world.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "app/model/extent.hpp"
#include "app/model/insets.hpp"
#include "app/model/state.hpp"
#include "app/model/told_otherwise.hpp"
#include "app/words/messages.hpp"
#include "core/base/sorting.hpp"
#include "core/geo/hemisphere.hpp"

namespace dateline::app {

namespace {

using core::Day;
using core::GeoBox;

// Days beyond both ends of what was said, so that first and last stand clear of the edges.
constexpr std::int32_t kTimelineMargin = 3;

struct Span {
  std::int32_t first = core::kAfterAll.value;
  std::int32_t last = core::kBeforeAll.value;

  void extend(std::int32_t day) noexcept {
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
  const core::DayRange period = story.period.days;
  Span said;
  Span published;
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    said.extend(table.said_last[row]);
    published.extend(table.published[row]);
  }
  if (published.last < published.first) {
    published.extend(core::is_open(period.last) ? 0 : period.last.value);
  }
  said.extend(published.first);
  std::int32_t first = said.first - kTimelineMargin;
  if (!core::is_open(period.first)) {
    first = period.first.value;
  }
  std::int32_t last = published.last + kTimelineMargin;
  if (!core::is_open(period.last)) {
    last = std::min(period.last.value, last);
  }
  first = std::min(first, published.first);
  last = std::max(last, published.last);
  return {Day{std::max(first, last - kLongestTimeline)}, Day{last}};
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

// Claims that have a label in the happened lane: those of one label side by side, in their order.
ClaimRows claims_by_label(const core::Story& story) {
  ClaimRows dated;
  for (std::uint32_t i = 0; i < story.claims.size(); ++i) {
    if (is_dated(story.claims[i])) {
      dated.push_back(i);
    }
  }
  core::sort_positions(dated, [&](std::uint32_t a, std::uint32_t b) {
    const int order = story.claims[a].event.compare(story.claims[b].event);
    return order != 0 ? order < 0 : a < b;
  });
  return dated;
}

// Numbers the labels of the happened lane in the order in which claims bring them up.
void number_events(const core::Story& story, World& world) {
  std::vector<std::uint32_t>& event_of = world.event_of;
  event_of.assign(story.claims.size(), kNoEvent);
  // First the claim that brings it up, which the claims themselves then number in their order.
  std::uint32_t first = kNoEvent;
  for (const std::uint32_t row : claims_by_label(story)) {
    const std::string& label = story.claims[row].event;
    if (first == kNoEvent || story.claims[first].event != label) {
      first = row;
    }
    event_of[row] = first;
  }
  world.events = 0;
  for (std::uint32_t row = 0; row < event_of.size(); ++row) {
    if (event_of[row] == kNoEvent) {
      continue;
    }
    if (event_of[row] == row) {
      event_of[row] = world.events;
      ++world.events;
    } else {
      event_of[row] = event_of[event_of[row]];
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
  world.archive.know(world.story, std::nullopt, world.later_part.key());
  const core::Story& story = world.story;
  world.messages[0] = std::make_shared<const Messages>();
  world.english_month_first = std::make_shared<const Messages>(true);
  world.table = core::make_claim_table(story);
  world.timeline = timeline_of(story, world.table);
  world.last_published = world.timeline.first;
  for (const std::int32_t published : world.table.published) {
    const Day day{published};
    if (!core::is_open(day)) {
      world.last_published = std::max(world.last_published, day);
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
  world.archive.know(world.story, day, world.later_part.key());
  world.table = core::make_claim_table(world.story);
  world.compared.reset();
  number_events(world.story, world);
  name_places(world);
  ++world.revision;
}

void compare(World& world, std::optional<Day> since) {
  if (world.compared == since) {
    return;
  }
  const auto key = world.later_part.key();
  if (!key) {
    return;
  }
  world.compared = since;
  mark_told_otherwise(*key, world, since);
  ++world.revision;
}

const Messages& messages_of(const AppState& state, const World& world) noexcept {
  const Language language = language_of(state);
  const bool month_first = language == Language::en && state.customs.month_first;
  if (month_first && world.english_month_first) {
    return *world.english_month_first;
  }
  const auto& asked = world.messages[static_cast<std::size_t>(language)];
  return asked ? *asked : *world.messages[0];
}

}  // namespace dateline::app
