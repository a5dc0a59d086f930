// Points of a cloud under a reader's hand: what a ring says when it is pointed at, where a click on
// it leads, and that nobody takes them for the story.
#include <gtest/gtest.h>
#include <imgui.h>

#include "core/points/synthetic_points.hpp"
#include "ui/stage.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kDesktop{1440, 900};

app::World crowded_world() {
  app::World world = good_world();
  app::add_points(world, *core::synthetic_cloud(30'000, 1));
  return world;
}

// Over southern Asia, where the made-up story has no places.
void look_at_asia(Stage& stage) {
  core::Camera camera = stage.state().camera;
  camera.centre = {85, 28};
  camera.zoom = 3.5;
  stage.apply(app::ViewSet{camera});
  stage.settle();
}

const app::PointMark& largest(const Stage& stage) {
  for (const app::PointMark& mark : stage.frame().point_marks) {
    const core::RectPx free = stage.layout().map_free;
    if (mark.at.x > free.x + 150 && mark.at.x < free.x + free.width - 150 &&
        mark.at.y > free.y + 150 && mark.at.y < free.y + free.height - 150) {
      return mark;
    }
  }
  ADD_FAILURE() << "no mark amid the map";
  return stage.frame().point_marks.front();
}

TEST(MapPoints, AreSaidToBeMadeUp) {
  Stage plain(good_world(), kDesktop), stage(crowded_world(), kDesktop);
  EXPECT_TRUE(stage.shows_text("30,000 made-up points"));
  EXPECT_TRUE(stage.shows_text("30,000 pass the filters"));
  EXPECT_FALSE(plain.shows_text("pass the filters"));
  const core::Day day = stage.world().points.days().first;
  stage.apply(app::SaidWindowSet{{day, day}});
  stage.settle();
  EXPECT_TRUE(stage.shows_text(
      std::string(
          Line()
              .add(core::total(stage.world().points.count_day(day)))
              .add(" pass the filters")
              .view()
      )
  ));
}

TEST(MapPoints, TellTheirCountsInWordsWhenPointedAt) {
  Stage stage(crowded_world(), kDesktop);
  look_at_asia(stage);
  const app::PointMark mark = largest(stage);
  EXPECT_FALSE(stage.shows_text("Cannot verify made-up"));
  stage.hover(mark.at);
  EXPECT_TRUE(stage.shows_text(std::string(Line().add(mark.total).add(" made-up points").view())));
  for (const core::StanceMark stance : core::each<core::StanceMark>) {
    if (mark.counts[stance] == 0) {
      continue;
    }
    EXPECT_TRUE(stage.shows_text(std::string(app::Messages().name(stance))));
    EXPECT_TRUE(stage.shows_text(std::string(Line().add(mark.counts[stance]).view())));
  }
}

TEST(MapPoints, OpenOnAClick) {
  Stage stage(crowded_world(), kDesktop);
  look_at_asia(stage);
  const app::PointMark mark = largest(stage);
  const auto events = stage.click_at(mark.at);
  ASSERT_EQ(events.size(), 2u);
  const auto* const zoomed = std::get_if<app::MapBoxZoomed>(&events[1]);
  ASSERT_NE(zoomed, nullptr);
  EXPECT_NEAR(zoomed->box.x + zoomed->box.width / 2, mark.at.x, 0.5);
  EXPECT_NEAR(zoomed->box.y + zoomed->box.height / 2, mark.at.y, 0.5);
  const double before = stage.state().camera.zoom;
  stage.apply(*zoomed);
  stage.apply(app::TimePassed{stage.state().now_ms + 3000});
  EXPECT_GT(stage.state().camera.zoom, before + 1);
  EXPECT_LT(stage.state().camera.zoom, before + 4);
}

TEST(MapPoints, FillNoListBeyondWhatItsIndicesReach) {
  app::World world = good_world();
  app::add_points(world, *core::synthetic_cloud(1'000'000, 1));
  for (const core::SizePx size : {kDesktop, core::SizePx{2560, 1440}}) {
    Stage stage(world, size);
    for (const double zoom : {3.0, 5.0, 6.5, 8.2}) {
      core::Camera camera = stage.state().camera;
      camera.centre = {9.3, 48.6};
      camera.zoom = zoom;
      stage.apply(app::ViewSet{camera});
      stage.settle();
      EXPECT_LT(ImGui::GetBackgroundDrawList()->VtxBuffer.Size, 60'000)
          << size.width << " at " << zoom << ": " << stage.frame().point_marks.size() << " marks";
    }
  }
}

}  // namespace
}  // namespace dateline::ui
