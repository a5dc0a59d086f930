// Stories that change under the reader, and moments at which things are usually lost: a flight
// under a resize, a key held down, a day turned back.
#include <algorithm>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "app/change/reduce.hpp"
#include "app/change/session.hpp"
#include "app/link/deep_link.hpp"
#include "app/support.hpp"
#include "app/view/selection.hpp"

namespace dateline::app {
namespace {

std::vector<WriteFragment> written_by(Session& session) {
  std::vector<WriteFragment> found;
  for (const Effect& effect : session.take_effects()) {
    if (const auto* one = std::get_if<WriteFragment>(&effect)) {
      found.push_back(*one);
    }
  }
  return found;
}

Session opened(World world, std::string fragment = {}) {
  Session session(std::move(world));
  session.push(MapPlaced{kMap, kMap, 1});
  session.push(FragmentArrived{std::move(fragment)});
  session.step(1000);
  (void)session.take_effects();
  return session;
}

// --- Reloads ---

TEST(Reload, CarriesChoicesOverById) {
  Driver driver = started(troops_world());
  driver.send(PlacePicked{driver.at("seoul")});
  driver.send(ClaimPicked{driver.claim("blinken-8000-kursk")});
  driver.send(ThemeToggled{});
  driver.send(PlaceHovered{driver.at("seoul")});
  driver.wait(2000);
  core::Story story = driver.world.story;
  // The place is gone: claims about it go with it in this made-up edit; the others move up by one.
  const std::string kept = story.claims[driver.state.link.claim->value].id;
  for (core::Claim& claim : story.claims) {
    claim.id = claim.id == kept ? kept : "x-" + claim.id;
  }
  story.places[driver.at("seoul").value].id = "seoul-city";
  const World after = make_world(std::move(story), {});
  const AppState next = carried_over(driver.state, driver.world, after);
  EXPECT_EQ(next.link.claim, core::find_claim(after.story, kept));
  EXPECT_FALSE(next.link.place);
  EXPECT_FALSE(next.hovered_place);
  EXPECT_EQ(next.theme, Theme::dark);
  EXPECT_TRUE(next.camera == driver.state.camera);
}

TEST(Reload, KeepsTimeWithinTheNewStory) {
  Driver driver = started(troops_world());
  driver.send(KnownOnSet{core::to_day({2024, 10, 26}), true});
  driver.send(SaidWindowSet{{core::to_day({2024, 10, 10}), core::to_day({2024, 10, 20})}, true});
  driver.send(PlayToggled{});
  const World after = good_world();  // of May 2031: nothing of it was known in 2024
  const AppState next = carried_over(driver.state, driver.world, after);
  EXPECT_TRUE(after.timeline.contains(next.link.known_on.value_or(after.timeline.first)));
  EXPECT_TRUE(next.link.said == core::DayRange{} || after.timeline.overlaps(next.link.said));
}

TEST(Reload, PicksTheSameIdAtAnotherPosition) {
  Session session = opened(troops_world(), "place=seoul&claim=none");
  core::Story saved = read_file(kTroopsStory);
  std::swap(
      saved.places[0],
      saved.places
          [*core::find_place(saved, "seoul") == core::PlaceIndex{}
               ? 1
               : core::find_place(saved, "seoul")->value]
  );
  for (core::Claim& claim : saved.claims) {
    claim.places.clear();
  }
  for (core::Place& place : saved.places) {
    place.parent.reset();
  }
  saved.movements.clear();
  session.replace_world(make_world(std::move(saved), {}));
  session.step(1020);
  ASSERT_TRUE(session.state().link.place);
  EXPECT_EQ(session.world().story.places[session.state().link.place->value].id, "seoul");
  EXPECT_TRUE(session.frame().passing.empty()) << "no claim of the new story names a place";
  EXPECT_TRUE(written_by(session).empty()) << "the address says it already";
}

TEST(Reload, ThatDropsTheOpenClaimMendsTheAddress) {
  Session session = opened(troops_world());
  const std::string gone = session.world().story.claims.back().id;
  session.push(ClaimPicked{*core::find_claim(session.world().story, gone)});
  for (double now = 1016; now < 3000; now += 16) {
    session.step(now);
  }
  (void)session.take_effects();
  core::Story saved = read_file(kTroopsStory);
  saved.claims.back().id = "another-claim";
  session.replace_world(make_world(std::move(saved), {}));
  session.step(3016);
  EXPECT_FALSE(session.frame().open_claim);
  const auto written = written_by(session);
  ASSERT_EQ(written.size(), 1u);
  EXPECT_FALSE(written[0].push) << "a reload is no step of the reader's";
  EXPECT_EQ(written[0].fragment.find(gone), std::string::npos);
  EXPECT_TRUE(from_fragment(written[0].fragment, session.world()).link == session.state().link);
}

TEST(Reload, AppliesWhatWasQueuedToTheStoryItSpeaksOf) {
  Session session = opened(troops_world());
  const auto last = static_cast<std::uint32_t>(session.world().story.claims.size() - 1);
  session.push(ClaimPicked{{last}});
  session.push(ClaimHovered{core::ClaimIndex{last}});
  session.push(PlaceHovered{core::PlaceIndex{15}});
  session.replace_world(good_world());  // 13 claims, 8 places
  session.step(60'000);
  EXPECT_EQ(session.frame().open_claim, session.world().story.default_claim);
  EXPECT_FALSE(session.state().hovered_claim || session.state().hovered_place);
}

TEST(Reload, AnotherStoryHasNoTextInThePage) {
  Session session = opened(troops_world());
  session.push(OnPageOffered{OnPage::story_text});
  session.step(30'000);
  ASSERT_TRUE(session.state().on_page[0]);
  session.replace_world(troops_world());
  session.step(60'000);
  EXPECT_TRUE(session.state().on_page[0]) << "the same story, mended";
  session.replace_world(good_world());
  session.step(90'000);
  EXPECT_FALSE(session.state().on_page[0]);
}

TEST(Reload, IgnoresIndicesThatTheStoryDoesNotHave) {
  Driver driver = started(good_world());
  driver.send(ClaimHovered{core::ClaimIndex{72}});
  driver.send(PlaceHovered{core::PlaceIndex{15}});
  Frame frame;
  make_frame(driver.state, driver.world, frame);
  EXPECT_FALSE(driver.state.hovered_claim || driver.state.hovered_place);
}

TEST(Reload, AsksForTheFilesOfAnotherMap) {
  Catalogue one, other;
  one.files.push_back({"a.mesh", 0, {-180, -90, 180, 90}});
  other.files.push_back({"b.mesh", 0, {-180, -90, 180, 90}});
  Driver driver = started(good_world(one));
  driver.send(MapFileArrived{0});
  EXPECT_TRUE(carried_over(driver.state, driver.world, good_world(one)).map_here[0]);
  EXPECT_FALSE(carried_over(driver.state, driver.world, good_world(other)).map_here[0]);
}

// --- Travel ---

TEST(Travel, BegunAfterALongRestTakesItsWholeTime) {
  Session session = opened(troops_world());
  const double zoom = session.state().camera.zoom;
  session.push(MapZoomAsked{1});
  EXPECT_TRUE(session.step(3'600'000)) << "an hour later";
  EXPECT_NEAR(session.frame().camera.zoom, zoom, 1e-9) << "it begins where the map was";
  EXPECT_TRUE(session.step(3'600'050));
  EXPECT_GT(session.frame().camera.zoom, zoom);
  EXPECT_LT(session.frame().camera.zoom, zoom + 1);
}

TEST(Travel, GoesOnUnderALayoutThatItsOwnChoiceChanges) {
  Driver driver = started(troops_world());
  driver.send(ViewSet{{{-100, 40}, 6}});
  driver.wait(1000);
  driver.send(PlacePicked{driver.at("seoul")});
  ASSERT_TRUE(driver.state.flight);
  core::RectPx narrower = kMap;
  narrower.width -= 200;
  driver.place(narrower);
  driver.wait(2000);
  EXPECT_TRUE(narrower.contains(
      core::to_screen(
          driver.state.camera,
          narrower,
          *driver.world.story.places[driver.at("seoul").value].point
      )
  ));
}

TEST(Travel, AHandAtWorkIsNotThrownBackByALayout) {
  Driver driver = started(troops_world());
  const core::Camera home = driver.state.camera;
  driver.send(MapDragged{{600, 400}, {500, 380}});
  const core::Camera dragged = driver.state.camera;
  core::RectPx lower = kMap;
  lower.height -= 20;
  driver.place(lower);
  EXPECT_EQ(driver.state.camera, dragged);
  EXPECT_FALSE(driver.state.camera == home);
}

TEST(Travel, AKeyHeldDownMovesTheMapAllTheWhile) {
  Driver driver = started(troops_world());
  driver.send(ProjectionPicked{core::ProjectionKind::mercator});  // it goes on round the globe
  for (int i = 0; i < 30; ++i) {
    const double before = driver.state.camera.centre.lng;
    driver.send(MapNudged{64, 0});
    driver.wait(33);
    // degrees eastward, round the globe
    EXPECT_GT(std::remainder(driver.state.camera.centre.lng - before, 360.0), 0.5) << "press " << i;
  }
}

TEST(Travel, StopsInPlaceForAReaderWhoAsksForLessMotion) {
  Driver driver = started(troops_world());
  driver.send(MapZoomAsked{2});
  const core::Camera target = driver.state.flight->to;
  driver.wait(50);
  driver.send(ReducedMotionChanged{true});
  driver.wait(17, 17);
  EXPECT_FALSE(driver.state.flight);
  EXPECT_NEAR(driver.state.camera.zoom, target.zoom, 0.001);
}

TEST(Travel, NoNumberFromOutsideLosesTheMap) {
  Driver driver = started(troops_world());
  const float nan = std::numeric_limits<float>::quiet_NaN(),
              infinite = std::numeric_limits<float>::infinity();
  for (const float bad : {nan, infinite, -infinite}) {
    const Event events[] = {
        MapDragged{{bad, 0}, {0, bad}},
        MapReleased{bad, 1},
        MapZoomed{{bad, bad}, 1},
        MapZoomed{{600, 400}, bad},
        MapZoomAsked{bad},
        MapNudged{bad, 1},
        ViewSet{{{bad, 10}, 4}},
        ViewSet{{{10, bad}, 4}},
        ViewSet{{{10, 10}, bad}}
    };
    for (const Event& event : events) {
      driver.send(event);
      driver.wait(500);
      const core::Camera& camera = driver.state.camera;
      ASSERT_TRUE(
          std::isfinite(camera.zoom) && std::isfinite(camera.centre.lat) &&
          std::isfinite(camera.centre.lng)
      ) << event.index();
      ASSERT_TRUE(
          from_fragment(to_fragment(driver.state.link, driver.world), driver.world).dropped.empty()
      ) << event.index();
    }
  }
}

TEST(Travel, TheFirstViewShowsTheLinksClaimAtOnceAndWritesNothing) {
  core::Story story = read_file(kTroopsStory);
  // a home that holds no place of the story's
  story.default_bounds = core::GeoBox{-130, 25, -70, 50};
  Driver driver{make_world(std::move(story), {})};
  driver.place({0, 0, 600, 500});  // no room for insets, which would show the place already
  driver.arrive("claim=blinken-8000-kursk");
  EXPECT_FALSE(driver.state.flight);
  EXPECT_TRUE(driver.state.map.contains(
      core::to_screen(
          driver.state.camera,
          driver.state.map,
          *driver.world.story.places[driver.at("kursk-region").value].point
      )
  ));
  driver.wait(2000);
  EXPECT_TRUE(driver.take<WriteFragment>().empty());
}

// --- The day turned back ---

TEST(TurnedBack, AClaimYetToComeCannotBeOpenedOrCopied) {
  Driver driver = started(troops_world());
  const core::ClaimIndex late = driver.claim("blinken-8000-kursk");
  driver.send(KnownOnSet{core::to_day({2024, 10, 22}), true});
  driver.effects.clear();
  driver.send(QuoteCopyAsked{});
  EXPECT_TRUE(driver.take<CopyText>().empty()) << "it is open in the link, but nobody sees it";
  driver.send(ClaimClosed{});
  driver.effects.clear();
  driver.send(ClaimPicked{late});
  EXPECT_FALSE(driver.state.link.claim);
  EXPECT_NE(driver.state.notice.text, "");
  EXPECT_TRUE(driver.take<WriteFragment>().empty());
}

TEST(TurnedBack, EscapeLetsGoOfWhatIsSeen) {
  Driver driver = started(troops_world());
  driver.send(PlacePicked{driver.at("kursk-region")});
  driver.send(KnownOnSet{core::to_day({2024, 10, 22}), true});
  ASSERT_TRUE(driver.state.link.claim && !open_claim_of(driver.state.link, driver.world));
  driver.send(SteppedBack{});
  EXPECT_FALSE(driver.state.link.place);
  EXPECT_TRUE(driver.state.link.claim) << "turned forward again it is open again";
}

// --- Crowds ---

TEST(Crowd, OfSixtyPlacesInOneTownHidesNone) {
  core::Story story = read_file(kTroopsStory);
  const core::Place town = story.places[core::find_place(story, "seoul")->value];
  for (int i = 0; i < 60; ++i) {
    core::Place place = town;
    place.id = "quarter-" + std::to_string(i);
    place.point =
        core::LngLat{town.point->lng + 0.001 * (i % 8), town.point->lat + 0.001 * (i / 8)};
    story.claims[static_cast<std::size_t>(i)].places = {
        core::PlaceIndex{static_cast<std::uint32_t>(story.places.size())}
    };
    story.places.push_back(std::move(place));
  }
  Driver driver = started(make_world(std::move(story), {}));
  Frame frame;
  for (const double zoom : {3.0, 6.0, 9.5, 14.0}) {
    driver.send(ViewSet{{*town.point, zoom}});
    make_frame(driver.state, driver.world, frame);
    std::size_t shown = 0;
    for (const PlaceMark& mark : frame.marks) {
      shown += mark.is_cluster() ? mark.member_count : 1;
    }
    ASSERT_GE(shown, 60u);
    ASSERT_EQ(shown, frame.singles.size()) << "alone or in a cluster, each once";
    EXPECT_EQ(frame.marks.size() >= 60, zoom == 14)
        << "where nothing more would open, each has its own mark";
    for (std::size_t i = 0; i < frame.marks.size(); ++i) {
      for (std::size_t j = i + 1; j < frame.marks.size(); ++j) {
        const PlaceMark &a = frame.marks[i], &b = frame.marks[j];
        ASSERT_GE(
            std::hypot(a.at.x - b.at.x, a.at.y - b.at.y),
            outer_radius(a) + outer_radius(b) - 1
        ) << zoom;
      }
    }
  }
}

}  // namespace
}  // namespace dateline::app
