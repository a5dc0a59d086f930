// What narrows the claims: each choice in the card and each stance in the bar leaves what it says
// it leaves, names itself in a chip, and is taken off again. By pointer, finger and keys.
#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

// High enough for every choice of the card.
constexpr core::SizePx kTall{1440, 2600};

// The number that stands in this row of the card.
std::string count_beside(const Stage& stage, const std::string& control) {
  const core::RectPx box = stage.box_of(control);
  std::string count;
  for (const DrawnText& text : texts_in(stage, "filter-card")) {
    if (lies_in(box, text.drawn, 1)) {
      count = text.text;  // the last in the row
    }
  }
  return count;
}

void open_card(Stage& stage) {
  stage.press("filter");
  stage.settle();
}

TEST(Filters, EachChoiceLeavesAsManyClaimsAsItSays) {
  Stage stage(good_world(), kTall);
  stage.apply(app::ClaimClosed{});
  open_card(stage);
  std::vector<std::string> choices;
  for (const char* const group :
       {"filter-relation",
        "filter-kind",
        "filter-status",
        "filter-speaker",
        "filter-country",
        "filter-relay",
        "filter-answers"}) {
    for (const SeenControl& choice : controls_of(stage, group)) {
      choices.push_back(choice.name);
    }
  }
  ASSERT_GT(choices.size(), 15u);
  for (const std::string& choice : choices) {
    const std::string promised = count_beside(stage, choice);
    follow(stage, stage.click(choice));
    EXPECT_EQ(std::to_string(stage.frame().passing.size()), promised) << choice;
    EXPECT_GE(stage.frame().chips.size(), 1u) << choice << " has a chip";
    stage.apply(app::FiltersCleared{});
    stage.hover({900, 400});
    stage.settle();
  }
}

TEST(Filters, TheSameChoiceAgainTakesItOff) {
  Stage stage(good_world(), kTall);
  open_card(stage);
  for (const char* const choice :
       {"filter-relation/0", "filter-kind/1", "filter-status/0", "filter-speaker/0"}) {
    const app::LinkState before = stage.state().link;
    follow(stage, stage.click(choice));
    EXPECT_FALSE(stage.state().link == before) << choice;
    stage.let_a_moment_pass();
    follow(stage, stage.click(choice));
    EXPECT_TRUE(stage.state().link == before) << choice;
    stage.let_a_moment_pass();
  }
}

TEST(Filters, EveryFilterNamesItselfInAChip) {
  Stage stage(good_world(), kTall);
  stage.apply(app::ClaimClosed{});
  const std::pair<app::Event, std::string> filters[] = {
      {app::SpeakerPicked{actor(stage, "pilots")}, "Speaker: Reindeer Pilots’ Union"},
      {app::PlacePicked{place(stage, "tromso")}, "Place: Tromsø"},
      {app::SourcePicked{source(stage, "post-2031-05-04")}, "Article A"},
      {app::StanceOnlyAsked{core::StanceMark::denies}, "Denies"},
      {app::StanceToggled{core::StanceMark::denies}, "5 of 6 stances"},
      {app::FigureKindToggled{core::FigureKind::planned}, "Planned"},
      {app::RelationsPicked{core::kDisputed}, "Disputed only"},
      {app::AnswersPicked{question(stage, "how-heavy")}, "Only: How heavy?"},
      {app::RelayPicked{actor(stage, "listok")}, "Through Murmansk Bulletin"},
      {app::OffMapToggled{}, "Off the map"},
      {app::StatusToggled{core::AboutStatus::on_record}, "On record"},
      {app::SaidWindowSet{{core::to_day({2031, 5, 4}), core::to_day({2031, 5, 8})}, true},
       "Said 4 May – 8 May"},
      {app::HappenedWindowSet{{core::to_day({2031, 5, 2}), core::to_day({2031, 5, 2})}, true},
       "Happened 2 May"}
  };
  for (const auto& [event, words] : filters) {
    stage.apply(event);
    EXPECT_TRUE(stage.shows_text(words)) << words << " in " << words_in(stage, "list");
    stage.apply(app::FiltersCleared{});
    EXPECT_EQ(words_in(stage, "list").find(words), std::string::npos)
        << words << " has gone with the filters";
  }
}

TEST(Filters, AnOpenEndOfAWindowIsSaidInWords) {
  Stage stage(good_world(), kDesktop);
  const core::Day day = core::to_day({2031, 5, 8});
  stage.apply(app::SaidWindowSet{{day, core::kAfterAll}, true});
  EXPECT_TRUE(stage.shows_text("Said from 8 May"));
  stage.apply(app::SaidWindowSet{{core::kBeforeAll, day}, true});
  EXPECT_TRUE(stage.shows_text("Said by 8 May"));
}

