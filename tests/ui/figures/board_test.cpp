// What stands around a chart: the menu of questions, how its signs are read, the board of a
// question without figures, and the rows of what is compared.
#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/figures/figures.hpp"
#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kTall{1440, 3000}, kTallPhone{390, 6000};
constexpr const char* kWithFigures = "how-heavy";
constexpr const char* kBoard = "where-is-it";

void chart_of(Stage& stage, std::string_view id) {
  stage.apply(app::ClaimClosed{});
  open_view(stage, app::View::figures);
  open_question(stage, id);
}

void open_menu(Stage& stage) {
  stage.press("chart-title");
  stage.settle();
}

std::string words_within(const Stage& stage, core::RectPx box) {
  std::string words;
  for (const DrawnText& text : stage.seen().texts) {
    words += lies_in(box, text.drawn, 1) ? text.text + " " : "";
  }
  return words;
}

bool shows_within(const Stage& stage, core::RectPx box, const std::string& words) {
  const auto& texts = stage.seen().texts;
  return std::any_of(texts.begin(), texts.end(), [&](const DrawnText& text) {
    return text.text == words && lies_in(box, text.drawn, 1);
  });
}

// --- The menu of questions ---

TEST(QuestionMenu, SaysHowManyClaimsAnswerEach) {
  for (const core::SizePx size : {kDesktop, kPhone}) {
    Stage stage(good_world(), size);
    chart_of(stage, kWithFigures);
    open_menu(stage);
    for (const app::QuestionRow& row : stage.frame().questions) {
      const core::RectPx box = stage.box_of(numbered("chart-question", row.question.value));
      EXPECT_TRUE(shows_within(stage, box, std::to_string(row.claims))) << row.claims;
    }
  }
}

TEST(QuestionMenu, TheOneThatIsShownIsNotLetGoOf) {
  Stage stage(good_world(), kDesktop);
  chart_of(stage, kWithFigures);
  open_menu(stage);
  const core::QuestionIndex shown = question(stage, kWithFigures);
  stage.press(numbered("chart-question", shown.value));
  stage.settle();
  EXPECT_EQ(stage.state().link.question, shown);
  EXPECT_TRUE(controls_of(stage, "chart-question").empty()) << "the menu is closed";
}

TEST(QuestionMenu, APressBesideItPutsItAwayAndItsTitleDoes) {
  for (const bool beside : {true, false}) {
    Stage stage(good_world(), kDesktop);
    chart_of(stage, kWithFigures);
    open_menu(stage);
    ASSERT_FALSE(controls_of(stage, "chart-question").empty());
    if (beside) {
      const core::RectPx view = stage.layout().view;
      stage.click_at({right_of(view) - 20, bottom_of(view) - 20});
    } else {
      stage.press("chart-title");
    }
    stage.settle();
    EXPECT_TRUE(controls_of(stage, "chart-question").empty()) << beside;
  }
}

TEST(QuestionMenu, IsReachedAndUsedByTheKeyboard) {
  Stage stage(good_world(), kDesktop);
  chart_of(stage, kWithFigures);
  ASSERT_TRUE(tab_to(stage, "chart-title"));
  press_keys(stage, ImGuiKey_Enter);
  const core::QuestionIndex other = question(stage, kBoard);
  ASSERT_TRUE(tab_to(stage, numbered("chart-question", other.value)));
  press_keys(stage, ImGuiKey_Enter);
  EXPECT_EQ(stage.state().link.question, other);
}

TEST(QuestionMenu, StaysInTheViewAndScrolls) {
  core::Story story = good_story();
  const core::Question like = story.questions.back();
  for (int i = 0; i < 40; ++i) {
    core::Question another = like;
    another.id += std::to_string(i);
    story.questions.push_back(another);
  }
  Stage stage(app::make_world(story, {}), kDesktop);
  chart_of(stage, kWithFigures);
  open_menu(stage);
  const auto rows = controls_of(stage, "chart-question");
  ASSERT_FALSE(rows.empty());
  EXPECT_TRUE(lies_in(stage.layout().view, rows.front().room));
  const core::RectPx first = rows.front().box;
  stage.wheel({first.x + 50, first.y + 20}, -5);
  stage.settle();
  EXPECT_LT(stage.box_of(rows.front().name).y, first.y);
}

TEST(QuestionMenu, AFingersRowsAreAFingerHigh) {
  for (const core::SizePx size : {kTablet, kPhone, kSmallPhone}) {
    Stage stage(good_world(), size);
    hold_in_hand(stage);
    chart_of(stage, kWithFigures);
    EXPECT_GE(stage.box_of("chart-title").height, 44) << size.width;
    open_menu(stage);
    for (const SeenControl& row : controls_of(stage, "chart-question")) {
      EXPECT_GE(row.box.height, 44) << size.width;
    }
  }
}

