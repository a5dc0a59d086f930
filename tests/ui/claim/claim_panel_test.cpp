// The panel of one claim: who says what, when, where and on whose word, in full; how one steps from
// it and leaves it; and what it is silent about on a day that is looked back to.
#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "app/words/date_words.hpp"
#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

// High enough for any claim to be in sight from its chips to its last way on.
constexpr core::SizePx kTallDesktop{1440, 5000}, kTallPhone{390, 5000}, kTallSmall{320, 5000};

bool panel_reads(const Stage& stage, std::string_view words) {
  return words_in(stage, "detail").find(words) != std::string::npos;
}

// As they are drawn: a line ends at a blank, whichever there was.
std::string in_lines(std::string words) {
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

void show(Stage& stage, core::ClaimIndex index) {
  stage.apply(app::ClaimPicked{index});
  if (stage.layout().kind == Layout::Kind::phone) {
    stage.apply(app::SheetSet{app::Sheet::full});
  }
}

TEST(ClaimPanel, SaysWhoSaysWhatInTheStorysWholeWords) {
  for (const core::SizePx size : {kTallDesktop, kTallPhone}) {
    Stage stage(good_world(), size);
    const auto& claims = stage.world().story.claims;
    for (std::uint32_t i = 0; i < claims.size(); ++i) {
      show(stage, core::ClaimIndex{i});
      EXPECT_TRUE(panel_reads(stage, in_lines(claims[i].summary))) << claims[i].id;
      const std::string& speaker = stage.world().story.actors[claims[i].actor.value].name;
      EXPECT_TRUE(panel_reads(stage, speaker)) << claims[i].id;
      EXPECT_TRUE(panel_reads(stage, claims[i].hedge)) << claims[i].id;
      EXPECT_TRUE(panel_reads(stage, claims[i].basis)) << claims[i].id;
    }
  }
}

TEST(ClaimPanel, NamesTheStanceInWordsAndNotByColourAlone) {
  Stage stage(good_world(), kDesktop);
  for (const auto& [id, stance] :
       {std::pair("institute-launched", core::StanceMark::asserts),
        std::pair("berg-confirms-weight", core::StanceMark::confirms),
        std::pair("ministry-denies", core::StanceMark::denies),
        std::pair("office-declines", core::StanceMark::declines),
        std::pair("berg-cannot-verify", core::StanceMark::unverified),
        std::pair("aalto-analysis", core::StanceMark::analysis)}) {
    open_claim(stage, id);
    const auto chips = texts_in(stage, "detail");
    const std::string word =
        say_part(stage, app::Message::stances, static_cast<std::size_t>(stance));
    EXPECT_TRUE(std::any_of(chips.begin(), chips.end(), [&](const DrawnText& text) {
      return text.text == word;
    })) << id;
  }
}

TEST(ClaimPanel, NamesEveryPlaceThatTheClaimNames) {
  Stage stage(good_world(), kTallDesktop);
  const auto& claims = stage.world().story.claims;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    show(stage, core::ClaimIndex{i});
    for (const core::PlaceIndex at : claims[i].places) {
      EXPECT_TRUE(stage.shows(numbered("place-of-claim", at.value))) << claims[i].id;
    }
    if (claims[i].places.empty()) {
      EXPECT_TRUE(panel_reads(stage, "None on this map")) << claims[i].id;
    }
  }
}

TEST(ClaimPanel, GivesEachFigureWithWhatItCounts) {
  Stage stage(good_world(), kTallDesktop);
  open_claim(stage, "institute-will-search");
  EXPECT_TRUE(stage.shows_text("6"));
  EXPECT_TRUE(panel_reads(stage, "days"));
  EXPECT_TRUE(stage.shows_text("1,800.5"));
  EXPECT_TRUE(stage.shows_text("the search in all"));
  EXPECT_TRUE(stage.shows_text("Planned")) << "that it is no more than a plan stands beside it";
}

TEST(ClaimPanel, WritesFiguresAsTheReadersLanguageDoes) {
  Stage stage(good_world(), kTallDesktop);
  stage.use_all_faces();
  open_claim(stage, "institute-will-search");
  for (const app::Language language : {app::Language::uk, app::Language::ru}) {
    stage.speak(language);
    EXPECT_TRUE(panel_reads(stage, ",5")) << app::tag_of(language);
    EXPECT_FALSE(panel_reads(stage, "1,800")) << app::tag_of(language);
  }
}

