// The lists of one place, one speaker, one article, and of what is new: what they are called, what
// they hold, how they are walked, and the ways back.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kTall{1440, 4000}, kTallPhone{390, 6000};

std::string rows_panel(const Stage& stage) {
  return stage.layout().kind == Layout::Kind::phone ? "sheet-rows" : "list-rows";
}

bool list_reads(const Stage& stage, const std::string& words) {
  return words_in(stage, rows_panel(stage)).find(words) != std::string::npos;
}

void list_of_speaker(Stage& stage, std::string_view id) {
  open_tab(stage, app::ListTab::speakers);
  stage.apply(app::SpeakerPicked{actor(stage, id)});
}

// --- A place ---

TEST(ListOfAPlace, IsCalledByItsNameInBothLanguages) {
  for (const core::SizePx size : {kTall, kTallPhone}) {
    Stage stage(good_world(), size);
    open_tab(stage, app::ListTab::places);
    stage.apply(app::PlacePicked{place(stage, "norway")});
    stage.apply(app::SheetSet{app::Sheet::full});
    EXPECT_TRUE(list_reads(stage, "Norway")) << size.width;
    EXPECT_TRUE(list_reads(stage, "Norge")) << size.width;
    EXPECT_TRUE(list_reads(
        stage,
        say_with(
            stage,
            app::Message::claims,
            {static_cast<std::uint32_t>(stage.frame().listed.size())}
        )
    )) << size.width;
  }
}

TEST(ListOfAPlace, HoldsTheClaimsAboutItAndWhatLiesInIt) {
  Stage stage(good_world(), kTall);
  open_tab(stage, app::ListTab::places);
  stage.apply(app::PlacePicked{place(stage, "norway")});
  const std::size_t with = stage.frame().listed.size();
  EXPECT_EQ(controls_of(stage, "claim").size(), with);
  stage.press("place-parts/1");
  const std::size_t alone = stage.frame().listed.size();
  EXPECT_LT(alone, with);
  for (const std::uint32_t row : stage.frame().listed) {
    const auto& places = stage.world().story.claims[row].places;
    EXPECT_NE(std::find(places.begin(), places.end(), place(stage, "norway")), places.end());
  }
}

TEST(ListOfAPlace, WithoutPartsOffersNoChoiceOfThem) {
  Stage stage(good_world(), kTall);
  open_tab(stage, app::ListTab::places);
  stage.apply(app::PlacePicked{place(stage, "murmansk")});
  EXPECT_FALSE(stage.shows("place-parts/0"));
  EXPECT_TRUE(stage.shows("place-tie/0"));
}

TEST(ListOfAPlace, OfWhereItWasSaidHoldsOtherClaims) {
  Stage stage(good_world(), kTall);
  open_tab(stage, app::ListTab::places);
  stage.apply(app::PlacePicked{place(stage, "murmansk")});
  stage.press("place-tie/1");
  stage.settle();
  ASSERT_FALSE(stage.frame().listed.empty());
  for (const std::uint32_t row : stage.frame().listed) {
    EXPECT_EQ(stage.world().story.claims[row].said_where, place(stage, "murmansk"));
  }
  EXPECT_TRUE(stage.shows(chip(app::FilterPart::place_tie)));
}

// --- A speaker ---

TEST(ListOfASpeaker, IsInTheOrderInWhichTheySpoke) {
  Stage stage(troops_world(), {1440, 9000});
  for (const char* const id : {"united-states", "nis"}) {
    list_of_speaker(stage, id);
    const auto& listed = stage.frame().listed;
    const auto& table = stage.world().table;
    for (std::size_t i = 1; i < listed.size(); ++i) {
      EXPECT_LE(table.said_last[listed[i - 1]], table.said_last[listed[i]]) << id;
    }
    stage.apply(app::SpeakerPicked{actor(stage, id)});
  }
}

