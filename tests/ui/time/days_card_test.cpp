// The card of days: what it offers, what is typed into it in each language, what is refused and
// why, and where it goes when it is done with.
#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

constexpr const char* kFields[] = {
    "date-from",
    "date-to",
    "date-happened-from",
    "date-happened-to",
    "date-known",
    "date-since",
};

void open_days(Stage& stage) {
  follow(stage, stage.click("dates"));
}

void retype(Stage& stage, const std::string& field, const std::string& words) {
  follow(stage, stage.click(field));
  stage.press_key(ImGuiKey_End);
  for (int i = 0; i < 40; ++i) {
    stage.press_key(ImGuiKey_Backspace);
  }
  follow(stage, stage.type(words));
  follow(stage, stage.press_key(ImGuiKey_Enter));
}

TEST(DaysCard, HasAFieldForEachEndOfEachWindow) {
  for (const core::SizePx size : kEveryWindow) {
    Stage stage(good_world(), size);
    stage.apply(app::SheetSet{app::Sheet::peek});
    ASSERT_TRUE(stage.shows("dates")) << size.width;
    open_days(stage);
    for (const char* const field : kFields) {
      EXPECT_TRUE(stage.shows(field)) << field << " at " << size.width;
    }
    EXPECT_TRUE(stage.shows("close-dates")) << size.width;
  }
}

TEST(DaysCard, SaysWhatEachFieldIsInEveryLanguage) {
  in_every_setting(good_world, [](Stage& stage, const Setting& setting) {
    stage.apply(app::SheetSet{app::Sheet::peek});
    open_days(stage);
    const std::string words = words_in(stage, "dates");
    for (const app::Message label :
         {app::Message::dates_from,
          app::Message::dates_to,
          app::Message::as_known_on,
          app::Message::news_after}) {
      EXPECT_NE(words.find(say(stage, label)), std::string::npos)
          << say(stage, label) << " " << setting.name;
    }
    for (const std::string& fault : faults_of_words(stage)) {
      ADD_FAILURE() << fault << " (" << setting.name << ")";
    }
  });
}

TEST(DaysCard, StaysInTheWindow) {
  for (const core::SizePx size : kEveryWindow) {
    for (const bool touch : {false, true}) {
      Stage stage(good_world(), size);
      stage.apply(app::PointerKindChanged{touch});
      stage.apply(app::SheetSet{app::Sheet::peek});
      open_days(stage);
      const core::RectPx window{0, 0, size.width, size.height};
      for (const SeenControl& control : stage.seen().controls) {
        if (control.panel == "dates") {
          EXPECT_TRUE(lies_in(window, control.room)) << control.name << " at " << size.width;
        }
      }
    }
  }
}

TEST(DaysCard, ReadsDaysAsTheLanguageWritesThem) {
  for (const app::Language language : kEveryLanguage) {
    Stage stage(good_world(), kDesktop);
    stage.use_all_faces();
    stage.speak(language);
    open_days(stage);
    const core::Day day = core::to_day({2031, 5, 8});
    const auto& messages = app::messages_of(stage.state(), stage.world());
    const Line own = day_text(messages, day, true);
    retype(stage, "date-known", std::string(own.view()));
    EXPECT_EQ(stage.state().link.known_on, day) << app::tag_of(language) << ": " << own.view();
    retype(stage, "date-known", "2031-05-09");
    EXPECT_EQ(stage.state().link.known_on, core::to_day({2031, 5, 9})) << app::tag_of(language);
  }
}

TEST(DaysCard, AMonthIsItsFirstDayAtOneEndAndItsLastAtTheOther) {
  Stage stage(good_world(), kDesktop);
  open_days(stage);
  retype(stage, "date-happened-from", "2031-05");
  EXPECT_EQ(stage.state().link.happened.first, core::to_day({2031, 5, 1}));
  retype(stage, "date-happened-to", "2031-05");
  EXPECT_EQ(stage.state().link.happened.last, core::to_day({2031, 5, 31}));
}

TEST(DaysCard, TheWindowOverWhatHappenedNarrowsTheClaims) {
  Stage stage(good_world(), kDesktop);
  open_days(stage);
  retype(stage, "date-happened-from", "2031-05-02");
  retype(stage, "date-happened-to", "2031-05-02");
  EXPECT_LT(stage.frame().passing.size(), stage.world().table.size());
  EXPECT_GT(stage.frame().passing.size(), 0u);
  for (const std::uint32_t row : stage.frame().passing) {
    EXPECT_TRUE(stage.world().story.claims[row].about) << "a claim without a day is left out";
  }
}

TEST(DaysCard, WhatIsNewIsAskedForByItsLastField) {
  Stage stage(good_world(), kDesktop);
  open_days(stage);
  retype(stage, "date-since", "2031-05-05");
  EXPECT_EQ(stage.state().link.since, core::to_day({2031, 5, 5}));
  EXPECT_TRUE(stage.shows_text(say(stage, app::Message::news)));
}

TEST(DaysCard, RefusesWhatIsNoDayAndKeepsItForMending) {
  for (const char* const typed :
       {"31 Feb 2031", "yesterday", "5/6/7/8", "99999999999", "--", "2031-05-32"}) {
    Stage stage(good_world(), kDesktop);
    open_days(stage);
    const app::LinkState before = stage.state().link;
    retype(stage, "date-known", typed);
    EXPECT_TRUE(stage.state().link == before) << typed;
    EXPECT_TRUE(stage.shows("date-known")) << "the card stays, " << typed;
    EXPECT_NE(words_in(stage, "dates").find("That is no day."), std::string::npos)
        << typed << ": " << words_in(stage, "dates");
  }
}