TEST(ClaimPanel, LeadsToEveryArticleThatCarriesTheClaim) {
  Stage stage(good_world(), kTallDesktop);
  const auto& claims = stage.world().story.claims;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    show(stage, core::ClaimIndex{i});
    EXPECT_EQ(controls_of(stage, "source-of-claim").size(), claims[i].appearances.size())
        << claims[i].id;
  }
  open_claim(stage, "villagers-saw-it");
  follow(stage, stage.click("source-of-claim/1"));
  EXPECT_EQ(stage.state().link.view, app::View::sources);
  EXPECT_EQ(stage.state().link.source, source(stage, "listok-2031-05-09"));
}

TEST(ClaimPanel, SaysWhatAnArticleTellsOtherwise) {
  Stage stage(good_world(), kTallDesktop);
  open_claim(stage, "villagers-saw-it");
  EXPECT_TRUE(panel_reads(stage, say(stage, app::Message::own_words)));
  EXPECT_TRUE(panel_reads(stage, "A balloon fell by a village near Kiruna on 3 May"));
  open_claim(stage, "institute-launched");
  EXPECT_FALSE(panel_reads(stage, say(stage, app::Message::own_words)))
      << "its two articles say the same";
}

TEST(ClaimPanel, SaysThatNothingWasHeldAgainstTheText) {
  Stage stage(good_world(), kTallDesktop);
  open_claim(stage, "institute-launched");
  EXPECT_EQ(times_shown(stage, say(stage, app::Message::text_not_at_hand)), 2u)
      << "once for each article: silence would be taken for a check";
}

TEST(ClaimPanel, CutsNothingThatTheStorySays) {
  for (const core::SizePx size : {kTallDesktop, kTallPhone, kTallSmall}) {
    Stage stage(troops_world(), size);
    stage.use_all_faces();
    const auto count = static_cast<std::uint32_t>(stage.world().story.claims.size());
    for (std::uint32_t i = 0; i < count; i += 3) {
      show(stage, core::ClaimIndex{i});
      for (const std::string& cut : cut_in(stage, "detail")) {
        ADD_FAILURE() << cut << ", of " << stage.world().story.claims[i].id << " at " << size.width;
      }
    }
  }
}

TEST(ClaimPanel, GivesEachRelationItsWholeReason) {
  Stage stage(troops_world(), kTallDesktop);
  stage.use_all_faces();
  const auto& relations = stage.world().story.relations;
  std::size_t longest = 0;
  for (std::size_t i = 0; i < relations.size(); ++i) {
    longest = relations[i].reason.size() > relations[longest].reason.size() ? i : longest;
  }
  for (const core::ClaimIndex end : {relations[longest].from, relations[longest].to}) {
    show(stage, end);
    EXPECT_TRUE(panel_reads(stage, in_lines(relations[longest].reason)))
        << relations[longest].reason;
    EXPECT_TRUE(stage.shows(numbered("relation", static_cast<std::uint32_t>(longest))));
  }
}

TEST(ClaimPanel, SpeaksEachLanguageWithoutCuttingItsWords) {
  in_every_setting(good_world, [](Stage& stage, const Setting& setting) {
    for (const char* const id : {"villagers-saw-it", "berg-confirms-weight", "aalto-analysis"}) {
      show(stage, claim(stage, id));
      for (const std::string& fault : faults_of_words(stage)) {
        ADD_FAILURE() << fault << " (" << setting.name << ", " << id << ")";
      }
      EXPECT_TRUE(panel_reads(stage, say(stage, app::Message::said))) << setting.name;
    }
  });
}

// --- Steps ---

TEST(ClaimPanel, SaysWhereTheClaimStandsInItsList) {
  Stage stage(good_world(), kDesktop);
  open_question(stage, "how-heavy");
  const auto count = static_cast<std::uint32_t>(stage.frame().listed.size());
  ASSERT_GE(count, 3u);
  for (std::uint32_t at = 0; at < count; ++at) {
    show(stage, core::ClaimIndex{stage.frame().listed[at]});
    EXPECT_TRUE(stage.shows_text(say_with(stage, app::Message::position_of, {at + 1, count})));
    EXPECT_EQ(stage.shows("previous-claim"), at > 0);
    EXPECT_EQ(stage.shows("next-claim"), at + 1 < count);
  }
}

