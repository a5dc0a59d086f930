// What is read from the timeline: the day known on, its counts, lanes, dots and the days on its
// axis; whole in each language and window, and told in words when it is pointed at.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

// Wide ones: with the lanes beside what was known.
constexpr core::SizePx kWide[] = {{1440, 900}, {1280, 800}, {1920, 1080}, {2560, 1440}};

TEST(TimelineWords, AreWholeInEveryLanguageOnAWideWindow) {
  for (const core::SizePx size : kWide) {
    Stage stage(troops_world(), size);
    stage.use_all_faces();
    for (const app::Language language : kEveryLanguage) {
      stage.speak(language);
      for (const std::string& cut : cut_in(stage, "timeline")) {
        ADD_FAILURE() << cut << " at " << described(size, language);
      }
    }
  }
}

TEST(TimelineWords, AreWholeLookingBackAndWhilePlaying) {
  for (const core::SizePx size : kWide) {
    Stage stage(troops_world(), size);
    stage.use_all_faces();
    look_back_to(stage, {2024, 10, 26});
    for (const app::Language language : kEveryLanguage) {
      stage.speak(language);
      for (const std::string& cut : cut_in(stage, "timeline")) {
        ADD_FAILURE() << cut << " at " << described(size, language);
      }
    }
  }
}

TEST(TimelineWords, DoNotRunIntoEachOther) {
  for (const core::SizePx size : kWide) {
    Stage stage(troops_world(), size);
    stage.use_all_faces();
    for (const app::Language language : kEveryLanguage) {
      stage.speak(language);
      const auto texts = texts_in(stage, "timeline");
      for (std::size_t i = 0; i < texts.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
          const float apart = std::abs(
              texts[i].drawn.y + texts[i].drawn.height / 2 - texts[j].drawn.y -
              texts[j].drawn.height / 2
          );
          const bool beside = texts[i].drawn.x + 0.5f >= right_of(texts[j].drawn) ||
                              texts[j].drawn.x + 0.5f >= right_of(texts[i].drawn);
          EXPECT_TRUE(apart >= 8 || beside)
              << texts[i].text << " and " << texts[j].text << " at " << described(size, language);
        }
      }
    }
  }
}

TEST(TimelineWords, SayTheDayKnownOn) {
  for (const core::SizePx size : kEveryWindow) {
    Stage stage(good_world(), size);
    look_back_to(stage, {2031, 5, 9});
    const std::string words = words_in(stage, "timeline");
    EXPECT_NE(words.find("9 May"), std::string::npos) << words << " at " << size.width;
  }
}

TEST(TimelineWords, SayHowManyClaimsWereKnownThen) {
  Stage stage(good_world(), kDesktop);
  for (const core::CivilDate day :
       {core::CivilDate{2031, 5, 4}, core::CivilDate{2031, 5, 9}, core::CivilDate{2031, 5, 11}}) {
    look_back_to(stage, day);
    EXPECT_NE(
        words_in(stage, "timeline")
            .find(say_with(
                stage,
                app::Message::part_of_claims,
                {stage.frame().known, stage.frame().known}
            )),
        std::string::npos
    );
  }
}

TEST(TimelineWords, NameBothLanesAndTheirSigns) {
  for (const app::Language language : kEveryLanguage) {
    Stage stage(good_world(), kDesktop);
    stage.use_all_faces();
    stage.speak(language);
    const std::string words = words_in(stage, "timeline");
    for (const app::Message id :
         {app::Message::happened_lane,
          app::Message::said_lane,
          app::Message::on_record,
          app::Message::claimed}) {
      EXPECT_NE(words.find(say(stage, id)), std::string::npos) << app::tag_of(language);
    }
  }
}

TEST(TimelineWords, GiveDaysInTheReadersOrder) {
  Stage stage(good_world(), kDesktop);
  stage.use_all_faces();
  for (const app::Language language : kEveryLanguage) {
    stage.speak(language);
    const auto& messages = app::messages_of(stage.state(), stage.world());
    const Line day = day_text(messages, stage.frame().known_on, false);
    EXPECT_NE(words_in(stage, "timeline").find(std::string(day.view())), std::string::npos)
        << day.view();
  }
}

TEST(TimelineDots, AreAsManyAsTheClaimsThatAreKnown) {
  Stage stage(good_world(), kDesktop);
  EXPECT_EQ(controls_of(stage, "said").size(), stage.world().table.size());
  look_back_to(stage, {2031, 5, 9});
  EXPECT_EQ(controls_of(stage, "said").size(), stage.frame().known);
}

TEST(TimelineDots, StandInTheOrderOfTheirDays) {
  Stage stage(good_world(), kDesktop);
  const auto dots = controls_of(stage, "said");
  for (const app::SaidDot& a : stage.frame().said) {
    for (const app::SaidDot& b : stage.frame().said) {
      if (a.day.value < b.day.value) {
        EXPECT_LT(
            stage.box_of(numbered("said", a.claim)).x,
            stage.box_of(numbered("said", b.claim)).x
        );
      }
    }
  }
}

