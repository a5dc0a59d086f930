// What each thing that a reader does costs in frames, and that a frame of which only a part was
// drawn looks as if all of it were.
#include <functional>

#include <imgui.h>

#include "app/link/deep_link.hpp"
#include "platform/explorer_stage.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::platform {
namespace {

class FramesTest : public ExplorerTest {
 protected:
  void SetUp() override {
    ExplorerTest::SetUp();
    if (!explorer_) {
      return;
    }
    explorer_->change_panels().watch(&seen_);
    settle();
  }

  void TearDown() override {
    if (explorer_) {
      explorer_->change_panels().watch(nullptr);
    }
  }

  void move(core::ScreenPx at) {
    ImGui::GetIO().AddMousePosEvent(at.x, at.y);
    explorer_->push(app::PointerKindChanged{false});
  }
  void button(bool down) {
    ImGui::GetIO().AddMouseButtonEvent(0, down);
    explorer_->push(app::PointerKindChanged{false});
  }
  void tap(ImGuiKey key) {
    ImGui::GetIO().AddKeyEvent(key, true);
    ImGui::GetIO().AddKeyEvent(key, false);
    explorer_->push(app::PointerKindChanged{false});
  }

  // The middle of a control that is to be seen.
  core::ScreenPx middle_of(const std::string& name) {
    for (const ui::SeenControl& control : seen_.controls) {
      if (control.name == name) {
        return {
            control.box.x + control.box.width / 2,
            control.box.y + control.box.height / 2,
        };
      }
    }
    ADD_FAILURE() << name << " is not to be seen";
    return {};
  }

  // A row of the list that is shown whole, from the top.
  core::ScreenPx row(std::size_t number) {
    for (const ui::SeenControl& control : seen_.controls) {
      const bool whole = control.box.y >= control.room.y &&
                         control.box.y + control.box.height < control.room.y + control.room.height;
      if (control.name.rfind("claim/", 0) == 0 && whole && number-- == 0) {
        return {control.box.x + control.box.width / 2, control.box.y + control.box.height / 2};
      }
    }
    ADD_FAILURE() << "there are fewer rows";
    return {};
  }

  // How many frames are drawn until all is at rest again.
  std::uint64_t frames_of(const std::function<void()>& act) {
    settle();
    const std::uint64_t before = explorer_->stats().frames;
    act();
    settle();
    return explorer_->stats().frames - before;
  }

  // The same, of the map.
  std::uint64_t maps_of(const std::function<void()>& act) {
    settle();
    const std::uint64_t before = explorer_->stats().render.maps;
    act();
    settle();
    return explorer_->stats().render.maps - before;
  }

  void expect_as_if_drawn_whole(const std::string& what) {
    settle();
    const auto parts = gl_->read_rgba();
    explorer_->draw_anew();
    settle();
    const auto whole = gl_->read_rgba();
    EXPECT_TRUE(whole == parts) << what << " left something behind";
  }

  // What a reader does one after the other, each from rest to rest.
  void expect_every_step_as_if_drawn_whole() {
    const auto step = [this](const std::string& what, const std::function<void()>& act) {
      act();
      expect_as_if_drawn_whole(what);
    };
    step("a hover over a row", [this] { move(row(1)); });
    step("a press", [this] { button(true); });
    step("its end", [this] { button(false); });
    step("a scroll", [this] { explorer_->wheel(row(1), 0, -1); });
    step("a hover over the map", [this] { move(mark_of("kursk-region")); });
    step("the map drawn along", [this] {
      explorer_->push(app::MapDragged{{600, 500}, {617, 493}});
    });
    step("the map zoomed", [this] { explorer_->push(app::MapZoomed{{700, 400}, 0.7}); });
    step("a day", [this] { explorer_->push(app::FragmentArrived{"known=2024-10-22"}); });
    step("another theme", [this] { explorer_->push(app::SystemThemeChanged{true}); });
    step("another view", [this] { explorer_->push(app::FragmentArrived{"view=figures"}); });
    step("back on the map", [this] {
      explorer_->push(app::FragmentArrived{"place=kursk-region"});
    });
    step("the search", [this] { explorer_->push(app::SearchOpened{}); });
  }

