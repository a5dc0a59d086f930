// What the search shows: its groups and their counts, what matched, how to begin and what to do
// when nothing is found; in each language and window, by pointer, finger and keys.
#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "app/view/search_results.hpp"
#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kTall{1440, 3000};

std::vector<SeenControl> found_rows(const Stage& stage) {
  std::vector<SeenControl> rows;
  for (const SeenControl& control : stage.seen().controls) {
    if (control.name.rfind("found-", 0) == 0) {
      rows.push_back(control);
    }
  }
  return rows;
}

const core::SearchGroup& group(const Stage& stage, core::SearchKind kind) {
  return stage.frame().search->results.of(kind);
}

TEST(SearchResults, StandInGroupsThatSayHowManyThereAre) {
  Stage stage(good_world(), kTall);
  search_for(stage, "balloon");
  for (std::uint32_t kind = 0; kind < 6; ++kind) {
    const auto total = group(stage, static_cast<core::SearchKind>(kind)).total;
    const std::string name = say_part(stage, app::Message::search_groups, kind);
    const auto texts = texts_in(stage, "search");
    const bool headed = std::any_of(texts.begin(), texts.end(), [&](const DrawnText& text) {
      return text.text == name;
    });
    EXPECT_EQ(headed, total > 0) << name;
    if (total > 0) {
      EXPECT_NE(words_in(stage, "search").find(std::to_string(total)), std::string::npos) << name;
    }
  }
}

TEST(SearchResults, FindWhateverTheStoryNames) {
  Stage stage(good_world(), kTall);
  const auto& story = stage.world().story;
  for (const core::Place& one : story.places) {
    search_for(stage, one.name);
    EXPECT_GT(group(stage, core::SearchKind::place).total, 0u) << one.name;
  }
  for (const core::Actor& one : story.actors) {
    search_for(stage, one.name);
    EXPECT_GT(group(stage, core::SearchKind::speaker).total, 0u) << one.name;
  }
  for (const core::Source& one : story.sources) {
    search_for(stage, one.title);
    EXPECT_GT(group(stage, core::SearchKind::source).total, 0u) << one.title;
  }
  for (const core::Question& one : story.questions) {
    search_for(stage, one.text);
    EXPECT_GT(group(stage, core::SearchKind::question).total, 0u) << one.text;
  }
}

TEST(SearchResults, FindAClaimByItsOwnWords) {
  Stage stage(good_world(), kTall);
  const auto& claims = stage.world().story.claims;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    // after the first word: where that is a number, figures are what is looked for
    const std::string& words = claims[i].summary;
    const std::size_t from = words.find(' ') + 1;
    search_for(stage, words.substr(from, words.rfind(' ', from + 40) - from));
    const auto& hits = group(stage, core::SearchKind::claim).hits;
    EXPECT_TRUE(std::any_of(hits.begin(), hits.end(), [i](const core::SearchHit& hit) {
      return hit.index == i;
    })) << claims[i].summary;
  }
}

TEST(SearchResults, FindNamesInAnySpellingAndCase) {
  Stage stage(good_world(), kTall);
  for (const char* const words :
       {"Tromsø", "tromso", "TROMSOE", "Tromsoe", "Тромсё", "тромсе", "트롬쇠"}) {
    search_for(stage, words);
    const auto& hits = group(stage, core::SearchKind::place).hits;
    ASSERT_FALSE(hits.empty()) << words;
    EXPECT_EQ(hits.front().index, place(stage, "tromso").value) << words;
  }
}

TEST(SearchResults, EachRowLeadsToWhatItNames) {
  for (const core::SizePx size : {kTall, core::SizePx{390, 3000}}) {
    Stage stage(good_world(), size);
    search_for(stage, "balloon");
    const auto rows = found_rows(stage);
    ASSERT_GT(rows.size(), 3u);
    for (const SeenControl& row : rows) {
      if (row.name.rfind("found-all", 0) == 0) {
        continue;
      }
      const app::Events events = stage.click(row.name);
      EXPECT_NE(find_event<app::SearchClosed>(events), nullptr) << row.name;
      EXPECT_GE(events.size(), 2u) << row.name << " leads nowhere";
      stage.apply(app::SearchOpened{});
      stage.settle();
    }
  }
}

