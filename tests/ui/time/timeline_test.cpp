// The timeline by hand, by keyboard and by typed days: each way leads to the same window and the
// same day known on.
#include <gtest/gtest.h>
#include <imgui.h>

#include "app/words/messages.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/stage.hpp"
#include "ui/time/day_bins.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kDesktop{1440, 900}, kPhone{390, 844};

// What the events make of the stage, as the platform would.
void follow(Stage& stage, const app::Events& events) {
  for (const app::Event& event : events) {
    stage.apply(event);
  }
  stage.settle();
}

template <class Kind>
const Kind* last(const app::Events& events) {
  for (auto event = events.rbegin(); event != events.rend(); ++event) {
    if (const Kind* found = std::get_if<Kind>(&*event)) {
      return found;
    }
  }
  return nullptr;
}

bool shows_beginning(const Stage& stage, const std::string& words) {
  for (const DrawnText& text : stage.seen().texts) {
    if (text.text.rfind(words, 0) == 0) {
      return true;
    }
  }
  return false;
}

// Tab until the words of the tooltip say that this handle has the focus.
bool focus(Stage& stage, const std::string& tooltip) {
  for (int i = 0; i < 400; ++i) {
    stage.press_key(ImGuiKey_Tab);
    if (shows_beginning(stage, tooltip)) {
      return true;
    }
  }
  return false;
}

app::Events retype(Stage& stage, const std::string& field, const std::string& words) {
  follow(stage, stage.click(field));
  stage.press_key(ImGuiKey_End);
  for (int i = 0; i < 40; ++i) {
    stage.press_key(ImGuiKey_Backspace);
  }
  app::Events events = stage.type(words);
  for (app::Event& event : stage.press_key(ImGuiKey_Enter)) {
    events.push_back(std::move(event));
  }
  follow(stage, events);
  return events;
}

TEST(Timeline, AClickOnTheDayOpensTheFieldsAndOnceMoreClosesThem) {
  for (const core::SizePx size : {kDesktop, kPhone}) {
    Stage stage(good_world(), size);
    EXPECT_FALSE(stage.shows("date-known"));
    follow(stage, stage.click("dates"));
    for (const char* field : {"date-from", "date-to", "date-known"}) {
      EXPECT_TRUE(stage.shows(field)) << field;
    }
    follow(stage, stage.click("close-dates"));
    EXPECT_FALSE(stage.shows("date-known"));
  }
}

TEST(Timeline, TakesTypedDaysAsReadersAndAsMachinesWriteThem) {
  Stage stage(good_world(), kDesktop);
  const core::DayRange days = stage.world().timeline;
  const core::Day from{days.first.value + 1}, to{stage.world().last_published.value - 1};
  follow(stage, stage.click("dates"));
  retype(stage, "date-from", core::iso_day(from));
  EXPECT_EQ(stage.state().link.said.first, from);
  EXPECT_TRUE(core::is_open(stage.state().link.said.last));
  const Line own = day_text(app::messages_of(stage.state(), stage.world()), to, true);
  retype(stage, "date-to", std::string(own.view()));
  EXPECT_EQ(stage.state().link.said, (core::DayRange{from, to}));
  retype(stage, "date-known", core::iso_day(to));
  EXPECT_EQ(stage.state().link.known_on, to);
  retype(stage, "date-known", "");
  EXPECT_EQ(stage.state().link.known_on, std::nullopt) << "empty: all that was published";
  retype(stage, "date-from", "");
  EXPECT_TRUE(core::is_open(stage.state().link.said.first));
}

// The card of filters has the same days, and reads them as the reader writes them.
TEST(Timeline, TheFiltersReadDaysInWordsToo) {
  Stage stage(good_world(), kDesktop);
  follow(stage, stage.click("filter"));
  const core::Day from{stage.world().timeline.first.value + 1};
  const Line own = day_text(app::messages_of(stage.state(), stage.world()), from, true);
  retype(stage, "filter-from", std::string(own.view()));
  EXPECT_EQ(stage.state().link.said.first, from);
}

TEST(Timeline, AnIntervalInOneFieldSetsBothEnds) {
  Stage stage(good_world(), kDesktop);
  const core::Day from{stage.world().timeline.first.value + 1},
      to{stage.world().timeline.last.value - 1};
  follow(stage, stage.click("dates"));
  retype(stage, "date-from", core::iso_day(from) + "/" + core::iso_day(to));
  EXPECT_EQ(stage.state().link.said, (core::DayRange{from, to}));
}

TEST(Timeline, WhatIsNoDayIsSaidAndNothingIsLost) {
  Stage stage(good_world(), kDesktop);
  follow(stage, stage.click("dates"));
  const auto before = stage.state().link;
  const auto events = retype(stage, "date-known", "31 Feb 2024");
  EXPECT_EQ(last<app::KnownOnSet>(events), nullptr);
  EXPECT_TRUE(stage.state().link == before);
  EXPECT_TRUE(
      shows_beginning(stage, app::Messages().spelt(app::Message::date_not_read, {""}).substr(0, 15))
  ) << "what is wrong";
  EXPECT_TRUE(stage.shows("date-known")) << "and the card stays open";
  follow(stage, stage.click("date-known"));
  stage.press_key(ImGuiKey_End);
  // `31`: what was typed is still there
  for (int i = 0; i < 9; ++i) {
    stage.press_key(ImGuiKey_Backspace);
  }
  app::Events mended = stage.type(" Dec 1999");
  for (app::Event& event : stage.press_key(ImGuiKey_Enter)) {
    mended.push_back(std::move(event));
  }
  ASSERT_NE(last<app::KnownOnSet>(mended), nullptr);
  EXPECT_EQ(last<app::KnownOnSet>(mended)->day, core::to_day({1999, 12, 31}));
}

