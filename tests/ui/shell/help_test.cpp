// The card of help: reachable in every view and window, true to the keys, and on a phone the way to
// all that its header has no room for. And the text size, which stands in it.
#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kDesktop{1440, 900}, kPhone{390, 844};
constexpr app::View kEveryView[] = {app::View::map, app::View::figures, app::View::sources};

struct PhoneStage : Stage {
  explicit PhoneStage(app::View view)
      : Stage(good_world(), kPhone) {
    apply(app::PointerKindChanged{true});
    if (view != app::View::map) {
      apply(app::ViewPicked{view});
    }
  }
};

TEST(Help, OpensByItsButtonInEveryViewAndWindow) {
  for (const core::SizePx size :
       {core::SizePx{320, 568},
        kPhone,
        core::SizePx{768, 1024},
        core::SizePx{1100, 800},
        kDesktop,
        core::SizePx{2560, 1440}}) {
    for (const app::View view : kEveryView) {
      Stage stage(good_world(), size);
      if (view != app::View::map) {
        stage.apply(app::ViewPicked{view});
      }
      EXPECT_FALSE(stage.shows("text-larger"));
      const auto events = stage.click("help");
      ASSERT_NE(only<app::HelpToggled>(events), nullptr) << size.width;
      stage.apply(events.front());
      EXPECT_TRUE(stage.shows("text-larger")) << size.width;
      EXPECT_NE(only<app::HelpToggled>(stage.click("help")), nullptr)
          << "the same button puts it away";
    }
  }
}

TEST(Help, OpensByTheLetterWhateverKeyWritesIt) {
  Stage stage(good_world(), kDesktop);
  const auto events = stage.type("?");
  EXPECT_NE(only<app::HelpToggled>(events), nullptr);
  EXPECT_NE(only<app::HelpToggled>(stage.press_key(ImGuiKey_Slash, true)), nullptr)
      << "with Shift that key is no search";
}

TEST(Help, EscapeAndAPressBesideItPutItAway) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::HelpToggled{});
  EXPECT_NE(only<app::SteppedBack>(stage.press_key(ImGuiKey_Escape)), nullptr);
  stage.apply(app::SteppedBack{});
  EXPECT_FALSE(stage.state().help_open);
  stage.apply(app::HelpToggled{});
  bool closed = false;
  for (const app::Event& event : stage.click_at({200, 700})) {
    closed = closed || std::get_if<app::HelpToggled>(&event) != nullptr;
  }
  EXPECT_TRUE(closed);
}

// What lies beneath is for the next Escape.
TEST(Help, EscapePutsAwayTheTopmostCardAlone) {
  for (const auto& [opener, part] :
       {std::pair("dates", "close-dates"), std::pair("filter", "filter-relation/0")}) {
    Stage stage(good_world(), kDesktop);
    stage.click(opener);
    stage.settle();
    stage.press_key(ImGuiKey_Escape);  // out of the field of days, for a press has led into it
    stage.settle();
    if (!stage.shows(part)) {
      stage.click(opener);
    }
    stage.settle();
    stage.apply(app::HelpToggled{});
    stage.settle();
    ASSERT_TRUE(stage.shows(part) && stage.state().help_open) << opener;
    ASSERT_NE(only<app::SteppedBack>(stage.press_key(ImGuiKey_Escape)), nullptr) << opener;
    stage.apply(app::SteppedBack{});
    stage.settle();
    EXPECT_FALSE(stage.state().help_open);
    EXPECT_TRUE(stage.shows(part)) << opener << " lies beneath";
    EXPECT_TRUE(stage.press_key(ImGuiKey_Escape).empty());
    stage.settle();
    EXPECT_FALSE(stage.shows(part)) << opener;
  }
}

