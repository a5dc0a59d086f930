// What hands, buttons, windows and late files do to the camera.
#include <cmath>

#include <gtest/gtest.h>

#include "app/change/reduce.hpp"
#include "app/link/deep_link.hpp"
#include "app/support.hpp"
#include "app/view/camera_path.hpp"

namespace dateline::app {
namespace {

core::ScreenPx on_screen(const Driver& driver, core::LngLat place) {
  return core::to_screen(driver.state.camera, driver.state.map, place);
}

void expect_same_view(
    const core::Camera& a,
    const core::Camera& b,
    const char* what,
    double px = 1
) {
  const core::ScreenPx there = core::to_screen(a, kMap, b.centre),
                       here = core::to_screen(a, kMap, a.centre);
  EXPECT_LT(std::hypot(there.x - here.x, there.y - here.y), px) << what;
  EXPECT_NEAR(a.zoom, b.zoom, 0.002) << what;
}

constexpr core::ScreenPx kMiddle{kMap.x + kMap.width / 2, kMap.y + kMap.height / 2};

TEST(Camera, AClaimElsewhereIsFlownTo) {
  Driver driver = started(troops_world());
  const core::ClaimIndex far = driver.claim("blinken-8000-kursk");
  driver.send(ClaimClosed{});
  driver.send(ViewSet{{{-150, -40}, 5}});
  driver.wait(500);
  driver.effects.clear();
  driver.send(ClaimPicked{far});
  ASSERT_TRUE(driver.state.flight);
  EXPECT_TRUE(moves(driver.state));
  driver.wait(2000);
  EXPECT_FALSE(moves(driver.state));
  const core::LngLat kursk = *driver.world.story.places[driver.at("kursk-region").value].point;
  EXPECT_TRUE(kMap.contains(on_screen(driver, kursk)));
  const auto written = driver.take<WriteFragment>();
  ASSERT_EQ(written.size(), 2u) << "the choice, and the view it led to";
  EXPECT_TRUE(written[0].push);
  EXPECT_FALSE(written[1].push);
}

TEST(Camera, AClaimInViewMovesNothing) {
  Driver driver = started(troops_world());
  const core::Camera before = driver.state.camera;
  driver.send(ClaimClosed{});
  driver.send(ClaimPicked{driver.claim("blinken-8000-kursk")});
  driver.wait(2000);
  EXPECT_TRUE(driver.state.camera == before);
  EXPECT_FALSE(driver.state.link.camera);
}

TEST(Camera, CutsWhenTheReaderPrefersLessMotion) {
  Driver driver = started(troops_world());
  driver.send(ReducedMotionChanged{true});
  driver.send(ViewSet{{{-150, -40}, 5}});
  driver.wait(500);
  driver.send(PlacePicked{driver.at("kursk-region")});
  EXPECT_FALSE(driver.state.flight);
  EXPECT_TRUE(kMap.contains(
      on_screen(driver, *driver.world.story.places[driver.at("kursk-region").value].point)
  ));
  const core::Camera before = driver.state.camera;
  driver.send(MapReleased{3, 0});
  driver.wait(2000);
  expect_same_view(before, driver.state.camera, "no throw");
  driver.send(MapZoomAsked{1});
  EXPECT_NEAR(driver.state.camera.zoom, before.zoom + 1, 1e-2);
}

TEST(Camera, ADragIsLinkedOnceWhenTheHandRests) {
  Driver driver = started(troops_world());
  for (int i = 0; i < 60; ++i) {
    driver.send(TimePassed{driver.state.now_ms + 16});
    driver.send(MapDragged{kMiddle, {kMiddle.x + 2, kMiddle.y + 1}});
  }
  EXPECT_EQ(driver.take<WriteFragment>().size(), 0u);
  driver.wait(2000);
  const auto written = driver.take<WriteFragment>();
  ASSERT_EQ(written.size(), 1u);
  EXPECT_FALSE(written[0].push);
  ASSERT_TRUE(driver.state.link.camera);
  expect_same_view(*driver.state.link.camera, driver.state.camera, "linked as seen");
  EXPECT_FALSE(moves(driver.state));
  for (int i = 0; i < 8; ++i) {
    driver.send(TimePassed{driver.state.now_ms + 16});
    driver.send(MapZoomed{kMiddle, 0.1});
  }
  driver.wait(2000);
  EXPECT_EQ(driver.take<WriteFragment>().size(), 1u) << "the wheel";
}

TEST(Camera, ADragKeepsThePlaceUnderTheHand) {
  Driver driver = started(troops_world());
  driver.send(ViewSet{{{60, 50}, 5}});
  const core::ScreenPx from{500, 300}, to{620, 420};
  const core::LngLat held = core::to_place(driver.state.camera, kMap, from);
  driver.send(MapDragged{from, to});
  const core::ScreenPx now = on_screen(driver, held);
  EXPECT_NEAR(now.x, to.x, 0.1);
  EXPECT_NEAR(now.y, to.y, 0.1);
}

TEST(Camera, ZoomsAboutItsAnchor) {
  Driver driver = started(troops_world());
  driver.send(ViewSet{{{60, 50}, 5}});
  const core::ScreenPx anchor{500, 300};
  const core::LngLat held = core::to_place(driver.state.camera, kMap, anchor);
  for (const double steps : {0.5, 1.7, -0.9}) {
    driver.send(MapZoomed{anchor, steps});
    const core::ScreenPx now = on_screen(driver, held);
    EXPECT_NEAR(now.x, anchor.x, 0.1);
    EXPECT_NEAR(now.y, anchor.y, 0.1);
  }
  EXPECT_NEAR(driver.state.camera.zoom, 6.3, 1e-9);
}

TEST(Camera, TwoPressesAreTwoSteps) {
  Driver driver = started(troops_world());
  const double before = driver.state.camera.zoom;
  driver.send(MapZoomAsked{1});
  driver.send(TimePassed{driver.state.now_ms + 30});
  driver.send(MapZoomAsked{1});
  driver.wait(2000);
  EXPECT_NEAR(driver.state.camera.zoom, before + 2, 2e-3);
}

// Where a throw ends, with frames of `frame_ms`.
core::Camera thrown(double frame_ms, float vx, float vy, double& took_ms) {
  Driver driver = started(troops_world());
  // where a throw's way is a straight line
  driver.send(ProjectionPicked{core::ProjectionKind::mercator});
  driver.send(ViewSet{{{60, 50}, 5}});
  driver.wait(600);
  const double begin = driver.state.now_ms;
  driver.send(MapReleased{vx, vy});
  while (driver.state.glide && driver.state.now_ms < begin + 20'000) {
    driver.send(TimePassed{driver.state.now_ms + frame_ms});
  }
  took_ms = driver.state.now_ms - begin;
  driver.wait(500);
  EXPECT_FALSE(moves(driver.state));
  return driver.state.camera;
}

TEST(Camera, AThrowEndsAtTheSamePointAtAnyFrameRate) {
  for (const auto& [vx, vy] : {std::pair{0.8f, -0.4f}, {3.0f, 0.5f}, {0.15f, 0.1f}}) {
    double took = 0;
    const core::Camera smooth = thrown(1000.0 / 60, vx, vy, took);
    EXPECT_LT(took, 3000);
    expect_same_view(smooth, thrown(1000.0 / 20, vx, vy, took), "20 Hz");
    expect_same_view(smooth, thrown(1000.0 / 240, vx, vy, took), "240 Hz");
    const core::ScreenPx end = core::to_screen({{60, 50}, 5}, kMap, smooth.centre);
    EXPECT_NEAR(end.x - kMiddle.x, -vx * 325, 8)
        << "the way is velocity times the decay's time constant, but for its unseen end";
    EXPECT_NEAR(end.y - kMiddle.y, -vy * 325, 8);
  }
}

TEST(Camera, APressStopsAThrowAndAFlight) {
  Driver driver = started(troops_world());
  driver.send(MapReleased{1, 0});
  driver.wait(100);
  driver.send(MapPressed{});
  EXPECT_FALSE(driver.state.glide);
  driver.send(MapHomeAsked{});
  driver.wait(50);
  driver.send(MapPressed{});
  EXPECT_FALSE(driver.state.flight);
  const core::Camera held = driver.state.camera;
  driver.wait(1000);
  expect_same_view(held, driver.state.camera, "held");
}

TEST(Camera, HomeShowsTheStoryAndIsNoPartOfTheLink) {
  Driver driver = started(troops_world());
  const core::Camera home = driver.state.camera;
  for (const core::LngLat corner :
       {core::LngLat{driver.world.home.west, driver.world.home.north},
        core::LngLat{driver.world.home.east, driver.world.home.south}}) {
    EXPECT_TRUE(kMap.contains(on_screen(driver, corner)));
  }
  driver.send(MapDragged{{500, 300}, {700, 200}});
  driver.wait(1000);
  driver.effects.clear();
  driver.send(MapHomeAsked{});
  driver.wait(2000);
  expect_same_view(home, driver.state.camera, "home", 0.01);
  EXPECT_FALSE(driver.state.link.camera);
  const auto written = driver.take<WriteFragment>();
  ASSERT_EQ(written.size(), 1u);
  EXPECT_EQ(written[0].fragment, "");
}

TEST(Camera, TheLinkedViewHoldsThroughTheFirstLayoutAndEveryLaterOne) {
  Driver driver{troops_world()};
  driver.arrive("map=6.000/51.7300/36.1900");  // before the first layout
  driver.place();
  const core::Camera linked{{36.19, 51.73}, 6};
  expect_same_view(linked, driver.state.camera, "first");
  driver.place({0, 60, 390, 500});
  expect_same_view(linked, driver.state.camera, "a phone's window");
  driver.wait(2000);
  EXPECT_EQ(driver.take<WriteFragment>().size(), 0u);
}

TEST(Camera, AResizeFitsTheStoryAnew) {
  Driver driver = started(troops_world());
  const core::RectPx phone{0, 60, 390, 500};
  driver.place(phone);
  driver.wait(2000);
  for (const core::LngLat corner :
       {core::LngLat{driver.world.home.west, driver.world.home.north},
        core::LngLat{driver.world.home.east, driver.world.home.south}}) {
    EXPECT_TRUE(phone.contains(core::to_screen(driver.state.camera, phone, corner)));
  }
  EXPECT_FALSE(driver.state.link.camera);
  EXPECT_EQ(driver.take<WriteFragment>().size(), 0u);
}

TEST(Camera, IsNeverSoFarThatTheWorldIsLowerThanTheMap) {
  for (const core::RectPx map :
       {kMap, core::RectPx{0, 0, 390, 800}, core::RectPx{0, 0, 3840, 2160}}) {
    Driver driver{troops_world()};
    driver.place(map);
    driver.arrive("proj=mercator");
    driver.send(MapZoomed{{map.width / 2, map.height / 2}, -20});
    driver.wait(1000);
    EXPECT_GE(
        core::pixels_per_plane(driver.state.camera.zoom),
        static_cast<double>(map.height) * 0.999
    );
    driver.send(MapZoomed{{map.width / 2, map.height / 2}, 40});
    driver.wait(1000);
    EXPECT_LE(driver.state.camera.zoom, core::kMaxZoom);
    // And no edge of the world inside the map.
    driver.send(ViewSet{{{0, 85}, 3}});
    EXPECT_LE(
        core::to_screen(driver.state.camera, map, core::LngLat{0, core::kMaxMercatorLat}).y,
        map.y + 0.6f
    );
  }
}

TEST(Camera, AHostsViewIsTakenAtOnceWhateverItIs) {
  const double nan = std::nan(""), inf = INFINITY;
  for (const bool placed : {false, true}) {
    for (const core::Camera& view :
         {core::Camera{{30, 50}, 5},
          {{500, 50}, 5},
          {{30, 200}, 5},
          {{30, 50}, 99},
          {{30, 50}, -9},
          {{nan, 50}, 5},
          {{30, inf}, 5},
          {{30, 50}, nan}}) {
      Driver driver{troops_world()};
      if (placed) {
        driver.place();
      }
      driver.arrive();
      driver.send(ViewSet{view});
      driver.wait(1000);
      driver.place();
      const core::Camera& now = driver.state.camera;
      EXPECT_TRUE(
          std::isfinite(now.zoom) && std::abs(now.centre.lat) <= 90 &&
          std::abs(now.centre.lng) <= 180
      );
      const std::string text = to_fragment(driver.state.link, driver.world);
      EXPECT_TRUE(from_fragment(text, driver.world).link == driver.state.link) << text;
    }
  }
}

Catalogue three_levels() {
  Catalogue catalogue;
  catalogue.files.push_back({"coarse", 0, {-180, -85, 180, 85}});
  catalogue.files.push_back({"middle-west", 1, {-180, -85, 0, 85}});
  catalogue.files.push_back({"middle-east", 1, {0, -85, 180, 85}});
  catalogue.files.push_back({"fine-kursk", 2, {30, 48, 40, 54}});
  catalogue.files.push_back({"fine-seoul", 2, {120, 30, 130, 40}});
  return catalogue;
}

std::vector<std::uint32_t> asked(Driver& driver) {
  std::vector<std::uint32_t> files;
  for (const FetchMapFile& fetch : driver.take<FetchMapFile>()) {
    files.push_back(fetch.file);
  }
  return files;
}

using Files = std::vector<std::uint32_t>;

TEST(MapFiles, AreAskedForOnceByScaleAndView) {
  Driver driver{troops_world(three_levels())};
  driver.place({336, 100, 600, 500});  // no room for insets, which ask for files of their own
  driver.arrive("proj=mercator&map=3.000/50.00/60.00");
  driver.wait(1000);
  EXPECT_EQ(asked(driver), (Files{0}));
  driver.send(ViewSet{{{60, 50}, 5}});  // 3 km a pixel
  driver.wait(1000);
  EXPECT_EQ(asked(driver), (Files{2}));
  driver.send(ViewSet{{{36, 51}, 8}});
  driver.wait(1000);
  EXPECT_EQ(asked(driver), (Files{3}));
  driver.send(ViewSet{{{60, 50}, 5}});
  driver.send(ViewSet{{{36, 51}, 8}});
  driver.wait(1000);
  EXPECT_EQ(asked(driver), (Files{})) << "asked for already";
  driver.send(ViewSet{{{179, 50}, 5}});  // over the antimeridian
  driver.wait(1000);
  EXPECT_EQ(asked(driver), (Files{1}));
}

TEST(MapFiles, AreAskedForWhereAFlightWillEnd) {
  Driver driver{troops_world(three_levels())};
  driver.place();
  driver.arrive("map=8.000/51.0000/36.0000");
  driver.wait(1000);
  asked(driver);
  driver.send(FragmentArrived{"map=8.000/35.0000/125.0000"});
  driver.send(TimePassed{driver.state.now_ms + 16});
  EXPECT_EQ(asked(driver), (Files{4}));
}

TEST(MapFiles, ThatFailAreTriedAgainButNotForEver) {
  Driver driver{troops_world(three_levels())};
  driver.place();
  driver.arrive();
  std::size_t tries = 0;
  for (int round = 0; round < 20; ++round) {
    driver.send(MapDragged{kMiddle, {kMiddle.x + 3, kMiddle.y}});
    driver.wait(1000);
    for (const std::uint32_t file : asked(driver)) {
      tries += file == 0;
      if (file == 0) {
        driver.send(MapFileFailed{file, "no network."});
      }
    }
  }
  EXPECT_GE(tries, 2u);
  EXPECT_LE(tries, 4u) << "once, and at most three rounds more";
  EXPECT_TRUE(driver.state.notice.error);
  EXPECT_EQ(
      driver.state.notice.text,
      "Part of the map did not arrive: no network. What is shown already stays."
  ) << "no coarser map: it is the coarsest that failed";
}

TEST(MapFiles, OutsideTheCatalogueAreNobodysBusiness) {
  Driver driver = started(troops_world(three_levels()));
  driver.send(MapFileArrived{4'000'000'000});
  driver.send(MapFileFailed{4'000'000'000, "?"});
  driver.wait(500);
  EXPECT_EQ(driver.state.map_here.count(), 0u);
}

}  // namespace
}  // namespace dateline::app
