// The list beside the map: its head, its tabs, the rows in them, where they begin and are found
// again, and what stands there when there is nothing to list.
#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

std::string rows_panel(const Stage& stage) {
  return stage.layout().kind == Layout::Kind::phone ? "sheet-rows" : "list-rows";
}

// The numbers of the controls of a kind, in the order in which they stand from the top.
std::vector<std::uint32_t> order_of(const Stage& stage, const std::string& kind) {
  std::vector<SeenControl> rows = controls_of(stage, kind);
  std::sort(rows.begin(), rows.end(), [](const SeenControl& a, const SeenControl& b) {
    return a.box.y < b.box.y;
  });
  std::vector<std::uint32_t> numbers;
  for (const SeenControl& row : rows) {
    numbers.push_back(static_cast<std::uint32_t>(std::stoul(row.name.substr(kind.size() + 1))));
  }
  return numbers;
}

// --- The head ---

TEST(ListPanel, SaysWhatThereIsInNumbers) {
  Stage stage(good_world(), kDesktop);
  EXPECT_TRUE(stage.shows_text("19 claims · 10 speakers · 3 articles"));
  Stage troops(troops_world(), kDesktop);
  EXPECT_TRUE(reads(troops, say_with(troops, app::Message::claims, {troops.frame().known})));
}

TEST(ListPanel, SaysHowManyAreLeftOnceSomethingIsFilteredOut) {
  Stage stage(good_world(), kDesktop);
  for (const core::StanceMark mark : core::each<core::StanceMark>) {
    stage.apply(app::FiltersCleared{});
    stage.apply(app::StanceOnlyAsked{mark});
    const auto left = static_cast<std::uint32_t>(stage.frame().passing.size());
    EXPECT_NE(
        words_in(stage, "list").find(say_with(stage, app::Message::part_of_claims, {left, 19u})),
        std::string::npos
    );
  }
}

TEST(ListPanel, CountsWithTheWordsOfEachLanguage) {
  Stage stage(good_world(), kDesktop);
  stage.use_all_faces();
  for (const app::Language language : kEveryLanguage) {
    stage.speak(language);
    EXPECT_TRUE(reads(stage, say_with(stage, app::Message::claims, {19u})))
        << app::tag_of(language);
    EXPECT_TRUE(reads(stage, say_with(stage, app::Message::speakers, {10u})));
    EXPECT_TRUE(reads(stage, say_with(stage, app::Message::articles, {3u})));
  }
}

TEST(ListPanel, TheTabsAreNamedWholeInEveryWindowAndLanguage) {
  in_every_setting(troops_world, [](Stage& stage, const Setting& setting) {
    open_tab(stage, app::ListTab::questions);
    for (const SeenControl& tab : controls_of(stage, "tab")) {
      const auto number = static_cast<std::size_t>(std::stoul(tab.name.substr(4)));
      const std::string name = say_part(stage, app::Message::tabs, number);
      bool written = false;
      for (const DrawnText& text : stage.seen().texts) {
        written = written || (text.text == name && !text.cut && lies_in(tab.box, text.drawn, 1));
      }
      EXPECT_TRUE(written) << name << " " << setting.name;
    }
  });
}

TEST(ListPanel, ATabThatIsPressedShowsItsRows) {
  for (const core::SizePx size : {kDesktop, kTablet, kPhone}) {
    Stage stage(good_world(), size);
    stage.apply(app::ClaimClosed{});
    for (const auto& [tab, row] :
         {std::pair("tab/1", "place"),
          std::pair("tab/2", "speaker"),
          std::pair("tab/3", "source"),
          std::pair("tab/0", "question")}) {
      stage.press(tab);
      stage.settle();
      EXPECT_FALSE(controls_of(stage, row).empty()) << tab << " at " << size.width;
    }
  }
}

// --- Order ---

