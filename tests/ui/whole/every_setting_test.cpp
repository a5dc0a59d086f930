// The explorer in every window, language, theme and hand at once: nothing of the interface's own is
// cut or beyond its panel, nothing is empty, and nothing goes on moving.
#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/crowd_judge.hpp"
#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

struct State {
  const char* name;
  std::vector<app::Event> events;
};

const std::vector<State>& states() {
  static const std::vector<State> all = {
      {"as it opens", {}},
      {"no claim", {app::ClaimClosed{}}},
      {"places", {app::ClaimClosed{}, app::TabPicked{app::ListTab::places}}},
      {"speakers", {app::ClaimClosed{}, app::TabPicked{app::ListTab::speakers}}},
      {"sources", {app::ClaimClosed{}, app::TabPicked{app::ListTab::sources}}},
      {"the chart", {app::ViewPicked{app::View::figures}}},
      {"the chart without a claim", {app::ClaimClosed{}, app::ViewPicked{app::View::figures}}},
      {"an article", {app::ViewPicked{app::View::sources}}},
      {"filters", {app::RelationsPicked{core::kDisputed}}},
      {"the tour", {app::TourStepPicked{0}}},
      {"help", {app::HelpToggled{}}},
      {"layers", {app::LayersToggled{}}},
      {"the search", {app::SearchOpened{}}},
      {"a notice", {app::CopyAnswered{app::Copied::claim, false}}}
  };
  return all;
}

class EverySetting : public ::testing::TestWithParam<app::Language> {};

TEST_P(EverySetting, CutsNothingOfItsOwnInAnyWindow) {
  for (const core::SizePx size : kEveryWindow) {
    for (const State& state : states()) {
      Stage stage(good_world(), size);
      stage.use_all_faces();
      stage.speak(GetParam());
      if (size.width < 600) {
        hold_in_hand(stage);
      }
      for (const app::Event& event : state.events) {
        stage.apply(event);
      }
      for (const std::string& fault : faults_of_words(stage)) {
        ADD_FAILURE() << fault << " (" << described(size, GetParam()) << ", " << state.name << ")";
      }
      EXPECT_FALSE(stage.seen().texts.empty()) << state.name;
      EXPECT_FALSE(stage.panels().wants_next()) << state.name;
    }
  }
}

TEST_P(EverySetting, KeepsPanelsApartOnADesktop) {
  Stage stage(troops_world(), kDesktop);
  stage.use_all_faces();
  stage.speak(GetParam());
  Faults faults;
  for (const app::View view : kEveryView) {
    open_view(stage, view);
    judge_screen(stage, "view " + std::to_string(static_cast<int>(view)), faults);
  }
  open_view(stage, app::View::map);
  look_back_to(stage, {2024, 10, 26});
  judge_screen(stage, "looking back", faults);
  stage.apply(app::KnownOnSet{stage.world().last_published, true});
  stage.apply(app::ClaimClosed{});
  for (const app::ListTab tab : kEveryTab) {
    open_tab(stage, tab);
    judge_screen(stage, "tab " + std::to_string(static_cast<int>(tab)), faults);
  }
  for (const auto& [fault, where] : faults) {
    ADD_FAILURE() << fault << " (" << where << ")";
  }
}

TEST_P(EverySetting, WritesNoPlaceholderAndNoOtherAlphabetsQuestionMark) {
  Stage stage(troops_world(), kDesktop);
  stage.use_all_faces();
  stage.speak(GetParam());
  for (const State& state : states()) {
    for (const app::Event& event : state.events) {
      stage.apply(event);
    }
    for (const DrawnText& text : stage.seen().texts) {
      EXPECT_EQ(text.text.find('{'), std::string::npos) << text.text << ", " << state.name;
      EXPECT_EQ(text.text.find("|"), std::string::npos) << text.text << ", " << state.name;
      EXPECT_EQ(text.text.find("\xEF\xBF\xBD"), std::string::npos) << text.text;
    }
    stage.apply(
        app::FragmentArrived{
            GetParam() == app::Language::en
                ? ""
                : std::string("lang=") + std::string(app::tag_of(GetParam()))
        }
    );
    if (stage.state().help_open) {
      stage.apply(app::HelpToggled{});
    }
    if (stage.state().layers_open) {
      stage.apply(app::LayersToggled{});
    }
    stage.apply(app::SearchClosed{});
    stage.apply(app::NoticeClosed{});
  }
}

TEST_P(EverySetting, SaysTheSameByNightAsByDay) {
  for (const core::SizePx size : {kDesktop, kPhone}) {
    Stage stage(good_world(), size);
    stage.use_all_faces();
    stage.speak(GetParam());
    for (const State& state : {states()[0], states()[5], states()[7]}) {
      for (const app::Event& event : state.events) {
        stage.apply(event);
      }
      const std::string by_day = words_on(stage);
      for (const app::Theme theme : {app::Theme::dark, app::Theme::contrast_dark}) {
        stage.apply(app::ThemeSet{theme});
        EXPECT_EQ(words_on(stage), by_day) << state.name;
      }
      stage.apply(app::ThemeSet{app::Theme::light});
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    InEachLanguage,
    EverySetting,
    ::testing::ValuesIn(kEveryLanguage),
    [](const ::testing::TestParamInfo<app::Language>& language) {
      return std::string(app::tag_of(language.param));
    }
);

// --- The text size ---

TEST(LargeText, LeavesEveryPanelReadable) {
  // a window's px are fewer when its text is larger
  for (const core::SizePx size :
       {core::SizePx{720, 450}, core::SizePx{195, 422}, core::SizePx{480, 300}}) {
    for (const app::Language language : kEveryLanguage) {
      Stage stage(good_world(), size);
      stage.use_all_faces();
      stage.speak(language);
      if (size.width < 600) {
        hold_in_hand(stage, app::Sheet::full);
      }
      for (const DrawnText& text : stage.seen().texts) {
        const core::RectPx seen = common_part(text.drawn, text.room);
        if (text.haloed || seen.width <= 0 || seen.height <= 0) {
          continue;
        }
        EXPECT_LE(right_of(text.drawn), right_of(text.room) + 1)
            << text.text << " at " << described(size, language);
      }
      EXPECT_TRUE(stage.shows("help")) << described(size, language);
    }
  }
}

TEST(LargeText, ChangesNoWordOfTheClaim) {
  Stage usual(good_world(), {1440, 3000}), large(good_world(), {720, 3000});
  for (Stage* const stage : {&usual, &large}) {
    open_claim(*stage, "villagers-saw-it");
  }
  const core::Claim& one = usual.world().story.claims[claim(usual, "villagers-saw-it").value];
  EXPECT_TRUE(reads(usual, one.summary));
  EXPECT_TRUE(reads(large, one.summary));
}

}  // namespace
}  // namespace dateline::ui
