// The chart of a question's figures: what it says it counts, each figure by whom, what may be
// compared and what not; on every window, in each language, on a day that is looked back to.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/figures/figures.hpp"
#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kTall{1440, 3000}, kTallPhone{390, 6000};

void chart_of(Stage& stage, std::string_view id) {
  stage.apply(app::ClaimClosed{});
  open_view(stage, app::View::figures);
  open_question(stage, id);
}

TEST(FigureChart, SaysHowManyFiguresOfHowManySpeakersThereAre) {
  Stage stage(good_world(), kTall);
  chart_of(stage, "how-heavy");
  EXPECT_TRUE(stage.shows_text("How heavy?"));
  EXPECT_TRUE(reads(stage, "6 figures by 5 speakers, 4 origins."));
}

TEST(FigureChart, StandsInScopesThatAreNamed) {
  for (const core::SizePx size : {kTall, kTallPhone}) {
    Stage stage(good_world(), size);
    chart_of(stage, "how-heavy");
    for (const char* const scope : {"at launch", "with all instruments", "when found"}) {
      EXPECT_NE(words_in(stage, "chart").find(scope), std::string::npos)
          << scope << " at " << size.width;
    }
  }
}

TEST(FigureChart, WritesEachFigureAsItWasGiven) {
  for (const core::SizePx size : {kTall, kTallPhone}) {
    Stage stage(good_world(), size);
    chart_of(stage, "how-heavy");
    for (const char* const figure : {"12", "c. 12", "20+", "13", "15–18", "at most 18"}) {
      EXPECT_TRUE(stage.shows_text(figure)) << figure << " at " << size.width;
    }
  }
}

TEST(FigureChart, NamesTheSpeakerOfEachFigure) {
  for (const core::SizePx size : {kTall, kTallPhone}) {
    Stage stage(good_world(), size);
    chart_of(stage, "how-heavy");
    for (const app::ChartMark& mark : stage.frame().figures->marks) {
      const core::Claim& one = stage.world().story.claims[mark.claim.value];
      const core::Actor& speaker = stage.world().story.actors[one.actor.value];
      EXPECT_TRUE(reads(stage, speaker.short_name.empty() ? speaker.name : speaker.short_name))
          << speaker.name << " at " << size.width;
    }
  }
}

TEST(FigureChart, ListsWhoGivesNoFigureToo) {
  Stage stage(good_world(), kTall);
  chart_of(stage, "how-heavy");
  EXPECT_TRUE(stage.shows_text(say(stage, app::Message::no_figure_given)));
}

TEST(FigureChart, ComparesOnlyWithinOneScopeAndSaysSoOfTheRest) {
  Stage stage(good_world(), kTall);
  chart_of(stage, "how-heavy");
  const auto& chart = *stage.frame().figures;
  std::size_t other = 0;
  for (const app::ChartLink& link : chart.links) {
    other += sign_of(link) == LinkSign::other_scope ? 1u : 0u;
  }
  ASSERT_GT(other, 0u);
  const DrawnText* const heading = text_of(stage, say(stage, app::Message::compare_not));
  ASSERT_NE(heading, nullptr);
  for (std::uint32_t i = 0; i < chart.links.size(); ++i) {
    EXPECT_EQ(
        stage.box_of(numbered("compared", i)).y > heading->drawn.y,
        sign_of(chart.links[i]) == LinkSign::other_scope
    ) << i;
  }
}

TEST(FigureChart, GivesTheReasonOfEachComparisonWhole) {
  Stage stage(troops_world(), {1440, 9000});
  stage.use_all_faces();
  chart_of(stage, "how-many");
  for (const std::string& cut : cut_in(stage, "compared")) {
    ADD_FAILURE() << "cut: " << cut;
  }
}

TEST(FigureChart, NeverDrawsOneFigureForTwoAccounts) {
  Stage stage(troops_world(), kTall);
  for (const core::Question& one : stage.world().story.questions) {
    chart_of(stage, one.id);
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
    for (const app::ChartMark& mark : stage.frame().figures->marks) {
      EXPECT_TRUE(seen.insert({mark.claim.value, mark.figure}).second) << one.id;
    }
  }
}