TEST(ClaimPanel, StepsToTheClaimThatTheListHasNext) {
  for (const core::SizePx size : {kDesktop, kPhone}) {
    Stage stage(good_world(), size);
    open_question(stage, "how-heavy");
    const std::vector<std::uint32_t> listed = stage.frame().listed;
    show(stage, core::ClaimIndex{listed.front()});
    for (std::size_t at = 1; at < listed.size(); ++at) {
      follow(stage, stage.click("next-claim"));
      EXPECT_EQ(stage.state().link.claim->value, listed[at]) << size.width;
    }
    follow(stage, stage.click("previous-claim"));
    EXPECT_EQ(stage.state().link.claim->value, listed[listed.size() - 2]);
  }
}

TEST(ClaimPanel, BeginsAtItsTopForEachClaim) {
  Stage stage(good_world(), {1440, 500});
  open_claim(stage, "villagers-saw-it");
  const float top = stage.box_of("close-claim").y;
  const core::RectPx box = stage.layout().detail;
  stage.wheel({box.x + box.width / 2, box.y + box.height / 2}, -6);
  stage.settle();
  ASSERT_FALSE(stage.shows("close-claim") && stage.box_of("close-claim").y == top);
  open_claim(stage, "institute-launched");
  EXPECT_EQ(stage.box_of("close-claim").y, top);
}

TEST(ClaimPanel, StaysWhereItWasReadWhileOtherThingsChange) {
  Stage stage(good_world(), {1440, 500});
  open_claim(stage, "villagers-saw-it");
  const core::RectPx box = stage.layout().detail;
  stage.wheel({box.x + box.width / 2, box.y + box.height / 2}, -2);
  stage.settle();
  const float speaker =
      stage.box_of(numbered("speaker-of-claim", actor(stage, "villagers").value)).y;
  stage.apply(app::StanceToggled{core::StanceMark::declines});
  stage.apply(app::ThemeToggled{});
  EXPECT_EQ(stage.box_of(numbered("speaker-of-claim", actor(stage, "villagers").value)).y, speaker);
}

TEST(ClaimPanel, ClosesByItsCrossByEscapeAndLeavesTheListAsItWas) {
  Stage stage(good_world(), kDesktop);
  open_question(stage, "how-heavy");
  const auto listed = stage.frame().listed;
  open_claim(stage, "institute-launched");
  follow(stage, stage.click("close-claim"));
  EXPECT_FALSE(stage.state().link.claim);
  EXPECT_EQ(stage.frame().listed, listed);
  open_claim(stage, "institute-launched");
  press_keys(stage, ImGuiKey_Escape);
  EXPECT_FALSE(stage.state().link.claim);
  EXPECT_EQ(stage.frame().listed, listed);
}

TEST(ClaimPanel, WithoutAClaimTellsOfTheStoryItself) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  EXPECT_TRUE(stage.shows_text("About this story"));
  EXPECT_TRUE(panel_reads(stage, "A fictional weather balloon leaves Tromsø and is not found."));
  EXPECT_TRUE(panel_reads(stage, "Everything in this story is made up"));
  EXPECT_TRUE(panel_reads(stage, "The weight that the pilots gave is now marked as an estimate."));
  EXPECT_TRUE(panel_reads(stage, "Spelling of Kiruna mended."));
}

TEST(ClaimPanel, LookingBackTellsOfTheDayAndNotOfAllArticles) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  look_back_to(stage, {2031, 5, 9});
  EXPECT_FALSE(panel_reads(stage, "A fictional weather balloon"))
      << "it is written with all articles in mind";
  EXPECT_TRUE(panel_reads(stage, "As known on 9 May 2031"));
}

// --- The clipboard ---

const app::CopyText* copied(const app::Effects& effects) {
  for (const app::Effect& effect : effects) {
    if (const auto* const copy = std::get_if<app::CopyText>(&effect)) {
      return copy;
    }
  }
  return nullptr;
}