TEST(TimelineDots, LeadToTheirClaims) {
  Stage stage(good_world(), kDesktop);
  for (const SeenControl& dot : controls_of(stage, "said")) {
    const auto events = stage.click(dot.name);
    const auto* const picked = only<app::ClaimPicked>(events);
    ASSERT_NE(picked, nullptr) << dot.name;
    EXPECT_EQ(numbered("said", picked->claim.value), dot.name);
  }
}

TEST(TimelineDots, TellWhoWhatAndWhenWhenPointedAt) {
  Stage stage(good_world(), kDesktop);
  const std::uint32_t row = claim(stage, "pilots-heavier").value;
  point_at(stage, numbered("said", row));
  EXPECT_TRUE(reads(stage, "Reindeer Pilots’ Union · Asserts · 20+ · 4 May"));
}

TEST(TimelineDots, SayThatTheDayIsTheArticlesWhereItIs) {
  Stage stage(good_world(), kDesktop);
  const std::uint32_t row = claim(stage, "institute-lost-before").value;
  point_at(stage, numbered("said", row));
  EXPECT_TRUE(reads(stage, "(day not given, set at its article)"));
}

TEST(TimelineDots, OfHappeningsLeadToAClaimThatTellsOfThem) {
  Stage stage(good_world(), kDesktop);
  for (const SeenControl& dot : controls_of(stage, "happened")) {
    const auto events = stage.click(dot.name);
    EXPECT_NE(find_event<app::ClaimPicked>(events), nullptr) << dot.name;
  }
}

TEST(TimelineDots, OfFilteredClaimsAreThereStill) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::StanceOnlyAsked{core::StanceMark::denies});
  EXPECT_EQ(controls_of(stage, "said").size(), stage.world().table.size())
      << "faint, so that one sees what is left out";
}

TEST(TimelineHandles, SayWhatTheyAreWhenPointedAt) {
  Stage stage(good_world(), kDesktop);
  for (const auto& [handle, words] :
       {std::pair("known-on", app::Message::as_known_on),
        std::pair("brush-from", app::Message::dates_from),
        std::pair("brush-to", app::Message::dates_to)}) {
    point_at(stage, handle);
    EXPECT_TRUE(reads(stage, say(stage, words))) << handle;
  }
}

TEST(TimelineHandles, OfTheWindowCannotPassEachOther) {
  Stage stage(good_world(), kDesktop);
  const auto middle = [&](const char* name) {
    const core::RectPx box = stage.box_of(name);
    return core::ScreenPx{box.x + box.width / 2, box.y + box.height / 2};
  };
  const core::ScreenPx from = middle("brush-from");
  stage.pull(from, {from.x + 3000, from.y});
  const core::DayRange window = stage.state().link.said;
  EXPECT_LE(window.first.value, window.last.value);
  EXPECT_LE(middle("brush-from").x, middle("brush-to").x);
}

TEST(TimelineHandles, DraggedBeyondTheAxisStayOnIt) {
  Stage stage(good_world(), kDesktop);
  const core::RectPx box = stage.box_of("known-on");
  const core::ScreenPx from{box.x + box.width / 2, box.y + box.height / 2};
  stage.pull(from, {0, from.y});
  EXPECT_TRUE(stage.state().link.known_on);
  EXPECT_GE(stage.frame().known_on.value, stage.world().timeline.first.value);
  const core::RectPx there = stage.box_of("known-on");
  EXPECT_TRUE(lies_in(stage.layout().window, there, 13));
  stage.pull({there.x + there.width / 2, from.y}, {5000, from.y});
  EXPECT_FALSE(stage.state().link.known_on) << "at the end all is known";
}

TEST(SlimTimeline, OpensItsLanesByAPressAndClosesThemAgain) {
  for (const core::SizePx size : {kPhone, kSmallPhone, kTablet, kEmbed}) {
    Stage stage(good_world(), size);
    if (size.width < 600) {
      hold_in_hand(stage, app::Sheet::peek);
    }
    ASSERT_TRUE(stage.shows("lanes")) << size.width;
    stage.press("lanes");
    stage.settle();
    EXPECT_FALSE(controls_of(stage, "said").empty()) << size.width;
    stage.press("lanes");
    stage.settle();
    EXPECT_TRUE(controls_of(stage, "said").empty()) << size.width;
  }
}

TEST(SlimTimeline, SaysTheDayKnownOnInEveryLanguage) {
  for (const core::SizePx size : {kTablet, kEmbed, kPhone, kSmallPhone}) {
    Stage stage(troops_world(), size);
    stage.use_all_faces();
    if (size.width < 600) {
      hold_in_hand(stage, app::Sheet::peek);
    }
    for (const app::Language language : kEveryLanguage) {
      stage.speak(language);
      for (const std::string& cut : cut_in(stage, "timeline")) {
        ADD_FAILURE() << cut << " at " << described(size, language);
      }
      EXPECT_FALSE(words_in(stage, "timeline").empty());
    }
  }
}

}  // namespace
}  // namespace dateline::ui