TEST(Timeline, AFirstDayAfterTheLastIsRefusedWithAReason) {
  Stage stage(good_world(), kDesktop);
  follow(stage, stage.click("dates"));
  const core::DayRange days = stage.world().timeline;
  retype(stage, "date-to", core::iso_day({days.first.value + 1}));
  const auto before = stage.state().link;
  retype(stage, "date-from", core::iso_day(days.last));
  EXPECT_TRUE(stage.state().link == before);
  EXPECT_TRUE(
      shows_beginning(stage, std::string(app::Messages().text(app::Message::dates_reversed)))
  );
}

TEST(Timeline, KeysMoveTheDayKnownOnByADayAWeekAndToTheEnds) {
  Stage stage(good_world(), kDesktop);
  const std::string name(app::Messages().text(app::Message::as_known_on));
  ASSERT_TRUE(focus(stage, name + " "));
  const core::Day end = stage.frame().known_on, first = stage.world().timeline.first;
  const auto moved = stage.press_key(ImGuiKey_LeftArrow);
  ASSERT_NE(last<app::KnownOnSet>(moved), nullptr);
  EXPECT_EQ(last<app::KnownOnSet>(moved)->day.value, end.value - 1);
  EXPECT_EQ(last<app::MapNudged>(moved), nullptr) << "the map stays";
  const auto week = stage.press_key(ImGuiKey_LeftArrow, true);
  ASSERT_NE(last<app::KnownOnSet>(week), nullptr);
  EXPECT_EQ(last<app::KnownOnSet>(week)->day.value, std::max(first.value, end.value - 7));
  EXPECT_EQ(last<app::MapNudged>(week), nullptr) << "the map stays, with Shift too";
  const auto home = stage.press_key(ImGuiKey_Home);
  ASSERT_NE(last<app::KnownOnSet>(home), nullptr);
  EXPECT_EQ(last<app::KnownOnSet>(home)->day, first);
}

TEST(Timeline, KeysMoveBothEndsOfTheWindow) {
  Stage stage(good_world(), kDesktop);
  const app::Messages english;
  ASSERT_TRUE(focus(stage, std::string(english.text(app::Message::dates_from)) + " "));
  follow(stage, stage.press_key(ImGuiKey_RightArrow));
  EXPECT_EQ(stage.state().link.said.first.value, stage.world().timeline.first.value + 1);
  follow(stage, stage.press_key(ImGuiKey_Home));
  EXPECT_TRUE(core::is_open(stage.state().link.said.first))
      << "back at the beginning the end is open again";
  ASSERT_TRUE(focus(stage, std::string(english.text(app::Message::dates_to)) + " "));
  follow(stage, stage.press_key(ImGuiKey_LeftArrow));
  EXPECT_EQ(stage.state().link.said.last.value, stage.frame().known_on.value - 1);
  follow(stage, stage.press_key(ImGuiKey_Enter));
  EXPECT_TRUE(stage.shows("date-to")) << "Enter opens the field";
}

TEST(Timeline, AFingerFindsItsHandles) {
  Stage stage(good_world(), {1280, 800});
  stage.apply(app::PointerKindChanged{true});
  stage.settle();
  for (const char* handle : {"known-on", "brush-from", "brush-to"}) {
    const core::RectPx box = stage.box_of(handle);
    EXPECT_GE(box.width, 44) << handle;
    EXPECT_GE(box.height, 44) << handle;
  }
}

TEST(Timeline, PlayingHasASpeedAndAnEnd) {
  Stage stage(good_world(), kDesktop);
  EXPECT_FALSE(stage.shows("play-faster")) << "all is shown: there is nothing to stop";
  stage.apply(app::KnownOnSet{{stage.world().timeline.first.value + 2}, true});
  stage.settle();
  follow(stage, stage.click("play-faster"));
  EXPECT_EQ(stage.state().play_speed, 2);
  follow(stage, stage.click("play-stop"));
  EXPECT_EQ(stage.state().link.known_on, std::nullopt);
  EXPECT_FALSE(stage.shows("play-stop"));
}

// Many claims in few px: bars that can be seen, which together hold every claim once.
TEST(Timeline, BarsOfManyDaysHoldEachClaimOnce) {
  Stage stage(good_world(), kDesktop);
  std::uint32_t all = 0;
  for (const core::StanceCounts& counts : stage.frame().said_by_day) {
    all += core::total(counts);
  }
  ASSERT_GT(all, 0u);
  for (const float width : {900.0f, 60.0f, 7.0f, 1.0f}) {
    std::uint32_t sum = 0;
    const std::int32_t days =
        stage.world().timeline.last.value - stage.world().timeline.first.value + 1;
    const auto bins = DayBins::of(stage.frame().said_by_day, width / static_cast<float>(days));
    EXPECT_GE(bins.width, 4) << width;
    for (std::size_t i = 0; i < bins.count; ++i) {
      const std::uint32_t total = core::total(bins.counts(stage.frame().said_by_day, i));
      EXPECT_LE(total, bins.most);
      sum += total;
    }
    EXPECT_EQ(sum, all) << width;
  }
}

}  // namespace
}  // namespace dateline::ui
