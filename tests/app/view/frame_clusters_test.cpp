// Clusters: which marks become one, what they are called, and when they part again.
#include <algorithm>
#include <cmath>
#include <set>

#include <gtest/gtest.h>

#include "app/support.hpp"
#include "app/view/frame.hpp"
#include "app/view/frame_cache.hpp"
#include "app/view/row_of_places.hpp"

namespace dateline::app {
namespace {

std::vector<std::string> described(const Frame& frame, const World& world) {
  std::vector<std::string> all;
  for (const PlaceMark& mark : frame.marks) {
    std::string text = world.story.places[mark.place.value].id + ":" + std::to_string(mark.claims);
    for (const core::PlaceIndex place : members_of(frame, mark)) {
      text += "," + world.story.places[place.value].id;
    }
    all.push_back(text);
  }
  return all;
}

TEST(Clusters, OfOneDenialAndThreeAssertionsShowBothAndThatTheyDiffer) {
  using core::Stance;
  const core::Relation relation{
      core::ClaimIndex{3},
      core::ClaimIndex{0},
      core::RelationKind::contradicts,
      "says it is not so"
  };
  Driver driver =
      started(row_of(4, 0.001, {{{0}}, {{1}}, {{2}}, {{3}, Stance::denies}}, {relation}));
  const Frame frame = frame_of(driver);
  ASSERT_EQ(frame.marks.size(), 1u);
  const PlaceMark& cluster = frame.marks.front();
  EXPECT_TRUE(cluster.is_cluster());
  EXPECT_EQ(cluster.claims, 4u);
  EXPECT_EQ(cluster.counts[core::StanceMark::asserts], 3u);
  EXPECT_EQ(cluster.counts[core::StanceMark::denies], 1u);
  EXPECT_TRUE(cluster.differs) << "though the two accounts are about different ones of its places";
  Driver agreeing = started(row_of(4, 0.001, one_each(4)));
  const Frame calm = frame_of(agreeing);
  ASSERT_EQ(calm.marks.size(), 1u);
  EXPECT_FALSE(calm.marks.front().differs);
  EXPECT_EQ(calm.marks.front().counts[core::StanceMark::asserts], 4u);
}

// A ring across a border would count one side's claims with the other's.
void expect_one_country_each(const World& world, const Frame& map) {
  for (const PlaceMark& mark : map.marks) {
    for (const core::PlaceIndex place : members_of(map, mark)) {
      EXPECT_EQ(core::country_of(world.story, place), core::country_of(world.story, mark.place))
          << world.story.places[place.value].id << " in the ring of "
          << world.story.places[mark.place.value].id;
    }
  }
}

TEST(Clusters, HoldPlacesOfOneCountryAtEveryZoomAndSize) {
  std::size_t clusters = 0;
  for (const core::RectPx map :
       {core::RectPx{0, 56, 320, 200},
        core::RectPx{0, 56, 390, 330},
        core::RectPx{0, 0, 360, 480},
        kMap,
        core::RectPx{0, 56, 1300, 700}}) {
    for (const bool alone : {false, true}) {
      Driver driver{troops_world()};
      driver.send(MapAloneSet{alone});
      driver.place(map);
      driver.arrive();
      driver.send(ClaimClosed{});
      driver.wait(2000);
      for (double zoom = 0; zoom < 9; zoom += 0.2) {
        core::Camera camera = driver.state.camera;
        camera.zoom = zoom;
        driver.send(ViewSet{camera});
        const Frame frame = frame_of(driver);
        expect_one_country_each(driver.world, frame);
        for (const Frame& inset : frame.insets) {
          expect_one_country_each(driver.world, inset);
        }
        clusters += static_cast<std::size_t>(
            std::count_if(frame.marks.begin(), frame.marks.end(), [](const PlaceMark& mark) {
              return mark.is_cluster();
            })
        );
      }
    }
  }
  EXPECT_GT(clusters, 100u);
}

TEST(Clusters, AreCalledAfterAPlaceThatHoldsAllOfTheirsOrByNone) {
  Driver driver = started(troops_world());
  driver.send(ClaimClosed{});
  std::set<std::string> called;
  for (double zoom = 0; zoom < 5; zoom += 0.25) {
    core::Camera camera = driver.state.camera;
    camera.zoom = zoom;
    driver.send(ViewSet{camera});
    const Frame frame = frame_of(driver);
    for (const PlaceMark& mark : frame.marks) {
      const auto holder = place_holding(driver.world.story, frame, mark);
      if (!mark.is_cluster() || !holder) {
        continue;
      }
      called.insert(driver.world.story.places[holder->value].id);
      for (const core::PlaceIndex place : members_of(frame, mark)) {
        EXPECT_TRUE(core::contains_place(driver.world.story, *holder, place));
      }
    }
  }
  EXPECT_TRUE(called.contains("russia")) << "Kursk region, the Far East and Vladivostok";
  EXPECT_TRUE(called.contains("ukraine"));
  EXPECT_TRUE(called.contains("north-korea"));
}

TEST(Clusters, AreNotMadeOfMarksThatHaveRoom) {
  Driver driver = started(row_of(5, 3.0, one_each(5)));
  const Frame frame = frame_of(driver);
  EXPECT_EQ(frame.marks.size(), 5u);
  for (const PlaceMark& mark : frame.marks) {
    EXPECT_FALSE(mark.is_cluster());
  }
}

TEST(Clusters, AreNotMadeOfTwoThatTouchSlightly) {
  Driver driver = started(row_of(2, 1, one_each(2)));
  // 22 px apart: rings of 14.7 px meet, and each needs to give way by some 5 px.
  const double px = core::pixels_per_plane(0);
  driver.send(
      ViewSet{
          {{30.5, 45},
           std::log2(22 * 360 / px / std::cos(45 * 0.0174532925)),
           driver.state.camera.projection}
      }
  );
  const Frame frame = frame_of(driver);
  ASSERT_EQ(frame.marks.size(), 2u);
  EXPECT_TRUE(frame.marks[0].moved);
  EXPECT_TRUE(frame.marks[1].moved);
}

TEST(Clusters, PartWhenTheirMembersHaveRoomAndOpenWhenPicked) {
  Driver driver = started(row_of(4, 0.05, one_each(4)));
  const Frame before = frame_of(driver);
  ASSERT_EQ(before.marks.size(), 1u);
  const auto members = members_of(before, before.marks.front());
  driver.send(ClusterPicked{{members.begin(), members.end()}});
  driver.wait(3000);
  const Frame after = frame_of(driver);
  EXPECT_EQ(after.marks.size(), 4u);
  for (const PlaceMark& mark : after.marks) {
    EXPECT_TRUE(mark.on_screen);
    EXPECT_FALSE(mark.is_cluster());
  }
  EXPECT_TRUE(driver.state.link.camera) << "the view it leads to is part of the link";
}

TEST(Clusters, OfPlacesOnOnePointPartAtTheDeepestZoomsByStandingAside) {
  Driver driver = started(row_of(6, 0, one_each(6)));
  ASSERT_EQ(frame_of(driver).marks.size(), 1u);
  driver.send(ClusterPicked{{{0}, {1}, {2}, {3}, {4}, {5}}});
  driver.wait(4000);
  const Frame frame = frame_of(driver);
  ASSERT_EQ(frame.marks.size(), 6u);
  for (std::size_t i = 0; i < 6; ++i) {
    for (std::size_t j = i + 1; j < 6; ++j) {
      EXPECT_GE(
          std::hypot(
              frame.marks[i].at.x - frame.marks[j].at.x,
              frame.marks[i].at.y - frame.marks[j].at.y
          ),
          outer_radius(frame.marks[i]) + outer_radius(frame.marks[j]) - 0.5f
      );
    }
  }
}

TEST(Clusters, LeaveTheSelectedPlaceItsOwnMark) {
  Driver driver = started(row_of(4, 0.001, one_each(4)));
  driver.send(PlacePicked{{2}});
  const Frame frame = frame_of(driver);
  ASSERT_EQ(frame.marks.size(), 2u);
  EXPECT_EQ(frame.marks.back().place, core::PlaceIndex{2});
  EXPECT_TRUE(frame.marks.back().selected);
  EXPECT_FALSE(frame.marks.back().is_cluster());
  EXPECT_EQ(frame.marks.front().member_count, 3u);
  EXPECT_EQ(frame.marks.front().claims, 3u);
}

TEST(Clusters, AreTheSameWhereverTheMapIsPanned) {
  for (World world : {good_world(), troops_world(), row_of(30, 0.3, one_each(30))}) {
    Driver driver = started(std::move(world));
    const auto before = described(frame_of(driver), driver.world);
    Frame kept = frame_of(driver);
    Chance chance(7);
    for (int i = 0; i < 30; ++i) {
      core::Camera camera = driver.state.camera;
      camera.centre = {chance.between(-180, 180), chance.between(-60, 70)};
      driver.send(ViewSet{camera});
      if (driver.state.camera.zoom != camera.zoom) {
        continue;
      }
      EXPECT_EQ(described(frame_of(driver), driver.world), before);
      make_frame(driver.state, driver.world, kept);
      EXPECT_EQ(described(kept, driver.world), before) << "and so they are in a frame that is kept";
    }
  }
}

TEST(Clusters, AreTheSameComingFromNearAsFromFar) {
  Driver driver = started(troops_world());
  Frame kept;
  for (const double zoom : {2.3, 5.1, 9.0, 5.1, 2.3, 6.2, 2.3}) {
    core::Camera camera = driver.state.camera;
    camera.zoom = zoom;
    driver.send(ViewSet{camera});
    make_frame(driver.state, driver.world, kept);
    EXPECT_EQ(described(kept, driver.world), described(frame_of(driver), driver.world)) << zoom;
  }
}

TEST(Clusters, JoinNeighboursOnEitherSideOfTheAntimeridian) {
  World world = row_of(4, 0.001, one_each(4));
  core::Story story = world.story;
  for (std::size_t i = 0; i < 4; ++i) {
    story.places[i].point = core::LngLat{i % 2 == 0 ? 179.999 : -179.999, 60};
  }
  story.default_bounds = core::GeoBox{160, 50, -160, 70};
  for (const core::ProjectionKind kind :
       {core::ProjectionKind::equal_area, core::ProjectionKind::mercator}) {
    Driver driver = started(make_world(story, {}));
    driver.send(ProjectionPicked{kind});
    driver.wait(2000);
    EXPECT_EQ(frame_of(driver).marks.size(), 1u);
  }
}

}  // namespace
}  // namespace dateline::app
