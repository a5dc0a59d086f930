// Where lists lead on to: out of a question that narrows them, off the map, to the tour, out of
// the filters; what questions without an answer say, and the list of what is new.
#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "app/view/known_day.hpp"
#include "app/words/messages.hpp"
#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kTall{1440, 3000};

// The list of one place, speaker and article.
constexpr const char* kScopes[] = {
    "place=tromso",
    "speaker=institute",
    "source=post-2031-05-04",
};

// As a link says it that was copied while a question was open.
void narrow_by_question(Stage& stage, const std::string& scope) {
  stage.apply(app::FragmentArrived{"tab=questions&question=how-heavy&" + scope});
  stage.apply(app::ClaimClosed{});
}

TEST(NarrowedList, SaysWhichQuestionNarrowsIt) {
  for (const char* const scope : kScopes) {
    Stage stage(good_world(), kTall);
    narrow_by_question(stage, scope);
    const std::string words = say_with(stage, app::Message::only_on, {"How heavy?"});
    EXPECT_TRUE(stage.shows_text(words)) << scope;
    const core::QuestionIndex narrowing = question(stage, "how-heavy");
    for (const std::uint32_t row : stage.frame().listed) {
      const auto& answers = stage.world().story.claims[row].answers;
      EXPECT_NE(std::find(answers.begin(), answers.end(), narrowing), answers.end());
    }
  }
}

TEST(NarrowedList, ShowsAllByOnePress) {
  for (const char* const scope : kScopes) {
    Stage stage(good_world(), kTall);
    narrow_by_question(stage, scope);
    const std::size_t narrowed = stage.frame().listed.size();
    follow(stage, stage.click("lift-question"));
    EXPECT_FALSE(stage.state().link.question) << scope;
    EXPECT_GT(stage.frame().listed.size(), narrowed) << scope;
    EXPECT_FALSE(stage.shows("lift-question")) << scope;
    EXPECT_TRUE(stage.shows("back")) << "it is the same list";
  }
}

TEST(NarrowedList, TheWayOutIsWholeInEveryLanguage) {
  for (const app::Language language : kEveryLanguage) {
    for (const core::SizePx size : {kDesktop, kPhone, kSmallPhone}) {
      Stage stage(good_world(), size);
      stage.use_all_faces();
      narrow_by_question(stage, kScopes[0]);
      stage.speak(language);
      hold_in_hand(stage, app::Sheet::full);
      const DrawnText* const words = text_of(stage, say(stage, app::Message::show_all));
      ASSERT_NE(words, nullptr) << described(size, language);
      EXPECT_FALSE(words->cut) << described(size, language);
    }
  }
}

TEST(NarrowedList, WithoutAQuestionHasNoWayOutOfOne) {
  for (const char* const scope : kScopes) {
    Stage stage(good_world(), kTall);
    stage.apply(app::FragmentArrived{scope});
    EXPECT_FALSE(stage.shows("lift-question")) << scope;
  }
}

// --- Off the map ---

TEST(OffTheMap, IsCountedUnderThePlacesAndListed) {
  Stage stage(good_world(), kTall);
  open_tab(stage, app::ListTab::places);
  const std::uint32_t count = stage.frame().off_map;
  ASSERT_GT(count, 0u);
  EXPECT_TRUE(stage.shows_text(say_with(stage, app::Message::tray_claims, {count})));
  follow(stage, stage.click("off-map"));
  EXPECT_EQ(stage.frame().listed.size(), count);
  EXPECT_TRUE(stage.shows_text(say(stage, app::Message::off_map)));
}

TEST(OffTheMap, LeadsBackToAllPlaces) {
  Stage stage(good_world(), kTall);
  open_tab(stage, app::ListTab::places);
  follow(stage, stage.click("off-map"));
  EXPECT_TRUE(stage.shows_text(say(stage, app::Message::all_places)));
  follow(stage, stage.click("back"));
  EXPECT_FALSE(stage.state().link.off_map);
  EXPECT_FALSE(controls_of(stage, "place").empty());
}

TEST(OffTheMap, OfWhereItWasSaidIsCountedInOtherWords) {
  Stage stage(good_world(), kTall);
  open_tab(stage, app::ListTab::places);
  stage.press("place-tie/1");
  stage.settle();
  const std::uint32_t count = stage.frame().off_map;
  ASSERT_GT(count, 0u);
  EXPECT_TRUE(stage.shows_text(say_with(stage, app::Message::tray_said, {count})));
}

// --- Questions ---

TEST(Questions, WithoutAnAnswerOnThatDaySayOfWhichDay) {
  for (const app::Language language : kEveryLanguage) {
    Stage stage(good_world(), kDesktop);
    stage.use_all_faces();
    stage.speak(language);
    open_tab(stage, app::ListTab::questions);
    const core::Day day = core::to_day({2031, 5, 9});
    stage.apply(app::KnownOnSet{day, true});
    stage.apply(app::StanceOnlyAsked{core::StanceMark::confirms});
    const auto& messages = app::messages_of(stage.state(), stage.world());
    const std::string when(day_text(messages, day, false).view());
    const std::string none = say_with(stage, app::Message::none_by, {when});
    EXPECT_GE(times_shown(stage, none), 1u) << none;
  }
}

