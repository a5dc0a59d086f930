#include "core/story/claim_table.hpp"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "core/support.hpp"

namespace dateline::core {
namespace {

class Dice {
 public:
  explicit Dice(unsigned seed)
      : engine_(seed) {}
  std::uint32_t below(std::uint32_t limit) {
    return std::uniform_int_distribution<std::uint32_t>(0, limit - 1)(engine_);
  }
  bool chance(double share) {
    return std::bernoulli_distribution(share)(engine_);
  }

 private:
  std::mt19937 engine_;
};

DayRange random_days(Dice& dice) {
  const auto first = static_cast<std::int32_t>(dice.below(40));
  return {
      dice.chance(0.1) ? kBeforeAll : Day{first},
      Day{first + static_cast<std::int32_t>(dice.below(8))}
  };
}

// Claims without texts: enough for the table.
Story random_story(Dice& dice, std::uint32_t claims) {
  Story story;
  story.places.resize(7);
  story.actors.resize(5);
  story.questions.resize(4);
  story.sources.resize(6);
  for (std::uint32_t i = 0; i < 5; ++i) {
    story.actors[i].kind = static_cast<ActorKind>(dice.below(8));
    story.actors[i].country = dice.chance(0.5) ? "NO" : "";
    if (i > 0 && dice.chance(0.6)) {
      story.actors[i].part_of = ActorIndex{dice.below(i)};
    }
  }
  for (std::uint32_t i = 0; i < 7; ++i) {
    if (dice.chance(0.7)) {
      story.places[i].point = LngLat{10, 60};
    }
    if (i > 0 && dice.chance(0.6)) {
      story.places[i].parent = PlaceIndex{dice.below(i)};
    }
  }
  for (std::uint32_t i = 0; i < 6; ++i) {
    story.sources[i].published.days = {Day{30}, Day{static_cast<std::int32_t>(40 + 2 * i)}};
  }
  for (std::uint32_t i = 0; i < claims; ++i) {
    Claim claim;
    claim.stance = static_cast<Stance>(dice.below(8));
    claim.actor = ActorIndex{dice.below(5)};
    claim.said.days = random_days(dice);
    if (dice.chance(0.6)) {
      claim.about = EdtfDate{"", random_days(dice)};
    }
    claim.status = static_cast<AboutStatus>(dice.below(3));
    if (dice.chance(0.3)) {
      claim.said_where = PlaceIndex{dice.below(6)};
    }
    for (std::uint32_t n = dice.below(3); n > 0; --n) {
      claim.places.push_back(PlaceIndex{dice.below(6)});
    }
    for (std::uint32_t n = dice.below(3); n > 0; --n) {
      claim.answers.push_back(QuestionIndex{dice.below(4)});
    }
    for (std::uint32_t n = 1 + dice.below(2); n > 0; --n) {
      claim.appearances.push_back(
          Appearance{
              SourceIndex{dice.below(5)},
              1,
              0,
              1,
              "",
              {claim.actor, ActorIndex{dice.below(5)}}
          }
      );
    }
    story.claims.push_back(std::move(claim));
  }
  for (std::uint32_t n = claims / 3; n > 0; --n) {
    story.relations.push_back(
        {ClaimIndex{dice.below(claims)},
         ClaimIndex{dice.below(claims)},
         static_cast<RelationKind>(dice.below(kRelationKinds)),
         ""}
    );
  }
  return story;
}

ClaimFilter random_filter(Dice& dice) {
  ClaimFilter filter;
  if (dice.chance(0.4)) {
    filter.stances = static_cast<StanceMask>(dice.below(64));
  }
  if (dice.chance(0.25)) {
    filter.place = PlaceIndex{dice.below(7)};
  }
  if (dice.chance(0.25)) {
    filter.source = SourceIndex{dice.below(6)};
  }
  if (dice.chance(0.25)) {
    filter.question = QuestionIndex{dice.below(4)};
  }
  if (dice.chance(0.2)) {
    filter.actor = ActorIndex{dice.below(5)};
  }
  filter.place_alone = dice.chance(0.5);
  filter.actor_alone = dice.chance(0.5);
  if (dice.chance(0.3)) {
    filter.place_tie = PlaceTie::said_at;
  }
  if (dice.chance(0.1)) {
    filter.off_map = true;
  }
  if (dice.chance(0.15)) {
    filter.relay = ActorIndex{dice.below(6)};
  }
  if (dice.chance(0.2)) {
    filter.speakers = static_cast<SpeakerKindMask>(dice.below(32));
  }
  if (dice.chance(0.2)) {
    filter.statuses = static_cast<StatusMask>(dice.below(8));
  }
  if (dice.chance(0.1)) {
    filter.country = country_number("NO");
  }
  if (dice.chance(0.4)) {
    filter.said = random_days(dice);
  }
  if (dice.chance(0.2)) {
    filter.said.last = kAfterAll;
  }
  if (dice.chance(0.3)) {
    filter.happened = random_days(dice);
  }
  if (dice.chance(0.1)) {
    filter.happened = {Day{20}, kAfterAll};
  }
  if (dice.chance(0.4)) {
    filter.reading = WindowReading::perhaps;
  }
  if (dice.chance(0.2)) {
    filter.since = Day{static_cast<std::int32_t>(38 + dice.below(14))};
  }
  if (dice.chance(0.4)) {
    filter.known_on = Day{static_cast<std::int32_t>(38 + dice.below(14))};
  }
  return filter;
}

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
  Dice dice(1);
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

TEST(Links, GoBothWays) {
  Dice dice(2);
  const Story story = random_story(dice, 500);
  const ClaimTable table = make_claim_table(story);
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    for (const std::uint32_t place : table.places.of(row)) {
      const auto back = table.at_place.of(place);
      EXPECT_EQ(std::count(back.begin(), back.end(), row), 1);
    }
    for (const std::uint32_t at : table.relations.of(row)) {
      EXPECT_TRUE(story.relations[at].from.value == row || story.relations[at].to.value == row);
    }
  }
  for (std::uint32_t source = 0; source < story.sources.size(); ++source) {
    const auto rows = table.in_source.of(source);
    EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end()));
  }
  EXPECT_TRUE(table.at_place.of(4000).empty());
  EXPECT_TRUE(Links{}.of(0).empty());
}