  ui::Recording seen_;
};

TEST_F(FramesTest, WhatChangesTheWindowOnceDrawsTwoFramesAtMost) {
  EXPECT_LE(frames_of([this] { move(row(1)); }), 2u) << "a hover";
  EXPECT_LE(frames_of([this] { button(true), button(false); }), 2u) << "a press";
  EXPECT_LE(frames_of([this] { explorer_->push(app::SystemThemeChanged{true}); }), 2u);
  EXPECT_LE(frames_of([this] { explorer_->push(app::FragmentArrived{"view=figures"}); }), 2u);
}

// What a frame more would change.
TEST_F(FramesTest, WhatIsAtRestStaysAsItIs) {
  const auto look_on = [this] {
    explorer_->push(app::PointerKindChanged{false});
  };
  const auto to_its_end = [this](core::ScreenPx panel) {
    move(panel);
    for (int notches = 0; notches < 60; ++notches) {
      explorer_->wheel(panel, 0, -5);
      settle();
    }
  };
  explorer_->resize({{1200, 760}, 1, {}});
  explorer_->push(app::FragmentArrived{"said=2024-10-20/2024-10-24"});
  EXPECT_EQ(frames_of(look_on), 0u) << "a list that became shorter";
  explorer_->push(app::FragmentArrived{"claim=zelenskyy-not-moved-yet"});
  to_its_end({1160, 400});
  EXPECT_EQ(frames_of(look_on), 0u) << "a card at its end";
  explorer_->resize({{1400, 760}, 1, {}});
  EXPECT_EQ(frames_of(look_on), 0u) << "and wider";
}

TEST_F(FramesTest, ATooltipComesToAPointerThatRests) {
  const core::ScreenPx help = middle_of("help");
  const auto ground_below = [&] {
    constexpr float kBelow = 22 + 8;  // within the ground of its words, above them
    const auto row = static_cast<std::size_t>(help.y + kBelow);
    const auto all = gl_->read_rgba();
    return all[4 * (row * kWidth + static_cast<std::size_t>(help.x))];
  };
  EXPECT_GT(ground_below(), 200) << "paper";
  move(help);
  settle();
  EXPECT_LT(ground_below(), 60) << "ink";
}

// Hardly a frame is drawn between them: their clock has to go on all the same.
TEST_F(FramesTest, TwoPressesASecondApartAreNoDoubleClick) {
  const auto press = [this] {
    move(middle_of("stance/0"));
    button(true);
    button(false);
    settle();
    now_ms_ += 1000;
  };
  press();
  EXPECT_NE(state().link.stances, core::kAllStances);
  press();
  EXPECT_EQ(state().link.stances, core::kAllStances);
}

TEST_F(FramesTest, WhatChangesNothingIsNotDrawn) {
  move({kWidth / 2.0f, 2});
  EXPECT_EQ(frames_of([this] { move({kWidth / 2.0f + 1, 2}); }), 0u);
  EXPECT_EQ(frames_of([this] { tap(ImGuiKey_F9); }), 0u);
}

TEST_F(FramesTest, WhatLeavesTheMapAloneDrawsNoMap) {
  EXPECT_EQ(maps_of([this] { explorer_->wheel(row(2), 0, -1); }), 0u) << "a scroll";
  EXPECT_EQ(maps_of([this] { move(mark_of("kursk-region")); }), 0u) << "a mark hovered over";
  EXPECT_EQ(maps_of([this] { explorer_->push(app::SearchOpened{}); }), 0u);
  EXPECT_GE(maps_of([this] { explorer_->push(app::MapDragged{{600, 500}, {617, 493}}); }), 1u);
  EXPECT_EQ(maps_of([this] { explorer_->push(app::SystemThemeChanged{true}); }), 1u);
}

TEST_F(FramesTest, AWindowThatLostWhatWasDrawnIsDrawnAnewThoughNothingChanged) {
  const auto before = gl_->read_rgba();
  EXPECT_EQ(frames_of([this] { explorer_->draw_anew(); }), 1u);
  EXPECT_TRUE(gl_->read_rgba() == before);
  EXPECT_EQ(frames_of([this] { explorer_->resize({{kWidth, kHeight}, 1, {}}); }), 1u);
}

TEST_F(FramesTest, APartDrawnLooksAsIfAllWere) {
  expect_every_step_as_if_drawn_whole();
}

// Where CSS px are no whole device px.
TEST_F(FramesTest, APartDrawnLooksAsIfAllWereAtAnOddPixelRatio) {
  explorer_->resize({{kWidth / 1.25f, kHeight / 1.25f}, 1.25f, {}});
  expect_as_if_drawn_whole("another pixel ratio");
  expect_every_step_as_if_drawn_whole();
}

TEST_F(FramesTest, APartDrawnLooksAsIfAllWereWithLargerText) {
  explorer_->push(app::TextSizeSet{110});
  expect_as_if_drawn_whole("larger text");
  expect_every_step_as_if_drawn_whole();
}

}  // namespace
}  // namespace dateline::platform