TEST(SearchResults, AClaimThatIsPickedIsOpenAndListed) {
  Stage stage(good_world(), kTall);
  const core::ClaimIndex wanted = claim(stage, "station-saw-nothing");
  search_for(stage, "tracking station had no balloon");
  follow(stage, stage.click(numbered("found-claim", wanted.value)));
  EXPECT_EQ(stage.state().link.claim, wanted);
  EXPECT_FALSE(stage.state().search_open);
  const auto& listed = stage.frame().listed;
  EXPECT_NE(std::find(listed.begin(), listed.end(), wanted.value), listed.end())
      << "the list goes to where it stands";
}

TEST(SearchResults, AllOfAGroupAreOnePressAway) {
  Stage stage(troops_world(), {1440, 900});
  search_for(stage, "troops");
  const auto all = controls_of(stage, "found-all");
  ASSERT_FALSE(all.empty());
  const std::size_t before = found_rows(stage).size();
  bring_into_view(stage, all.front().name);
  stage.press(all.front().name);
  stage.settle();
  EXPECT_NE(found_rows(stage).size(), 0u);
  EXPECT_TRUE(stage.state().search_open) << "more of the same, and nothing was left";
  EXPECT_GE(found_rows(stage).size() + 20, before);
}

TEST(SearchResults, SayHowToBegin) {
  in_every_setting(good_world, [](Stage& stage, const Setting& setting) {
    stage.apply(app::SearchOpened{});
    stage.settle();
    EXPECT_NE(
        words_in(stage, "search").find(say(stage, app::Message::search_start).substr(0, 20)),
        std::string::npos
    ) << setting.name;
    for (const std::string& fault : faults_of_words(stage)) {
      ADD_FAILURE() << fault << " (" << setting.name << ")";
    }
  });
}

TEST(SearchResults, SayThatNothingWasFoundAndWhatToTry) {
  in_every_setting(good_world, [](Stage& stage, const Setting& setting) {
    search_for(stage, "zzzqq");
    const std::string words = words_in(stage, "search");
    EXPECT_NE(words.find(say_with(stage, app::Message::search_none, {"zzzqq"})), std::string::npos)
        << setting.name << ": " << words;
    EXPECT_TRUE(cut_in(stage, "search").empty()) << setting.name;
  });
}

TEST(SearchResults, NothingFoundOnAnEarlierDayOffersEverythingPublished) {
  for (const core::SizePx size : {kDesktop, kPhone}) {
    Stage stage(good_world(), size);
    look_back_to(stage, {2031, 5, 5});
    search_for(stage, "somewhere abroad");
    ASSERT_TRUE(stage.shows("search-later")) << size.width;
    EXPECT_TRUE(reads(stage, "Searched as known on 5 May 2031"));
    follow(stage, stage.click("search-later"));
    EXPECT_FALSE(stage.state().link.known_on);
    EXPECT_GT(group(stage, core::SearchKind::place).total, 0u);
  }
}

TEST(SearchResults, RowsSayWhatMatched) {
  Stage stage(good_world(), kTall);
  search_for(stage, "thereabouts");
  EXPECT_NE(words_in(stage, "search").find("thereabouts"), std::string::npos)
      << "the quote that holds the word, where the summary does not";
}

TEST(SearchResults, StayWithinThePanelInEveryWindow) {
  for (const core::SizePx size : kEveryWindow) {
    Stage stage(troops_world(), size);
    if (size.width < 600) {
      hold_in_hand(stage);
    }
    for (const char* const words : {"troops", "10000", "Kim", "минист", "북한"}) {
      search_for(stage, words);
      for (const DrawnText& text : texts_in(stage, "search")) {
        EXPECT_GE(text.drawn.x, text.room.x - 1) << text.text << " at " << size.width;
        EXPECT_LE(right_of(text.drawn), right_of(text.room) + 1)
            << text.text << " at " << size.width;
      }
    }
  }
}

TEST(SearchResults, AFingersRowsAreAFingerHigh) {
  for (const core::SizePx size : {kTablet, kPhone, kSmallPhone}) {
    Stage stage(good_world(), size);
    hold_in_hand(stage);
    search_for(stage, "balloon");
    for (const SeenControl& row : found_rows(stage)) {
      EXPECT_GE(row.box.height, 44) << row.name << " at " << size.width;
    }
  }
}

