// The map alone, as a small frame of a news page shows it: no panel, smaller marks, and no key that
// leads to a panel.
#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/stage.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kFrame{640, 350};

bool has_panels(const Layout& layout) {
  for (const core::RectPx panel :
       {layout.header,
        layout.list,
        layout.filter_bar,
        layout.map_foot,
        layout.detail,
        layout.timeline,
        layout.sheet,
        layout.view,
        layout.side}) {
    if (panel.width > 0 && panel.height > 0) {
      return true;
    }
  }
  return false;
}

class MapAlone : public testing::Test {
 protected:
  MapAlone()
      : stage(troops_world(), kFrame) {
    stage.settle();
    before = stage.frame().marks;
    stage.apply(app::MapAloneSet{true});
    stage.settle();
  }
  float largest(const std::vector<app::PlaceMark>& marks) const {
    float radius = 0;
    for (const app::PlaceMark& mark : marks) {
      radius = std::max(radius, mark.radius);
    }
    return radius;
  }

  Stage stage;
  std::vector<app::PlaceMark> before;
};

TEST_F(MapAlone, FillsTheWindowAndHasNoPanels) {
  EXPECT_FALSE(has_panels(stage.layout()));
  EXPECT_EQ(stage.layout().map, (core::RectPx{0, 0, kFrame.width, kFrame.height}));
  for (const char* control : {"zoom-in", "zoom-out", "fit", "layers"}) {
    EXPECT_TRUE(stage.shows(control)) << control;
  }
  for (const char* control : {"help", "search", "theme", "share", "play"}) {
    EXPECT_FALSE(stage.shows(control)) << control;
  }
}

TEST_F(MapAlone, HasItsSmallerMarksAtOnceAndTheUsualOnesAfterwards) {
  EXPECT_LT(largest(stage.frame().marks), 0.85f * largest(before));
  for (const app::PlaceMark& mark : stage.frame().marks) {
    EXPECT_FLOAT_EQ(mark.radius, 5.0f + 1.9f * std::sqrt(static_cast<float>(mark.claims)));
  }
  stage.apply(app::MapAloneSet{false});
  stage.settle();
  EXPECT_FLOAT_EQ(largest(stage.frame().marks), largest(before));
}

// The page has a button of its own in the lower corner on the right.
TEST_F(MapAlone, WordsLeaveTheCornerToThePage) {
  const std::string words = "Claims about a place; ring: who says what";
  EXPECT_TRUE(stage.shows_text(words));
  stage.resize({342, 350});
  stage.settle();
  EXPECT_FALSE(stage.shows_text(words)) << "they would run under the button";
}

TEST_F(MapAlone, KeysWalkClaimsAndTheMapAndOpenNoPanel) {
  EXPECT_NE(only<app::ClaimStepped>(stage.press_key(ImGuiKey_DownArrow)), nullptr);
  EXPECT_NE(only<app::MapZoomAsked>(stage.press_key(ImGuiKey_Equal)), nullptr);
  for (const int key : {ImGuiKey_Slash, ImGuiKey_2, ImGuiKey_Space, ImGuiKey_L}) {
    EXPECT_TRUE(stage.press_key(key).empty()) << key;
  }
  EXPECT_TRUE(stage.press_key(ImGuiKey_Slash, true).empty());
}

TEST_F(MapAlone, ButtonsThatDoNotFitAreLeftOut) {
  stage.resize({340, 240});
  stage.settle();
  EXPECT_TRUE(stage.shows("zoom-out"));
  EXPECT_FALSE(stage.shows("layers"));
}

TEST_F(MapAlone, APictureOfItHasNoButtons) {
  stage.apply(app::MapAloneSet{true, true});
  stage.settle();
  for (const char* control : {"zoom-in", "zoom-out", "fit", "layers"}) {
    EXPECT_FALSE(stage.shows(control)) << control;
  }
}

TEST_F(MapAlone, ChartArticleAndTourHaveTheirPanels) {
  stage.apply(app::ViewPicked{app::View::figures});
  stage.settle();
  EXPECT_TRUE(has_panels(stage.layout()));
  stage.apply(app::ViewPicked{app::View::map});
  stage.apply(app::TourStepPicked{0});
  stage.settle();
  EXPECT_TRUE(has_panels(stage.layout()));
  stage.apply(app::TourClosed{});
  stage.apply(app::ViewPicked{app::View::map});
  stage.settle();
  EXPECT_FALSE(has_panels(stage.layout()));
}

}  // namespace
}  // namespace dateline::ui