TEST(ListOfASpeaker, HoldsItsMembersWordsOrItsOwnAlone) {
  Stage stage(good_world(), kTall);
  list_of_speaker(stage, "institute");
  std::set<std::uint32_t> speakers;
  for (const std::uint32_t row : stage.frame().listed) {
    speakers.insert(stage.world().story.claims[row].actor.value);
  }
  EXPECT_GT(speakers.size(), 1u);
  stage.press("speaker-parts/1");
  stage.settle();
  for (const std::uint32_t row : stage.frame().listed) {
    EXPECT_EQ(stage.world().story.claims[row].actor, actor(stage, "institute"));
  }
}

TEST(ListOfASpeaker, SaysWhatWasSaidBeforeWhereTheAccountChanged) {
  Stage stage(good_world(), kTall);
  list_of_speaker(stage, "institute");
  const auto changes = controls_of(stage, "change");
  ASSERT_FALSE(changes.empty());
  EXPECT_TRUE(list_reads(stage, "before: "));
  for (const SeenControl& change : changes) {
    const auto events = stage.click(change.name);
    const auto* const picked = only<app::ClaimPicked>(events);
    ASSERT_NE(picked, nullptr);
    EXPECT_NE(numbered("change", picked->claim.value), change.name)
        << "it leads to the earlier claim";
  }
}

TEST(ListOfASpeaker, LeadsToTheArticlesOfEachClaim) {
  Stage stage(good_world(), kTall);
  list_of_speaker(stage, "pilots");
  const auto articles = controls_of(stage, "article-of-claim");
  ASSERT_EQ(articles.size(), 1u);
  follow(stage, stage.click("article-of-claim"));
  EXPECT_EQ(stage.state().link.view, app::View::sources);
  EXPECT_EQ(stage.state().link.claim, claim(stage, "pilots-heavier"));
}

TEST(ListOfASpeaker, IsWalkedByArrowsWithTheRowInView) {
  for (const core::SizePx size : {core::SizePx{1440, 700}, core::SizePx{1280, 640}}) {
    Stage stage(troops_world(), size);
    list_of_speaker(stage, "united-states");
    const std::vector<std::uint32_t> listed = stage.frame().listed;
    ASSERT_GT(listed.size(), 12u);
    stage.apply(app::ClaimPicked{core::ClaimIndex{listed.front()}});
    for (std::size_t at = 1; at < listed.size(); ++at) {
      press_keys(stage, ImGuiKey_DownArrow);
      ASSERT_EQ(stage.state().link.claim->value, listed[at]);
      const auto rows = controls_of(stage, numbered("claim", listed[at]));
      ASSERT_FALSE(rows.empty()) << at;
      EXPECT_TRUE(lies_in(rows.front().room, rows.front().box, 1)) << at;
    }
  }
}

TEST(ListOfASpeaker, DrawsOnlyWhatIsNearTheWindow) {
  Stage stage(troops_world(), {1440, 700});
  list_of_speaker(stage, "united-states");
  const std::size_t all = stage.frame().listed.size();
  EXPECT_LT(controls_of(stage, "claim").size(), all);
  EXPECT_GT(controls_of(stage, "claim").size(), 4u);
}

TEST(ListOfASpeaker, IsAsLongAsAllItsRows) {
  // where only the rows in sight are drawn the panel scrolls as far as it would with all of them
  Stage low(troops_world(), {1440, 700}), tall(troops_world(), {1440, 9000});
  list_of_speaker(low, "united-states");
  list_of_speaker(tall, "united-states");
  const std::uint32_t last = tall.frame().listed.back();
  const core::RectPx list = low.layout().list;
  for (int i = 0; i < 60; ++i) {
    low.wheel({list.x + 100, list.y + list.height - 100}, -10);
  }
  low.settle();
  const auto rows = controls_of(low, numbered("claim", last));
  ASSERT_FALSE(rows.empty());
  EXPECT_TRUE(lies_in(rows.front().room, rows.front().box, 1));
  const auto first_low = controls_of(low, numbered("claim", low.frame().listed.front()));
  EXPECT_TRUE(first_low.empty()) << "it has gone out of sight";
}