TEST(ClaimTable, MarksWhatALaterClaimRevises) {
  const Story story = good_story();
  const ClaimTable table = make_claim_table(story);
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    EXPECT_EQ(table.revised_by_later[row] != 0, story.claims[row].id == "institute-launched")
        << story.claims[row].id;
  }
}

TEST(AccountsDiffer, NeedsBothAccountsAtThePlace) {
  const Story story = good_story();
  const ClaimTable table = make_claim_table(story);
  std::vector<std::uint8_t> passing(story.claims.size(), 1);
  const auto differ = [&](const char* id) {
    return accounts_differ(story, table, *find_place(story, id), passing);
  };
  EXPECT_TRUE(differ("near-kiruna"));
  EXPECT_TRUE(differ("tromso"));
  EXPECT_FALSE(differ("barents-sea"));
  EXPECT_FALSE(differ("lapland"));  // its analysis disagrees with a claim that is elsewhere
  EXPECT_FALSE(differ("launch-station"));
  passing[find_claim(story, "ministry-denies")->value] = 0;
  EXPECT_FALSE(differ("near-kiruna"));
}

std::size_t bytes_of(const Links& links) {
  return (links.starts.capacity() + links.items.capacity()) * sizeof(std::uint32_t);
}

std::size_t bytes_of(const ClaimTable& table) {
  std::size_t bytes =
      table.stance.capacity() + table.revised_by_later.capacity() + table.traits.capacity();
  bytes += (table.actor.capacity() + table.said_first.capacity() + table.said_last.capacity() +
            table.published.capacity()) *
           4;
  bytes +=
      table.happened.capacity() * sizeof(HappenedDays) + table.changes.capacity() * sizeof(Change);
  for (const Links* links :
       {&table.places,
        &table.sources,
        &table.questions,
        &table.at_place,
        &table.in_source,
        &table.to_question,
        &table.relations,
        &table.said_at,
        &table.through,
        &table.place_parts,
        &table.actor_parts}) {
    bytes += bytes_of(*links);
  }
  return bytes;
}

// DESIGN 7: a claim with one place, one source, one question and half a relation.
TEST(ClaimTable, TakesAtMost64BytesAClaim) {
  Story story;
  story.places.resize(20);
  story.sources.resize(50);
  story.questions.resize(10);
  story.actors.resize(30);
  Dice dice(3);
  for (std::uint32_t i = 0; i < 20000; ++i) {
    Claim claim;
    claim.places = {PlaceIndex{dice.below(20)}};
    claim.answers = {QuestionIndex{dice.below(10)}};
    claim.appearances = {Appearance{SourceIndex{dice.below(50)}, 1, 0, 1, "", {}}};
    story.claims.push_back(std::move(claim));
    if (i % 2 == 1) {
      story.relations.push_back({ClaimIndex{i}, ClaimIndex{i - 1}, RelationKind::corroborates, ""});
    }
  }
  const double each = static_cast<double>(bytes_of(make_claim_table(story))) / 20000;
  RecordProperty("bytes_a_claim", std::to_string(each));
  EXPECT_LE(each, 64.0);
}

}  // namespace
}  // namespace dateline::core