TEST(ListPanel, AnswersAreTheNewestFirst) {
  Stage stage(good_world(), {1440, 3000});
  open_tab(stage, app::ListTab::questions);
  open_question(stage, "how-heavy");
  const auto rows = order_of(stage, "claim");
  ASSERT_EQ(rows, stage.frame().listed);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    EXPECT_GE(stage.world().table.said_last[rows[i - 1]], stage.world().table.said_last[rows[i]]);
  }
}

TEST(ListPanel, WhatHoldsOthersStandsOverThem) {
  Stage stage(good_world(), {1440, 3000});
  for (const auto& [tab, kind] :
       {std::pair(app::ListTab::places, "place"), std::pair(app::ListTab::speakers, "speaker")}) {
    open_tab(stage, tab);
    const auto rows = order_of(stage, kind);
    const auto at = [&](std::uint32_t number) {
      return std::find(rows.begin(), rows.end(), number) - rows.begin();
    };
    if (tab == app::ListTab::places) {
      EXPECT_LT(at(place(stage, "norway").value), at(place(stage, "tromso").value));
      EXPECT_LT(at(place(stage, "tromso").value), at(place(stage, "launch-station").value));
    } else {
      EXPECT_LT(at(actor(stage, "institute").value), at(actor(stage, "berg").value));
      EXPECT_LT(at(actor(stage, "ministry").value), at(actor(stage, "minister-office").value));
    }
  }
}

TEST(ListPanel, AmongNeighboursTheMostClaimsComeFirst) {
  Stage stage(troops_world(), {1440, 5000});
  open_tab(stage, app::ListTab::speakers);
  std::uint32_t before = 100'000;
  for (const app::SpeakerRow& row : stage.frame().speakers) {
    if (row.depth > 0) {
      continue;
    }
    EXPECT_LE(row.claims, before);
    before = row.claims;
  }
}

TEST(ListPanel, AFilterThatHidesClaimsKeepsTheOrderOfTheRest) {
  Stage stage(good_world(), {1440, 3000});
  open_tab(stage, app::ListTab::questions);
  open_question(stage, "how-heavy");
  const auto all = order_of(stage, "claim");
  stage.apply(app::StanceToggled{core::StanceMark::denies});
  const auto rest = order_of(stage, "claim");
  ASSERT_LT(rest.size(), all.size());
  auto from = all.begin();
  for (const std::uint32_t row : rest) {
    from = std::find(from, all.end(), row);
    ASSERT_NE(from, all.end()) << row << " has moved";
  }
}

// --- Rows ---

TEST(ListPanel, ARowSaysWhoWhatWhenAndHowMuch) {
  Stage stage(good_world(), {1440, 3000});
  open_tab(stage, app::ListTab::questions);
  open_question(stage, "how-heavy");
  for (const std::uint32_t row : stage.frame().listed) {
    const core::RectPx box = stage.box_of(numbered("claim", row));
    std::string words;
    for (const DrawnText& text : texts_in(stage, rows_panel(stage))) {
      words += lies_in(box, text.drawn, 1) ? text.text + " " : "";
    }
    const core::Claim& claim = stage.world().story.claims[row];
    EXPECT_NE(words.find(claim.short_text), std::string::npos) << words;
    EXPECT_NE(words.find("May"), std::string::npos) << words;
    const core::Actor& speaker = stage.world().story.actors[claim.actor.value];
    EXPECT_TRUE(
        words.find(speaker.name) != std::string::npos ||
        words.find(speaker.short_name) != std::string::npos
    ) << words;
  }
}

TEST(ListPanel, TheOpenClaimsRowIsInSightWhereverItStands) {
  Stage stage(troops_world(), kDesktop);
  stage.apply(app::TabPicked{app::ListTab::questions});
  const auto listed = stage.frame().listed;
  ASSERT_GT(listed.size(), 12u);
  for (const std::size_t at : {listed.size() - 1, std::size_t{0}, listed.size() / 2}) {
    stage.apply(app::ClaimPicked{core::ClaimIndex{listed[at]}});
    const auto rows = controls_of(stage, numbered("claim", listed[at]));
    ASSERT_FALSE(rows.empty()) << at;
    EXPECT_TRUE(lies_in(rows.front().room, rows.front().box, 1)) << at;
  }
}

