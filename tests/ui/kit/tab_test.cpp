// Tab as a reader without a mouse uses it: the focus is seen, goes on from where it was, and leaves
// the canvas at the end.
#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/stage.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kDesktop{1440, 900};

TEST(Tab, MovesAFocusThatIsSeenAndEnterPressesWhatHasIt) {
  Stage stage(good_world(), kDesktop);
  EXPECT_FALSE(ImGui::GetIO().NavVisible);
  stage.press_key(ImGuiKey_Tab);
  EXPECT_TRUE(ImGui::GetIO().NavVisible);
  const auto first = stage.press_key(ImGuiKey_Enter);
  ASSERT_NE(only<app::ViewPicked>(first), nullptr) << "the header's first control, from the left";
  for (int i = 0; i < 60; ++i) {
    stage.press_key(ImGuiKey_Tab);
  }
  EXPECT_TRUE(ImGui::GetIO().NavVisible) << "it goes on through every panel";
}

// The control that has the keyboard; empty for none.
std::string focused(const Stage& stage) {
  for (const SeenControl& control : stage.seen().controls) {
    if (control.focused) {
      return control.name;
    }
  }
  return {};
}

// Tab, as the page hands it in, until that control has the keyboard.
void tab_to(Stage& stage, const std::string& name) {
  for (int presses = 0; presses < 80 && focused(stage) != name; ++presses) {
    ASSERT_TRUE(stage.panels().tab(false)) << "beyond the last control there is the page";
    stage.settle();
  }
  ASSERT_EQ(focused(stage), name);
}

TEST(Tab, GoesThroughTheHeaderInTheOrderThatIsSeen) {
  for (const core::SizePx size : {core::SizePx{600, 800}, core::SizePx{1024, 768}, kDesktop}) {
    Stage stage(good_world(), size);
    float x = -1;
    for (const SeenControl& control : stage.seen().controls) {
      if (control.panel != "header") {
        continue;
      }
      EXPECT_GT(control.box.x, x) << control.name << " at " << size.width;
      x = control.box.x;
    }
  }
}

TEST(Tab, GoesOnInTheHelpThatAKeyHasOpenedAndComesBack) {
  Stage stage(troops_world(), kDesktop);
  const auto follow = [&stage](const app::Events& events) {
    for (const app::Event& event : events) {
      stage.apply(event);
    }
    stage.settle();
  };
  follow(stage.press_key(ImGuiKey_Slash, true));
  ASSERT_TRUE(stage.state().help_open);
  EXPECT_EQ(focused(stage), "help-tour") << "and not a hundred Tabs away";
  EXPECT_TRUE(stage.press_key(ImGuiKey_DownArrow).empty()) << "the claims behind the card stay";
  follow({app::HelpToggled{}});
  tab_to(stage, "help");
  follow(stage.press_key(ImGuiKey_Enter));
  EXPECT_EQ(focused(stage), "help-tour");
  follow({app::HelpToggled{}});
  EXPECT_EQ(focused(stage), "help") << "what opened it";
}

TEST(Tab, GoesOnInACardThatAPressHasOpened) {
  Stage stage(troops_world(), kDesktop);
  for (const auto& [button, first] :
       {std::pair("help", "help-tour"), std::pair("filter", "filter-relation/0")}) {
    stage.press(button);
    stage.settle();
    EXPECT_EQ(focused(stage), "") << "a pointer needs no ring";
    EXPECT_TRUE(stage.panels().tab(false));
    stage.settle();
    EXPECT_EQ(focused(stage), first);
    stage.press(button);
    stage.settle();
  }
}

TEST(Tab, GoesOnInTheLayersThatAKeyHasOpened) {
  Stage stage(good_world(), kDesktop);
  tab_to(stage, "layers");
  for (const app::Event& event : stage.press_key(ImGuiKey_Enter)) {
    stage.apply(event);
  }
  stage.settle();
  EXPECT_EQ(focused(stage).rfind("projection/", 0), 0u) << focused(stage);
}

TEST(Tab, GoesOnWhereAControlThatHasGoneWas) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::RelationsPicked{core::kDisputed});
  tab_to(stage, "chip/8");
  stage.apply(app::FilterDropped{app::FilterPart::relations});
  ASSERT_FALSE(stage.shows("chip/8"));
  EXPECT_TRUE(stage.panels().tab(false));
  stage.settle();
  EXPECT_FALSE(focused(stage).empty()) << "Tab must not look for it in vain";
  EXPECT_TRUE(ImGui::GetIO().NavVisible);
}

TEST(Keys, LeadToTheListAndToTheClaimAtOnce) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::ClaimPicked{core::ClaimIndex{0}});
  stage.press_key(ImGuiKey_L);
  stage.settle();
  EXPECT_EQ(focused(stage).rfind("question/", 0), 0u) << focused(stage);
  stage.press_key(ImGuiKey_C);
  stage.settle();
  EXPECT_EQ(focused(stage).rfind("speaker", 0), 0u) << focused(stage);
  EXPECT_TRUE(ImGui::GetIO().NavVisible) << "a focus that is not seen is no use";
}

TEST(Keys, OpenTheDaysToTypeIn) {
  Stage stage(good_world(), kDesktop);
  stage.press_key(ImGuiKey_D);
  stage.settle();
  EXPECT_TRUE(ImGui::GetIO().WantTextInput);
  EXPECT_EQ(only<app::ViewPicked>(stage.press_key(ImGuiKey_2)), nullptr)
      << "a letter that is typed leads nowhere";
}

TEST(Keys, PickAView) {
  Stage stage(good_world(), kDesktop);
  for (const auto& [key, view] :
       {std::pair(ImGuiKey_2, app::View::figures),
        std::pair(ImGuiKey_3, app::View::sources),
        std::pair(ImGuiKey_1, app::View::map)}) {
    const auto events = stage.press_key(key);
    const auto* picked = only<app::ViewPicked>(events);
    ASSERT_NE(picked, nullptr);
    EXPECT_EQ(picked->view, view);
  }
}

TEST(Tab, BeginsAgainAfterEscape) {
  Stage stage(good_world(), kDesktop);
  tab_to(stage, "tab/1");
  stage.press_key(ImGuiKey_Escape);
  stage.settle();
  EXPECT_TRUE(stage.panels().tab(false));
  stage.settle();
  EXPECT_FALSE(focused(stage).empty());
}

TEST(Tab, HeldLeavesBehindTheLastControlAndDoesNotBeginAgain) {
  Stage stage(good_world(), kDesktop);
  const std::size_t most = stage.seen().controls.size();
  std::size_t presses = 0;
  while (presses <= most && stage.panels().tab(false)) {
    ++presses;  // and no frame between them
  }
  EXPECT_GT(presses, 10u);
  EXPECT_LE(presses, most);
  stage.settle();
  EXPECT_EQ(focused(stage), "") << "the page has the keyboard";
}

}  // namespace
}  // namespace dateline::ui
