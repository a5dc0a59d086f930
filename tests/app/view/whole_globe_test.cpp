// A story that lies all around the globe: which map it gets, and that all of it can be seen, linked
// to and flown over there.
#include <cmath>

#include <gtest/gtest.h>

#include "app/link/deep_link.hpp"
#include "app/support.hpp"
#include "app/view/camera_path.hpp"
#include "core/geo/projection_rules.hpp"

namespace dateline::app {
namespace {

constexpr const char* kAroundTheWorld = "/tests/data/stories/around-the-world/story.json";
constexpr core::RectPx kPhone{0, 0, 390, 500};

Driver around_the_world(core::RectPx map = kMap, const char* fragment = "") {
  Driver driver{make_world(read_file(kAroundTheWorld), {})};
  driver.place(map);
  driver.arrive(fragment);
  driver.wait(1000);
  return driver;
}

TEST(WholeGlobe, IsTheMapOfAStoryThatLiesAllAroundIt) {
  const Driver driver = around_the_world();
  EXPECT_EQ(driver.state.camera.projection.kind, core::kWorldKind);
  const double tear = driver.world.overview.centre.lng + 180;
  for (const core::Place& place : driver.world.story.places) {
    EXPECT_GT(std::abs(std::remainder(place.point->lng - tear, 360)), 1) << place.id << " is torn";
  }
  EXPECT_EQ(to_fragment(driver.state.link, driver.world), "");
}

TEST(WholeGlobe, IsNotTheMapOfAnyOther) {
  for (const World& world : {good_world(), troops_world()}) {
    EXPECT_EQ(world.overview.kind, core::kRegionalKind);
    EXPECT_EQ(default_link(world).projection, core::kRegionalKind);
  }
}

TEST(WholeGlobe, ShowsEveryPlace) {
  for (const core::RectPx map : {kMap, kPhone, core::RectPx{0, 0, 320, 300}}) {
    const Driver driver = around_the_world(map);
    for (const core::Place& place : driver.world.story.places) {
      EXPECT_TRUE(map.contains(core::to_screen(driver.state.camera, map, *place.point)))
          << place.id << " on a map " << map.width << " wide";
    }
  }
}

TEST(WholeGlobe, IsLeftAndComeBackToByAPick) {
  Driver driver = around_the_world();
  driver.send(ProjectionPicked{core::kRegionalKind});
  driver.wait(1000);
  const std::string text = to_fragment(driver.state.link, driver.world);
  EXPECT_NE(text.find("proj=equal-area"), std::string::npos) << text;
  EXPECT_EQ(from_fragment(text, driver.world).link, driver.state.link);
  driver.send(ProjectionPicked{core::kWorldKind});
  driver.wait(1000);
  EXPECT_EQ(to_fragment(driver.state.link, driver.world), "");
}

TEST(WholeGlobe, CanBeLinkedToForAnyStory) {
  const World world = troops_world();
  const ReadLink read = from_fragment("proj=equal-earth&map=-0.500/10.0/20.0", world);
  EXPECT_TRUE(read.dropped.empty());
  ASSERT_TRUE(read.link.camera);
  EXPECT_EQ(read.link.camera->projection.kind, core::ProjectionKind::equal_earth);
  EXPECT_EQ(from_fragment(to_fragment(read.link, world), world).link, read.link);
}

// Only a map of the whole globe may be smaller than that.
TEST(WholeGlobe, IsNeededForAViewFromSoFar) {
  for (const char* fragment :
       {"map=-0.500/10.0/20.0",
        "proj=mercator&map=-0.500/10.0/20.0",
        "proj=equal-earth&map=-1.500/10.0/20.0"}) {
    const ReadLink read = from_fragment(fragment, troops_world());
    EXPECT_EQ(read.dropped.size(), 1u) << fragment;
    EXPECT_FALSE(read.link.camera) << fragment;
  }
}

// However the link orders them: what a view may be depends on the projection.
TEST(WholeGlobe, IsReadFromALinkInAnyOrder) {
  const World world = troops_world();
  EXPECT_EQ(
      from_fragment("map=3.000/88.00/20.00&proj=equal-earth", world).link,
      from_fragment("proj=equal-earth&map=3.000/88.00/20.00", world).link
  );
  EXPECT_FALSE(from_fragment("map=3.000/88.00/20.00&proj=mercator", world).link.camera);
}

TEST(WholeGlobe, IsFlownOverWithoutLeavingIt) {
  const Driver driver = around_the_world();
  const core::Projection projection = driver.world.overview;
  const core::Camera west{{-165, 60}, 5, projection}, east{{-175, -20}, 6, projection};
  for (int i = 0; i <= 100; ++i) {
    const core::Camera camera = along_path(west, east, kMap, i / 100.0);
    ASSERT_TRUE(std::isfinite(camera.zoom));
    ASSERT_LE(std::abs(camera.centre.lng), 180);
    ASSERT_LE(std::abs(camera.centre.lat), 90);
    ASSERT_EQ(camera.projection, projection);
  }
}

// A story saved again may lie elsewhere. Its own map goes along, a reader's choice stays.
TEST(WholeGlobe, IsTakenWhenTheStoryGrows) {
  World whole = make_world(read_file(kAroundTheWorld), {});
  core::Story part = read_file(kAroundTheWorld);
  for (core::Place& place : part.places) {
    place.point = core::LngLat{10, 50};
  }
  Driver driver{make_world(std::move(part), {})};
  driver.place();
  driver.arrive();
  EXPECT_EQ(driver.state.link.projection, core::kRegionalKind);
  EXPECT_EQ(carried_over(driver.state, driver.world, whole).link.projection, core::kWorldKind);
  driver.send(ProjectionPicked{core::ProjectionKind::mercator});
  EXPECT_EQ(
      carried_over(driver.state, driver.world, whole).link.projection,
      core::ProjectionKind::mercator
  );
}

}  // namespace
}  // namespace dateline::app
