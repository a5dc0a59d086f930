// What the timeline's lanes say of whole days: bars where there are too many claims for dots, the
// names of what happened, and the row that plays the days.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

constexpr std::size_t kMany = 480;  // more than the lane has dots for

app::World crowded_world() {
  core::Story story = good_story();
  const std::vector<core::Claim> own = story.claims;
  while (story.claims.size() < kMany) {
    core::Claim copy = own[story.claims.size() % own.size()];
    copy.id += "-" + std::to_string(story.claims.size());
    story.claims.push_back(std::move(copy));
  }
  return app::make_world(std::move(story), {});
}

// What the bar at this px from the left end of the bars says; empty for nothing.
std::string told_at(Stage& stage, float along) {
  const core::RectPx bars = stage.box_of("said-bars");
  stage.hover({bars.x + along, bars.y + bars.height / 2});
  stage.let_a_moment_pass();
  for (const DrawnText& text : stage.seen().texts) {
    if (text.text.find(": ") != std::string::npos && text.text.find(" · ") != std::string::npos) {
      return text.text;
    }
  }
  return {};
}

// What the bars say from end to end, each once.
std::set<std::string> told_by_bars(Stage& stage) {
  std::set<std::string> told;
  const float width = stage.box_of("said-bars").width;
  const auto days = static_cast<float>(stage.frame().said_by_day.size());
  const float a_day = width / days;
  for (float along = a_day / 2; along < width; along += a_day) {
    told.insert(told_at(stage, along));
  }
  told.erase("");
  return told;
}

std::uint32_t number_after(const std::string& words, std::string_view before) {
  const std::size_t at = words.find(before);
  if (at == std::string::npos) {
    return 0;
  }
  return static_cast<std::uint32_t>(std::stoul(words.substr(at + before.size())));
}

TEST(DayBars, StandWhereThereAreTooManyClaimsForDots) {
  Stage few(good_world(), kDesktop);
  Stage many(crowded_world(), kDesktop);
  EXPECT_FALSE(few.shows("said-bars"));
  EXPECT_TRUE(many.shows("said-bars"));
  EXPECT_TRUE(controls_of(many, "said").empty());
}

TEST(DayBars, TellOfEachClaimOnceInAll) {
  Stage stage(crowded_world(), kDesktop);
  std::uint32_t claims = 0;
  for (const std::string& words : told_by_bars(stage)) {
    claims += number_after(words, ": ");
  }
  EXPECT_EQ(claims, kMany);
}

TEST(DayBars, TellHowManyClaimsTakeEachStance) {
  Stage stage(crowded_world(), kDesktop);
  for (const std::string& words : told_by_bars(stage)) {
    std::uint32_t by_stance = 0;
    for (std::size_t stance = 0; stance < core::kStanceMarks; ++stance) {
      const std::string name = say_part(stage, app::Message::stances, stance);
      by_stance += number_after(words, " · " + name + " ");
    }
    EXPECT_EQ(by_stance, number_after(words, ": ")) << words;
  }
}

TEST(DayBars, TellNothingOverADayOnWhichNothingWasSaid) {
  Stage stage(crowded_world(), kDesktop);
  stage.hover({20, 20});
  const std::size_t before = stage.seen().texts.size();
  (void)told_at(stage, 2);
  EXPECT_EQ(stage.seen().texts.size(), before) << "the axis begins before the first article";
}

TEST(DayBars, SpeakTheReadersLanguage) {
  for (const app::Language language : kEveryLanguage) {
    Stage stage(crowded_world(), kDesktop);
    stage.use_all_faces();
    stage.speak(language);
    const std::set<std::string> told = told_by_bars(stage);
    ASSERT_FALSE(told.empty()) << app::tag_of(language);
    const std::string denies = say_part(stage, app::Message::stances, 5);
    EXPECT_TRUE(std::any_of(told.begin(), told.end(), [&](const std::string& words) {
      return words.find(denies) != std::string::npos;
    })) << app::tag_of(language);
  }
}