TEST(Help, APressBesideItPutsItAwayAndNoCardBeneath) {
  Stage stage(good_world(), kDesktop);
  stage.click("dates");
  stage.settle();
  stage.press_key(ImGuiKey_Escape);
  stage.apply(app::HelpToggled{});
  stage.settle();
  for (const app::Event& event : stage.click_at({1000, 150})) {
    stage.apply(event);
  }
  stage.settle();
  EXPECT_FALSE(stage.state().help_open);
  EXPECT_TRUE(stage.shows("close-dates"));
}

TEST(Help, IsNeverOpenTogetherWithTheLayers) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::LayersToggled{});
  stage.apply(app::HelpToggled{});
  EXPECT_FALSE(stage.state().layers_open);
  const auto events = stage.click("help-marks");
  ASSERT_NE(only<app::LayersToggled>(events), nullptr);
  stage.apply(events.front());
  EXPECT_FALSE(stage.state().help_open);
  EXPECT_TRUE(stage.shows("language/0"));
}

TEST(Help, OnAPhoneLeadsToEveryViewFiltersTourAndSharing) {
  for (const app::View view : kEveryView) {
    PhoneStage stage(view);
    stage.apply(app::HelpToggled{});
    for (const char* const name :
         {"view/0",
          "view/1",
          "view/2",
          "help-tour",
          "help-filter",
          "share",
          "theme",
          "text-larger",
          "text-smaller"}) {
      EXPECT_GE(stage.box_of(name).height, 44) << name;
    }
    const auto other = stage.click(view == app::View::figures ? "view/2" : "view/1");
    ASSERT_EQ(other.size(), 2u);
    EXPECT_NE(std::get_if<app::ViewPicked>(&other[0]), nullptr);
    EXPECT_NE(std::get_if<app::HelpToggled>(&other[1]), nullptr) << "the card makes way";
  }
}

TEST(Help, FiltersOpenFromItInEveryViewOfAPhone) {
  for (const app::View view : kEveryView) {
    PhoneStage stage(view);
    stage.apply(app::HelpToggled{});
    for (const app::Event& event : stage.click("help-filter")) {
      stage.apply(event);
    }
    stage.settle();
    EXPECT_TRUE(stage.shows("filter-relation/0")) << static_cast<int>(view);
    EXPECT_NE(only<app::RelationsPicked>(stage.click("filter-relation/0")), nullptr);
  }
}

TEST(Help, TheTourBeginsFromItInEveryViewOfAPhone) {
  for (const app::View view : kEveryView) {
    PhoneStage stage(view);
    stage.apply(app::HelpToggled{});
    const auto events = stage.click("help-tour");
    ASSERT_FALSE(events.empty());
    EXPECT_NE(std::get_if<app::TourStepPicked>(&events.front()), nullptr);
  }
}

TEST(Help, TellsOfTheHandThatIsInUse) {
  Stage mouse(good_world(), {1440, 1400});
  mouse.apply(app::HelpToggled{});
  EXPECT_TRUE(mouse.shows_text("Shift + drag"));
  EXPECT_TRUE(mouse.shows_text("[ ]"));
  EXPECT_FALSE(mouse.shows_text("Two fingers"));
  PhoneStage touch(app::View::map);
  touch.resize({390, 1600});
  touch.apply(app::HelpToggled{});
  EXPECT_TRUE(touch.shows_text("Two fingers"));
  EXPECT_FALSE(touch.shows_text("Wheel"));
}

// What the card says of a key, that key does.
TEST(Help, EveryKeyItNamesDoesSomething) {
  Stage stage(good_world(), kDesktop);
  EXPECT_NE(only<app::ClaimStepped>(stage.press_key(ImGuiKey_DownArrow)), nullptr);
  EXPECT_NE(only<app::MapNudged>(stage.press_key(ImGuiKey_LeftArrow, true)), nullptr);
  EXPECT_NE(only<app::MapZoomAsked>(stage.press_key(ImGuiKey_Equal)), nullptr);
  EXPECT_NE(only<app::MapHomeAsked>(stage.press_key(ImGuiKey_0)), nullptr);
  EXPECT_NE(only<app::PlayToggled>(stage.press_key(ImGuiKey_Space)), nullptr);
  EXPECT_NE(only<app::SteppedBack>(stage.press_key(ImGuiKey_Escape)), nullptr);
  EXPECT_NE(only<app::SearchOpened>(stage.press_key(ImGuiKey_Slash)), nullptr);
}

