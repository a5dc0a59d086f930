// Views that the reader points out: where a drawn rectangle, a double click and a cluster lead.
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "app/support.hpp"
#include "app/view/frame.hpp"

namespace dateline::app {
namespace {

core::ScreenPx centre_of(core::RectPx rect) {
  return {rect.x + rect.width / 2, rect.y + rect.height / 2};
}

TEST(BoxZoom, FillsTheFreeMapWithWhatWasDrawn) {
  for (const core::RectPx free : {kMap, core::RectPx{kMap.x, kMap.y, kMap.width, 300}}) {
    for (const core::ProjectionKind kind :
         {core::ProjectionKind::equal_area, core::ProjectionKind::mercator}) {
      Driver driver = started(troops_world());
      driver.send(ProjectionPicked{kind});
      driver.wait(2000);
      driver.send(MapPlaced{kMap, free, 1});
      const core::RectPx box{500, 200, 120, 60};
      const core::LngLat middle = core::to_place(driver.state.camera, kMap, centre_of(box));
      const double zoom = driver.state.camera.zoom;
      driver.send(MapBoxZoomed{box});
      EXPECT_TRUE(driver.state.flight) << "it flies there";
      driver.wait(2000);
      const core::ScreenPx at = core::to_screen(driver.state.camera, kMap, middle);
      EXPECT_NEAR(at.x, centre_of(free).x, 1);
      EXPECT_NEAR(at.y, centre_of(free).y, 1);
      EXPECT_NEAR(
          driver.state.camera.zoom,
          zoom + std::log2(std::min(free.width / box.width, free.height / box.height)),
          0.01
      );
      EXPECT_TRUE(driver.state.link.camera) << "and the link follows";
    }
  }
}

TEST(BoxZoom, OfASlipOrOfNonsenseMovesNothing) {
  Driver driver = started(troops_world());
  const core::Camera before = driver.state.camera;
  const float nan = std::numeric_limits<float>::quiet_NaN();
  for (const core::RectPx box :
       {core::RectPx{400, 300, 3, 200},
        {400, 300, 200, 7},
        {400, 300, -50, 80},
        {400, 300, nan, 80},
        {nan, nan, 80, 80}}) {
    driver.send(MapBoxZoomed{box});
    driver.wait(1500);
    EXPECT_EQ(driver.state.camera, before);
  }
}

TEST(PointZoom, KeepsThePlaceUnderThePointAndGoesOnFromWhereItLeads) {
  Driver driver = started(troops_world());
  const core::ScreenPx at{500, 420};
  const core::LngLat place = core::to_place(driver.state.camera, kMap, at);
  const double zoom = driver.state.camera.zoom;
  driver.send(MapPointZoomAsked{at, 1});
  EXPECT_TRUE(driver.state.flight);
  driver.send(MapPointZoomAsked{at, 1});
  driver.wait(2000);
  EXPECT_NEAR(driver.state.camera.zoom, zoom + 2, 0.01);
  const core::ScreenPx now = core::to_screen(driver.state.camera, kMap, place);
  EXPECT_NEAR(now.x, at.x, 1);
  EXPECT_NEAR(now.y, at.y, 1);
}

TEST(OpenedCluster, NeverLeadsFartherAwayAndSurvivesPlacesThatAreNone) {
  Driver driver = started(troops_world());
  const core::Camera before = driver.state.camera;
  driver.send(ClusterPicked{{}});
  driver.send(ClusterPicked{{core::PlaceIndex{100'000}}});
  driver.wait(1000);
  EXPECT_EQ(driver.state.camera, before);
  core::Camera close = before;
  close.zoom = 9;
  driver.send(ViewSet{close});
  driver.send(ClusterPicked{{driver.at("kursk-region"), driver.at("seoul")}});
  driver.wait(2000);
  EXPECT_GE(driver.state.camera.zoom, 9 - 0.01);
}

TEST(OpenedCluster, CutsWhenTheReaderPrefersLessMotion) {
  Driver driver = started(troops_world());
  driver.send(ReducedMotionChanged{true});
  driver.send(ClusterPicked{{driver.at("seoul"), driver.at("pyongyang")}});
  EXPECT_FALSE(driver.state.flight);
  for (const char* place : {"seoul", "pyongyang"}) {
    EXPECT_TRUE(kMap.contains(
        core::to_screen(
            driver.state.camera,
            kMap,
            *driver.world.story.places[driver.at(place).value].point
        )
    ));
  }
}

}  // namespace
}  // namespace dateline::app
