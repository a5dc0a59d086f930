// The search over the real story: what readers type finds what they mean, and as known on a day
// nothing that is published later.
#include "app/view/search_results.hpp"

#include <gtest/gtest.h>

#include "app/change/session.hpp"
#include "app/support.hpp"
#include "app/view/selection.hpp"

namespace dateline::app {
namespace {

using core::SearchKind;

// A frame of the explorer with this query typed, once the index is made.
struct Searching {
  Driver driver{troops_world()};
  Frame frame{};

  const Search& find(const std::string& query) {
    if (!driver.state.search_open) {
      driver.send(SearchOpened{});
    }
    driver.send(QueryTyped{query, false});
    for (int i = 0; i < 1000; ++i) {
      make_frame(driver.state, driver.world, frame);
      if (frame.search->ready) {
        break;
      }
    }
    return *frame.search;
  }
  const core::Story& story() const {
    return driver.world.story;
  }
};

std::string first_name(const Search& search, const core::Story& story, SearchKind kind) {
  const auto& hits = search.results.of(kind).hits;
  if (hits.empty()) {
    return {};
  }
  return kind == SearchKind::place ? story.places[hits.front().index].name
                                   : story.actors[hits.front().index].name;
}

TEST(SearchResults, APlaceIsFoundInEverySpelling) {
  Searching at;
  for (const char* const typed : {"kursk", "KURSK", "Курськ", "курск"}) {
    EXPECT_EQ(first_name(at.find(typed), at.story(), SearchKind::place), "Kursk region") << typed;
  }
  EXPECT_EQ(first_name(at.find("서울"), at.story(), SearchKind::place), "Seoul");
}

TEST(SearchResults, AMisspeltNameIsFoundAndCountedAsNear) {
  Searching at;
  const Search& search = at.find("zelenski");
  EXPECT_EQ(first_name(search, at.story(), SearchKind::speaker), "Volodymyr Zelenskyy");
}

TEST(SearchResults, ANumberFindsTheClaimsThatGiveIt) {
  Searching at;
  for (const char* const typed : {"8000", "8,000", "8 000", "eight thousand"}) {
    const Search& search = at.find(typed);
    ASSERT_GT(search.results.of(SearchKind::figure).total, 0u) << typed;
    for (const core::SearchHit& hit : search.results.of(SearchKind::figure).hits) {
      EXPECT_FALSE(at.story().claims[hit.index].figures.empty());
    }
  }
}

TEST(SearchResults, OpeningMakesTheIndexAndTypingWorksAtOnce) {
  Searching at;
  make_frame(at.driver.state, at.driver.world, at.frame);
  EXPECT_EQ(at.frame.search, nullptr) << "no one has searched";
  at.find("");
  EXPECT_TRUE(at.frame.search->ready);
  EXPECT_EQ(at.frame.search->results.query.count, 0);
  EXPECT_GT(at.find("troops").results.of(SearchKind::claim).total, 5u);
}

TEST(SearchResults, AreMadeAnewOnlyWhenTheyWouldBeOthers) {
  Searching at;
  const std::uint32_t version = at.find("kursk").version;
  at.driver.send(ClaimPicked{{3}});
  EXPECT_EQ(at.find("kursk").version, version);
  EXPECT_NE(at.find("kurs").version, version);
}

// Whether the entry is the one named, or what holds it or employs it.
template <class Entries, class Index>
bool leads_to(
    const Entries& entries,
    std::optional<Index> at,
    std::optional<Index> std::remove_cvref_t<decltype(std::declval<Entries>()[0])>::* parent,
    std::uint32_t to
) {
  for (; at; at = entries[at->value].*parent) {
    if (at->value == to) {
      return true;
    }
  }
  return false;
}

// Rewritten from the story: what a claim of that day names, with the bodies and places that these
// are part of.
bool names(
    const core::Story& story,
    const core::Claim& claim,
    SearchKind kind,
    std::uint32_t index
) {
  const auto place = [&](std::optional<core::PlaceIndex> at) {
    return kind == SearchKind::place && leads_to(story.places, at, &core::Place::parent, index);
  };
  const auto speaker = [&](core::ActorIndex at) {
    return kind == SearchKind::speaker &&
           leads_to(story.actors, std::optional(at), &core::Actor::part_of, index);
  };
  if (speaker(claim.actor) || place(claim.said_where) ||
      std::any_of(claim.places.begin(), claim.places.end(), place)) {
    return true;
  }
  if (kind == SearchKind::question &&
      std::any_of(claim.answers.begin(), claim.answers.end(), [&](auto question) {
        return question.value == index;
      })) {
    return true;
  }
  return std::any_of(
      claim.appearances.begin(),
      claim.appearances.end(),
      [&](const core::Appearance& each) {
        if (kind == SearchKind::source && each.source.value == index) {
          return true;
        }
        if (std::any_of(each.relay.begin(), each.relay.end(), speaker)) {
          return true;
        }
        if (!each.words) {
          return false;
        }
        if (each.words->actor && speaker(*each.words->actor)) {
          return true;
        }
        return each.words->about && std::any_of(
                                        each.words->about->places.begin(),
                                        each.words->about->places.end(),
                                        place
                                    );
      }
  );
}

bool met_by(
    const core::Story& story,
    const World& world,
    core::Day day,
    SearchKind kind,
    std::uint32_t index
) {
  for (std::uint32_t i = 0; i < story.claims.size(); ++i) {
    if (world.table.published[i] > day.value) {
      continue;
    }
    const bool itself = kind == SearchKind::claim || kind == SearchKind::figure;
    if (itself ? i == index : names(story, story.claims[i], kind, index)) {
      return true;
    }
  }
  return false;
}

TEST(SearchResults, AsKnownOnAnyDayNothingLaterIsFound) {
  Searching at;
  const World& world = at.driver.world;
  std::uint32_t found = 0;
  for (std::int32_t day = world.timeline.first.value; day <= world.timeline.last.value; ++day) {
    at.driver.send(KnownOnSet{core::Day{day}, true});
    for (const char* const typed :
         {"kursk",
          "Курськ",
          "서울",
          "8000",
          "zelenski",
          "a",
          "russia",
          "reuters",
          "n",
          "how many",
          "denied",
          "젤렌스키",
          "guardian",
          "18 Oct"}) {
      const Search& search = at.find(typed);
      for (const core::SearchKind kind : core::each<core::SearchKind>) {
        for (const core::SearchHit& hit : search.results.groups[kind].hits) {
          ++found;
          EXPECT_TRUE(met_by(at.story(), world, core::Day{day}, hit.kind, hit.index))
              << typed << " on day " << day << ", kind " << static_cast<int>(kind) << ", number "
              << hit.index;
        }
      }
    }
  }
  EXPECT_GT(found, 1000u);
}

TEST(SearchResults, WhatTheDayKeepsOutIsNotFoundNorCounted) {
  Searching at;
  ASSERT_GT(at.find("blinken").results.of(SearchKind::speaker).total, 0u);
  at.driver.send(KnownOnSet{core::to_day({2024, 10, 20}), true});
  EXPECT_TRUE(at.find("blinken").results.empty());
}

TEST(SearchResults, AnotherStoryIsSearchedFromTheBeginning) {
  Session session(troops_world());
  session.push(FragmentArrived{"q=kursk"});
  double now = 0;
  while (session.step(now += 16) && now < 10000) {
  }
  ASSERT_NE(session.frame().search, nullptr);
  ASSERT_FALSE(session.frame().search->results.empty());
  const std::uint32_t version = session.frame().search->version;
  session.replace_world(good_world());
  session.push(SearchOpened{});
  session.push(QueryTyped{"kursk", false});
  while (session.step(now += 16) && now < 20000) {
  }
  EXPECT_GT(session.frame().search->version, version);
  EXPECT_TRUE(session.frame().search->results.empty()) << "the other story's places";
}

TEST(SearchResults, EscapeClearsTheWordsThenClosesThePanel) {
  Searching at;
  at.find("kursk");
  at.driver.send(SteppedBack{});
  EXPECT_TRUE(at.driver.state.link.query.empty());
  EXPECT_TRUE(at.driver.state.search_open);
  const auto claim = at.driver.state.link.claim;
  at.driver.send(SteppedBack{});
  EXPECT_FALSE(at.driver.state.search_open);
  EXPECT_EQ(at.driver.state.link.claim, claim);
}

TEST(SearchResults, TheWayBackFromAClaimShowsWhatWasFoundAgain) {
  Searching at;
  at.driver.arrive("q=kursk");
  EXPECT_TRUE(at.driver.state.search_open);
  at.driver.arrive("q=kursk&claim=" + at.story().claims[40].id);
  EXPECT_FALSE(at.driver.state.search_open) << "the claim is to be seen";
  at.driver.arrive("q=kursk");
  EXPECT_TRUE(at.driver.state.search_open);
  at.driver.arrive();
  EXPECT_FALSE(at.driver.state.search_open);
}

}  // namespace
}  // namespace dateline::app
