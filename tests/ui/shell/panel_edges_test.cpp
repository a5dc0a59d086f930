// The edges by which panels are made wider and higher, by mouse, finger and keyboard; and that no
// window lets them crowd the map out.
#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/kit/widgets.hpp"
#include "ui/stage.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kDesktop{1440, 900};

std::uint16_t set_px(const Stage& stage, app::SizedPanel panel) {
  return stage.state().panel_px[static_cast<std::size_t>(panel)];
}

// Each event is taken up before the next, as the platform does.
void drag(Stage& stage, core::ScreenPx from, core::ScreenPx to) {
  for (const app::Event& event : stage.drag(from, to)) {
    stage.apply(event);
  }
}

core::ScreenPx middle(core::RectPx box) {
  return {box.x + box.width / 2, box.y + box.height / 2};
}

TEST(PanelEdges, StayWithinTheirLimitsInEveryWindow) {
  for (float width = 320; width <= 2560; width += 53) {
    for (const float height : {480.0f, 640.0f, 900.0f, 1440.0f}) {
      for (const std::uint16_t px : {std::uint16_t{1}, std::uint16_t{300}, app::kMostPanelPx}) {
        app::AppState state;
        state.link.claim = core::ClaimIndex{0};
        state.panel_px.fill(px);
        const Layout layout = make_layout({width, height}, {}, state);
        const Layout usual = make_layout({width, height}, {}, app::AppState{});
        EXPECT_EQ(layout.kind, usual.kind);
        EXPECT_GE(layout.map_free.width, std::min(240.0f, usual.map_free.width))
            << width << "x" << height << " at " << px;
        EXPECT_GE(layout.map_free.height, std::min(120.0f, usual.map_free.height))
            << width << "x" << height << " at " << px;
        EXPECT_LE(right_of(layout.detail), width);
        for (std::size_t i = 0; i < app::kSizedPanels; ++i) {
          const PanelSpan span = panel_span(layout, static_cast<app::SizedPanel>(i));
          EXPECT_LE(span.least, span.usual);
          EXPECT_LE(span.usual, span.most) << "panel " << i << " at " << width;
        }
      }
    }
  }
}

TEST(PanelEdges, AreAsTheDesignHasThemUntilAReaderMovesThem) {
  Stage stage(good_world(), kDesktop);
  EXPECT_EQ(stage.layout().list.width, 336);
  EXPECT_EQ(stage.layout().detail.width, 384);
  EXPECT_EQ(stage.layout().timeline.height, 144);
}

TEST(PanelEdges, FollowTheHandAlongTheirWholeLength) {
  Stage stage(good_world(), kDesktop);
  const float y = stage.layout().list.y + 90;
  drag(stage, {stage.layout().list.width + 3, y}, {stage.layout().list.width + 63, y});
  EXPECT_NEAR(stage.layout().list.width, 396, 8);
  const float left = stage.layout().detail.x;
  drag(stage, {left + 3, y}, {left - 77, y});
  EXPECT_NEAR(stage.layout().detail.width, 464, 12);
  const float top = stage.layout().timeline.y;
  drag(stage, {900, top + 3}, {900, top - 57});
  EXPECT_NEAR(stage.layout().timeline.height, 204, 8);
}

TEST(PanelEdges, TheColumnBesideChartAndArticleIsTheReadersToSize) {
  for (const auto& [view, panel, usual] :
       {std::tuple{app::View::figures, app::SizedPanel::beside_chart, 376.0f},
        std::tuple{app::View::sources, app::SizedPanel::beside_article, 605.0f}}) {
    Stage stage(troops_world(), kDesktop);
    stage.apply(app::ViewPicked{view});
    const auto wide = [&] {
      return stage.layout().window.width - stage.layout().view.width;
    };
    EXPECT_EQ(wide(), usual);
    const float left = kDesktop.width - wide();
    drag(stage, {left + 3, 700}, {left + 43, 700});
    EXPECT_NEAR(wide(), usual - 40, 12);
    EXPECT_GT(set_px(stage, panel), 0);
    for (const app::Event& event : stage.click_at(middle(stage.box_of("resize-side")), 2)) {
      stage.apply(event);
    }
    EXPECT_EQ(wide(), usual);
    stage.resize({700, 900});
    EXPECT_FALSE(stage.shows("resize-side")) << "there is one column";
  }
}