TEST(FigureChart, EveryMarkStandsInTheChart) {
  for (const core::SizePx size : {kDesktop, kTablet, kEmbed, kPhone, kSmallPhone}) {
    Stage stage(troops_world(), size);
    chart_of(stage, "how-many");
    for (const SeenControl& mark : controls_of(stage, "figure")) {
      EXPECT_GE(mark.box.x + mark.box.width / 2, mark.room.x) << mark.name << " " << size.width;
      EXPECT_LE(mark.box.x + mark.box.width / 2, right_of(mark.room))
          << mark.name << " " << size.width;
    }
  }
}

TEST(FigureChart, ALaterDayStandsFartherRight) {
  Stage stage(good_world(), kTall);
  chart_of(stage, "how-heavy");
  const auto& marks = stage.frame().figures->marks;
  const auto& table = stage.world().table;
  const auto middle = [&](std::uint32_t i) {
    const core::RectPx box = stage.box_of(numbered("figure", i));
    return box.x + box.width / 2;
  };
  for (std::uint32_t i = 0; i < marks.size(); ++i) {
    for (std::uint32_t j = 0; j < marks.size(); ++j) {
      if (table.said_last[marks[i].claim.value] + 1 < table.said_last[marks[j].claim.value]) {
        EXPECT_LT(middle(i), middle(j)) << i << " and " << j;
      }
    }
  }
}

TEST(FigureChart, AHigherFigureStandsHigher) {
  Stage stage(good_world(), kTall);
  chart_of(stage, "how-heavy");
  const auto middle_of = [&](const char* id) {
    const auto& marks = stage.frame().figures->marks;
    for (std::uint32_t i = 0; i < marks.size(); ++i) {
      if (marks[i].claim == claim(stage, id)) {
        const core::RectPx box = stage.box_of(numbered("figure", i));
        return box.y + box.height / 2;
      }
    }
    ADD_FAILURE() << id;
    return 0.0f;
  };
  EXPECT_LT(middle_of("institute-revises-weight"), middle_of("institute-launched"));
  EXPECT_LT(middle_of("pilots-heavier"), middle_of("institute-revises-weight"));
}

TEST(FigureChart, PointingAtAMarkTellsItInWords) {
  Stage stage(good_world(), kTall);
  chart_of(stage, "how-heavy");
  const core::RectPx box = stage.box_of("figure/0");
  const std::size_t before = stage.seen().texts.size();
  stage.hover({box.x + box.width / 2, box.y + box.height / 2});
  stage.settle();
  EXPECT_GE(stage.seen().texts.size(), before);
}

TEST(FigureChart, IsWalkedByKeysAndOpensWhatIsReached) {
  Stage stage(good_world(), kDesktop);
  chart_of(stage, "how-heavy");
  std::set<std::uint32_t> walked;
  for (std::size_t i = 0; i < stage.frame().figures->marks.size(); ++i) {
    press_keys(stage, ImGuiKey_RightArrow);
    ASSERT_TRUE(stage.state().link.claim);
    walked.insert(stage.state().link.claim->value);
  }
  EXPECT_GT(walked.size(), 3u);
}

TEST(FigureChart, TheKeyboardReachesEveryMarkAndEnterOpensIt) {
  Stage stage(good_world(), kDesktop);
  chart_of(stage, "how-heavy");
  for (std::uint32_t i = 0; i < stage.frame().figures->marks.size(); ++i) {
    ASSERT_TRUE(tab_to(stage, numbered("figure", i))) << i;
    const auto events = stage.press_key(ImGuiKey_Enter);
    ASSERT_NE(only<app::ClaimPicked>(events), nullptr) << i;
    EXPECT_EQ(only<app::ClaimPicked>(events)->claim, stage.frame().figures->marks[i].claim);
  }
}

// --- The menu ---

