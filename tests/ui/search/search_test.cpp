// The search as a reader uses it: by keys alone, by a finger, and what is left when they are done.
#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "app/view/search_results.hpp"
#include "ui/stage.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kDesktop{1440, 900}, kPhone{390, 844};

// Applies what the panels asked for, as the session does.
void follow(Stage& stage, const app::Events& events) {
  for (const app::Event& event : events) {
    stage.apply(event);
  }
}

void open_by_slash(Stage& stage) {
  follow(stage, stage.press_key(ImGuiKey_Slash));
  stage.settle();
}

void type(Stage& stage, const std::string& words) {
  follow(stage, stage.type(words));
}

template <class Kind>
const Kind* find(const app::Events& events) {
  for (const app::Event& event : events) {
    if (const Kind* const one = std::get_if<Kind>(&event)) {
      return one;
    }
  }
  return nullptr;
}

const core::SearchGroup& found(const Stage& stage, core::SearchKind kind) {
  return stage.frame().search->results.of(kind);
}

// The name of the first place: a word that surely finds something.
std::string a_place(const Stage& stage) {
  return stage.world().story.places.front().name;
}

TEST(SearchPanel, ASlashOpensTheFieldAndLettersGoThere) {
  Stage stage(good_world(), kDesktop);
  EXPECT_EQ(stage.frame().search, nullptr);
  open_by_slash(stage);
  ASSERT_TRUE(stage.state().search_open);
  type(stage, a_place(stage));
  EXPECT_EQ(stage.state().link.query, a_place(stage));
  EXPECT_TRUE(stage.shows("found-place/0"));
  EXPECT_TRUE(stage.shows_text(a_place(stage)));
}

TEST(SearchPanel, ControlAndKOpensItToo) {
  Stage stage(good_world(), kDesktop);
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
  const auto events = stage.press_key(ImGuiKey_K);
  EXPECT_NE(find<app::SearchOpened>(events), nullptr);
}

TEST(SearchPanel, OnAPhoneItsOwnButtonAndAPressOnTheTitlePutItAway) {
  Stage stage(troops_world(), kPhone);
  stage.apply(app::PointerKindChanged{true});
  stage.press("search");
  ASSERT_TRUE(stage.state().search_open);
  stage.press("search");
  EXPECT_FALSE(stage.state().search_open)
      << "the press puts it away, and the release does not open it again";
  stage.press("search");
  EXPECT_TRUE(stage.state().search_open) << "the next press opens it";
  EXPECT_GE(stage.box_of("search").width, 44);
}

TEST(SearchPanel, WhatEmptiesTheFieldIsAFingerWide) {
  Stage stage(troops_world(), kPhone);
  stage.apply(app::PointerKindChanged{true});
  stage.press("search");
  stage.settle();
  type(stage, "US");
  EXPECT_GE(std::min(stage.box_of("search-clear").width, stage.box_of("search-clear").height), 44);
}

TEST(SearchPanel, WordsOfTheLastSearchAreTypedOver) {
  Stage stage(troops_world(), kPhone);
  stage.press("search");
  stage.settle();
  type(stage, "US");
  stage.press("search");
  stage.settle();
  stage.press("search");
  stage.settle();
  type(stage, "Kim");
  EXPECT_EQ(stage.state().link.query, "Kim");
}

TEST(SearchPanel, APressOnTheFieldOpensIt) {
  Stage stage(good_world(), kDesktop);
  EXPECT_NE(only<app::SearchOpened>(stage.click("search")), nullptr);
}

TEST(SearchPanel, WhatIsTypedSettlesOnceTheReaderStops) {
  Stage stage(good_world(), kDesktop);
  open_by_slash(stage);
  app::Events events = stage.type("a");
  ASSERT_NE(find<app::QueryTyped>(events), nullptr);
  EXPECT_FALSE(find<app::QueryTyped>(events)->settled);
  for (int i = 0; i < 40; ++i) {
    events = stage.type("");
    if (find<app::QueryTyped>(events) != nullptr) {
      break;
    }
  }
  ASSERT_NE(find<app::QueryTyped>(events), nullptr) << "0.8 s have passed";
  EXPECT_TRUE(find<app::QueryTyped>(events)->settled);
  EXPECT_EQ(find<app::QueryTyped>(events)->text, "a");
}

TEST(SearchPanel, ArrowsWalkAllResultsAndEnterPicksTheChosen) {
  Stage stage(good_world(), kDesktop);
  open_by_slash(stage);
  type(stage, "a");
  app::Events events = stage.press_key(ImGuiKey_Enter);
  ASSERT_NE(find<app::SearchClosed>(events), nullptr);
  ASSERT_NE(find<app::QueryTyped>(events), nullptr);
  EXPECT_TRUE(find<app::QueryTyped>(events)->settled);
  EXPECT_NE(find<app::PlacePicked>(events), nullptr)
      << "places come first, and the best is chosen to begin with";
  stage.settle();
  for (int i = 0; i < 60; ++i) {
    follow(stage, stage.press_key(ImGuiKey_DownArrow));
  }
  events = stage.press_key(ImGuiKey_Enter);
  EXPECT_EQ(find<app::PlacePicked>(events), nullptr) << "the last row is of another group";
}

