// What the reader's choices do to the state and to the address.
#include <algorithm>

#include <gtest/gtest.h>

#include "app/change/reduce.hpp"
#include "app/link/deep_link.hpp"
#include "app/support.hpp"
#include "app/view/selection.hpp"

namespace dateline::app {
namespace {

using core::StanceMark;

// Exactly one entry of the history, saying the state as it is now.
void expect_one_entry(Driver& driver, const char* what) {
  const auto written = driver.take<WriteFragment>();
  ASSERT_EQ(written.size(), 1u) << what;
  EXPECT_TRUE(written[0].push) << what;
  EXPECT_EQ(written[0].fragment, to_fragment(driver.state.link, driver.world)) << what;
}

void expect_silence(Driver& driver, const char* what) {
  EXPECT_EQ(driver.take<WriteFragment>().size(), 0u) << what;
}

TEST(Choices, EachWritesOneEntry) {
  Driver driver = started(troops_world());
  const std::pair<const char*, Event> choices[] = {
      {"claim", ClaimPicked{{0}}},
      {"step", ClaimStepped{1}},
      {"close", ClaimClosed{}},
      {"place", PlacePicked{driver.at("seoul")}},
      {"source", SourcePicked{{1}}},
      {"question", QuestionToggled{{3}}},
      {"tab", TabPicked{ListTab::places}},
      {"stance", StanceToggled{StanceMark::denies}},
      {"only", StanceOnlyAsked{StanceMark::confirms}},
      {"said", SaidWindowSet{{core::to_day({2024, 10, 10}), core::to_day({2024, 10, 20})}, true}},
      {"happened",
       HappenedWindowSet{{core::to_day({2024, 10, 8}), core::to_day({2024, 10, 20})}, true}},
      {"perhaps", PerhapsToggled{}},
      {"news", NewsPicked{core::to_day({2024, 10, 18}), core::to_day({2024, 10, 22})}},
      {"known", KnownOnSet{core::to_day({2024, 10, 26}), true}},
      {"clear", FiltersCleared{}},
      {"back", SteppedBack{}}
  };
  for (const auto& [what, event] : choices) {
    driver.send(event);
    expect_one_entry(driver, what);
  }
}

TEST(Choices, WriteNothingWhenNothingChanges) {
  Driver driver = started(troops_world());
  driver.send(ClaimPicked{*driver.state.link.claim});
  driver.send(TabPicked{driver.state.link.tab});
  driver.send(FiltersCleared{});
  driver.send(ClaimPicked{{100'000}});
  driver.send(PlacePicked{{100'000}});
  driver.send(SourcePicked{{100'000}});
  driver.send(QuestionToggled{{100'000}});
  expect_silence(driver, "no change");
  EXPECT_TRUE(driver.state.link == default_link(driver.world));
}

TEST(Choices, PickingAgainLetsGo) {
  Driver driver = started(troops_world());
  const core::PlaceIndex kursk = driver.at("kursk-region");
  driver.send(PlacePicked{kursk});
  EXPECT_EQ(driver.state.link.place, kursk);
  EXPECT_EQ(driver.state.link.tab, ListTab::places);
  driver.send(PlacePicked{kursk});
  EXPECT_FALSE(driver.state.link.place);
  driver.send(SourcePicked{{1}});
  EXPECT_EQ(driver.state.link.tab, ListTab::sources);
  driver.send(SourcePicked{{1}});
  EXPECT_FALSE(driver.state.link.source);
  driver.send(QuestionToggled{{2}});
  driver.send(QuestionToggled{{2}});
  EXPECT_FALSE(driver.state.link.question);
  driver.send(StanceOnlyAsked{StanceMark::denies});
  EXPECT_EQ(driver.state.link.stances, 1u << static_cast<unsigned>(StanceMark::denies));
  driver.send(StanceOnlyAsked{StanceMark::denies});
  EXPECT_EQ(driver.state.link.stances, core::kAllStances);
}

TEST(Choices, StepThroughTheListAndStopAtItsEnds) {
  Driver driver = started(troops_world());
  std::vector<std::uint32_t> listed;
  list_claims(driver.state.link, driver.world, listed);
  ASSERT_GT(listed.size(), 2u);
  driver.send(ClaimClosed{});
  driver.send(ClaimStepped{1});
  EXPECT_EQ(driver.state.link.claim->value, listed[0]);
  driver.send(ClaimStepped{1});
  EXPECT_EQ(driver.state.link.claim->value, listed[1]);
  driver.send(ClaimStepped{1000});
  EXPECT_EQ(driver.state.link.claim->value, listed.back());
  driver.effects.clear();
  driver.send(ClaimStepped{1});
  expect_silence(driver, "past the end");
  driver.send(ClaimStepped{-1000});
  EXPECT_EQ(driver.state.link.claim->value, listed[0]);
  driver.send(StanceToggled{StanceMark::asserts});
  for (const auto mark :
       {StanceMark::confirms,
        StanceMark::unverified,
        StanceMark::analysis,
        StanceMark::declines,
        StanceMark::denies}) {
    driver.send(StanceToggled{mark});
  }
  driver.effects.clear();
  driver.send(ClaimStepped{1});
  expect_silence(driver, "an empty list");
}

TEST(Choices, WhoPicksAnotherListReadsOnInIt) {
  const auto nis = [](const Driver& driver) {
    return *core::find_actor(driver.world.story, "nis");
  };
  Driver driver = started(troops_world());
  ASSERT_EQ(driver.state.link.claim, driver.claim("blinken-8000-kursk"));
  driver.send(SpeakerPicked{nis(driver)});
  EXPECT_FALSE(driver.state.link.claim) << "another's claim";
  EXPECT_EQ(driver.take<WriteFragment>().size(), 1u) << "one step back brings it again";
  driver.send(ClaimPicked{driver.claim("blinken-8000-kursk")});
  driver.send(PlacePicked{driver.at("seoul")});
  EXPECT_FALSE(driver.state.link.claim) << "a claim about another place";
  Driver there = started(troops_world());
  there.send(PlacePicked{there.at("kursk-region")});
  EXPECT_EQ(there.state.link.claim, there.claim("blinken-8000-kursk"))
      << "what the new list holds stays";
}

TEST(Choices, ANameInAClaimLeadsToItsListAlone) {
  Driver driver = started(troops_world());
  const auto nis = *core::find_actor(driver.world.story, "nis");
  driver.send(PlacePicked{driver.at("kursk-region")});
  driver.send(ViewPicked{View::figures});
  driver.effects.clear();
  driver.send(ClaimPicked{driver.claim("nis-1500-shipped")});
  driver.effects.clear();
  driver.send(ReferenceFollowed{ListTab::speakers, nis.value, false});
  expect_one_entry(driver, "a speaker");
  EXPECT_EQ(driver.state.link.speaker, nis);
  EXPECT_EQ(driver.state.link.view, View::map) << "where their list is";
  EXPECT_FALSE(driver.state.link.place) << "its claims alone, not those about Kursk";
  EXPECT_EQ(driver.state.link.claim, driver.claim("nis-1500-shipped"));
  driver.send(ReferenceFollowed{ListTab::speakers, nis.value, false});
  EXPECT_EQ(driver.state.link.speaker, nis) << "a way leads there, it does not lead back";
  driver.send(ReferenceFollowed{ListTab::places, driver.at("vladivostok").value, true});
  EXPECT_EQ(driver.state.link.place, driver.at("vladivostok"));
  EXPECT_FALSE(driver.state.link.speaker);
  EXPECT_FALSE(driver.state.link.claim) << "where the list takes the claim's room";
  driver.effects.clear();
  for (const ListTab way :
       {ListTab::questions, ListTab::places, ListTab::speakers, ListTab::sources}) {
    driver.send(ReferenceFollowed{way, 100'000, false});
  }
  expect_silence(driver, "no such thing");
}

TEST(Choices, TheArticleOfAClaimShowsItAtItsParagraph) {
  for (const bool shared : {false, true}) {
    Driver driver = started(troops_world());
    const core::ClaimIndex claim = *driver.state.link.claim;
    const core::SourceIndex source =
        driver.world.story.claims[claim.value].appearances.front().source;
    driver.send(ReferenceFollowed{ListTab::sources, source.value, shared});
    EXPECT_EQ(driver.state.link.view, View::sources);
    EXPECT_EQ(driver.state.link.source, source);
    EXPECT_EQ(driver.state.link.claim, claim);
    EXPECT_EQ(driver.state.sheet, Sheet::peek) << "a phone's sheet does not hide it";
  }
}

TEST(Choices, WhatASearchFindsIsShownInAListThatHoldsIt) {
  Driver driver = started(troops_world());
  const auto holds = [&] {
    std::vector<std::uint32_t> listed;
    list_in_view(driver.state.link, driver.world, listed);
    return std::find(listed.begin(), listed.end(), driver.state.link.claim->value) != listed.end();
  };
  for (std::uint32_t claim = 0; claim < driver.world.story.claims.size(); ++claim) {
    driver.effects.clear();
    driver.send(ClaimFound{{claim}});
    ASSERT_EQ(driver.state.link.claim, core::ClaimIndex{claim});
    EXPECT_TRUE(holds()) << driver.world.story.claims[claim].id;
    EXPECT_LE(driver.take<WriteFragment>().size(), 1u);
  }
}

TEST(Choices, EscapeLetsGoOfOneThingAtATime) {
  Driver driver = started(troops_world());
  driver.send(PlacePicked{driver.at("kursk-region")});
  driver.send(LayersToggled{});
  driver.effects.clear();
  driver.send(SteppedBack{});
  EXPECT_FALSE(driver.state.layers_open);
  expect_silence(driver, "the card");
  driver.send(SteppedBack{});
  EXPECT_FALSE(driver.state.link.claim);
  EXPECT_TRUE(driver.state.link.place);
  driver.send(SteppedBack{});
  EXPECT_FALSE(driver.state.link.place);
  driver.send(SteppedBack{});
  EXPECT_FALSE(driver.state.link.question);
  driver.effects.clear();
  driver.send(SteppedBack{});
  expect_silence(driver, "nothing is left");
}

TEST(Choices, AHandleBeingDraggedWritesOnceWhenItIsLetGo) {
  Driver driver = started(troops_world());
  const core::Day first = core::to_day({2024, 10, 10}), last = core::to_day({2024, 10, 20});
  for (int i = 0; i < 30; ++i) {
    driver.send(SaidWindowSet{{first, core::Day{last.value - i / 5}}, false});
  }
  expect_silence(driver, "dragging");
  driver.send(SaidWindowSet{{first, core::Day{last.value - 5}}, true});
  expect_one_entry(driver, "let go");
  for (int i = 0; i < 30; ++i) {
    driver.send(KnownOnSet{core::Day{last.value - i / 5}, false});
  }
  expect_silence(driver, "dragging");
  driver.send(KnownOnSet{core::Day{last.value - 5}, true});
  expect_one_entry(driver, "let go");
}

TEST(Choices, AClickOnAHandleThatChangesNothingWritesNothing) {
  Driver driver = started(troops_world());
  driver.send(SaidWindowSet{{}, true});
  driver.send(KnownOnSet{driver.world.last_published, true});
  expect_silence(driver, "nothing moved");
}

TEST(Choices, WindowsStayAsAskedAndTheDayKnownOnIsOneOfTheTimelines) {
  Driver driver = started(troops_world());
  driver.send(SaidWindowSet{driver.world.timeline, true});
  EXPECT_EQ(driver.state.link.said, driver.world.timeline)
      << "what was said before its first day is not in it";
  const core::Day before{driver.world.timeline.first.value - 1000},
      after{driver.world.timeline.last.value + 1000};
  driver.send(SaidWindowSet{{after, before}, true});
  EXPECT_EQ(driver.state.link.said, (core::DayRange{before, after})) << "in whatever order";
  driver.send(KnownOnSet{driver.world.last_published, true});
  EXPECT_FALSE(driver.state.link.known_on);
  driver.send(KnownOnSet{before, true});
  EXPECT_EQ(driver.state.link.known_on, driver.world.timeline.first);
  driver.send(KnownOnSet{after, true});
  EXPECT_FALSE(driver.state.link.known_on);
}

TEST(History, ArrivingFragmentsAreNeverWrittenBack) {
  Driver driver = started(troops_world());
  const char* fragments[] = {
      "claim=none",
      "place=seoul&tab=places",
      "map=6.000/51.7300/36.1900",
      "map=6.01234567/51.73123456/36.19123456",
      "known=2024-10-26",
      "",
      "said=2024-10-18/2024-10-26",
      "nonsense",
      "known=2099-01-01",
      "said=1999-01-01/2099-01-01"
  };
  for (const char* fragment : fragments) {
    driver.arrive(fragment);
    driver.wait(3000);
    expect_silence(driver, fragment);
  }
}

TEST(History, ALinkThatIsPartlyUnusableSaysSo) {
  Driver driver = started(troops_world());
  driver.arrive("place=atlantis&tab=sources");
  EXPECT_NE(driver.state.notice.text.find("atlantis"), std::string::npos);
  EXPECT_EQ(driver.state.link.tab, ListTab::sources);
  driver.arrive("tab=places");
  EXPECT_EQ(driver.state.notice.text, "") << "it spoke of another link";
}

TEST(Notices, AFailedReloadKeepsEverythingAndSaysWhy) {
  Driver driver = started(troops_world());
  driver.send(PlacePicked{driver.at("seoul")});
  driver.wait(2000);
  const AppState before = driver.state;
  core::Problem problem;
  problem.file = "story.json";
  problem.path = "claims[3].said.when";
  problem.message = "not a date";
  driver.send(StoryFailed{{problem, problem}});
  EXPECT_TRUE(driver.state.link == before.link);
  EXPECT_TRUE(driver.state.camera == before.camera);
  EXPECT_TRUE(driver.state.notice.error);
  EXPECT_NE(driver.state.notice.text.find("claims[3].said.when"), std::string::npos);
  driver.send(NoticeClosed{});
  EXPECT_EQ(driver.state.notice.text, "");
}

}  // namespace
}  // namespace dateline::app