TEST(FigureMenu, OffersEveryQuestionInFull) {
  for (const core::SizePx size : {kDesktop, kPhone}) {
    Stage stage(troops_world(), size);
    chart_of(stage, "how-many");
    stage.press("chart-title");
    stage.settle();
    const auto choices = controls_of(stage, "chart-question");
    EXPECT_GE(choices.size(), 3u);
    for (const SeenControl& choice : choices) {
      EXPECT_GE(choice.box.width, 100) << size.width;
    }
    EXPECT_FALSE(words_in(stage, "chart-questions").empty());
  }
}

TEST(FigureMenu, ShowsWhatWasPickedAndCloses) {
  Stage stage(troops_world(), kDesktop);
  chart_of(stage, "how-many");
  stage.press("chart-title");
  stage.settle();
  const auto choices = controls_of(stage, "chart-question");
  stage.press(choices.back().name);
  stage.settle();
  EXPECT_TRUE(controls_of(stage, "chart-question").empty());
  EXPECT_NE(stage.state().link.question, question(stage, "how-many"));
}

// --- The board ---

TEST(Board, HasAColumnForEachStanceThatAnswers) {
  for (const core::SizePx size : {kDesktop, kPhone}) {
    Stage stage(good_world(), size);
    chart_of(stage, "where-is-it");
    const auto& entries = stage.frame().figures->entries;
    ASSERT_EQ(entries.size(), 7u);
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
      const core::Claim& one = stage.world().story.claims[entries[i].claim.value];
      const auto mark = static_cast<std::size_t>(core::mark_of(one.stance));
      EXPECT_TRUE(reads(stage, say_part(stage, app::Message::stances, mark))) << size.width;
    }
    EXPECT_TRUE(reads(stage, "7 claims by 6 speakers"));
  }
}

TEST(Board, ClaimsOfOneStanceStandInTimeOrder) {
  Stage stage(troops_world(), kTall);
  chart_of(stage, "in-combat");
  const auto& entries = stage.frame().figures->entries;
  const auto& table = stage.world().table;
  for (std::size_t i = 1; i < entries.size(); ++i) {
    const std::uint32_t before = entries[i - 1].claim.value, here = entries[i].claim.value;
    if (table.stance[before] == table.stance[here]) {
      EXPECT_LE(table.said_last[before], table.said_last[here]) << i;
    }
  }
}

// --- In every setting ---

TEST(FigureChart, TheInterfacesWordsAreWholeInEverySetting) {
  in_every_setting(good_world, [](Stage& stage, const Setting& setting) {
    for (const char* const id : {"how-heavy", "where-is-it"}) {
      chart_of(stage, id);
      for (const std::string& fault : faults_of_words(stage)) {
        ADD_FAILURE() << fault << " (" << setting.name << ", " << id << ")";
      }
    }
  });
}

TEST(FigureChart, LookingBackLeavesOutWhatCameLater) {
  for (const core::SizePx size : {kTall, kTallPhone}) {
    Stage stage(good_world(), size);
    chart_of(stage, "how-heavy");
    look_back_to(stage, {2031, 5, 9});
    EXPECT_EQ(stage.frame().figures->marks.size(), 4u);
    EXPECT_FALSE(stage.shows_text("13")) << size.width;
    EXPECT_FALSE(stage.shows_text("at most 18")) << size.width;
    EXPECT_TRUE(reads(stage, "4 figures by 4 speakers")) << size.width;
  }
}

TEST(FigureChart, WithoutAFigureOnThatDaySaysSoInWords) {
  for (const core::SizePx size : {kDesktop, kPhone}) {
    Stage stage(good_world(), size);
    chart_of(stage, "how-heavy");
    look_back_to(stage, {2031, 5, 1});
    EXPECT_TRUE(controls_of(stage, "figure").empty());
    EXPECT_FALSE(words_in(stage, "figures").empty()) << "the panel is not blank";
  }
}

TEST(FigureChart, AFilterThatHidesMarksSaysWhatIsLeft) {
  Stage stage(good_world(), kDesktop);
  chart_of(stage, "how-heavy");
  stage.apply(app::StanceOnlyAsked{core::StanceMark::confirms});
  EXPECT_TRUE(stage.shows(chip(app::FilterPart::stances)));
  EXPECT_TRUE(reads(stage, "without it"));
}

}  // namespace
}  // namespace dateline::ui
