// What clusters count: each claim once, and nothing is lost or hidden by them.
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

TEST(Clusters, CountAClaimAboutTwoOfTheirPlacesOnce) {
  Driver driver = started(row_of(4, 0.001, {{{0, 1, 2}}, {{1, 3}}, {{2}}}));
  const Frame frame = frame_of(driver);
  ASSERT_EQ(frame.marks.size(), 1u);
  EXPECT_EQ(frame.marks.front().claims, 3u);
  EXPECT_EQ(core::total(frame.marks.front().counts), 3u);
  EXPECT_FLOAT_EQ(frame.marks.front().radius, 7.0f + 2.7f * std::sqrt(3.0f));
}

// What a reader may trust whatever was done: every claim shown is on the map or in the tray, and
// each that has a place is counted by a mark.
void expect_counted_by_marks(
    const World& world,
    const Frame& frame,
    const Frame& map,
    std::set<core::PlaceIndex>& shown
) {
  for (const PlaceMark& mark : map.marks) {
    const auto members = members_of(map, mark);
    std::vector<core::PlaceIndex> places(members.begin(), members.end());
    if (places.empty()) {
      places.push_back(mark.place);
    }
    std::set<std::uint32_t> claims;
    for (const core::PlaceIndex place : places) {
      EXPECT_TRUE(shown.insert(place).second)
          << "in two marks: " << world.story.places[place.value].id;
      for (const std::uint32_t claim : core::claims_at(world.table, place, frame.place_tie)) {
        if (frame.cache->around_flags[claim] != 0) {
          claims.insert(claim);
        }
      }
    }
    EXPECT_EQ(mark.claims, claims.size());
    EXPECT_EQ(core::total(mark.counts), claims.size());
    core::StanceCounts counts{};
    for (const std::uint32_t claim : claims) {
      ++counts[world.table.stance[claim]];
    }
    EXPECT_EQ(mark.counts, counts);
    const bool differs =
        frame.place_tie == core::PlaceTie::about &&
        core::accounts_differ(world.story, world.table, places, frame.cache->around_flags);
    EXPECT_EQ(mark.differs, differs);
    EXPECT_FALSE(mark.is_cluster() && mark.selected);
  }
}

void expect_all_counted(const Driver& driver, const Frame& frame) {
  const World& world = driver.world;
  ASSERT_EQ(frame.on_map + frame.in_tray, frame.passing.size());
  std::set<core::PlaceIndex> shown;
  expect_counted_by_marks(world, frame, frame, shown);
  for (const Frame& inset : frame.insets) {
    expect_counted_by_marks(world, frame, inset, shown);
  }
  std::size_t with_point = 0, area_alone = 0;
  for (const std::uint32_t claim : frame.passing) {
    const std::vector<core::PlaceIndex> places =
        places_by(world.story.claims[claim], frame.place_tie);
    const bool counted = std::any_of(places.begin(), places.end(), [&](core::PlaceIndex p) {
      return shown.count(p) == 1;
    });
    with_point += counted;
    area_alone += !counted && std::any_of(places.begin(), places.end(), [&](core::PlaceIndex p) {
      return world.story.places[p.value].area_kind != core::AreaKind::none;
    });
  }
  EXPECT_EQ(with_point + area_alone, frame.on_map);
}

TEST(Clusters, LoseNoClaimWhateverTheReaderDoes) {
  for (World world : {good_world(), troops_world(), row_of(40, 0.4, one_each(40))}) {
    for (std::uint32_t seed = 1; seed <= 6; ++seed) {
      Driver driver = started(world);
      Chance chance(seed);
      Frame frame;
      for (int i = 0; i < 150; ++i) {
        driver.send(chance.event(driver.world, driver.state.now_ms));
        make_frame(driver.state, driver.world, frame);
        expect_all_counted(driver, frame);
        if (HasFailure()) {
          FAIL() << "seed " << seed << ", event " << i;
        }
      }
    }
  }
}

TEST(Clusters, KeepMarksNearTheirPlaces) {
  for (World world : {good_world(), troops_world(), row_of(40, 0.4, one_each(40))}) {
    Driver driver = started(std::move(world));
    driver.send(ClaimClosed{});
    for (double zoom = 2; zoom < 12; zoom += 0.37) {
      core::Camera camera = driver.state.camera;
      camera.zoom = zoom;
      driver.send(ViewSet{camera});
      for (const PlaceMark& mark : frame_of(driver).marks) {
        // room for neighbours abroad, which no ring may take in
        const float most = (mark.is_cluster() ? 2.5f : 2.25f) * mark.radius;
        EXPECT_LE(std::hypot(mark.at.x - mark.anchor.x, mark.at.y - mark.anchor.y), most)
            << driver.world.story.places[mark.place.value].id << " at zoom " << zoom;
      }
    }
  }
}

}  // namespace
}  // namespace dateline::app