TEST(DaysCard, TheReasonForARefusalIsWholeInEverySetting) {
  in_every_setting(good_world, [](Stage& stage, const Setting& setting) {
    stage.apply(app::SheetSet{app::Sheet::peek});
    open_days(stage);
    retype(stage, "date-known", "zzz");
    EXPECT_TRUE(cut_in(stage, "dates").empty())
        << setting.name << ": " << cut_in(stage, "dates").front();
  });
}

TEST(DaysCard, ADayBeforeAllArticlesIsTaken) {
  Stage stage(good_world(), kDesktop);
  open_days(stage);
  retype(stage, "date-known", "1999-12-31");
  EXPECT_EQ(stage.frame().known, 0u);
  EXPECT_TRUE(stage.shows("date-known"));
}

TEST(DaysCard, TabLeadsFromFieldToFieldAndOut) {
  Stage stage(good_world(), kDesktop);
  open_days(stage);
  for (int i = 0; i < 4; ++i) {
    stage.press_key(ImGuiKey_Tab);
    stage.settle();
  }
  EXPECT_TRUE(stage.shows("date-from")) << "it stays open while it is walked";
}

TEST(DaysCard, GoesWithItsCrossWithEscapeAndWithAPressBesideIt) {
  Stage stage(good_world(), kDesktop);
  open_days(stage);
  follow(stage, stage.click("close-dates"));
  EXPECT_FALSE(stage.shows("date-known"));
  open_days(stage);
  press_keys(stage, ImGuiKey_Escape, 2);
  EXPECT_FALSE(stage.shows("date-known"));
  open_days(stage);
  stage.click_at({900, 200});
  stage.settle();
  EXPECT_FALSE(stage.shows("date-known"));
}

TEST(DaysCard, OpensByItsKeyInEveryView) {
  Stage stage(good_world(), kDesktop);
  stage.press_key(ImGuiKey_D);
  stage.settle();
  EXPECT_TRUE(stage.shows("date-known"));
}

TEST(DaysCard, FieldsAreAFingerHighForAFinger) {
  for (const core::SizePx size : {kTablet, kPhone, kSmallPhone}) {
    Stage stage(good_world(), size);
    hold_in_hand(stage, app::Sheet::peek);
    open_days(stage);
    for (const char* const field : kFields) {
      EXPECT_GE(stage.box_of(field).height, 44) << field << " at " << size.width;
    }
  }
}

TEST(DaysCard, FieldsDoNotLieOnEachOther) {
  for (const core::SizePx size : kEveryWindow) {
    Stage stage(good_world(), size);
    stage.apply(app::SheetSet{app::Sheet::peek});
    open_days(stage);
    for (std::size_t i = 0; i < std::size(kFields); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        EXPECT_FALSE(overlap(stage.box_of(kFields[i]), stage.box_of(kFields[j])))
            << kFields[i] << " and " << kFields[j] << " at " << size.width;
      }
    }
  }
}

// --- Playing ---

TEST(Playing, BeginsByItsButtonAndSaysTheDayAsItGoes) {
  Stage stage(good_world(), kDesktop);
  follow(stage, stage.click("play"));
  ASSERT_TRUE(stage.state().link.known_on);
  const core::Day first = *stage.state().link.known_on;
  for (double now = 100; now < 3000; now += 100) {
    stage.apply(app::TimePassed{now});
  }
  ASSERT_TRUE(stage.state().link.known_on);
  EXPECT_GT(stage.state().link.known_on->value, first.value);
  const auto& messages = app::messages_of(stage.state(), stage.world());
  EXPECT_TRUE(
      reads(stage, std::string(day_text(messages, *stage.state().link.known_on, false).view()))
  );
}

TEST(Playing, CanBePausedWhereItIs) {
  Stage stage(good_world(), kDesktop);
  follow(stage, stage.click("play"));
  for (double now = 100; now < 1500; now += 100) {
    stage.apply(app::TimePassed{now});
  }
  follow(stage, stage.click("play"));
  const auto paused = stage.state().link.known_on;
  for (double now = 1500; now < 4000; now += 100) {
    stage.apply(app::TimePassed{now});
  }
  EXPECT_EQ(stage.state().link.known_on, paused);
}

TEST(Playing, ShowsNothingOfADayThatHasNotComeYet) {
  Stage stage(good_world(), kDesktop);
  follow(stage, stage.click("play"));
  for (double now = 100; now < 9000; now += 100) {
    stage.apply(app::TimePassed{now});
    if (!stage.state().link.known_on) {
      break;
    }
    for (const std::uint32_t row : stage.frame().passing) {
      ASSERT_LE(stage.world().table.published[row], stage.frame().known_on.value);
    }
  }
}

TEST(Playing, OffersItsSpeedsInTheCard) {
  Stage stage(good_world(), kDesktop);
  look_back_to(stage, {2031, 5, 5});
  open_days(stage);
  const auto speeds = controls_of(stage, "play-speed");
  EXPECT_EQ(speeds.size(), std::size(app::kPlaySpeeds));
  for (const std::uint8_t speed : {std::uint8_t{2}, std::uint8_t{4}, std::uint8_t{1}}) {
    follow(stage, stage.click(numbered("play-speed", speed)));
    EXPECT_EQ(stage.state().play_speed, speed);
  }
}

}  // namespace
}  // namespace dateline::ui
