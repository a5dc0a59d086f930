// Places, speakers and bodies as ways into the claims: their rows, counts and order.
#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

std::size_t position(const Stage& stage, const char* claim) {
  const auto& listed = stage.frame().listed;
  const auto found = core::find_claim(stage.world().story, claim);
  for (std::size_t at = 0; found && at < listed.size(); ++at) {
    if (listed[at] == found->value) {
      return at;
    }
  }
  ADD_FAILURE() << claim << " is not listed";
  return 0;
}

TEST(Places, OfWhereItWasSaidAreToldAsSuchOnTheMap) {
  Stage stage(troops_world(), kDesktop);
  EXPECT_TRUE(stage.shows_text("Claims about a place; ring: who says what"));
  stage.apply(app::PlaceTiePicked{core::PlaceTie::said_at});
  stage.settle();
  EXPECT_TRUE(stage.shows_text("Claims made at a place; ring: who says what"));
  EXPECT_TRUE(stage.shows_text("do not say where they were said"));
}

TEST(Places, StandUnderWhatTheyLieInAndSayBothCounts) {
  Stage stage(troops_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  stage.press("tab/1");
  const auto place = [&stage](const char* id) {
    return core::find_place(stage.world().story, id).value();
  };
  const auto& rows = stage.frame().places;
  const auto russia = std::find_if(rows.begin(), rows.end(), [&](const app::PlaceRow& row) {
    return row.place == place("russia");
  });
  ASSERT_NE(russia, rows.end());
  ASSERT_NE(russia->claims, russia->alone);
  EXPECT_TRUE(stage.shows_text(
      std::to_string(russia->claims) + " \xC2\xB7 " + std::to_string(russia->alone) + " here"
  ));
  float name_left[2] = {0, 0};
  for (const DrawnText& text : stage.seen().texts) {
    if (text.text == "Russia" && text.drawn.x < stage.layout().list.width) {
      name_left[0] = text.drawn.x;
    }
    if (text.text == "Kursk region" && text.drawn.x < stage.layout().list.width) {
      name_left[1] = text.drawn.x;
    }
  }
  EXPECT_GT(name_left[1], name_left[0]);
  stage.press("place/" + std::to_string(place("russia").value));
  EXPECT_EQ(stage.frame().listed.size(), stage.frame().passing.size());
  stage.press("place-parts/1");
  EXPECT_TRUE(stage.state().link.place_alone);
  stage.press("place-tie/1");
  EXPECT_EQ(stage.state().link.place_tie, core::PlaceTie::said_at);
  EXPECT_TRUE(stage.shows(chip(app::FilterPart::place_tie)));
}

TEST(Bodies, AreTwoPressesFromTheListAndShowWhatChangedOnWhoseWord) {
  Stage stage(troops_world(), {1440, 2400});
  stage.apply(app::ClaimClosed{});
  stage.press("tab/2");
  stage.press("speaker/" + std::to_string(actor(stage, "united-states").value));
  EXPECT_GT(stage.frame().listed.size(), 15u);
  EXPECT_TRUE(stage.shows_text("Antony Blinken"));
  EXPECT_TRUE(stage.shows("article-of-claim"));
  const auto& changes = stage.frame().changes;
  const auto changed =
      std::find_if(changes.begin(), changes.end(), [](const app::PositionChange& change) {
        return change.before.has_value();
      });
  ASSERT_NE(changed, changes.end());
  const std::string control =
      "change/" +
      std::to_string(stage.frame().listed[static_cast<std::size_t>(changed - changes.begin())]);
  const auto events = stage.click(control);
  ASSERT_NE(only<app::ClaimPicked>(events), nullptr);
  EXPECT_EQ(only<app::ClaimPicked>(events)->claim, *changed->before);
}

TEST(Rows, SayThatAnOutletReportsAndDoesNotAct) {
  Stage stage(troops_world(), {1440, 2400});
  stage.apply(app::SpeakerPicked{actor(stage, "afp")});
  EXPECT_TRUE(stage.shows_text("Reported by AFP"));
}

TEST(Speakers, AreReadInTheOrderTheySpokeWithWhatChanged) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::SpeakerPicked{actor(stage, "institute")});
  EXPECT_TRUE(stage.shows_text("All speakers"));
  EXPECT_LT(position(stage, "institute-launched"), position(stage, "institute-revises-weight"));
  bool revised = false;
  for (const DrawnText& text : stage.seen().texts) {
    revised = revised || text.text.find("before: ") != std::string::npos;
  }
  EXPECT_TRUE(revised);
  const auto back = stage.click("back");
  ASSERT_NE(only<app::SpeakerPicked>(back), nullptr);
}

TEST(Speakers, LeadToTheBodyTheyBelongTo) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::SpeakerPicked{actor(stage, "berg")});
  const auto events = stage.click("body");
  ASSERT_NE(only<app::SpeakerPicked>(events), nullptr);
  EXPECT_EQ(only<app::SpeakerPicked>(events)->speaker, actor(stage, "institute"));
}

}  // namespace
}  // namespace dateline::ui