TEST(Questions, WithoutAnAnswerUnderTheFiltersSayNone) {
  Stage stage(good_world(), kDesktop);
  open_tab(stage, app::ListTab::questions);
  stage.apply(app::StanceOnlyAsked{core::StanceMark::confirms});
  EXPECT_GE(times_shown(stage, say(stage, app::Message::none)), 1u);
}

TEST(Tour, BeginsFromItsRowInAPhonesListWithItsNumberOfSteps) {
  for (const core::SizePx size : {kPhone, kSmallPhone}) {
    Stage stage(good_world(), size);
    hold_in_hand(stage, app::Sheet::full);
    open_tab(stage, app::ListTab::questions);
    bring_into_view(stage, "tour");
    const core::RectPx row = stage.box_of("tour");
    EXPECT_GE(row.height, 44);
    const std::string steps = std::to_string(stage.world().story.tour.size());
    std::string words;
    for (const DrawnText& text : stage.seen().texts) {
      words += lies_in(row, text.drawn, 1) ? text.text + " " : "";
    }
    EXPECT_NE(words.find(steps), std::string::npos) << words;
    follow(stage, stage.click("tour"));
    EXPECT_EQ(stage.state().link.tour, 0u) << size.width;
  }
}

// --- Cards ---

TEST(FilterCard, OverChartAndArticleHasANameAndACross) {
  for (const core::SizePx size : {kDesktop, kPhone}) {
    for (const app::View view : {app::View::figures, app::View::sources}) {
      Stage stage(good_world(), size);
      stage.apply(app::ClaimClosed{});
      open_view(stage, view);
      stage.press("help");
      stage.settle();
      ASSERT_TRUE(stage.shows("help-filter"));
      stage.press("help-filter");
      stage.settle();
      ASSERT_TRUE(stage.shows("close-filters")) << size.width;
      EXPECT_TRUE(stage.shows_text(say(stage, app::Message::filter))) << size.width;
      stage.press("close-filters");
      stage.settle();
      EXPECT_FALSE(stage.shows("close-filters")) << size.width;
      EXPECT_FALSE(stage.shows("filter-relation")) << size.width;
    }
  }
}

// --- What is new ---

TEST(ListOfNews, SaysBetweenWhichDaysAndHowManyClaims) {
  Stage stage(good_world(), kTall);
  stage.apply(app::ClaimClosed{});
  const core::Day first = core::to_day({2031, 5, 5});
  const core::Day last = core::to_day({2031, 5, 9});
  stage.apply(app::NewsPicked{first, last});
  const auto& messages = app::messages_of(stage.state(), stage.world());
  const std::string from(day_text(messages, first, false).view());
  const std::string to(day_text(messages, last, true).view());
  const auto count = static_cast<std::uint32_t>(stage.frame().listed.size());
  const std::string claims = say_with(stage, app::Message::claims, {count});
  EXPECT_TRUE(reads(stage, from + " – " + to + " · " + claims)) << words_in(stage, "list-rows");
}

TEST(ListOfNews, CountsEachKindOverItsRows) {
  Stage stage(troops_world(), {1440, 9000});
  stage.apply(app::ClaimClosed{});
  const core::DayRange days = app::days_of_news(stage.world(), {1});
  stage.apply(app::NewsPicked{days.first, days.last});
  std::array<std::uint32_t, core::kNews> rows{};
  for (const std::uint32_t claim : stage.frame().listed) {
    const core::News kind = app::news_of(stage.state().link, stage.world(), claim);
    ++rows[static_cast<std::size_t>(kind)];
  }
  const auto& messages = app::messages_of(stage.state(), stage.world());
  std::size_t kinds = 0;
  for (const core::News kind : core::each<core::News>) {
    const std::uint32_t count = rows[static_cast<std::size_t>(kind)];
    if (count == 0) {
      continue;
    }
    ++kinds;
    const DrawnText* const heading = text_of(stage, messages.name(kind));
    ASSERT_NE(heading, nullptr) << messages.name(kind);
    const auto texts = texts_in(stage, "list-rows");
    EXPECT_TRUE(
        std::any_of(
            texts.begin(),
            texts.end(),
            [&](const DrawnText& text) {
              const bool beside = std::abs(text.drawn.y - heading->drawn.y) < 1;
              return beside && text.text == std::to_string(count);
            }
        )
    ) << messages.name(kind)
      << " " << count;
  }
  EXPECT_GE(kinds, 2u);
}

}  // namespace
}  // namespace dateline::ui