TEST(DayBars, APressOnOneOpensNoClaim) {
  Stage stage(crowded_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  const core::RectPx bars = stage.box_of("said-bars");
  const auto events = stage.click_at({bars.x + bars.width / 2, bars.y + bars.height - 2});
  EXPECT_EQ(find_event<app::ClaimPicked>(events), nullptr);
}

TEST(DayBars, OfALaterDayStayUntoldWhenLookingBack) {
  Stage stage(crowded_world(), kDesktop);
  look_back_to(stage, {2031, 5, 9});
  std::uint32_t claims = 0;
  for (const std::string& words : told_by_bars(stage)) {
    claims += number_after(words, ": ");
  }
  EXPECT_EQ(claims, stage.frame().known);
  EXPECT_LT(claims, kMany);
}

// --- What happened ---

const std::string& event_of(const Stage& stage, const app::Happening& item) {
  return stage.world().story.claims[item.claim].event;
}

std::vector<DrawnText> names_of_happenings(const Stage& stage) {
  std::vector<DrawnText> names;
  for (const DrawnText& text : stage.seen().texts) {
    for (const app::Happening& item : stage.frame().happened) {
      const core::RectPx mark = stage.box_of(numbered("happened", item.claim));
      const float away = centre_of(text.drawn).y - centre_of(mark).y;
      if (text.text == event_of(stage, item) && std::abs(away) < 8) {
        names.push_back(text);
        break;
      }
    }
  }
  return names;
}

TEST(Happenings, AreNamedBesideTheirMarkWhereTheNameHasRoom) {
  Stage stage(good_world(), {1920, 1080});
  stage.apply(app::ClaimClosed{});
  EXPECT_FALSE(stage.frame().happened.empty());
  EXPECT_FALSE(names_of_happenings(stage).empty());
}

TEST(Happenings, NamesAreWholeAndApart) {
  for (const core::SizePx size : {core::SizePx{1100, 800}, kDesktop, core::SizePx{1920, 1080}}) {
    Stage stage(troops_world(), size);
    const auto names = names_of_happenings(stage);
    for (std::size_t i = 0; i < names.size(); ++i) {
      EXPECT_FALSE(names[i].cut) << names[i].text << " at " << size.width;
      for (std::size_t j = 0; j < i; ++j) {
        const core::RectPx part = common_part(names[i].drawn, names[j].drawn);
        EXPECT_FALSE(part.width > 1 && part.height > 1) << names[i].text << names[j].text;
      }
    }
  }
}

TEST(Happenings, NoNameLiesOnAMark) {
  Stage stage(troops_world(), kDesktop);
  for (const DrawnText& name : names_of_happenings(stage)) {
    for (const SeenControl& mark : controls_of(stage, "happened")) {
      const core::RectPx sign = inset(mark.box, 4);
      const core::RectPx part = common_part(name.drawn, sign);
      EXPECT_FALSE(part.width > 1 && part.height > 1) << name.text << " on " << mark.name;
    }
  }
}

TEST(Happenings, TellTheirNameWhenPointedAt) {
  Stage stage(troops_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  const auto& items = stage.frame().happened;
  for (std::size_t i = 0; i < items.size(); i += 5) {
    const std::string name = event_of(stage, items[i]);
    const std::size_t before = times_shown(stage, name);
    point_at(stage, numbered("happened", items[i].claim));
    EXPECT_EQ(times_shown(stage, name), before + 1) << name;
    stage.hover({20, 20});
    stage.let_a_moment_pass();
  }
}

TEST(Happenings, TheKeyboardOpensThem) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  const std::uint32_t first = stage.frame().happened.front().claim;
  ASSERT_TRUE(tab_to(stage, numbered("happened", first)));
  press_keys(stage, ImGuiKey_Enter);
  EXPECT_EQ(stage.state().link.claim, core::ClaimIndex{first});
}

// --- The row that plays ---

TEST(PlayRow, IsThereOnceADayIsLookedBackTo) {
  Stage stage(good_world(), kDesktop);
  EXPECT_FALSE(stage.shows("play-faster"));
  EXPECT_TRUE(reads(stage, say(stage, app::Message::drag_handle)));
  look_back_to(stage, {2031, 5, 9});
  EXPECT_TRUE(stage.shows("play-faster"));
  EXPECT_FALSE(reads(stage, say(stage, app::Message::drag_handle)));
}

TEST(PlayRow, GoesThroughTheSpeedsAndRoundAgain) {
  Stage stage(good_world(), kDesktop);
  look_back_to(stage, {2031, 5, 9});
  const std::uint8_t first = stage.state().play_speed;
  std::set<std::uint8_t> seen;
  for (std::size_t i = 0; i < std::size(app::kPlaySpeeds); ++i) {
    seen.insert(stage.state().play_speed);
    EXPECT_TRUE(stage.shows_text(std::to_string(stage.state().play_speed) + "×"));
    follow(stage, stage.click("play-faster"));
  }
  EXPECT_EQ(seen.size(), std::size(app::kPlaySpeeds));
  EXPECT_EQ(stage.state().play_speed, first);
}

TEST(PlayRow, StopLeadsBackToEverythingPublished) {
  Stage stage(good_world(), kDesktop);
  look_back_to(stage, {2031, 5, 9});
  ASSERT_LT(stage.frame().known, stage.world().story.claims.size());
  follow(stage, stage.click("play-stop"));
  EXPECT_FALSE(stage.state().link.known_on);
  EXPECT_EQ(stage.frame().known, stage.world().story.claims.size());
}

TEST(PlayRow, AFingersButtonsAreAFingerHigh) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::PointerKindChanged{true});
  look_back_to(stage, {2031, 5, 9});
  for (const char* const name : {"play-faster", "play-stop"}) {
    const core::RectPx box = stage.box_of(name);
    EXPECT_GE(std::min(box.width, box.height), 40) << name;
  }
}

}  // namespace
}  // namespace dateline::ui
