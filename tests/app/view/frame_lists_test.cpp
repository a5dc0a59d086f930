// Rows and counts: what passes, what each list would show, and that nothing later than the day
// known on is seen anywhere.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "app/support.hpp"
#include "app/view/frame.hpp"
#include "app/view/selection.hpp"

namespace dateline::app {
namespace {

template <class List, class Value>
bool has(const List& list, const Value& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// The filters of the contract, spelled out over the story itself.
struct Chosen {
  bool stances = true, place = true, source = true, said = true, speaker = true, country = true,
       answers = true, figures = true, relations = true, happened = true, news = true,
       off_map = true, kinds = true, statuses = true, relay = true;
  core::PlaceTie tie = core::PlaceTie::about;  // taken where `keep_tie` is not
  bool keep_tie = true;
};

// All but one of them.
Chosen all_but(FilterPart part) {
  Chosen chosen;
  switch (part) {
    case FilterPart::stances:
      chosen.stances = false;
      break;
    case FilterPart::place:
      chosen.place = false;
      break;
    case FilterPart::source:
      chosen.source = false;
      break;
    case FilterPart::said:
      chosen.said = false;
      break;
    case FilterPart::speaker:
      chosen.speaker = false;
      break;
    case FilterPart::country:
      chosen.country = false;
      break;
    case FilterPart::answers:
      chosen.answers = false;
      break;
    case FilterPart::figures:
      chosen.figures = false;
      break;
    case FilterPart::relations:
      chosen.relations = false;
      break;
    case FilterPart::happened:
      chosen.happened = false;
      break;
    case FilterPart::news:
      chosen.news = false;
      break;
    case FilterPart::off_map:
      chosen.off_map = false;
      break;
    case FilterPart::place_tie:
      chosen.keep_tie = false;
      break;
    case FilterPart::speaker_kinds:
      chosen.kinds = false;
      break;
    case FilterPart::statuses:
      chosen.statuses = false;
      break;
    case FilterPart::relay:
      chosen.relay = false;
      break;
  }
  return chosen;
}

// The claim has a relation of the link's kinds to a claim that is known too.
bool related_by_hand(const World& world, const LinkState& link, const core::Claim& claim) {
  return std::any_of(
      world.story.relations.begin(),
      world.story.relations.end(),
      [&](const core::Relation& relation) {
        const core::Claim &from = world.story.claims[relation.from.value],
                          &to = world.story.claims[relation.to.value];
        const bool known =
            !link.known_on || (core::first_published(world.story, from) <= *link.known_on &&
                               core::first_published(world.story, to) <= *link.known_on);
        return known && (&from == &claim || &to == &claim) &&
               (link.relations >> static_cast<unsigned>(relation.kind) & 1) != 0;
      }
  );
}

bool lies_by_hand(const LinkState& link, core::DayRange window, core::DayRange days) {
  return link.perhaps ? window.overlaps(days)
                      : window.first <= days.first && days.last <= window.last;
}

bool speaks_for(const World& world, core::ActorIndex actor, core::ActorIndex body) {
  for (std::optional<core::ActorIndex> at = actor; at; at = world.story.actors[at->value].part_of) {
    if (*at == body) {
      return true;
    }
  }
  return false;
}

bool placed_by_hand(
    const World& world,
    const LinkState& link,
    const core::Claim& claim,
    Chosen chosen
) {
  const auto places = places_by(claim, chosen.keep_tie ? link.place_tie : chosen.tie);
  const auto any = [&places](auto test) {
    return std::any_of(places.begin(), places.end(), test);
  };
  const auto mapped = [&](core::PlaceIndex p) {
    return world.story.places[p.value].point ||
           world.story.places[p.value].area_kind != core::AreaKind::none;
  };
  if (chosen.off_map && link.off_map && any(mapped)) {
    return false;
  }
  if (!chosen.place || !link.place) {
    return true;
  }
  return any([&](core::PlaceIndex p) {
    return link.place_alone ? p == *link.place : lies_in(world, p, *link.place);
  });
}

bool spoken_by_hand(
    const World& world,
    const LinkState& link,
    const core::Claim& claim,
    Chosen chosen
) {
  const auto kind = static_cast<unsigned>(core::speaker_kind(world.story, claim.actor));
  if (chosen.kinds && link.speaker_kinds != 0 && (link.speaker_kinds >> kind & 1) == 0) {
    return false;
  }
  if (chosen.relay && link.relay &&
      std::none_of(claim.appearances.begin(), claim.appearances.end(), [&](const auto& a) {
        return has(a.relay, *link.relay);
      })) {
    return false;
  }
  if (chosen.country && link.country != 0 &&
      world.story.actors[claim.actor.value].country != core::country_code(link.country)) {
    return false;
  }
  if (!chosen.speaker || !link.speaker) {
    return true;
  }
  return link.speaker_alone ? claim.actor == *link.speaker
                            : speaks_for(world, claim.actor, *link.speaker);
}

bool passes_by_hand(
    const World& world,
    const LinkState& link,
    const core::Claim& claim,
    Chosen chosen = {}
) {
  const core::Day published = core::first_published(world.story, claim);
  if (link.known_on && published > *link.known_on) {
    return false;
  }
  if (chosen.stances &&
      (link.stances >> static_cast<unsigned>(core::mark_of(claim.stance)) & 1) == 0) {
    return false;
  }
  if (!placed_by_hand(world, link, claim, chosen) || !spoken_by_hand(world, link, claim, chosen)) {
    return false;
  }
  if (chosen.statuses && link.statuses != 0 &&
      (link.statuses >> static_cast<unsigned>(claim.status) & 1) == 0) {
    return false;
  }
  if (chosen.source && link.source && link.known_on &&
      world.story.sources[link.source->value].published.days.last > *link.known_on) {
    return false;
  }
  if (chosen.source && link.source &&
      std::none_of(claim.appearances.begin(), claim.appearances.end(), [&](const auto& a) {
        return a.source == *link.source;
      })) {
    return false;
  }
  if (chosen.answers && link.answers && !has(claim.answers, *link.answers)) {
    return false;
  }
  if (chosen.figures && link.figures != 0 &&
      std::none_of(claim.figures.begin(), claim.figures.end(), [&](const core::Figure& f) {
        return (link.figures >> static_cast<unsigned>(f.kind) & 1) != 0;
      })) {
    return false;
  }
  if (chosen.relations && link.relations != 0 && !related_by_hand(world, link, claim)) {
    return false;
  }
  const core::DayRange said{
      std::min(claim.said.days.first, published),
      std::min(claim.said.days.last, published)
  };
  if (chosen.said && !lies_by_hand(link, link.said, said)) {
    return false;
  }
  if (chosen.happened && link.happened != core::DayRange{} &&
      (!claim.about || !lies_by_hand(link, link.happened, claim.about->days))) {
    return false;
  }
  return !chosen.news || !link.since || published > *link.since ||
         core::news_of(
             world.table,
             static_cast<std::uint32_t>(&claim - world.story.claims.data()),
             *link.since,
             link.known_on.value_or(core::kAfterAll)
         ) != core::News::none;
}

struct Count {
  core::StanceCounts by_stance{};
  std::uint32_t claims = 0;
  void take(const core::Claim& claim) {
    ++by_stance[core::mark_of(claim.stance)];
    ++claims;
  }
};

template <class Wanted>
Count count(const World& world, Wanted wanted) {
  Count found;
  for (const core::Claim& claim : world.story.claims) {
    if (wanted(claim)) {
      found.take(claim);
    }
  }
  return found;
}

void expect_passing(const World& world, const LinkState& link, const Frame& frame) {
  std::uint32_t on_map = 0;
  std::vector<std::uint32_t> passing, listed;
  for (std::uint32_t row = 0; row < world.story.claims.size(); ++row) {
    const core::Claim& claim = world.story.claims[row];
    if (!passes_by_hand(world, link, claim)) {
      continue;
    }
    passing.push_back(row);
    const auto places = places_by(claim, link.place_tie);
    on_map += std::any_of(places.begin(), places.end(), [&](core::PlaceIndex p) {
      const core::Place& place = world.story.places[p.value];
      return place.point || place.area_kind != core::AreaKind::none;
    });
    if (lists_news(link) || link.tab != ListTab::questions || !link.question ||
        has(claim.answers, *link.question)) {
      listed.push_back(row);
    }
  }
  ASSERT_EQ(frame.passing, passing);
  EXPECT_EQ(frame.on_map, on_map);
  EXPECT_EQ(frame.on_map + frame.in_tray, passing.size());
  std::vector<std::uint32_t> sorted = frame.listed;
  std::sort(sorted.begin(), sorted.end());
  if (link.view == View::sources) {  // lists the claims of its article, in the article's order
    EXPECT_TRUE(std::includes(passing.begin(), passing.end(), sorted.begin(), sorted.end()));
    return;
  }
  EXPECT_EQ(sorted, listed);
  if (lists_news(link)) {
    return;  // by what is new of them: windows_test.cpp
  }
  const bool as_spoken = link.speaker && !link.place && !link.source;
  for (std::size_t i = 1; i < frame.listed.size(); ++i) {
    const std::int32_t before = world.table.said_last[frame.listed[i - 1]],
                       after = world.table.said_last[frame.listed[i]];
    if (std::any_of(
            frame.answer_groups.begin(),
            frame.answer_groups.end(),
            [i](const ListGroup& group) { return group.first == i; }
        )) {
      continue;
    }
    const bool in_order =
        before == after ? frame.listed[i - 1] < frame.listed[i] : (before > after) != as_spoken;
    EXPECT_TRUE(in_order) << "newest first, a speaker's own oldest first, ties by story order";
  }
}

void expect_counts(const World& world, const LinkState& link, const Frame& frame) {
  EXPECT_EQ(frame.by_stance, count(world, [&](const auto& c) {
                               return passes_by_hand(world, link, c, {false});
                             }).by_stance);
  EXPECT_EQ(frame.known, count(world, [&](const auto& c) {
                           return core::first_published(world.story, c) <=
                                  link.known_on.value_or(core::kAfterAll);
                         }).claims);
  const auto& questions = world.story.questions;
  ASSERT_EQ(
      frame.questions.size(),
      std::count_if(questions.begin(), questions.end(), [](const core::Question& one) {
        return !core::is_blank(one);
      })
  );
  for (const QuestionRow& row : frame.questions) {
    const Count answers = count(world, [&](const auto& c) {
      return passes_by_hand(world, link, c, all_but(FilterPart::answers)) &&
             has(c.answers, row.question);
    });
    EXPECT_EQ(row.claims, answers.claims);
    EXPECT_EQ(row.counts, answers.by_stance);
  }
  Chosen around = all_but(FilterPart::place);
  around.off_map = false;
  for (const PlaceRow& row : frame.places) {
    const auto counted = [&](bool alone) {
      LinkState there = link;
      there.place = row.place;
      there.off_map = false;
      there.place_alone = alone;
      return count(world, [&](const auto& c) { return passes_by_hand(world, there, c); });
    };
    EXPECT_EQ(row.claims, counted(false).claims);
    EXPECT_EQ(row.counts, counted(false).by_stance);
    EXPECT_EQ(row.alone, counted(true).claims);
  }
  for (const SourceRow& row : frame.sources) {
    LinkState only = link;
    only.source = row.source;
    EXPECT_EQ(row.claims, count(world, [&](const auto& c) {
                            return passes_by_hand(world, only, c);
                          }).claims);
  }
  for (const FilterChip& chip : frame.chips) {
    EXPECT_EQ(
        chip.without,
        count(world, [&](const auto& c) {
          return passes_by_hand(world, link, c, all_but(chip.part));
        }).claims
    ) << static_cast<int>(chip.part);
  }
  for (const SpeakerRow& row : frame.speakers) {
    const auto theirs = [&](bool alone) {
      return count(world, [&](const auto& c) {
        const bool said = alone ? c.actor == row.speaker : speaks_for(world, c.actor, row.speaker);
        return said && passes_by_hand(world, link, c, all_but(FilterPart::speaker));
      });
    };
    EXPECT_EQ(row.counts, theirs(false).by_stance);
    EXPECT_EQ(row.alone, theirs(true).claims);
  }
  for (const CountryRow& row : frame.countries) {
    LinkState only = link;
    only.country = row.country;
    only.speaker_kinds = static_cast<core::SpeakerKindMask>(1u << static_cast<unsigned>(row.kind));
    EXPECT_EQ(row.claims, count(world, [&](const auto& c) {
                            return passes_by_hand(world, only, c);
                          }).claims);
  }
  for (const RelayRow& row : frame.relays) {
    LinkState only = link;
    only.relay = row.actor;
    EXPECT_EQ(row.claims, count(world, [&](const auto& c) {
                            return passes_by_hand(world, only, c);
                          }).claims);
  }
  LinkState tray = link;
  tray.place.reset();
  tray.off_map = true;
  EXPECT_EQ(frame.off_map, count(world, [&](const auto& c) {
                             return passes_by_hand(world, tray, c);
                           }).claims);
  LinkState disputed = link;
  disputed.relations = core::kDisputed;
  EXPECT_EQ(frame.disputed, count(world, [&](const auto& c) {
                              return passes_by_hand(world, disputed, c);
                            }).claims);
  for (const PlaceMark& mark : frame.singles) {
    const auto tied = [&](const auto& c) {
      return has(places_by(c, link.place_tie), mark.place) &&
             passes_by_hand(world, link, c, around);
    };
    EXPECT_EQ(mark.counts, count(world, tied).by_stance) << "of the place alone";
    EXPECT_EQ(mark.claims, core::total(mark.counts));
  }
}

void walk(World world, std::uint32_t seed) {
  Driver driver = started(std::move(world));
  Chance chance(seed);
  Frame frame;
  for (int i = 0; i < 1500; ++i) {
    driver.send(chance.event(driver.world, driver.state.now_ms));
    if (chance.below(12) == 0) {
      driver.send(FiltersCleared{});
    }
    make_frame(driver.state, driver.world, frame);
    ASSERT_NO_FATAL_FAILURE(expect_passing(driver.world, driver.state.link, frame));
    ASSERT_NO_FATAL_FAILURE(expect_counts(driver.world, driver.state.link, frame));
    ASSERT_FALSE(testing::Test::HasFailure()) << "step " << i;
  }
}

TEST(FrameLists, CountWhatTheFiltersLeaveInTheGoodStory) {
  walk(good_world(), 11);
}
TEST(FrameLists, CountWhatTheFiltersLeaveInTheRealStory) {
  walk(troops_world(), 12);
}

TEST(FrameLists, AnOpenQuestionHidesNothingOnTheMap) {
  Driver driver = started(troops_world());
  driver.send(QuestionToggled{*driver.state.link.question});
  Frame without, with;
  make_frame(driver.state, driver.world, without);
  driver.send(QuestionToggled{{0}});
  make_frame(driver.state, driver.world, with);
  EXPECT_EQ(with.passing, without.passing);
  EXPECT_EQ(with.marks.size(), without.marks.size());
  EXPECT_LT(with.listed.size(), without.listed.size());
}

TEST(FrameLists, SayWhereTheOpenClaimStands) {
  Driver driver = started(troops_world());
  Frame frame;
  make_frame(driver.state, driver.world, frame);
  ASSERT_TRUE(frame.open_claim && frame.position);
  EXPECT_EQ(frame.listed[*frame.position], frame.open_claim->value);
  driver.send(StanceOnlyAsked{core::StanceMark::denies});
  make_frame(driver.state, driver.world, frame);
  EXPECT_TRUE(frame.open_claim) << "what is open stays open";
  EXPECT_FALSE(frame.position) << "but is not in the list";
}

// --- As known on ---

class AsKnownOn {
 public:
  AsKnownOn(const World& world, core::Day day)
      : world_(world),
        day_(day) {}

  [[nodiscard]] bool known(std::uint32_t claim) const {
    return core::first_published(world_.story, world_.story.claims[claim]) <= day_;
  }

  // That many claims about it were published by then, at most.
  template <class Wanted>
  [[nodiscard]] std::uint32_t most(Wanted wanted) const {
    return count(
               world_,
               [&](const core::Claim& c) {
                 return core::first_published(world_.story, c) <= day_ && wanted(c);
               }
    ).claims;
  }

  void expect_no_leak(const Frame& frame) const {
    for (const std::uint32_t claim : frame.passing) {
      EXPECT_TRUE(known(claim));
    }
    for (const std::uint32_t claim : frame.listed) {
      EXPECT_TRUE(known(claim));
    }
    for (const SaidDot& dot : frame.said) {
      EXPECT_TRUE(known(dot.claim) && dot.day <= day_);
    }
    for (const Happening& item : frame.happened) {
      EXPECT_TRUE(known(item.claim));
    }
    EXPECT_TRUE(!frame.open_claim || known(frame.open_claim->value));
    for (const auto& row : frame.questions) {
      EXPECT_LE(row.claims, most([&](const auto& c) { return has(c.answers, row.question); }));
    }
    for (const auto& row : frame.places) {
      EXPECT_LE(row.claims, most([](const auto&) { return true; }));
    }
    for (const auto& row : frame.sources) {
      EXPECT_LE(row.claims, most([&](const auto& c) {
                  return std::any_of(
                      c.appearances.begin(),
                      c.appearances.end(),
                      [&](const auto& a) { return a.source == row.source; }
                  );
                }));
    }
    for (const auto& mark : frame.singles) {
      EXPECT_LE(mark.claims, most([&](const auto& c) {
                  return frame.place_tie == core::PlaceTie::about ? has(c.places, mark.place)
                                                                  : c.said_where == mark.place;
                }));
    }
    EXPECT_LE(core::total(frame.by_stance), most([](const auto&) { return true; }));
    for (const auto& arc : frame.arcs) {
      const auto& claims = world_.story.movements[arc.movement.value].claims;
      EXPECT_TRUE(std::any_of(claims.begin(), claims.end(), [&](core::ClaimIndex c) {
        return known(c.value);
      }));
    }
    for (std::size_t i = 0; i < frame.said_by_day.size(); ++i) {
      EXPECT_TRUE(
          world_.timeline.first.value + static_cast<std::int32_t>(i) <= day_.value ||
          core::total(frame.said_by_day[i]) == 0
      );
    }
  }

 private:
  const World& world_;
  core::Day day_;
};

// A source published later is not shown as a source of what was known already from another one.
void expect_no_late_source(const World& world, core::Day day, const Frame& frame) {
  for (const SourceRow& row : frame.sources) {
    EXPECT_LE(world.story.sources[row.source.value].published.days.last, day)
        << world.story.sources[row.source.value].id;
  }
}

void walk_through_days(World world) {
  Driver driver = started(std::move(world));
  Chance chance(7);
  Frame frame;
  for (core::Day day = driver.world.timeline.first; day <= driver.world.timeline.last;
       ++day.value) {
    driver.send(FiltersCleared{});
    driver.send(KnownOnSet{day, true});
    const bool all = !driver.state.link.known_on;
    for (int i = 0; i < 20; ++i) {
      make_frame(driver.state, driver.world, frame);
      EXPECT_EQ(frame.known_on, all ? driver.world.last_published : day);
      AsKnownOn(driver.world, day).expect_no_leak(frame);
      expect_no_late_source(driver.world, day, frame);
      ASSERT_FALSE(testing::Test::HasFailure()) << core::iso_day(day);
      const Event event = chance.event(driver.world, driver.state.now_ms);
      const bool keeps_day = !std::holds_alternative<KnownOnSet>(event) &&
                             !std::holds_alternative<FiltersCleared>(event) &&
                             !std::holds_alternative<PlayToggled>(event) &&
                             !std::holds_alternative<TourStepPicked>(event) &&
                             !std::holds_alternative<NewsPicked>(event);
      if (keeps_day) {
        driver.send(event);
      }
    }
  }
}

TEST(AsKnownOn, ShowsNothingPublishedLaterInTheRealStory) {
  walk_through_days(troops_world());
}
TEST(AsKnownOn, ShowsNothingPublishedLaterInTheGoodStory) {
  walk_through_days(good_world());
}

TEST(AsKnownOn, StrikesAClaimThroughOnlyOnceItsRevisionIsPublished) {
  std::size_t struck = 0;
  for (const World& world : {good_world(), troops_world()}) {
    for (const core::Relation& relation : world.story.relations) {
      if (relation.kind != core::RelationKind::revises) {
        continue;
      }
      ++struck;
      const core::Day revised =
          core::first_published(world.story, world.story.claims[relation.from.value]);
      EXPECT_TRUE(superseded(world, relation.to, revised));
      EXPECT_FALSE(superseded(world, relation.to, core::Day{revised.value - 1}));
      EXPECT_FALSE(superseded(world, relation.from, core::kBeforeAll));
    }
  }
  EXPECT_GT(struck, 0u);
}

TEST(AsKnownOn, EverythingIsKnownWhenNoDayIsSetEvenWhatCameAfterThePeriod) {
  core::Story story = read_file(kTroopsStory);
  story.period = core::parse_edtf("2024-10-01/2024-10-20").value();  // the articles came later
  Driver driver = started(make_world(std::move(story), {}));
  Frame frame;
  make_frame(driver.state, driver.world, frame);
  EXPECT_EQ(frame.known, driver.world.story.claims.size());
  EXPECT_EQ(frame.passing.size(), driver.world.story.claims.size());
  EXPECT_EQ(frame.open_claim, driver.state.link.claim);
  EXPECT_EQ(frame.said.size(), driver.world.story.claims.size());
}

TEST(LaterSaid, IsOfTheSameSpeakerKnownAndNotBefore) {
  Driver driver = started(troops_world());
  const World& world = driver.world;
  for (const std::optional<core::Day> known :
       {std::optional<core::Day>(), std::optional(core::to_day({2024, 10, 26}))}) {
    driver.state.link.known_on = known;
    know(driver.world, known);
    for (std::uint32_t open = 0; open < world.table.size(); ++open) {
      if (!is_known(world, core::ClaimIndex{open}, known)) {
        continue;
      }
      driver.state.link.claim = core::ClaimIndex{open};
      const Frame frame = frame_of(driver);
      for (std::uint32_t other = 0; other < world.table.size(); ++other) {
        const bool expected = world.table.actor[other] == world.table.actor[open] &&
                              world.table.said_last[other] > world.table.said_last[open] &&
                              is_known(world, core::ClaimIndex{other}, known);
        ASSERT_EQ(has(frame.later_said, other), expected)
            << world.story.claims[open].id << " / " << world.story.claims[other].id;
      }
      EXPECT_TRUE(
          std::is_sorted(
              frame.later_said.begin(),
              frame.later_said.end(),
              [&](std::uint32_t a, std::uint32_t b) {
                return world.table.said_last[a] < world.table.said_last[b];
              }
          )
      );
    }
  }
}

TEST(LaterSaid, FollowsTheDayKnownOnAndNoFilter) {
  Driver driver = started(troops_world());
  const std::uint32_t revised = driver.claim("nis-3000-shipped").value;
  driver.send(ClaimPicked{driver.claim("nis-1500-shipped")});
  EXPECT_TRUE(has(frame_of(driver).later_said, revised));
  EXPECT_FALSE(said_surely_after(driver.world, revised, driver.claim("nis-1500-shipped").value))
      << "its article gives no day";
  driver.send(StanceOnlyAsked{core::StanceMark::denies});
  EXPECT_TRUE(has(frame_of(driver).later_said, revised));
  driver.send(KnownOnSet{core::to_day({2024, 10, 24}), true});
  EXPECT_FALSE(has(frame_of(driver).later_said, revised));
  driver.send(ClaimClosed{});
  EXPECT_TRUE(frame_of(driver).later_said.empty());
}

}  // namespace
}  // namespace dateline::app
