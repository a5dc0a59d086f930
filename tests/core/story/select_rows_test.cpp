// Which claims pass a filter: the table against the filter's definition, spelled out over the
// story.
#include <algorithm>

#include <gtest/gtest.h>

#include "core/story/claim_table.hpp"
#include "core/story/random_story.hpp"
#include "core/support.hpp"

namespace dateline::core {
namespace {

bool lies_in(DayRange window, DayRange days, WindowReading reading) {
  if (reading == WindowReading::perhaps) {
    return window.first <= days.last && days.first <= window.last;
  }
  return window.first <= days.first && days.last <= window.last;
}

// It was published, or a claim that revises it, after the day since which the filter asks.
bool is_new(const Story& story, const Claim& claim, const ClaimFilter& filter) {
  const auto after = [&](const Claim& one) {
    return first_published(story, one) > filter.since &&
           first_published(story, one) <= filter.known_on;
  };
  const auto revises = [&](const Relation& relation) {
    return relation.kind == RelationKind::revises && &story.claims[relation.to.value] == &claim &&
           after(story.claims[relation.from.value]);
  };
  return filter.since == kBeforeAll || after(claim) ||
         std::any_of(story.relations.begin(), story.relations.end(), revises);
}

// Whether `from` is `to` or, by `up`, a part of it.
template <class Entries, class Index, class Up>
bool leads_to(const Entries& entries, Index from, Index to, bool alone, Up up) {
  for (std::optional<Index> at = from; at; at = entries[at->value].*up) {
    if (*at == to) {
      return true;
    }
    if (alone) {
      return false;
    }
  }
  return false;
}

std::vector<PlaceIndex> places_of(const Claim& claim, PlaceTie tie) {
  if (tie == PlaceTie::about) {
    return claim.places;
  }
  return claim.said_where ? std::vector{*claim.said_where} : std::vector<PlaceIndex>();
}

bool placed_by_definition(const Story& story, const Claim& claim, const ClaimFilter& filter) {
  const auto places = places_of(claim, filter.place_tie);
  const auto any = [&places](auto test) {
    return std::any_of(places.begin(), places.end(), test);
  };
  if (filter.off_map &&
      any([&](PlaceIndex one) { return story.places[one.value].point.has_value(); })) {
    return false;
  }
  return !filter.place || any([&](PlaceIndex one) {
    return leads_to(story.places, one, *filter.place, filter.place_alone, &Place::parent);
  });
}

bool spoken_by_definition(const Story& story, const Claim& claim, const ClaimFilter& filter) {
  const auto kind = static_cast<unsigned>(speaker_kind(story, claim.actor));
  if (filter.speakers != 0 && (filter.speakers >> kind & 1) == 0) {
    return false;
  }
  if (filter.country != 0 &&
      country_number(story.actors[claim.actor.value].country) != filter.country) {
    return false;
  }
  const auto relayed = [&](const Appearance& one) {
    return std::count(one.relay.begin(), one.relay.end(), *filter.relay) > 0;
  };
  if (filter.relay && std::none_of(claim.appearances.begin(), claim.appearances.end(), relayed)) {
    return false;
  }
  return !filter.actor ||
         leads_to(story.actors, claim.actor, *filter.actor, filter.actor_alone, &Actor::part_of);
}

// The meaning of a filter, from the story alone.
bool passes_by_definition(const Story& story, const Claim& claim, const ClaimFilter& filter) {
  const Day published = first_published(story, claim);
  const Day said_last = std::min(claim.said.days.last, published);
  const DayRange said{std::min(claim.said.days.first, said_last), said_last};
  const bool happened =
      filter.happened == DayRange{} ||
      (claim.about && lies_in(filter.happened, claim.about->days, filter.reading));
  const auto carried = [&](const Appearance& appearance) {
    return appearance.source == filter.source;
  };
  const bool stance = ((filter.stances >> static_cast<unsigned>(mark_of(claim.stance))) & 1) != 0;
  const bool place = placed_by_definition(story, claim, filter);
  const bool status =
      filter.statuses == 0 || (filter.statuses >> static_cast<unsigned>(claim.status) & 1) != 0;
  const bool source =
      !filter.source ||
      std::count_if(claim.appearances.begin(), claim.appearances.end(), carried) > 0;
  const bool question =
      !filter.question ||
      std::count(claim.answers.begin(), claim.answers.end(), *filter.question) > 0;
  const bool actor = spoken_by_definition(story, claim, filter);
  return stance && status && place && source && question && actor && happened &&
         lies_in(filter.said, said, filter.reading) && published <= filter.known_on &&
         is_new(story, claim, filter);
}

std::vector<std::uint32_t> by_definition(const Story& story, const ClaimFilter& filter) {
  std::vector<std::uint32_t> rows;
  for (std::uint32_t row = 0; row < story.claims.size(); ++row) {
    if (passes_by_definition(story, story.claims[row], filter)) {
      rows.push_back(row);
    }
  }
  return rows;
}

TEST(SelectRows, FindsWhatTheDefinitionFinds) {
  RandomNumbers dice(1);
  for (const std::uint32_t claims : {0u, 1u, 37u, 1023u, 1024u, 1025u, 3000u}) {
    const Story story = claims == 0 ? Story{} : random_story(dice, claims);
    const ClaimTable table = make_claim_table(story);
    ASSERT_EQ(table.size(), claims);
    std::vector<std::uint32_t> rows = {99};
    for (int i = 0; i < 60; ++i) {
      const ClaimFilter filter = random_filter(dice);
      const auto expected = by_definition(story, filter);
      select_rows(table, filter, rows);
      ASSERT_EQ(rows, expected) << claims << " claims, filter " << i;
      for (std::uint32_t row = 0; row < table.size(); ++row) {
        ASSERT_EQ(
            passes(table, row, filter),
            std::binary_search(expected.begin(), expected.end(), row)
        );
      }
    }
  }
}

TEST(SelectRows, LetsEverythingThroughAnEmptyFilter) {
  const Story story = good_story();
  const ClaimTable table = make_claim_table(story);
  std::vector<std::uint32_t> rows;
  select_rows(table, {}, rows);
  EXPECT_EQ(rows.size(), story.claims.size());
  EXPECT_EQ(total(count_stances(table, rows)), story.claims.size());
}

TEST(SelectRows, UnknownPlacesHoldNothing) {
  const ClaimTable table = make_claim_table(good_story());
  std::vector<std::uint32_t> rows;
  ClaimFilter filter;
  filter.place = PlaceIndex{4000};
  select_rows(table, filter, rows);
  EXPECT_TRUE(rows.empty());
}

// Over every day: what is shown as known on it was published by then, and nothing that was is left
// out.
TEST(KnownOn, LeaksNothingThatWasPublishedLater) {
  const Story story = good_story();
  const ClaimTable table = make_claim_table(story);
  std::vector<std::uint32_t> rows;
  std::size_t before = 0;
  for (Day day = story.period.days.first; day <= story.period.days.last; ++day.value) {
    ClaimFilter filter;
    filter.known_on = day;
    select_rows(table, filter, rows);
    for (std::uint32_t row = 0; row < table.size(); ++row) {
      bool printed = false;
      for (const Appearance& appearance : story.claims[row].appearances) {
        printed = printed || story.sources[appearance.source.value].published.days.last <= day;
      }
      EXPECT_EQ(std::binary_search(rows.begin(), rows.end(), row), printed)
          << story.claims[row].id << " on " << iso_day(day);
    }
    EXPECT_GE(rows.size(), before);
    before = rows.size();
  }
  EXPECT_EQ(before, story.claims.size());
}

TEST(KnownOn, ClipsWhenAClaimWasSaidToItsPublication) {
  const Story story = good_story();
  const ClaimTable table = make_claim_table(story);
  // said 2031-05-XX, printed by the 12th
  const std::uint32_t row = find_claim(story, "villagers-abroad")->value;
  EXPECT_EQ(iso_day(Day{table.said_last[row]}), "2031-05-12");
  ClaimFilter filter;
  filter.said = {to_day({2031, 5, 13}), kAfterAll};
  EXPECT_FALSE(passes(table, row, filter));
}

TEST(CountStances, CountsByMark) {
  const Story story = good_story();
  const ClaimTable table = make_claim_table(story);
  ClaimFilter filter;
  filter.place = find_place(story, "near-kiruna");
  std::vector<std::uint32_t> rows;
  select_rows(table, filter, rows);
  const StanceCounts counts = count_stances(table, rows);
  EXPECT_EQ(counts, (StanceCounts{1, 0, 0, 0, 0, 2}));
}

}  // namespace
}  // namespace dateline::core
