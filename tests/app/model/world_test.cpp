// What a story becomes before anyone looks at it: timeline, home, projected places.
#include <algorithm>

#include <gtest/gtest.h>

#include "app/model/extent.hpp"
#include "app/support.hpp"

namespace dateline::app {
namespace {

core::Day day(int year, int month, int of_month) {
  return core::to_day({year, month, of_month});
}

TEST(World, EveryPublicationIsOnTheTimelineWhateverThePeriod) {
  for (const char* period :
       {"2024-10/2024-11",
        "2024-10-01/2024-10-20",
        "2024-10-25/..",
        "../2024-10-20",
        "1901/1902",
        "2090",
        "2024-10-30"}) {
    core::Story story = read_file(kTroopsStory);
    story.period = core::parse_edtf(period).value();
    const World world = make_world(std::move(story), {});
    EXPECT_LE(world.timeline.first, world.timeline.last) << period;
    for (const std::int32_t published : world.table.published) {
      EXPECT_TRUE(world.timeline.contains(core::Day{published})) << period;
    }
    EXPECT_EQ(
        world.last_published,
        core::Day{*std::max_element(world.table.published.begin(), world.table.published.end())}
    ) << period;
  }
}

TEST(World, TheTimelineIsTheEditorsPeriodWhereItHoldsThePublications) {
  const World world = troops_world();
  EXPECT_EQ(world.timeline.first, day(2024, 10, 1));
  EXPECT_GT(world.timeline.last, world.last_published) << "the last day stands clear of the edge";
  EXPECT_LE(world.timeline.last, day(2024, 11, 30));
}

TEST(World, TheLastDayIsADayEvenWhereASourceGivesNoEnd) {
  core::Story story = read_file(kTroopsStory);
  story.sources.back().published = core::parse_edtf("2024-11-02/..").value();
  const World world = make_world(std::move(story), {});
  EXPECT_FALSE(core::is_open(world.last_published));
  EXPECT_TRUE(world.timeline.contains(world.last_published));
}

TEST(World, ATimelineIsAHundredYearsAtMost) {
  core::Story story = read_file(kTroopsStory);
  story.period = core::parse_edtf("-9999/2024-11-30").value();
  const World world = make_world(std::move(story), {});
  EXPECT_LE(world.timeline.last.value - world.timeline.first.value, 36'525);
  EXPECT_TRUE(world.timeline.contains(day(2024, 11, 2)));
}

TEST(World, AStoryWithoutClaimsHasATimelineToo) {
  core::Story story = read_file(kTroopsStory);
  story.claims.clear();
  story.relations.clear();
  story.movements.clear();
  story.default_claim.reset();
  const World world = make_world(std::move(story), {});
  EXPECT_LE(world.timeline.first, world.timeline.last);
  EXPECT_FALSE(core::is_open(world.timeline.first) || core::is_open(world.timeline.last));
}

TEST(World, ClaimsOfOneEventShareANumber) {
  for (const World& world : {good_world(), troops_world()}) {
    ASSERT_EQ(world.event_of.size(), world.story.claims.size());
    for (std::size_t a = 0; a < world.story.claims.size(); ++a) {
      const core::Claim& claim = world.story.claims[a];
      EXPECT_EQ(world.event_of[a] == kNoEvent, claim.event.empty() || !claim.about) << claim.id;
      if (world.event_of[a] == kNoEvent) {
        continue;
      }
      EXPECT_LT(world.event_of[a], world.events);
      for (std::size_t b = 0; b < a; ++b) {
        EXPECT_EQ(
            world.event_of[a] == world.event_of[b],
            claim.event == world.story.claims[b].event && world.story.claims[b].about
        ) << claim.id;
      }
    }
  }
}

TEST(World, HomeIsWhatTheEditorSaysElseAllPlaces) {
  core::Story story = read_file(kTroopsStory);
  EXPECT_EQ(make_world(story, {}).home, *story.default_bounds);
  story.default_bounds.reset();
  const World world = make_world(std::move(story), {});
  EXPECT_LT(world.home.south, world.home.north);
  const core::RectPx window{0, 0, 800, 600};
  const core::Camera camera = core::fitted(world.overview, world.home, window, 0);
  for (const core::Place& place : world.story.places) {
    const bool inside =
        !place.point || window.contains(core::to_screen(camera, window, *place.point));
    EXPECT_TRUE(inside) << place.id;
  }
}

core::Place at(double lng, double lat) {
  core::Place place;
  place.point = core::LngLat{lng, lat};
  return place;
}

TEST(Extent, CrossesTheAntimeridianWhereThatIsSmaller) {
  Extent pacific;
  pacific.add(at(178, -18));   // Suva
  pacific.add(at(-172, -14));  // Apia
  const auto box = pacific.box(1);
  ASSERT_TRUE(box);
  EXPECT_DOUBLE_EQ(box->west, 177);
  EXPECT_DOUBLE_EQ(box->east, -171);
  EXPECT_DOUBLE_EQ(box->south, -19);

  Extent europe;
  europe.add(at(-9, 39));
  europe.add(at(37, 55));
  EXPECT_EQ(europe.box(0), (core::GeoBox{-9, 39, 37, 55}));

  Extent globe;
  for (double lng = -180; lng < 180; lng += 10) {
    globe.add(at(lng, 0));
  }
  const auto whole = globe.box(6);
  ASSERT_TRUE(whole);
  EXPECT_EQ(whole->west, -180);
  EXPECT_EQ(whole->east, 180);
}

TEST(Extent, HoldsCirclesAndPolygonsAndStopsShortOfThePoles) {
  Extent extent;
  core::Place circle = at(38, 48);
  circle.area_kind = core::AreaKind::circle;
  circle.circle_km = 111.195;
  extent.add(circle);
  auto box = extent.box(0);
  ASSERT_TRUE(box);
  EXPECT_NEAR(box->south, 47, 0.01);
  EXPECT_NEAR(box->east, 38 + 1 / 0.669, 0.01);

  core::Place forest;
  forest.rings = {{{20, 60}, {22, 60}, {22, 89}, {20, 60}}};
  extent.add(forest);
  box = extent.box(3);
  ASSERT_TRUE(box);
  EXPECT_EQ(box->north, 85);
  EXPECT_LE(box->west, 17.01);
  EXPECT_FALSE(Extent().box(1)) << "nothing has no box";
}

}  // namespace
}  // namespace dateline::app
