// The whole explorer by keyboard alone: Tab reaches every control that a pointer does, in an order
// that is seen, never out of sight, and Enter does what a press does.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

// What has ways of its own by key: results of the search are walked by arrows, and so are claims,
// whose dots in the timeline would hold Tab up once for each.
bool is_walked_by_arrows(const std::string& name) {
  return name.rfind("found-", 0) == 0 || name.rfind("said/", 0) == 0;
}

// On to the next control, without waiting for what fades. False: the page is next.
bool go_on(Stage& stage) {
  if (!stage.panels().tab(false)) {
    return false;
  }
  stage.type("");
  stage.type("");
  return true;
}

// Everything that Tab comes to, from the first control to the page.
std::vector<std::string> walk(Stage& stage) {
  std::vector<std::string> walked;
  constexpr int kMost = 200;
  for (int presses = 0; presses < kMost && go_on(stage); ++presses) {
    const std::string name = focused(stage);
    if (!name.empty()) {
      walked.push_back(name);
    }
  }
  return walked;
}

void expect_all_reached(Stage& stage, const std::string& where) {
  std::set<std::string> drawn;
  for (const SeenControl& control : stage.seen().controls) {
    const core::RectPx seen = common_part(control.box, control.room);
    if (seen.width > 1 && seen.height > 1 && !is_walked_by_arrows(control.name)) {
      drawn.insert(control.name);
    }
  }
  const auto order = walk(stage);
  const std::set<std::string> walked(order.begin(), order.end());
  for (const std::string& name : drawn) {
    EXPECT_TRUE(walked.contains(name)) << name << " is out of reach, " << where;
  }
}

class KeyboardInView : public ::testing::TestWithParam<app::View> {};

TEST_P(KeyboardInView, ReachesEveryControl) {
  for (const core::SizePx size : {kDesktop, kPhone}) {
    Stage stage(good_world(), size);
    open_view(stage, GetParam());
    expect_all_reached(stage, std::to_string(static_cast<int>(size.width)));
  }
}

INSTANTIATE_TEST_SUITE_P(Each, KeyboardInView, ::testing::ValuesIn(kEveryView));

TEST(Keyboard, ReachesEveryControlOfEachList) {
  for (const app::ListTab tab : kEveryTab) {
    Stage stage(good_world(), kDesktop);
    open_tab(stage, tab);
    expect_all_reached(stage, "tab " + std::to_string(static_cast<int>(tab)));
  }
}

TEST(Keyboard, NeverHasTheFocusOutOfSight) {
  for (const core::SizePx size : {kEmbed, kPhone}) {
    Stage stage(good_world(), size);
    constexpr int kMost = 200;
    for (int presses = 0; presses < kMost && go_on(stage); ++presses) {
      for (const SeenControl& control : stage.seen().controls) {
        if (control.focused) {
          const core::RectPx seen = common_part(control.box, control.room);
          EXPECT_GT(seen.width * seen.height, 0.2f * control.box.width * control.box.height)
              << control.name << " at " << size.width;
        }
      }
    }
  }
}

TEST(Keyboard, OneControlHasTheFocusAtATime) {
  Stage stage(good_world(), kDesktop);
  for (int presses = 0; presses < 60 && go_on(stage); ++presses) {
    const auto& controls = stage.seen().controls;
    const auto count = std::count_if(controls.begin(), controls.end(), [](const SeenControl& one) {
      return one.focused;
    });
    EXPECT_LE(count, 1);
  }
}

TEST(Keyboard, GoesBackTheWayItCame) {
  Stage stage(good_world(), kDesktop);
  std::vector<std::string> there;
  for (int presses = 0; presses < 20; ++presses) {
    ASSERT_TRUE(stage.panels().tab(false));
    stage.settle();
    there.push_back(focused(stage));
  }
  for (std::size_t at = there.size() - 1; at-- > 0;) {
    ASSERT_TRUE(stage.panels().tab(true));
    stage.settle();
    EXPECT_EQ(focused(stage), there[at]);
  }
}

TEST(Keyboard, NoTwoControlsHaveOneName) {
  // Who drives the explorer by names, and the keyboard's own memory, take them for one.
  for (const core::SizePx size : {kDesktop, kEmbed, kPhone}) {
    for (const app::View view : kEveryView) {
      Stage stage(good_world(), size);
      open_view(stage, view);
      std::set<std::pair<std::string, std::string>> names;
      for (const SeenControl& control : stage.seen().controls) {
        if (control.name == "open-article" || control.name == "article-of-claim") {
          continue;  // one for each article, told apart by their claim
        }
        EXPECT_TRUE(names.insert({control.panel, control.name}).second)
            << control.name << " at " << size.width;
      }
    }
  }
}

TEST(Keyboard, EnterDoesWhatAPressDoes) {
  const char* const names[] = {
      "view/1",
      "share",
      "theme",
      "help",
      "tour",
      "tab/1",
      "question/1",
      "stance/5",
      "zoom-in",
      "fit",
      "layers",
      "close-claim",
      "copy-quote",
      "play"
  };
  for (const char* const name : names) {
    Stage by_hand(good_world(), kDesktop), by_key(good_world(), kDesktop);
    const app::Events pressed = by_hand.click(name);
    ASSERT_TRUE(tab_to(by_key, name)) << name;
    const app::Events entered = by_key.press_key(ImGuiKey_Enter);
    ASSERT_EQ(entered.size(), pressed.size()) << name;
    for (std::size_t i = 0; i < pressed.size(); ++i) {
      EXPECT_EQ(entered[i].index(), pressed[i].index()) << name;
    }
  }
}

TEST(Keyboard, AControlThatIsGoneTakesNoKeyWithIt) {
  Stage stage(good_world(), kDesktop);
  ASSERT_TRUE(tab_to(stage, "close-claim"));
  press_keys(stage, ImGuiKey_Enter);
  ASSERT_FALSE(stage.shows("close-claim"));
  EXPECT_TRUE(stage.panels().tab(false));
  stage.settle();
  EXPECT_FALSE(focused(stage).empty());
}

TEST(Keyboard, ChangingTheWindowKeepsTheFocusOrLetsItGo) {
  Stage stage(good_world(), kDesktop);
  ASSERT_TRUE(tab_to(stage, "tab/1"));
  stage.resize({1200, 800});
  EXPECT_EQ(focused(stage), "tab/1");
  stage.resize(kPhone);
  stage.resize(kDesktop);
  EXPECT_TRUE(stage.panels().tab(false));
}

// --- The results of a search, by arrows ---

TEST(Keyboard, ArrowsReachResultsOfEveryKind) {
  std::set<std::size_t> kinds;
  for (const int presses : {0, 4, 8, 12}) {
    Stage stage(good_world(), kDesktop);
    follow(stage, stage.press_key(ImGuiKey_Slash));
    stage.settle();
    follow(stage, stage.type("balloon"));
    for (int press = 0; press < presses; ++press) {
      stage.press_key(ImGuiKey_DownArrow);
    }
    for (const app::Event& event : stage.press_key(ImGuiKey_Enter)) {
      kinds.insert(event.index());
    }
  }
  EXPECT_GE(kinds.size(), 3u) << "what is opened differs";
}

}  // namespace
}  // namespace dateline::ui