TEST(Filters, AChipSaysWhatIsLeftOutInEveryLanguage) {
  Stage stage(good_world(), kDesktop);
  stage.use_all_faces();
  stage.apply(app::StanceOnlyAsked{core::StanceMark::denies});
  for (const app::Language language : kEveryLanguage) {
    stage.speak(language);
    EXPECT_TRUE(stage.shows_text(say_with(stage, app::Message::chip_leaves, {19u})))
        << app::tag_of(language);
    point_at(stage, chip(app::FilterPart::stances));
    const std::string claims = say_with(stage, app::Message::claims, {19u});
    EXPECT_TRUE(reads(stage, say_with(stage, app::Message::would_leave, {claims})))
        << app::tag_of(language);
    stage.hover({900, 400});
    stage.settle();
  }
}

TEST(Filters, AChipDropsItsOwnFilterAndNoOther) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  stage.apply(app::StanceToggled{core::StanceMark::denies});
  stage.apply(app::StatusToggled{core::AboutStatus::claimed});
  stage.apply(app::FigureKindToggled{core::FigureKind::observed});
  const core::StanceMask stances = stage.state().link.stances;
  follow(stage, stage.click(chip(app::FilterPart::statuses)));
  EXPECT_EQ(stage.state().link.statuses, 0);
  EXPECT_EQ(stage.state().link.stances, stances);
  EXPECT_NE(stage.state().link.figures, 0);
}

TEST(Filters, ClearingTakesAllOffAtOnce) {
  for (const core::SizePx size : {kDesktop, kTablet, kPhone}) {
    Stage stage(good_world(), size);
    stage.apply(app::ClaimClosed{});
    stage.apply(app::StanceToggled{core::StanceMark::denies});
    stage.apply(app::StatusToggled{core::AboutStatus::claimed});
    ASSERT_TRUE(stage.shows("clear-filters")) << size.width;
    follow(stage, stage.click("clear-filters"));
    EXPECT_TRUE(stage.frame().chips.empty()) << size.width;
    EXPECT_EQ(stage.frame().passing.size(), stage.world().table.size()) << size.width;
    EXPECT_FALSE(stage.shows("clear-filters")) << size.width;
  }
}

// --- The card ---

TEST(Filters, TheCardScrollsToItsLastChoice) {
  for (const core::SizePx size : {kDesktop, kTablet}) {
    Stage stage(good_world(), size);
    stage.apply(app::ClaimClosed{});
    open_card(stage);
    const auto questions = controls_of(stage, "filter-answers");
    ASSERT_FALSE(questions.empty()) << size.width;
    bring_into_view(stage, questions.back().name);
  }
}

TEST(Filters, TabLeadsThroughEveryChoiceAndKeepsItInView) {
  Stage stage(good_world(), kDesktop);
  open_card(stage);
  ASSERT_TRUE(tab_to(stage, "filter-relation/0"));
  std::size_t choices = 0;
  while (focused(stage).rfind("filter-answers", 0) != 0 && choices < 60) {
    ASSERT_TRUE(stage.panels().tab(false));
    stage.settle();
    ++choices;
    const std::string name = focused(stage);
    if (name.empty()) {
      continue;  // a field of days
    }
    const SeenControl control = controls_of(stage, name).front();
    const core::RectPx seen = common_part(control.box, control.room);
    EXPECT_GT(seen.height, control.box.height / 2) << name << " has the keyboard out of sight";
  }
  EXPECT_GT(choices, 10u);
}

TEST(Filters, EnterAndSpacePickTheChoiceThatHasTheKeyboard) {
  Stage stage(good_world(), kDesktop);
  open_card(stage);
  ASSERT_TRUE(tab_to(stage, "filter-kind/1"));
  follow(stage, stage.press_key(ImGuiKey_Enter));
  EXPECT_EQ(stage.state().link.figures, 1u << 1);
  follow(stage, stage.press_key(ImGuiKey_Space));
  EXPECT_EQ(stage.state().link.figures, 0);
  EXPECT_FALSE(stage.state().play_next_ms) << "space presses the control and plays nothing";
}

TEST(Filters, APressBesideTheCardPutsItAway) {
  Stage stage(good_world(), kDesktop);
  open_card(stage);
  stage.click_at({900, 500});
  stage.settle();
  EXPECT_FALSE(stage.shows("filter-relation/0"));
}

TEST(Filters, TheButtonOpensAndClosesTheCard) {
  for (const core::SizePx size : {kDesktop, kTablet, kPhone}) {
    Stage stage(good_world(), size);
    stage.apply(app::ClaimClosed{});
    open_card(stage);
    EXPECT_TRUE(stage.shows("filter-relation/0")) << size.width;
    open_card(stage);
    EXPECT_FALSE(stage.shows("filter-relation/0")) << size.width;
  }
}

