// The headless driver that platforms use.
#include "app/change/session.hpp"

#include <gtest/gtest.h>

#include "app/link/deep_link.hpp"
#include "app/support.hpp"

namespace dateline::app {
namespace {

template <class Kind>
std::vector<Kind> only(const Effects& effects) {
  std::vector<Kind> found;
  for (const Effect& effect : effects) {
    if (const Kind* one = std::get_if<Kind>(&effect)) {
      found.push_back(*one);
    }
  }
  return found;
}

// Steps until nothing moves; gives up after a minute of frames.
double rest(Session& session, double now_ms) {
  for (int frame = 0; frame < 3600; ++frame, now_ms += 1000.0 / 60) {
    if (!session.step(now_ms)) {
      return now_ms;
    }
  }
  ADD_FAILURE() << "it never rests";
  return now_ms;
}

Session opened(World world, std::string fragment = {}) {
  Session session(std::move(world));
  session.push(MapPlaced{kMap, kMap, 1});
  session.push(FragmentArrived{std::move(fragment)});
  rest(session, 1000);
  (void)session.take_effects();
  return session;
}

TEST(Session, ItsFrameSpeaksOfTheNewStoryAsSoonAsThatIsOpen) {
  Session session = opened(troops_world());
  ASSERT_GT(session.frame().listed.size(), 0u);
  session.replace_world(good_world());
  const core::Story& story = session.world().story;
  for (const PlaceMark& mark : session.frame().marks) {
    EXPECT_LT(mark.place.value, story.places.size());
  }
  for (const core::PlaceIndex place : session.frame().members) {
    EXPECT_LT(place.value, story.places.size());
  }
  for (const std::uint32_t claim : session.frame().listed) {
    EXPECT_LT(claim, story.claims.size());
  }
}

TEST(Session, OfTwoSavesBetweenTwoFramesTheLastIsShown) {
  Session session = opened(troops_world());
  const auto saved = [](const char* title) {
    core::Story story = read_file(kTroopsStory);
    story.title = title;
    story.claims[0].summary = title;
    return make_world(std::move(story), {});
  };
  const std::uint64_t before = session.revision();
  session.replace_world(saved("one"));
  const std::uint64_t between = session.revision();
  session.replace_world(saved("other"));
  EXPECT_LT(before, between);
  EXPECT_LT(between, session.revision()) << "whoever keeps words of the story writes them anew";
  session.step(60'000);
  EXPECT_EQ(session.world().story.title, "other");
}

TEST(Session, OpensOnTheStorysOwnViewAndAsksForNothing) {
  Session session(troops_world());
  session.push(MapPlaced{kMap, kMap, 1});
  session.push(FragmentArrived{""});
  EXPECT_FALSE(session.step(1000)) << "the first view is there at once";
  EXPECT_TRUE(only<WriteFragment>(session.take_effects()).empty());
  EXPECT_EQ(session.frame().open_claim, session.world().story.default_claim);
  EXPECT_FALSE(session.frame().marks.empty());
  for (const PlaceMark& mark : session.frame().marks) {
    const core::GeoBox home = session.world().home;
    const core::LngLat at = *session.world().story.places[mark.place.value].point;
    const bool inside =
        at.lng > home.west && at.lng < home.east && at.lat > home.south && at.lat < home.north;
    EXPECT_TRUE(mark.on_screen || !inside) << session.world().story.places[mark.place.value].id;
  }
}

TEST(Session, AppliesWhatIsPushedInOrderAndShowsItInTheSameStep) {
  Session session = opened(troops_world());
  session.push(ClaimPicked{{3}});
  session.push(ClaimPicked{{5}});
  session.step(60'000);
  EXPECT_EQ(session.frame().open_claim, core::ClaimIndex{5});
  const auto written = only<WriteFragment>(session.take_effects());
  ASSERT_EQ(written.size(), 2u);
  EXPECT_EQ(written[1].fragment, to_fragment(session.state().link, session.world()));
  EXPECT_TRUE(session.take_effects().empty()) << "each effect is handed out once";
}

TEST(Session, HasOneQueueForPanelsFingersAndHosts) {
  Session session = opened(troops_world());
  session.queue().push_back(ClaimPicked{{3}});
  session.push(TabPicked{ListTab::sources});
  session.queue().push_back(ClaimPicked{{5}});
  ASSERT_EQ(session.queue().size(), 3u);
  session.step(60'000);
  EXPECT_TRUE(session.queue().empty());
  EXPECT_EQ(session.state().link.claim, core::ClaimIndex{5});
  EXPECT_EQ(session.state().link.tab, ListTab::sources);
}

TEST(Session, AnAnimationBegunAfterALongRestRunsItsWholeLength) {
  Session session = opened(troops_world());
  const double zoom = session.state().camera.zoom;
  session.push(MapZoomAsked{1});
  EXPECT_TRUE(session.step(3'600'000)) << "an hour later";
  EXPECT_NEAR(session.frame().camera.zoom, zoom, 1e-9) << "it begins where the map was";
  EXPECT_TRUE(session.step(3'600'050));
  EXPECT_GT(session.frame().camera.zoom, zoom);
  EXPECT_LT(session.frame().camera.zoom, zoom + 1);
  rest(session, 3'600'100);
  EXPECT_NEAR(session.frame().camera.zoom, zoom + 1, 0.001);
}

TEST(Session, AReloadedStoryKeepsChoicesAndView) {
  Session session = opened(troops_world());
  session.push(PlacePicked{*core::find_place(session.world().story, "seoul")});
  session.push(MapZoomed{{600, 400}, 0.7});
  const double now = rest(session, 5000);
  (void)session.take_effects();
  const core::Camera camera = session.state().camera;

  const std::uint64_t before = session.revision();
  core::Story saved = read_file(kTroopsStory);
  // the same ids at other positions
  std::rotate(saved.places.begin(), saved.places.begin() + 1, saved.places.end());
  for (core::Claim& claim : saved.claims) {
    claim.places.clear();
  }
  for (core::Place& place : saved.places) {
    place.parent.reset();
  }
  saved.movements.clear();
  session.replace_world(make_world(std::move(saved), {}));
  EXPECT_GT(session.revision(), before);
  session.step(now + 20);
  ASSERT_TRUE(session.state().link.place);
  EXPECT_EQ(session.world().story.places[session.state().link.place->value].id, "seoul");
  EXPECT_EQ(session.frame().camera, camera);
  EXPECT_TRUE(session.frame().passing.empty())
      << "the frame is of the new story: no claim names a place now";
  EXPECT_TRUE(only<WriteFragment>(session.take_effects()).empty()) << "the address still says it";
}

TEST(Session, AnotherStoryOpensOnItsOwnView) {
  Session session = opened(troops_world(), "place=seoul&known=2024-10-26&map=6.000/37.5/127");
  session.replace_world(good_world());
  rest(session, 60'000);
  EXPECT_EQ(to_fragment(session.state().link, session.world()), "");
  EXPECT_EQ(session.frame().known_on, session.world().last_published);
  std::size_t seen = 0;
  for (const PlaceMark& mark : session.frame().marks) {
    seen += mark.on_screen ? 1 : 0;
  }
  EXPECT_GT(seen, 0u) << "its places are in view";
}

}  // namespace
}  // namespace dateline::app
