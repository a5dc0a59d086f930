// A story may name any region of the world; the map has outlines of some.
#include "app/model/outlines.hpp"

#include <gtest/gtest.h>

#include "app/support.hpp"

namespace dateline::app {
namespace {

core::Mesh mesh_of(std::vector<std::string> codes, std::uint8_t level = 0) {
  core::Mesh mesh;
  mesh.level = level;
  for (std::string& code : codes) {
    mesh.fills.push_back({core::FillKind::land, std::move(code), core::kAllViews, 0, 3});
  }
  return mesh;
}

std::vector<std::string> missing_from(const core::Mesh& mesh) {
  Outlines outlines;
  outlines.learn(mesh);
  const core::Story story = read_file(kGoodStory);
  std::vector<std::string> ids;
  for (const core::PlaceIndex place : outlines.missing(story)) {
    ids.push_back(story.places[place.value].id);
  }
  return ids;
}

TEST(Outlines, AreMissingForCodesThatTheMapDoesNotHave) {
  EXPECT_EQ(missing_from(mesh_of({"SE", "NO", "FI", "FI-10", ""})), std::vector<std::string>{});
  EXPECT_EQ(missing_from(mesh_of({"SE", "NO", "FI", ""})), std::vector<std::string>{"lapland"});
  EXPECT_EQ(missing_from(mesh_of({"FI-1"})), (std::vector<std::string>{"norway", "lapland"}));
}

TEST(Outlines, AreNotMissedBeforeTheCoarsestMapIsThere) {
  EXPECT_TRUE(Outlines().missing(read_file(kGoodStory)).empty());
  EXPECT_EQ(missing_from(mesh_of({"SE"}, 1)), std::vector<std::string>{});
}

TEST(Outlines, ThatAreMissingAreToldUnlessSomethingGraverIs) {
  Driver driver{good_world()};
  driver.arrive();
  driver.send(OutlinesMissing{{core::PlaceIndex{2}, core::PlaceIndex{1}}});
  EXPECT_EQ(
      driver.state.notice.text,
      "The map has no outline of Lapland and 1 more: the list has what is said of it, the map does "
      "not shade it."
  );
  EXPECT_FALSE(driver.state.notice.error);
  driver.send(MapFileFailed{0, "gone."});
  const std::string graver = driver.state.notice.text;
  driver.send(OutlinesMissing{{core::PlaceIndex{2}}});
  EXPECT_EQ(driver.state.notice.text, graver);
  driver.send(NoticeClosed{});
  driver.send(OutlinesMissing{{core::PlaceIndex{9999}}});
  EXPECT_EQ(driver.state.notice.text, "");
}

TEST(Outlines, APlaceThatTheMapCannotDrawIsInTheTray) {
  World world = good_world();
  core::PlaceIndex lapland = core::find_place(world.story, "lapland").value();
  world.story.places[lapland.value].point.reset();
  Driver driver = started(std::move(world));
  const Frame before = frame_of(driver);
  driver.send(OutlinesMissing{{lapland}});
  Frame after;
  make_frame(driver.state, driver.world, after);
  std::uint32_t only_there = 0;
  for (const core::Claim& claim : driver.world.story.claims) {
    only_there += claim.places.size() == 1 && claim.places[0] == lapland ? 1u : 0u;
  }
  ASSERT_GT(only_there, 0u);
  EXPECT_EQ(after.in_tray, before.in_tray + only_there);
  EXPECT_EQ(after.on_map + after.in_tray, after.passing.size());
  driver.send(OutlinesMissing{});
  make_frame(driver.state, driver.world, after);
  EXPECT_EQ(after.in_tray, before.in_tray) << "another map has the outline";
}

}  // namespace
}  // namespace dateline::app
