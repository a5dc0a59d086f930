// Which places lie in which, who speaks for whom, and what kind of speaker each is.
#include "core/story/hierarchy.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "core/support.hpp"

namespace dateline::core {
namespace {

Story troops_story() {
  std::ifstream file(
      DATELINE_SOURCE_DIR "/data/stories/dprk-troops-2024/story.json",
      std::ios::binary
  );
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(read_story(text.str(), "story.json")->story);
}

Place coded(const char* id, PlaceKind kind, std::vector<std::string> codes) {
  Place place;
  place.id = id;
  place.kind = kind;
  place.area_kind = AreaKind::iso;
  place.iso_codes = std::move(codes);
  return place;
}

Place pinned(const char* id, LngLat point) {
  Place place;
  place.id = id;
  place.point = point;
  return place;
}

std::vector<std::string> holders_of(const Story& story, std::string_view id) {
  std::vector<std::string> ids;
  const auto all = places_holding(story);
  for (const PlaceIndex holder : all[find_place(story, id)->value]) {
    ids.push_back(story.places[holder.value].id);
  }
  return ids;
}

using Ids = std::vector<std::string>;

TEST(PlacesHolding, FollowsParentsNearestFirst) {
  EXPECT_EQ(holders_of(troops_story(), "vladivostok"), (Ids{"far-east", "russia"}));
  EXPECT_EQ(holders_of(troops_story(), "russia"), Ids{});
}

TEST(PlacesHolding, ReadsRegionsAndCountriesFromTheirCodes) {
  Story story;
  story.places = {
      coded("east", PlaceKind::region, {"RU-PRI", "RU-KHA"}),
      coded("russia", PlaceKind::country, {"RU"}),
      coded("primorye", PlaceKind::region, {"RU-PRI"}),
      coded("somewhere", PlaceKind::region, {"RU"}),
      coded("ukraine", PlaceKind::country, {"UA"}),
      coded("also-east", PlaceKind::region, {"RU-KHA", "RU-PRI"})
  };
  EXPECT_EQ(holders_of(story, "primorye").back(), "russia");
  EXPECT_EQ(holders_of(story, "primorye").size(), 4u) << "east, also-east, somewhere, russia";
  EXPECT_EQ(holders_of(story, "east"), (Ids{"somewhere", "russia"}))
      << "two regions of the same units hold neither the other";
  EXPECT_EQ(holders_of(story, "somewhere"), Ids{"russia"});
  EXPECT_EQ(holders_of(story, "ukraine"), Ids{});
}

TEST(PlacesHolding, FindsPointsInOutlinesAndCirclesOfStatedExtent) {
  Story story;
  Place bay = pinned("bay", {10, 60});
  bay.area_kind = AreaKind::polygon;
  bay.rings = {
      {{9, 59}, {12, 59}, {12, 61}, {9, 61}, {9, 59}},
      {{10.5, 59.5}, {10.5, 60.5}, {11.5, 60.5}, {11.5, 59.5}, {10.5, 59.5}}
  };
  Place about = pinned("about", {20, 60});
  about.area_kind = AreaKind::circle;
  about.circle_km = 60;
  Place near = about;
  near.id = "near";
  near.extent = Extent::near;
  story.places = {
      bay,
      about,
      near,
      pinned("boat", {9.5, 59.5}),
      pinned("island", {11, 60}),
      pinned("tower", {20.5, 60})
  };
  EXPECT_EQ(holders_of(story, "boat"), Ids{"bay"});
  EXPECT_EQ(holders_of(story, "island"), Ids{}) << "in the hole";
  EXPECT_EQ(holders_of(story, "tower"), Ids{"about"}) << "near somewhere is nowhere in particular";
}

TEST(PlacesHolding, EndsWhereAStoryGoesInCircles) {
  Story story;
  story.places = {
      coded("a", PlaceKind::country, {"RU"}),
      coded("b", PlaceKind::region, {"RU-KRS"})
  };
  story.places[0].parent = PlaceIndex{1};
  EXPECT_EQ(holders_of(story, "a"), Ids{});
  EXPECT_EQ(holders_of(story, "b"), Ids{});
}

// What holds a holder holds the place too.
TEST(PlacesHolding, IsClosedUpwards) {
  const Story story = troops_story();
  const auto all = places_holding(story);
  for (const auto& holders : all) {
    for (const PlaceIndex holder : holders) {
      for (const PlaceIndex above : all[holder.value]) {
        EXPECT_NE(std::find(holders.begin(), holders.end(), above), holders.end());
      }
    }
  }
}

TEST(BodiesHolding, LeadsFromAPersonToTheGovernment) {
  const Story story = troops_story();
  const auto bodies = bodies_holding(story)[find_actor(story, "blinken")->value];
  ASSERT_EQ(bodies.size(), 2u);
  EXPECT_EQ(story.actors[bodies[0].value].id, "us-state-department");
  EXPECT_EQ(story.actors[bodies[1].value].id, "united-states");
}

TEST(SpeakerKind, TellsOfficialsFromOutletsAndAnalysts) {
  const Story story = troops_story();
  const auto kind = [&story](std::string_view id) {
    return std::string(name_of(speaker_kind(story, *find_actor(story, id))));
  };
  EXPECT_EQ(kind("blinken"), "official");
  EXPECT_EQ(kind("nis"), "official");
  EXPECT_EQ(kind("rutte"), "organisation");
  EXPECT_EQ(kind("rte"), "outlet");
  EXPECT_EQ(kind("lankov"), "analyst");
  EXPECT_EQ(kind("analysts"), "other");
}

}  // namespace
}  // namespace dateline::core