TEST(ListPanel, ArrowKeysWalkTheListAndKeepTheRowInView) {
  Stage stage(troops_world(), {1440, 700});
  const auto listed = stage.frame().listed;
  ASSERT_GE(listed.size(), 19u);
  stage.apply(app::ClaimPicked{core::ClaimIndex{listed.front()}});
  for (std::size_t at = 1; at < 19; ++at) {
    press_keys(stage, ImGuiKey_DownArrow);
    ASSERT_EQ(stage.state().link.claim->value, listed[at]);
    const SeenControl row = controls_of(stage, numbered("claim", listed[at])).front();
    ASSERT_TRUE(lies_in(row.room, row.box, 1)) << at;
  }
  press_keys(stage, ImGuiKey_UpArrow, 18);
  EXPECT_EQ(stage.state().link.claim->value, listed.front());
  press_keys(stage, ImGuiKey_UpArrow);
  EXPECT_EQ(stage.state().link.claim->value, listed.front()) << "before the first there is none";
}

TEST(ListPanel, RowsDoNotTouchEachOther) {
  for (const core::SizePx size : {kDesktop, kPhone}) {
    Stage stage(troops_world(), size);
    for (const app::ListTab tab : kEveryTab) {
      open_tab(stage, tab);
      for (const char* const kind : {"claim", "place", "speaker", "source", "question"}) {
        auto rows = controls_of(stage, kind);
        std::sort(rows.begin(), rows.end(), [](const SeenControl& a, const SeenControl& b) {
          return a.box.y < b.box.y;
        });
        for (std::size_t i = 1; i < rows.size(); ++i) {
          EXPECT_GE(rows[i].box.y, bottom_of(rows[i - 1].box) - 0.5f) << rows[i].name;
        }
      }
    }
  }
}

// --- Where it was left ---