TEST(Help, TheTourIsReachedFromTheListsHeadWithoutScrolling) {
  for (const core::SizePx size :
       {core::SizePx{768, 700}, core::SizePx{1100, 700}, core::SizePx{1440, 640}}) {
    Stage stage(good_world(), size);
    stage.apply(app::ClaimClosed{});
    EXPECT_LT(stage.box_of("tour").y, stage.box_of("tab/0").y) << size.width;
  }
}

TEST(TextSize, GoesAStepAtATimeBetweenItsEndsAndBack) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::HelpToggled{});
  std::vector<std::uint16_t> seen{100};
  for (int i = 0; i < 10; ++i) {
    if (!stage.shows("text-larger")) {
      break;
    }
    const auto events = stage.click("text-larger");
    ASSERT_NE(only<app::TextSizeSet>(events), nullptr);
    stage.apply(events.front());
    seen.push_back(stage.state().text_percent);
    EXPECT_TRUE(stage.shows_text(std::to_string(seen.back()) + " %"));
  }
  EXPECT_EQ(seen, (std::vector<std::uint16_t>{100, 110, 125, 150, 175, 200}));
  const auto reset = stage.click("text-reset");
  ASSERT_NE(only<app::TextSizeSet>(reset), nullptr);
  EXPECT_EQ(only<app::TextSizeSet>(reset)->percent, 100);
  stage.apply(app::TextSizeSet{80});
  EXPECT_FALSE(stage.shows("text-smaller"));
}

TEST(TextSize, StandsAmongTheLayersToo) {
  Stage stage(good_world(), {1440, 1400});
  stage.apply(app::LayersToggled{});
  EXPECT_NE(only<app::TextSizeSet>(stage.click("text-larger")), nullptr);
}

// The text is larger when the window's px are fewer: what is cut then was cut by the size.
TEST(TextSize, TheNumberLeadsBackToTheUsualSize) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::HelpToggled{});
  stage.press("text-larger");
  stage.settle();
  const std::uint32_t larger = stage.state().text_percent;
  ASSERT_GT(larger, 100u);
  EXPECT_TRUE(stage.shows_text(say_with(stage, app::Message::percent, {larger})));
  stage.press("text-reset");
  stage.settle();
  EXPECT_EQ(stage.state().text_percent, 100);
  EXPECT_TRUE(stage.shows_text(say_with(stage, app::Message::percent, {100u})));
}

TEST(TextSize, LeavesEveryWordOfAClaimAndOfHelpUncut) {
  for (const core::SizePx size :
       {core::SizePx{1440 / 2, 900 / 2},
        core::SizePx{390 / 2, 844 / 2},
        core::SizePx{1440 / 0.8f, 900 / 0.8f},
        core::SizePx{390 / 1.5f, 844 / 1.5f}}) {
    Stage stage(good_world(), size);
    if (size.width < 600) {
      stage.apply(app::SheetSet{app::Sheet::full});
    }
    for (const bool help : {false, true}) {
      if (help) {
        stage.apply(app::HelpToggled{});
      }
      const core::RectPx header = stage.layout().header;
      for (const DrawnText& text : stage.seen().texts) {
        if (text.haloed || overlap(text.drawn, header)) {
          continue;
        }
        EXPECT_FALSE(text.cut) << text.text << " at " << size.width << ", in " << text.box.x << " "
                               << text.box.y << " " << text.box.width << "x" << text.box.height;
        EXPECT_GE(text.drawn.x, -0.5f) << text.text;
        EXPECT_LE(right_of(text.drawn), size.width + 0.5f) << text.text << " at " << size.width;
      }
    }
  }
}

}  // namespace
}  // namespace dateline::ui