TEST(QuestionMenu, TheTitleSaysWhatItIsForWhenPointedAt) {
  for (const app::Language language : kEveryLanguage) {
    Stage stage(good_world(), kDesktop);
    stage.use_all_faces();
    stage.speak(language);
    chart_of(stage, kWithFigures);
    point_at(stage, "chart-title");
    EXPECT_TRUE(stage.shows_text(say(stage, app::Message::choose_question)))
        << app::tag_of(language);
  }
}

// --- How it is read ---

constexpr app::Message kSigns[] = {
    app::Message::read_dot,
    app::Message::read_tail,
    app::Message::read_bound,
    app::Message::read_denied,
    app::Message::read_revises,
    app::Message::read_part,
    app::Message::read_tick,
    app::Message::read_struck,
    app::Message::read_differs,
    app::Message::read_agrees,
    app::Message::read_origin,
};

TEST(HowToRead, ExplainsEverySignOfAChart) {
  for (const core::SizePx size : {kTall, kTallPhone}) {
    for (const app::Language language : kEveryLanguage) {
      Stage stage(good_world(), size);
      stage.use_all_faces();
      stage.speak(language);
      chart_of(stage, kWithFigures);
      for (const app::Message sign : kSigns) {
        const std::string words = say(stage, sign);
        EXPECT_TRUE(stage.shows_text(words)) << words << " at " << described(size, language);
      }
    }
  }
}

TEST(HowToRead, OfABoardNamesTheStancesAndNoSignOfAChart) {
  for (const core::SizePx size : {kTall, kTallPhone}) {
    Stage stage(good_world(), size);
    chart_of(stage, kBoard);
    for (std::size_t stance = 0; stance < core::kStanceMarks; ++stance) {
      const std::string name = say_part(stage, app::Message::stances, stance);
      EXPECT_TRUE(stage.shows_text(name)) << name << " at " << size.width;
    }
    for (const app::Message sign : kSigns) {
      EXPECT_FALSE(stage.shows_text(say(stage, sign))) << size.width;
    }
  }
}

TEST(HowToRead, ItsRowsDoNotLieOnEachOther) {
  for (const app::Language language : kEveryLanguage) {
    Stage stage(good_world(), kTall);
    stage.use_all_faces();
    stage.speak(language);
    chart_of(stage, kWithFigures);
    float bottom = 0;
    for (const app::Message sign : kSigns) {
      const DrawnText* const row = text_of(stage, say(stage, sign));
      ASSERT_NE(row, nullptr);
      EXPECT_GE(row->drawn.y, bottom) << row->text;
      bottom = bottom_of(row->drawn);
    }
  }
}

// --- The board ---

TEST(Board, SaysOnACardWhichStanceItsSpeakerTookNext) {
  Stage stage(troops_world(), kTall);
  chart_of(stage, "in-combat");
  const auto& entries = stage.frame().figures->entries;
  std::size_t followed = 0;
  for (const app::ChartEntry& entry : entries) {
    if (entry.after == app::kNotThere) {
      continue;
    }
    ++followed;
    const core::RectPx card = stage.box_of(numbered("entry", entry.after));
    const auto mark = static_cast<std::size_t>(entry.stance);
    const std::string stance = say_part(stage, app::Message::stances, mark);
    const std::string words = words_within(stage, card);
    EXPECT_NE(words.find("then: " + stance), std::string::npos) << words;
  }
  EXPECT_GT(followed, 0u);
}

TEST(Board, CountsTheCardsOfEachStance) {
  Stage stage(good_world(), kTall);
  chart_of(stage, kBoard);
  for (const app::BoardColumn& column : stage.frame().figures->columns) {
    const core::RectPx first = stage.box_of(numbered("entry", column.first));
    const core::RectPx head{
        .x = first.x,
        .y = first.y - 40,
        .width = first.width,
        .height = 40,
    };
    EXPECT_TRUE(shows_within(stage, head, std::to_string(column.count))) << column.count;
  }
}

TEST(Board, HasItsStancesBesideEachOtherOrBeneath) {
  for (const core::SizePx size : {kTall, kTallPhone}) {
    Stage stage(good_world(), size);
    chart_of(stage, kBoard);
    const auto& columns = stage.frame().figures->columns;
    ASSERT_GE(columns.size(), 2u);
    const core::RectPx one = stage.box_of(numbered("entry", columns[0].first));
    const core::RectPx next = stage.box_of(numbered("entry", columns[1].first));
    const bool beside = next.x >= right_of(one);
    const bool beneath = next.y >= bottom_of(one);
    EXPECT_EQ(beside, size.width > 600) << size.width;
    EXPECT_EQ(beneath, size.width < 600) << size.width;
  }
}

