// The two lines for newcomers: they come once to who has chosen nothing, cover nothing, and never
// come back. And the words of the card of help.
#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kWide[] = {{1440, 900}, {1280, 800}, {1024, 768}, {768, 1024}};

void arrive(Stage& stage, const char* fragment = "") {
  stage.apply(app::FragmentArrived{fragment});
  stage.hover({stage.layout().window.width / 2, 300});
  stage.settle();
}

bool is_told(const Stage& stage) {
  return !words_in(stage, "first-use").empty();
}

TEST(FirstUse, ComesToANewcomerAtTheFirstMoveOfTheHand) {
  for (const core::SizePx size : kWide) {
    Stage stage(troops_world(), size);
    EXPECT_FALSE(is_told(stage)) << "before anyone is there";
    arrive(stage);
    EXPECT_TRUE(is_told(stage)) << size.width;
  }
}

TEST(FirstUse, DoesNotComeToWhoFollowsALink) {
  for (const char* const link :
       {"claim=ministry-denies",
        "view=figures",
        "stance=denies",
        "known=2031-05-09",
        "q=balloon"}) {
    Stage stage(good_world(), kDesktop);
    arrive(stage, link);
    EXPECT_FALSE(is_told(stage)) << link;
  }
}

TEST(FirstUse, GoesByItsCrossAndDoesNotComeBack) {
  Stage stage(good_world(), kDesktop);
  arrive(stage);
  follow(stage, stage.click("close-first-use"));
  EXPECT_FALSE(is_told(stage));
  open_view(stage, app::View::figures);
  open_view(stage, app::View::map);
  stage.resize({1280, 800});
  EXPECT_FALSE(is_told(stage));
}

TEST(FirstUse, GoesOnceSomethingIsChosen) {
  for (const app::Event& event :
       {app::Event(app::ClaimPicked{{3}}),
        app::Event(app::TabPicked{app::ListTab::places}),
        app::Event(app::StanceOnlyAsked{core::StanceMark::denies})}) {
    Stage stage(good_world(), kDesktop);
    arrive(stage);
    ASSERT_TRUE(is_told(stage));
    stage.apply(event);
    EXPECT_FALSE(is_told(stage));
  }
}

TEST(FirstUse, GivesWayToACardThatWasAskedForAndIsBackAfterwards) {
  Stage stage(good_world(), kDesktop);
  arrive(stage);
  for (const app::Event& toggle :
       {app::Event(app::HelpToggled{}), app::Event(app::LayersToggled{})}) {
    stage.apply(toggle);
    EXPECT_FALSE(is_told(stage));
    stage.apply(toggle);
    EXPECT_TRUE(is_told(stage));
  }
}

TEST(FirstUse, IsReadWholeInEveryLanguage) {
  for (const core::SizePx size : {kDesktop, kTablet, kPhone, kSmallPhone}) {
    for (const app::Language language : kEveryLanguage) {
      Stage stage(troops_world(), size);
      stage.use_all_faces();
      stage.speak(language);
      if (size.width < 600) {
        hold_in_hand(stage);
      }
      stage.apply(
          app::FragmentArrived{
              language == app::Language::en
                  ? ""
                  : std::string("lang=") + std::string(app::tag_of(language))
          }
      );
      stage.hover({size.width / 2, 300});
      stage.settle();
      EXPECT_TRUE(cut_in(stage, "first-use").empty()) << described(size, language);
    }
  }
}

TEST(FirstUse, OnAPhoneStandsInTheSheetAndLeadsToMore) {
  Stage stage(good_world(), kPhone);
  stage.apply(app::FragmentArrived{});
  hold_in_hand(stage);
  ASSERT_TRUE(is_told(stage));
  EXPECT_GE(stage.box_of("close-first-use").y, stage.layout().sheet.y);
  follow(stage, stage.click("first-use-more"));
  EXPECT_TRUE(stage.state().help_open);
}

TEST(FirstUse, CoversNoButton) {
  for (const core::SizePx size : kWide) {
    Stage stage(good_world(), size);
    arrive(stage);
    const auto texts = texts_in(stage, "first-use");
    ASSERT_FALSE(texts.empty()) << size.width;
    for (const SeenControl& control : stage.seen().controls) {
      if (control.panel == "map-controls" || control.panel == "header") {
        EXPECT_FALSE(overlap(texts.front().room, control.box)) << control.name;
      }
    }
  }
}

// --- Help ---

TEST(HelpWords, AreWholeInEverySetting) {
  in_every_setting(troops_world, [](Stage& stage, const Setting& setting) {
    for (const app::View view : kEveryView) {
      open_view(stage, view);
      stage.apply(app::HelpToggled{});
      for (const std::string& cut : cut_in(stage, "help-card")) {
        ADD_FAILURE() << cut << " (" << setting.name << ")";
      }
      stage.apply(app::HelpToggled{});
    }
  });
}

TEST(HelpWords, ExplainWhatTheExplorerIs) {
  for (const app::Language language : kEveryLanguage) {
    Stage stage(good_world(), {1440, 1600});
    stage.use_all_faces();
    stage.speak(language);
    stage.apply(app::HelpToggled{});
    const std::string words = words_in(stage, "help-card");
    EXPECT_NE(words.find(say(stage, app::Message::first_use)), std::string::npos)
        << app::tag_of(language);
    EXPECT_NE(words.find(say(stage, app::Message::help_keys)), std::string::npos)
        << app::tag_of(language);
  }
}

TEST(HelpWords, ScrollToTheirEndInALowWindow) {
  for (const core::SizePx size : {core::SizePx{1440, 400}, kEmbed, kSmallPhone}) {
    Stage stage(good_world(), size);
    stage.apply(app::HelpToggled{});
    const auto texts = texts_in(stage, "help-card");
    ASSERT_FALSE(texts.empty());
    const core::RectPx card = texts.front().room;
    const std::string before = texts.back().text;
    for (int i = 0; i < 30; ++i) {
      stage.wheel({card.x + card.width / 2, card.y + card.height / 2}, -5);
    }
    stage.settle();
    EXPECT_NE(texts_in(stage, "help-card").back().text, before) << size.height;
    EXPECT_TRUE(stage.state().help_open);
  }
}

TEST(HelpWords, TheCardStaysInTheWindow) {
  for (const core::SizePx size : kEveryWindow) {
    Stage stage(troops_world(), size);
    stage.apply(app::HelpToggled{});
    for (const DrawnText& text : texts_in(stage, "help-card")) {
      EXPECT_TRUE(lies_in({0, 0, size.width, size.height}, text.room)) << size.width;
    }
  }
}

TEST(HelpWords, TheTourAndTheFiltersBeginFromItOnADesktopToo) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::HelpToggled{});
  follow(stage, stage.click("help-tour"));
  EXPECT_EQ(stage.state().link.tour, 0u);
  stage.apply(app::TourClosed{});
  stage.apply(app::HelpToggled{});
  follow(stage, stage.click("help-filter"));
  EXPECT_TRUE(stage.shows("filter-relation/0"));
}

}  // namespace
}  // namespace dateline::ui