TEST(ListPanel, EachTabIsFoundAgainWhereItWasLeft) {
  Stage stage(troops_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  const core::RectPx list = stage.layout().list;
  const core::ScreenPx at{list.x + 100, list.y + list.height - 100};
  std::array<float, 4> left{};
  const auto top_of_rows = [&](app::ListTab tab) {
    const char* const kinds[] = {"claim", "place", "speaker", "source"};
    float top = 1e9f;
    for (const SeenControl& row : controls_of(stage, kinds[static_cast<std::size_t>(tab)])) {
      top = std::min(top, row.box.y);
    }
    return top;
  };
  for (const app::ListTab tab : {app::ListTab::places, app::ListTab::speakers}) {
    open_tab(stage, tab);
    stage.wheel(at, -3);
    stage.settle();
    left[static_cast<std::size_t>(tab)] = top_of_rows(tab);
  }
  for (const app::ListTab tab : {app::ListTab::places, app::ListTab::speakers}) {
    open_tab(stage, tab);
    EXPECT_EQ(top_of_rows(tab), left[static_cast<std::size_t>(tab)]);
  }
}

TEST(ListPanel, ScrollsToItsLastRowAndNoFarther) {
  for (const app::ListTab tab : kEveryTab) {
    Stage stage(troops_world(), kDesktop);
    open_tab(stage, tab);
    const core::RectPx list = stage.layout().list;
    for (int i = 0; i < 40; ++i) {
      stage.wheel({list.x + 100, list.y + list.height - 100}, -20);
    }
    stage.settle();
    float lowest = 0;
    for (const SeenControl& control : stage.seen().controls) {
      if (control.panel == "list-rows") {
        lowest = std::max(lowest, bottom_of(control.box));
      }
    }
    EXPECT_GT(lowest, list.y + list.height / 2) << "the panel is not empty at its end";
  }
}

TEST(ListPanel, TheListOfOnePlaceBeginsAtItsTop) {
  Stage stage(troops_world(), kDesktop);
  open_tab(stage, app::ListTab::places);
  const core::RectPx list = stage.layout().list;
  stage.wheel({list.x + 100, list.y + list.height - 100}, -6);
  stage.settle();
  stage.apply(app::PlacePicked{stage.frame().places.front().place});
  EXPECT_TRUE(stage.shows("back"));
  const auto rows = controls_of(stage, "back");
  EXPECT_TRUE(lies_in(rows.front().room, rows.front().box, 1));
}

TEST(ListPanel, TheWayBackLeadsToTheListItCameFrom) {
  Stage stage(good_world(), kDesktop);
  open_tab(stage, app::ListTab::speakers);
  stage.press(numbered("speaker", actor(stage, "institute").value));
  stage.settle();
  EXPECT_TRUE(stage.shows_text("All speakers"));
  stage.press("back");
  stage.settle();
  EXPECT_FALSE(stage.state().link.speaker);
  EXPECT_TRUE(stage.shows(numbered("speaker", actor(stage, "institute").value)));
}

// --- Nothing to list ---

TEST(ListPanel, AnEmptyListSaysWhyAndOffersAWayOut) {
  for (const core::SizePx size : {kDesktop, kTablet, kPhone}) {
    Stage stage(good_world(), size);
    stage.apply(app::ClaimClosed{});
    stage.apply(app::SpeakerPicked{actor(stage, "villagers")});
    stage.apply(app::CountryPicked{core::country_number("NO")});
    ASSERT_TRUE(stage.frame().passing.empty());
    EXPECT_TRUE(reads(stage, "No claim passes these filters.")) << size.width;
    ASSERT_TRUE(stage.shows("drop-filter")) << size.width;
    follow(stage, stage.click("drop-filter"));
    EXPECT_FALSE(stage.frame().passing.empty()) << size.width;
  }
}

TEST(ListPanel, AnEmptyListSpeaksTheReadersLanguage) {
  Stage stage(good_world(), kDesktop);
  stage.use_all_faces();
  stage.apply(app::ClaimClosed{});
  stage.apply(app::SpeakerPicked{actor(stage, "villagers")});
  stage.apply(app::CountryPicked{core::country_number("NO")});
  for (const app::Language language : kEveryLanguage) {
    stage.speak(language);
    EXPECT_TRUE(reads(stage, say(stage, app::Message::no_claim_passes))) << app::tag_of(language);
  }
}

TEST(ListPanel, OffTheMapIsAPlaceToLookToo) {
  Stage stage(good_world(), {1440, 1600});
  open_tab(stage, app::ListTab::places);
  ASSERT_TRUE(stage.shows("off-map"));
  EXPECT_TRUE(reads(stage, say_with(stage, app::Message::tray_claims, {stage.frame().off_map})));
  stage.press("off-map");
  stage.settle();
  EXPECT_TRUE(stage.state().link.off_map);
  EXPECT_TRUE(stage.shows_text(say(stage, app::Message::off_map)));
  EXPECT_EQ(stage.frame().listed.size(), stage.frame().passing.size());
  stage.press("back");
  EXPECT_FALSE(stage.state().link.off_map);
}

TEST(ListPanel, NothingTheInterfaceSaysIsCutInAnyList) {
  in_every_setting(troops_world, [](Stage& stage, const Setting& setting) {
    for (const app::ListTab tab : kEveryTab) {
      open_tab(stage, tab);
      for (const std::string& fault : faults_of_words(stage)) {
        ADD_FAILURE() << fault << " (" << setting.name << ", tab " << static_cast<int>(tab) << ")";
      }
    }
  });
}

}  // namespace
}  // namespace dateline::ui