TEST(ListOfASpeaker, LeadsToItsBody) {
  Stage stage(good_world(), kTall);
  list_of_speaker(stage, "minister-office");
  EXPECT_TRUE(list_reads(stage, "Part of Ministry of Transport"));
  follow(stage, stage.click("body"));
  EXPECT_EQ(stage.state().link.speaker, actor(stage, "ministry"));
}

// --- An article ---

TEST(ListOfAnArticle, SaysWhatItIsAndHoldsItsClaims) {
  for (const core::SizePx size : {kTall, kTallPhone}) {
    Stage stage(good_world(), size);
    open_tab(stage, app::ListTab::sources);
    stage.apply(app::SourcePicked{source(stage, "listok-2031-05-09")});
    stage.apply(app::SheetSet{app::Sheet::full});
    EXPECT_TRUE(list_reads(stage, "Bulletin from Murmansk")) << size.width;
    EXPECT_TRUE(list_reads(stage, "9 May")) << size.width;
    EXPECT_EQ(controls_of(stage, "claim").size(), stage.frame().listed.size()) << size.width;
    for (const std::uint32_t row : stage.frame().listed) {
      const auto& carried = stage.world().story.claims[row].appearances;
      EXPECT_TRUE(std::any_of(carried.begin(), carried.end(), [&](const core::Appearance& one) {
        return one.source == source(stage, "listok-2031-05-09");
      }));
    }
  }
}

TEST(ListOfAnArticle, LeadsToWhatWasNewInIt) {
  Stage stage(good_world(), kTall);
  open_tab(stage, app::ListTab::sources);
  stage.apply(app::SourcePicked{source(stage, "listok-2031-05-09")});
  follow(stage, stage.click("news"));
  EXPECT_TRUE(stage.state().link.since);
  EXPECT_TRUE(list_reads(stage, "What is new"));
  EXPECT_EQ(stage.state().link.known_on, core::to_day({2031, 5, 9}));
}

// --- What is new ---

TEST(ListOfNews, StandsUnderWhatIsNewAboutThem) {
  Stage stage(good_world(), kTall);
  stage.apply(app::NewsPicked{core::to_day({2031, 5, 5}), core::to_day({2031, 5, 12})});
  std::uint32_t all = 0;
  for (std::size_t kind = 0; kind < 3; ++kind) {
    const std::string name = say_part(stage, app::Message::news_kinds, kind);
    const std::uint32_t count = stage.frame().news[kind + 1];
    EXPECT_EQ(list_reads(stage, name), count > 0) << name;
    all += count;
  }
  EXPECT_EQ(all, stage.frame().listed.size());
}

TEST(ListOfNews, IsWholeInEverySetting) {
  in_every_setting(good_world, [](Stage& stage, const Setting& setting) {
    stage.apply(app::ClaimClosed{});
    stage.apply(app::NewsPicked{core::to_day({2031, 5, 5}), core::to_day({2031, 5, 12})});
    stage.apply(app::SheetSet{app::Sheet::full});
    for (const std::string& fault : faults_of_words(stage)) {
      ADD_FAILURE() << fault << " (" << setting.name << ")";
    }
    EXPECT_TRUE(reads(stage, say(stage, app::Message::news))) << setting.name;
  });
}