TEST(Board, CardsDoNotLieOnEachOther) {
  for (const core::SizePx size : {kTall, kTallPhone}) {
    Stage stage(troops_world(), size);
    chart_of(stage, "in-combat");
    const auto cards = controls_of(stage, "entry");
    for (std::size_t i = 0; i < cards.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const core::RectPx part = common_part(cards[i].box, cards[j].box);
        EXPECT_FALSE(part.width > 1 && part.height > 1) << cards[i].name << cards[j].name;
      }
    }
  }
}

TEST(Board, TheKeyboardOpensACard) {
  Stage stage(good_world(), kDesktop);
  chart_of(stage, kBoard);
  ASSERT_TRUE(tab_to(stage, "entry/2"));
  const core::ClaimIndex wanted = stage.frame().figures->entries[2].claim;
  press_keys(stage, ImGuiKey_Enter);
  EXPECT_EQ(stage.state().link.claim, wanted);
}

TEST(Board, PointingAtACardTellsTheOtherPanels) {
  Stage stage(good_world(), kDesktop);
  chart_of(stage, kBoard);
  const core::RectPx card = stage.box_of("entry/0");
  const auto events = stage.hover({card.x + 20, card.y + 20});
  const auto* const hovered = find_event<app::ClaimHovered>(events);
  ASSERT_NE(hovered, nullptr);
  EXPECT_EQ(hovered->claim, stage.frame().figures->entries[0].claim);
}

TEST(Board, WithoutACardThatPassesSaysSo) {
  for (const core::SizePx size : {kDesktop, kPhone}) {
    Stage stage(good_world(), size);
    chart_of(stage, kBoard);
    stage.apply(app::StanceOnlyAsked{core::StanceMark::confirms});
    ASSERT_TRUE(controls_of(stage, "entry").empty());
    EXPECT_TRUE(stage.shows_text(say(stage, app::Message::no_claim_passes))) << size.width;
  }
}

// --- What is compared ---

TEST(ComparedRows, GiveBothFiguresTheEarlierFirstWhereOneTakesTheOthersPlace) {
  Stage stage(good_world(), kTall);
  chart_of(stage, kWithFigures);
  const std::string revised = say_with(stage, app::Message::compare_then, {"12", "13"});
  EXPECT_TRUE(stage.shows_text(revised)) << revised;
}

TEST(ComparedRows, SayWhoGivesThemAndWhy) {
  Stage stage(good_world(), kTall);
  chart_of(stage, kWithFigures);
  const app::FigureChart& chart = *stage.frame().figures;
  for (std::uint32_t i = 0; i < chart.links.size(); ++i) {
    const std::string words = words_within(stage, stage.box_of(numbered("compared", i)));
    const core::Relation& relation = stage.world().story.relations[chart.links[i].relation];
    EXPECT_NE(words.find(relation.reason), std::string::npos) << words;
    for (const core::ClaimIndex end : {relation.from, relation.to}) {
      const core::Claim& one = stage.world().story.claims[end.value];
      const core::Actor& speaker = stage.world().story.actors[one.actor.value];
      const bool named = words.find(speaker.name) != std::string::npos ||
                         words.find(speaker.short_name) != std::string::npos;
      EXPECT_TRUE(named) << words;
    }
  }
}

TEST(ComparedRows, OpenTheOtherClaimWhereTheLaterIsOpen) {
  Stage stage(good_world(), kTallPhone);
  chart_of(stage, kWithFigures);
  const app::ChartLink link = stage.frame().figures->links.front();
  const core::ClaimIndex from = stage.frame().figures->marks[link.from].claim;
  const core::ClaimIndex to = stage.frame().figures->marks[link.to].claim;
  stage.apply(app::ClaimPicked{from});
  const auto events = stage.click("compared/0");
  ASSERT_NE(only<app::ClaimPicked>(events), nullptr);
  EXPECT_EQ(only<app::ClaimPicked>(events)->claim, to);
}

TEST(ComparedRows, WithoutAnySaySo) {
  core::Story story = good_story();
  story.relations.clear();
  for (const core::SizePx size : {kTall, kTallPhone}) {
    Stage stage(app::make_world(story, {}), size);
    chart_of(stage, kWithFigures);
    EXPECT_TRUE(reads(stage, say(stage, app::Message::compare_none))) << size.width;
    EXPECT_FALSE(reads(stage, say(stage, app::Message::compare_not))) << size.width;
  }
}

}  // namespace
}  // namespace dateline::ui
