#include "app/model/insets.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "app/link/deep_link.hpp"
#include "app/support.hpp"
#include "app/view/frame.hpp"
#include "app/view/frame_cache.hpp"
#include "core/points/synthetic_points.hpp"

namespace dateline::app {
namespace {

Driver at_home(core::RectPx map = kMap) {
  Driver driver{troops_world()};
  driver.place(map);
  driver.arrive();
  driver.wait(2000);
  return driver;
}

// The inset whose marks hold the place, from 0; -1: the map itself; -2: nowhere.
int where(const Frame& frame, core::PlaceIndex place) {
  const auto holds = [&](const Frame& map) {
    return std::any_of(map.singles.begin(), map.singles.end(), [&](const PlaceMark& mark) {
      return mark.place == place;
    });
  };
  if (holds(frame)) {
    return -1;
  }
  for (std::size_t i = 0; i < frame.insets.size(); ++i) {
    if (holds(frame.insets[i])) {
      return static_cast<int>(i);
    }
  }
  return -2;
}

TEST(Insets, ShowTheTwoCornersWhereTheStorysClaimsCrowd) {
  const Driver driver = at_home();
  const Frame frame = frame_of(driver);
  ASSERT_EQ(frame.insets.size(), 2u);
  EXPECT_EQ(where(frame, driver.at("kursk-region")), 0);
  EXPECT_EQ(where(frame, driver.at("donetsk")), 0);
  for (const char* place : {"pyongyang", "seoul", "vladivostok"}) {
    EXPECT_EQ(where(frame, driver.at(place)), 1) << place;
  }
  EXPECT_EQ(where(frame, driver.at("russia")), -1);
}

TEST(Insets, AreNoneOfAStoryInOneCorner) {
  core::Story story = read_file(kTroopsStory);
  std::erase_if(story.movements, [](const core::Movement&) { return true; });
  for (core::Place& place : story.places) {
    if (place.point) {
      place.point = core::LngLat{36 + place.point->lng / 100, 50 + place.point->lat / 100};
    }
  }
  EXPECT_TRUE(make_world(std::move(story), {}).lenses.empty());
}

TEST(Insets, LieInTheMapBesideEachOtherBelowWhatIsLeftFree) {
  for (const core::RectPx map :
       {kMap, core::RectPx{0, 56, 1300, 800}, core::RectPx{304, 100, 720, 540}}) {
    const Driver driver = at_home(map);
    const Frame frame = frame_of(driver);
    ASSERT_EQ(frame.insets.size(), 2u);
    const core::RectPx a = frame.insets[0].map, b = frame.insets[1].map;
    EXPECT_LE(a.x + a.width, b.x);
    for (const core::RectPx card : {a, b}) {
      EXPECT_GE(card.x, map.x);
      EXPECT_LE(card.x + card.width, map.x + map.width);
      EXPECT_LE(card.y + card.height, map.y + map.height);
      EXPECT_GE(card.y, frame.free.y + frame.free.height);
    }
    EXPECT_GT(frame.free.height, 200);
  }
}

TEST(Insets, StandOneOverTheOtherInANarrowTallMap) {
  for (const core::RectPx map :
       {core::RectPx{304, 100, 360, 1170},
        core::RectPx{0, 56, 390, 924},
        core::RectPx{0, 100, 500, 1100}}) {
    const Driver driver = at_home(map);
    const Frame frame = frame_of(driver);
    ASSERT_EQ(frame.insets.size(), 2u);
    const core::RectPx a = frame.insets[0].map, b = frame.insets[1].map;
    EXPECT_LE(a.y + a.height, b.y);
    for (const core::RectPx card : {a, b}) {
      EXPECT_GE(card.x, map.x);
      EXPECT_LE(card.x + card.width, map.x + map.width);
      EXPECT_LE(card.y + card.height, map.y + map.height);
      EXPECT_GE(card.y, frame.free.y + frame.free.height);
    }
    EXPECT_GT(frame.free.height, 250);
  }
}

TEST(Insets, WithoutAMarkFoldAway) {
  Driver driver = at_home();
  driver.send(ClaimClosed{});
  driver.send(CountryPicked{core::country_number("US")});
  driver.wait(2000);
  const Frame frame = frame_of(driver);
  ASSERT_FALSE(frame.cache->all_singles.empty());
  ASSERT_LT(frame.insets.size(), 2u) << "nobody of the United States speaks of both corners";
  for (const Frame& inset : frame.insets) {
    EXPECT_FALSE(inset.singles.empty());
  }
}

TEST(Insets, AreNoneInFrontOfACloud) {
  Driver driver = at_home();
  add_points(driver.world, core::synthetic_cloud(1000, 1).value());
  EXPECT_TRUE(frame_of(driver).insets.empty());
}

// upright, and of a usual height
TEST(Insets, AreNoneOnAPhone) {
  EXPECT_TRUE(frame_of(at_home({0, 56, 390, 700})).insets.empty());
}

TEST(Insets, EveryPlaceWithAMarkHasItOnceWhateverTheReaderDoes) {
  Driver driver = at_home();
  Frame frame;
  Chance chance(20241026);
  for (int i = 0; i < 400; ++i) {
    driver.send(chance.event(driver.world, driver.state.now_ms));
    driver.wait(static_cast<double>(chance.between(0, 300)));
    make_frame(driver.state, driver.world, frame);
    std::multiset<std::uint32_t> shown;
    for (const PlaceMark& mark : frame.singles) {
      shown.insert(mark.place.value);
    }
    for (const Frame& inset : frame.insets) {
      for (const PlaceMark& mark : inset.singles) {
        shown.insert(mark.place.value);
        EXPECT_TRUE(inset.map.contains(
            core::to_screen(
                inset.camera,
                inset.map,
                *driver.world.story.places[mark.place.value].point
            )
        ));
      }
    }
    ASSERT_EQ(shown.size(), frame.cache->all_singles.size());
    for (const PlaceMark& mark : frame.cache->all_singles) {
      ASSERT_EQ(shown.count(mark.place.value), 1u);
    }
    ASSERT_EQ(frame.on_map + frame.in_tray, frame.passing.size());
  }
}

TEST(Insets, APlaceThatOneShowsMovesNoMap) {
  Driver driver = at_home();
  const core::Camera before = driver.state.camera;
  driver.send(PlacePicked{driver.at("seoul")});
  driver.wait(2000);
  EXPECT_EQ(driver.state.camera, before);
}

TEST(Insets, FoldAwayWhenTheReaderComesAsClose) {
  Driver driver = at_home();
  driver.send(LensPicked{0});
  driver.wait(2000);
  const Frame frame = frame_of(driver);
  EXPECT_TRUE(frame.insets.empty());
  EXPECT_EQ(where(frame, driver.at("kursk-region")), -1);
  EXPECT_TRUE(kMap.contains(
      core::to_screen(
          driver.state.camera,
          kMap,
          *driver.world.story.places[driver.at("kursk-region").value].point
      )
  ));
  driver.send(MapHomeAsked{});
  driver.wait(2000);
  EXPECT_EQ(frame_of(driver).insets.size(), 2u);
}

TEST(Insets, ALensThatIsNoneIsNotOpened) {
  Driver driver = at_home();
  const core::Camera before = driver.state.camera;
  driver.send(LensPicked{7});
  driver.wait(1000);
  EXPECT_EQ(driver.state.camera, before);
}

TEST(Projections, PickingOneKeepsTheLinkAndTheStory) {
  Driver driver = at_home();
  driver.send(ProjectionPicked{core::ProjectionKind::mercator});
  driver.wait(1000);
  EXPECT_EQ(driver.state.camera.projection, core::Projection{});
  const std::string text = to_fragment(driver.state.link, driver.world);
  EXPECT_NE(text.find("proj=mercator"), std::string::npos) << text;
  EXPECT_EQ(from_fragment(text, driver.world).link, driver.state.link);
  driver.send(ProjectionPicked{core::ProjectionKind::equal_area});
  driver.wait(1000);
  EXPECT_EQ(to_fragment(driver.state.link, driver.world), "");
}

TEST(Projections, AViewKeepsItsPlaceAndScaleInTheOther) {
  Driver driver = at_home();
  driver.send(ViewSet{{{36, 51}, 6}});
  driver.wait(1000);
  const core::Camera before = driver.state.camera;
  driver.send(ProjectionPicked{core::ProjectionKind::mercator});
  driver.wait(1000);
  EXPECT_NEAR(core::km_per_px(driver.state.camera) / core::km_per_px(before), 1, 1e-3);
  EXPECT_NEAR(driver.state.camera.centre.lng, before.centre.lng, 1e-3);
  EXPECT_NEAR(driver.state.camera.centre.lat, before.centre.lat, 1e-3);
}

TEST(Projections, AnUnknownOneIsDroppedAndNamed) {
  const World world = troops_world();
  const ReadLink read = from_fragment("#proj=robinson", world);
  ASSERT_EQ(read.dropped.size(), 1u);
  EXPECT_NE(read.dropped[0].find("robinson"), std::string::npos);
}

}  // namespace
}  // namespace dateline::app