TEST(ListOfNews, IsWalkedByArrowsWithTheRowInView) {
  Stage stage(troops_world(), {1440, 640});
  stage.apply(app::NewsPicked{core::to_day({2024, 10, 20}), core::to_day({2024, 11, 2})});
  const std::vector<std::uint32_t> listed = stage.frame().listed;
  ASSERT_GT(listed.size(), 10u);
  stage.apply(app::ClaimPicked{core::ClaimIndex{listed.front()}});
  for (std::size_t at = 1; at < std::min<std::size_t>(listed.size(), 20); ++at) {
    press_keys(stage, ImGuiKey_DownArrow);
    ASSERT_EQ(stage.state().link.claim->value, listed[at]);
    const auto rows = controls_of(stage, numbered("claim", listed[at]));
    ASSERT_FALSE(rows.empty()) << at;
    EXPECT_TRUE(lies_in(rows.front().room, rows.front().box, 1)) << at;
  }
}

TEST(ListOfNews, IsPutAwayByItsOwnButton) {
  for (const core::SizePx size : {kDesktop, kPhone}) {
    Stage stage(good_world(), size);
    stage.apply(app::ClaimClosed{});
    stage.apply(app::NewsPicked{core::to_day({2031, 5, 5}), core::to_day({2031, 5, 12})});
    stage.apply(app::SheetSet{app::Sheet::full});
    follow(stage, stage.click("back"));
    EXPECT_FALSE(stage.state().link.since) << size.width;
  }
}

// --- Questions ---

TEST(Questions, AreOpenedOneAtATime) {
  Stage stage(good_world(), kTall);
  open_tab(stage, app::ListTab::questions);
  for (const std::uint32_t number : {0u, 1u}) {
    if (stage.state().link.question != core::QuestionIndex{number}) {
      follow(stage, stage.click(numbered("question", number)));
    }
    EXPECT_EQ(stage.state().link.question, core::QuestionIndex{number});
    EXPECT_EQ(controls_of(stage, "claim").size(), stage.frame().listed.size());
  }
  follow(stage, stage.click("question/1"));
  EXPECT_FALSE(stage.state().link.question);
}

TEST(Questions, SayHowManyClaimsAnswerThem) {
  for (const core::SizePx size : {kTall, kTallPhone}) {
    Stage stage(troops_world(), size);
    open_tab(stage, app::ListTab::questions);
    stage.apply(app::SheetSet{app::Sheet::full});
    for (const app::QuestionRow& row : stage.frame().questions) {
      const auto rows = controls_of(stage, numbered("question", row.question.value));
      ASSERT_FALSE(rows.empty());
      std::string words;
      for (const DrawnText& text : texts_in(stage, rows_panel(stage))) {
        words += lies_in(rows.front().box, text.drawn, 1) ? text.text + " " : "";
      }
      EXPECT_NE(words.find(std::to_string(row.claims)), std::string::npos) << words;
    }
  }
}

TEST(Questions, LongListsOfAnswersStandInGroupsThatAreNamed) {
  Stage stage(troops_world(), {1440, 12'000});
  open_tab(stage, app::ListTab::questions);
  std::size_t groups = 0;
  for (const app::QuestionRow& row : std::vector<app::QuestionRow>(stage.frame().questions)) {
    const core::QuestionIndex index = row.question;
    if (stage.state().link.question != index) {
      stage.apply(app::QuestionToggled{index});
    }
    std::uint32_t counted = 0;
    for (const app::ListGroup& group : stage.frame().answer_groups) {
      counted += group.count;
      ++groups;
    }
    EXPECT_TRUE(counted == 0 || counted == stage.frame().listed.size());
  }
  EXPECT_GT(groups, 1u);
}

TEST(Questions, WithFiguresLeadToTheirChart) {
  for (const core::SizePx size : {kTall, kTallPhone}) {
    Stage stage(good_world(), size);
    open_tab(stage, app::ListTab::questions);
    stage.apply(app::SheetSet{app::Sheet::full});
    open_question(stage, "how-heavy");
    follow(stage, stage.click("compare-figures"));
    EXPECT_EQ(stage.state().link.view, app::View::figures) << size.width;
    EXPECT_EQ(stage.state().link.question, question(stage, "how-heavy")) << size.width;
  }
}

}  // namespace
}  // namespace dateline::ui
