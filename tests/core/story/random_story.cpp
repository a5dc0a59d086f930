#include "core/story/random_story.hpp"

#include <utility>

namespace dateline::core {
namespace {

constexpr std::uint32_t kPlaces = 7;
constexpr std::uint32_t kActors = 5;
constexpr std::uint32_t kQuestions = 4;
constexpr std::uint32_t kSources = 6;

Day day_below(RandomNumbers& dice, std::int32_t first, std::uint32_t days) {
  return Day{first + static_cast<std::int32_t>(dice.below(days))};
}

DayRange random_days(RandomNumbers& dice) {
  const auto first = static_cast<std::int32_t>(dice.below(40));
  return {
      dice.chance(0.1) ? kBeforeAll : Day{first},
      day_below(dice, first, 8),
  };
}

void make_up_actors(RandomNumbers& dice, Story& story) {
  story.actors.resize(kActors);
  for (std::uint32_t i = 0; i < kActors; ++i) {
    Actor& actor = story.actors[i];
    actor.kind = static_cast<ActorKind>(dice.below(8));
    actor.country = dice.chance(0.5) ? "NO" : "";
    if (i > 0 && dice.chance(0.6)) {
      actor.part_of = ActorIndex{dice.below(i)};
    }
  }
}

void make_up_places(RandomNumbers& dice, Story& story) {
  story.places.resize(kPlaces);
  for (std::uint32_t i = 0; i < kPlaces; ++i) {
    Place& place = story.places[i];
    if (dice.chance(0.7)) {
      place.point = LngLat{10, 60};
    }
    if (i > 0 && dice.chance(0.6)) {
      place.parent = PlaceIndex{dice.below(i)};
    }
  }
}

void make_up_sources(Story& story) {
  story.sources.resize(kSources);
  for (std::uint32_t i = 0; i < kSources; ++i) {
    const Day last{static_cast<std::int32_t>(40 + 2 * i)};
    story.sources[i].published.days = {Day{30}, last};
  }
}

Appearance random_appearance(RandomNumbers& dice, ActorIndex speaker) {
  Appearance appearance;
  appearance.source = SourceIndex{dice.below(5)};
  appearance.paragraph = 1;
  appearance.end = 1;
  appearance.relay = {speaker, ActorIndex{dice.below(5)}};
  return appearance;
}

Claim random_claim(RandomNumbers& dice) {
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
    claim.appearances.push_back(random_appearance(dice, claim.actor));
  }
  return claim;
}

Relation random_relation(RandomNumbers& dice, std::uint32_t claims) {
  Relation relation;
  relation.from = ClaimIndex{dice.below(claims)};
  relation.to = ClaimIndex{dice.below(claims)};
  relation.kind = static_cast<RelationKind>(dice.below(kRelationKinds));
  return relation;
}

// Where and by whom it was said, and what it says.
void choose_entries(RandomNumbers& dice, ClaimFilter& filter) {
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
}

void choose_kinds(RandomNumbers& dice, ClaimFilter& filter) {
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
}

void choose_days(RandomNumbers& dice, ClaimFilter& filter) {
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
    filter.since = day_below(dice, 38, 14);
  }
  if (dice.chance(0.4)) {
    filter.known_on = day_below(dice, 38, 14);
  }
}

}  // namespace

Story random_story(RandomNumbers& dice, std::uint32_t claims) {
  Story story;
  story.questions.resize(kQuestions);
  make_up_actors(dice, story);
  make_up_places(dice, story);
  make_up_sources(story);
  for (std::uint32_t i = 0; i < claims; ++i) {
    story.claims.push_back(random_claim(dice));
  }
  for (std::uint32_t n = claims / 3; n > 0; --n) {
    story.relations.push_back(random_relation(dice, claims));
  }
  return story;
}

ClaimFilter random_filter(RandomNumbers& dice) {
  ClaimFilter filter;
  choose_entries(dice, filter);
  choose_kinds(dice, filter);
  choose_days(dice, filter);
  return filter;
}

}  // namespace dateline::core