TEST(ClaimPanel, CopiesTheClaimWithItsStanceAndItsSource) {
  for (const core::SizePx size : {kTallDesktop, kTallPhone}) {
    Stage stage(good_world(), size);
    const auto& claims = stage.world().story.claims;
    for (std::uint32_t i = 0; i < claims.size(); ++i) {
      show(stage, core::ClaimIndex{i});
      (void)stage.take_effects();
      follow(stage, stage.click("copy-quote"));
      const app::Effects effects = stage.take_effects();
      const app::CopyText* const copy = copied(effects);
      ASSERT_NE(copy, nullptr) << claims[i].id;
      EXPECT_EQ(copy->what, app::Copied::claim);
      const std::string stance =
          say_part(stage, app::Message::stance_words, static_cast<std::size_t>(claims[i].stance));
      EXPECT_NE(copy->text.find("(" + stance + ")"), std::string::npos) << copy->text;
      EXPECT_NE(copy->text.find(claims[i].summary), std::string::npos) << copy->text;
      const core::SourceIndex from = claims[i].appearances.front().source;
      EXPECT_NE(copy->text.find(stage.world().story.sources[from.value].title), std::string::npos)
          << copy->text;
      EXPECT_NE(copy->fragment.find(claims[i].id), std::string::npos) << copy->fragment;
    }
  }
}

TEST(ClaimPanel, SaysWhatBecameOfTheCopy) {
  Stage stage(good_world(), kDesktop);
  for (const bool done : {true, false}) {
    stage.apply(app::CopyAnswered{app::Copied::claim, done});
    const auto id = done ? app::Message::notice_claim_copied : app::Message::notice_not_copied;
    EXPECT_EQ(stage.state().notice.text, say(stage, id));
    EXPECT_EQ(words_in(stage, "notice"), say(stage, id));
    follow(stage, stage.click("close-notice"));
    EXPECT_TRUE(words_in(stage, "notice").empty());
  }
}

// --- Looking back ---

TEST(ClaimPanel, IsSilentAboutArticlesOfLaterDays) {
  Stage stage(good_world(), kTallDesktop);
  open_claim(stage, "institute-launched");
  ASSERT_EQ(controls_of(stage, "source-of-claim").size(), 2u);
  look_back_to(stage, {2031, 5, 5});
  EXPECT_EQ(controls_of(stage, "source-of-claim").size(), 1u);
  EXPECT_FALSE(panel_reads(stage, "corrects"));
  EXPECT_FALSE(panel_reads(stage, "Revised by")) << "the revision came on the tenth";
  EXPECT_FALSE(panel_reads(stage, "13"));
}

TEST(ClaimPanel, EveryRelationItShowsWasKnownThatDay) {
  Stage stage(troops_world(), kTallDesktop);
  const auto& table = stage.world().table;
  for (const core::CivilDate day :
       {core::CivilDate{2024, 10, 20},
        core::CivilDate{2024, 10, 25},
        core::CivilDate{2024, 10, 31}}) {
    look_back_to(stage, day);
    const core::Day known = core::to_day(day);
    for (std::uint32_t i = 0; i < stage.world().story.claims.size(); i += 7) {
      if (table.published[i] > known.value) {
        continue;
      }
      show(stage, core::ClaimIndex{i});
      for (const SeenControl& control : controls_of(stage, "relation")) {
        const auto number = static_cast<std::size_t>(std::stoul(control.name.substr(9)));
        const core::Relation& relation = stage.world().story.relations[number];
        EXPECT_LE(table.published[relation.from.value], known.value) << control.name;
        EXPECT_LE(table.published[relation.to.value], known.value) << control.name;
      }
    }
  }
}

TEST(ClaimPanel, ARevisedFigureIsGivenAsItWasUntilTheRevisionIsKnown) {
  Stage stage(good_world(), kTallDesktop);
  open_claim(stage, "institute-launched");
  EXPECT_NE(stage.world().table.revised_by_later[claim(stage, "institute-launched").value], 0);
  look_back_to(stage, {2031, 5, 6});
  EXPECT_EQ(stage.world().table.revised_by_later[claim(stage, "institute-launched").value], 0)
      << "on that day nothing is struck out";
  EXPECT_TRUE(stage.shows_text("12"));
}

}  // namespace
}  // namespace dateline::ui