TEST(SearchPanel, TheChosenRowIsAlwaysInSight) {
  Stage stage(good_world(), {1440, 640});
  open_by_slash(stage);
  type(stage, "a");
  const auto& places = found(stage, core::SearchKind::place);
  ASSERT_GT(places.hits.size(), 0u);
  for (int i = 0; i < 60; ++i) {
    stage.press_key(ImGuiKey_DownArrow);
  }
  stage.settle();
  EXPECT_FALSE(stage.shows("found-place/" + std::to_string(places.hits.front().index)))
      << "the list has scrolled away from its top";
  for (int i = 0; i < 60; ++i) {
    stage.press_key(ImGuiKey_UpArrow);
  }
  stage.settle();
  EXPECT_TRUE(stage.shows("found-place/" + std::to_string(places.hits.front().index)));
}

TEST(SearchPanel, EscapeClearsAndThenCloses) {
  Stage stage(good_world(), kDesktop);
  open_by_slash(stage);
  type(stage, a_place(stage));
  follow(stage, stage.press_key(ImGuiKey_Escape));
  EXPECT_TRUE(stage.state().link.query.empty());
  EXPECT_TRUE(stage.state().search_open);
  follow(stage, stage.press_key(ImGuiKey_Escape));
  EXPECT_FALSE(stage.state().search_open);
  EXPECT_EQ(stage.state().link, app::initial_state(stage.world()).link)
      << "nothing else was let go of";
}

TEST(SearchPanel, TabLeadsOutOfIt) {
  Stage stage(good_world(), kDesktop);
  open_by_slash(stage);
  type(stage, a_place(stage));
  for (int i = 0; i < 3 && stage.state().search_open; ++i) {
    follow(stage, stage.press_key(ImGuiKey_Tab));
    follow(stage, stage.type(""));
  }
  EXPECT_FALSE(stage.state().search_open);
  EXPECT_EQ(stage.state().link.query, a_place(stage)) << "the words stay";
}

TEST(SearchPanel, WhatTheLinkSaysStandsInTheField) {
  Stage stage(good_world(), kDesktop);
  open_by_slash(stage);
  type(stage, a_place(stage));
  stage.apply(app::FragmentArrived{"q=balloon"});
  type(stage, "s");
  EXPECT_EQ(stage.state().link.query, "balloons");
}

void search_for(Stage& stage, const std::string& words) {
  stage.apply(app::SearchOpened{});
  stage.apply(app::QueryTyped{words, true});
  stage.settle();
}

TEST(SearchPanel, RowsSpeakTheReadersLanguage) {
  Stage stage(troops_world(), kDesktop);
  stage.use_all_faces();
  stage.speak(app::Language::ko);
  search_for(stage, "Zelensky");
  EXPECT_TRUE(stage.shows_text("볼로디미르 젤렌스키"))
      << "the speaker, whatever the spelling that was typed";
  search_for(stage, "8k");
  EXPECT_TRUE(stage.shows_text("토니 블링컨"));
}

TEST(SearchPanel, AFigureStandsAsTheReaderWritesIt) {
  Stage stage(troops_world(), kDesktop);
  stage.use_all_faces();
  stage.speak(app::Language::uk);
  search_for(stage, "8k");
  EXPECT_EQ(found(stage, core::SearchKind::figure).total, 1u);
  const auto shows_part = [&](std::string_view part) {
    const auto& texts = stage.seen().texts;
    return std::any_of(texts.begin(), texts.end(), [part](const DrawnText& text) {
      return text.text.find(part) != std::string::npos;
    });
  };
  EXPECT_TRUE(shows_part("8\u202f000"));
}

TEST(SearchPanel, NothingSpeltAlikeStandsBesideWhatIsAsItWasTyped) {
  Stage stage(troops_world(), kDesktop);
  search_for(stage, "ministry");
  EXPECT_FALSE(stage.shows_text("Similar spelling"));
  search_for(stage, "zelenksy");
  EXPECT_TRUE(stage.shows_text("Similar spelling"));
}

TEST(SearchPanel, NothingFoundSaysWhereItWasLookedFor) {
  Stage stage(good_world(), kDesktop);
  open_by_slash(stage);
  type(stage, "zzzqq");
  EXPECT_TRUE(stage.shows_text("Nothing matches “zzzqq”."));
  EXPECT_EQ(find<app::SearchClosed>(stage.press_key(ImGuiKey_Enter)), nullptr)
      << "there is nothing to pick";
}

TEST(SearchPanel, APressBesideItClosesIt) {
  Stage stage(good_world(), kDesktop);
  open_by_slash(stage);
  type(stage, a_place(stage));
  follow(stage, stage.click_at({400, 120}));
  EXPECT_FALSE(stage.state().search_open);
}

TEST(SearchPanel, OnAPhoneItTakesTheRoomUnderTheHeader) {
  Stage stage(good_world(), kPhone);
  stage.apply(app::PointerKindChanged{true});
  follow(stage, stage.click("search"));
  stage.settle();
  type(stage, a_place(stage));
  ASSERT_TRUE(stage.shows("found-place/0"));
  const core::RectPx row = stage.box_of("found-place/0");
  EXPECT_EQ(row.x, 0);
  EXPECT_EQ(row.width, kPhone.width);
  EXPECT_GE(row.height, 44);
  const auto events = stage.click("found-place/0");
  ASSERT_NE(find<app::PlacePicked>(events), nullptr);
  EXPECT_EQ(find<app::PlacePicked>(events)->place.value, 0u);
  follow(stage, events);
  EXPECT_FALSE(stage.state().search_open);
}

TEST(SearchPanel, WhatIsChosenAlreadyIsNotLetGoOf) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::PlacePicked{{0}});
  open_by_slash(stage);
  type(stage, a_place(stage));
  EXPECT_EQ(find<app::PlacePicked>(stage.click("found-place/0")), nullptr);
}

}  // namespace
}  // namespace dateline::ui