TEST(Filters, ChoicesAreAFingerHighForAFinger) {
  for (const core::SizePx size : {kDesktop, kPhone, kSmallPhone}) {
    Stage stage(good_world(), size);
    hold_in_hand(stage, app::Sheet::full);
    stage.apply(app::ClaimClosed{});
    open_card(stage);
    for (const char* const group : {"filter-relation", "filter-kind", "filter-status"}) {
      for (const SeenControl& choice : controls_of(stage, group)) {
        EXPECT_GE(choice.box.height, 44) << choice.name << " at " << size.width;
      }
    }
  }
}

TEST(Filters, TheCardCutsNoneOfTheInterfacesWords) {
  in_every_setting(good_world, [](Stage& stage, const Setting& setting) {
    stage.apply(app::ClaimClosed{});
    stage.apply(app::SheetSet{app::Sheet::full});
    if (!stage.shows("filter")) {
      return;
    }
    open_card(stage);
    for (const std::string& fault : faults_of_words(stage)) {
      ADD_FAILURE() << fault << " (" << setting.name << ")";
    }
  });
}

TEST(Filters, ACountrysOfficialsAreAnotherChoiceThanItsOutlets) {
  Stage stage(good_world(), kTall);
  open_card(stage);
  EXPECT_TRUE(stage.shows_text("NO · Officials"));
  EXPECT_TRUE(stage.shows_text("NO · Outlets"))
      << "who reports from a country does not speak for it";
}

// --- The bar of stances ---

TEST(Filters, TheBarCountsWhatEachStanceWouldShow) {
  Stage stage(good_world(), kDesktop);
  std::size_t all = 0;
  for (const core::StanceMark mark : core::each<core::StanceMark>) {
    const auto number = static_cast<std::uint32_t>(mark);
    const core::RectPx box = stage.box_of(numbered("stance", number));
    std::string words;
    for (const DrawnText& text : texts_in(stage, "filters")) {
      words += lies_in(box, text.drawn, 2) ? text.text + " " : "";
    }
    const std::uint32_t count = stage.frame().by_stance[mark];
    EXPECT_NE(words.find(say_part(stage, app::Message::stances, number)), std::string::npos);
    EXPECT_NE(words.find(std::to_string(count)), std::string::npos) << words;
    all += count;
  }
  EXPECT_EQ(all, stage.world().table.size());
}

TEST(Filters, ControlAndAPressAddsAStanceToTheChosenOnes) {
  Stage stage(good_world(), kDesktop);
  follow(stage, stage.click("stance/5"));
  stage.let_a_moment_pass();
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
  follow(stage, stage.click("stance/0"));
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
  EXPECT_EQ(stage.state().link.stances, (1u << 5) | 1u);
}

TEST(Filters, TheBarSaysHowItIsUsed) {
  Stage stage(good_world(), kDesktop);
  point_at(stage, "stance/5");
  EXPECT_TRUE(reads(stage, say(stage, app::Message::stance_only)));
  stage.apply(app::StanceOnlyAsked{core::StanceMark::denies});
  point_at(stage, "stance/5");
  EXPECT_TRUE(reads(stage, say(stage, app::Message::stance_all)));
}

TEST(Filters, TheBarIsWholeInEveryLanguage) {
  for (const core::SizePx size : {kDesktop, core::SizePx{1200, 800}, core::SizePx{1024, 768}}) {
    Stage stage(troops_world(), size);
    stage.use_all_faces();
    for (const app::Language language : kEveryLanguage) {
      stage.speak(language);
      EXPECT_TRUE(cut_in(stage, "filters").empty()) << described(size, language);
    }
  }
}

TEST(Filters, WhereTheBarHasNoRoomTheLayersHaveTheStances) {
  Stage stage(good_world(), kPhone);
  hold_in_hand(stage);
  EXPECT_FALSE(stage.shows("stance/0"));
  stage.apply(app::LayersToggled{});
  ASSERT_FALSE(controls_of(stage, "stance").empty());
  follow(stage, stage.click("stance/5"));
  EXPECT_EQ(stage.state().link.stances, 1u << 5);
}

TEST(Filters, TheKeyboardReachesTheBar) {
  Stage stage(good_world(), kDesktop);
  ASSERT_TRUE(tab_to(stage, "stance/5"));
  follow(stage, stage.press_key(ImGuiKey_Enter));
  EXPECT_EQ(stage.state().link.stances, 1u << 5);
}

}  // namespace
}  // namespace dateline::ui