TEST(PanelEdges, AGripIsLargeEnoughForThePointerInUse) {
  Stage stage(good_world(), kDesktop);
  for (const char* const name : {"resize-list", "resize-detail", "resize-timeline"}) {
    const core::RectPx box = stage.box_of(name);
    EXPECT_GE(std::min(box.width, box.height), 24) << name;
  }
  stage.apply(app::PointerKindChanged{true});
  for (const char* const name : {"resize-list", "resize-detail", "resize-timeline"}) {
    const core::RectPx box = stage.box_of(name);
    EXPECT_GE(std::min(box.width, box.height), 44) << name;
  }
}

TEST(PanelEdges, AGripTakesNoClickFromAControl) {
  for (const core::SizePx size :
       {core::SizePx{768, 1024}, core::SizePx{1100, 800}, kDesktop, core::SizePx{2560, 1440}}) {
    Stage stage(good_world(), size);
    for (const char* const name : {"resize-list", "resize-detail", "resize-timeline"}) {
      if (!stage.shows(name)) {
        continue;
      }
      const core::RectPx grip = stage.box_of(name);
      for (const SeenControl& control : stage.seen().controls) {
        if (control.name.rfind("resize-", 0) == 0 || control.name.rfind("claim/", 0) == 0 ||
            control.name.rfind("question/", 0) == 0) {
          continue;
        }
        EXPECT_FALSE(overlap(control.box, grip))
            << name << " over " << control.name << " at " << size.width;
      }
    }
  }
}

TEST(PanelEdges, ClicksAloneLeadThroughTheSizesAndADoubleClickBack) {
  Stage stage(good_world(), kDesktop);
  const auto click = [&] {
    for (const app::Event& event : stage.click("resize-list")) {
      stage.apply(event);
    }
    for (int i = 0; i < 40; ++i) {
      stage.settle();  // the next is no double click
    }
  };
  click();
  const float widest = stage.layout().list.width;
  EXPECT_GT(widest, 400);
  click();
  EXPECT_EQ(stage.layout().list.width, 240);
  click();
  EXPECT_EQ(stage.layout().list.width, 336);
  stage.apply(app::PanelSized{app::SizedPanel::list, 300});
  for (const app::Event& event : stage.click_at(middle(stage.box_of("resize-list")), 2)) {
    stage.apply(event);
  }
  EXPECT_EQ(set_px(stage, app::SizedPanel::list), 0);
}

TEST(PanelEdges, ArrowKeysMoveTheOneInFocusAndNothingElse) {
  Stage stage(good_world(), kDesktop);
  const auto reach = [&](const char* name) {
    for (int i = 0; i < 200; ++i) {
      stage.press_key(ImGuiKey_Tab);
      // Only an edge in focus answers an arrow with its own size.
      const auto events = stage.press_key(ImGuiKey_RightArrow);
      const auto* const sized = only<app::PanelSized>(events);
      if (sized != nullptr && std::string(name) == "resize-list" &&
          sized->panel == app::SizedPanel::list) {
        return events;
      }
      if (sized != nullptr && std::string(name) == "resize-timeline" &&
          sized->panel == app::SizedPanel::timeline) {
        return events;
      }
    }
    return app::Events{};
  };
  const auto list = reach("resize-list");
  ASSERT_NE(only<app::PanelSized>(list), nullptr);
  EXPECT_EQ(only<app::PanelSized>(list)->px, 352);
  stage.apply(list.front());
  const auto back = stage.press_key(ImGuiKey_LeftArrow);
  ASSERT_NE(only<app::PanelSized>(back), nullptr);
  EXPECT_EQ(only<app::PanelSized>(back)->px, 336);
  const auto timeline = reach("resize-timeline");
  ASSERT_NE(only<app::PanelSized>(timeline), nullptr);
  const auto lower = stage.press_key(ImGuiKey_DownArrow);
  ASSERT_NE(only<app::PanelSized>(lower), nullptr) << "no claim is stepped to";
  EXPECT_EQ(only<app::PanelSized>(lower)->px, 60) << "from its usual height it goes slim";
}

TEST(PanelEdges, ALowTimelineIsTheSlimOne) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::PanelSized{app::SizedPanel::timeline, 80});
  EXPECT_EQ(stage.layout().timeline.height, 60);
  stage.apply(app::PanelSized{app::SizedPanel::timeline, 120});
  EXPECT_EQ(stage.layout().timeline.height, 144);
  stage.apply(app::PanelSized{});
  stage.apply(app::PanelSized{app::SizedPanel::timeline, 0});
  EXPECT_EQ(stage.layout().timeline.height, 144);
}

TEST(PanelEdges, APhoneHasNone) {
  Stage stage(good_world(), {390, 844});
  for (const char* const name : {"resize-list", "resize-detail", "resize-timeline"}) {
    EXPECT_FALSE(stage.shows(name));
  }
}

}  // namespace
}  // namespace dateline::ui