TEST(SearchResults, ScrollUnderAFingerWithoutPickingAny) {
  Stage stage(troops_world(), kPhone);
  hold_in_hand(stage);
  search_for(stage, "troops");
  const auto rows = found_rows(stage);
  ASSERT_GT(rows.size(), 3u);
  const core::ScreenPx from{195, 500};
  const app::Events events = stage.drag(from, {from.x, from.y - 200});
  EXPECT_EQ(find_event<app::SearchClosed>(events), nullptr);
  stage.settle();
  EXPECT_TRUE(stage.state().search_open);
}

TEST(SearchResults, TheFieldHoldsNoMoreThanALinkCan) {
  Stage stage(good_world(), kDesktop);
  follow(stage, stage.press_key(ImGuiKey_Slash));
  stage.settle();
  follow(stage, stage.type(std::string(300, 'a')));
  EXPECT_LE(stage.state().link.query.size(), app::kMaxQueryBytes);
  EXPECT_GT(stage.state().link.query.size(), 100u);
}

TEST(SearchResults, LettersOfSeveralBytesAreNeverHalved) {
  Stage stage(good_world(), kDesktop);
  follow(stage, stage.press_key(ImGuiKey_Slash));
  stage.settle();
  std::string many;
  for (int i = 0; i < 60; ++i) {
    many += "북";
  }
  follow(stage, stage.type(many));
  const std::string& query = stage.state().link.query;
  EXPECT_LE(query.size(), app::kMaxQueryBytes);
  EXPECT_EQ(query.size() % 3, 0u) << "the last letter is whole";
}

TEST(SearchResults, WhatIsTypedIsInTheAddress) {
  Stage stage(good_world(), kDesktop);
  (void)stage.take_effects();
  search_for(stage, "balloon");
  bool written = false;
  for (const app::Effect& effect : stage.take_effects()) {
    if (const auto* const write = std::get_if<app::WriteFragment>(&effect)) {
      written = written || write->fragment.find("q=balloon") != std::string::npos;
    }
  }
  EXPECT_TRUE(written);
}

TEST(SearchResults, TheCrossEmptiesTheFieldAndKeepsItOpen) {
  for (const core::SizePx size : {kDesktop, kPhone}) {
    Stage stage(good_world(), size);
    stage.press("search");
    stage.settle();
    follow(stage, stage.type("balloon"));
    ASSERT_TRUE(stage.shows("search-clear")) << size.width;
    follow(stage, stage.click("search-clear"));
    EXPECT_TRUE(stage.state().link.query.empty()) << size.width;
    EXPECT_TRUE(stage.state().search_open) << size.width;
  }
}

TEST(SearchResults, ArrowsGoRoundNoEnd) {
  Stage stage(good_world(), kDesktop);
  follow(stage, stage.press_key(ImGuiKey_Slash));
  stage.settle();
  follow(stage, stage.type("institute"));
  const auto claim_before = stage.state().link.claim;
  press_keys(stage, ImGuiKey_UpArrow, 3);
  press_keys(stage, ImGuiKey_DownArrow, 100);
  EXPECT_EQ(stage.state().link.claim, claim_before) << "they walk the results, not the claims";
  EXPECT_TRUE(stage.state().search_open);
}

TEST(SearchResults, ThePanelCoversNoHeader) {
  for (const core::SizePx size : kEveryWindow) {
    Stage stage(troops_world(), size);
    search_for(stage, "troops");
    for (const DrawnText& text : texts_in(stage, "search")) {
      const core::RectPx seen = common_part(text.drawn, text.room);
      EXPECT_FALSE(seen.height > 1 && seen.y < bottom_of(stage.layout().header) - 1)
          << text.text << " at " << size.width;
    }
  }
}

TEST(SearchResults, AWordOfEveryScriptIsHarmless) {
  Stage stage(good_world(), kDesktop);
  for (const char* const words :
       {"\"", "*", "(", "\\", "%s%n", "<b>", "وزارة", "名前", "\xE2\x82", "a\nb", "    ", "’"}) {
    search_for(stage, words);
    EXPECT_FALSE(words_in(stage, "search").empty()) << words;
    EXPECT_FALSE(stage.panels().wants_next()) << words;
  }
}

}  // namespace
}  // namespace dateline::ui
