// Rows and counts: what passes, and what each list would show.
#include <algorithm>

#include <gtest/gtest.h>

#include "app/support.hpp"
#include "app/view/by_hand.hpp"
#include "app/view/frame.hpp"
#include "app/view/selection.hpp"

namespace dateline::app {
namespace {

bool is_on_map(const World& world, const LinkState& link, const core::Claim& claim) {
  const auto places = places_by(claim, link.place_tie);
  return std::any_of(places.begin(), places.end(), [&](core::PlaceIndex place) {
    return is_mapped_by_hand(world, place);
  });
}

// Claims of the list, by what the link asks for, in the story's order.
ClaimRows listed_by_hand(const World& world, const LinkState& link, const ClaimRows& passing) {
  const bool is_whole = lists_news(link) || link.tab != ListTab::questions || !link.question;
  ClaimRows listed;
  for (const std::uint32_t row : passing) {
    if (is_whole || has(world.story.claims[row].answers, *link.question)) {
      listed.push_back(row);
    }
  }
  return listed;
}

bool begins_group(const Frame& frame, std::size_t at) {
  const auto& groups = frame.answer_groups;
  return std::any_of(groups.begin(), groups.end(), [at](const ListGroup& group) {
    return group.first == at;
  });
}

void expect_in_order(const World& world, const LinkState& link, const Frame& frame) {
  const bool as_spoken = link.speaker && !link.place && !link.source;
  for (std::size_t i = 1; i < frame.listed.size(); ++i) {
    if (begins_group(frame, i)) {
      continue;
    }
    const std::uint32_t one = frame.listed[i - 1];
    const std::uint32_t next = frame.listed[i];
    const std::int32_t before = world.table.said_last[one];
    const std::int32_t after = world.table.said_last[next];
    const bool in_order = before == after ? one < next : (before > after) != as_spoken;
    EXPECT_TRUE(in_order) << "newest first, a speaker's own oldest first, ties by story order";
  }
}

void expect_listed(
    const World& world,
    const LinkState& link,
    const ClaimRows& passing,
    const Frame& frame
) {
  ClaimRows sorted = frame.listed;
  std::sort(sorted.begin(), sorted.end());
  if (link.view == View::sources) {  // lists the claims of its article, in the article's order
    EXPECT_TRUE(std::includes(passing.begin(), passing.end(), sorted.begin(), sorted.end()));
    return;
  }
  EXPECT_EQ(sorted, listed_by_hand(world, link, passing));
  if (!lists_news(link)) {  // by what is new of them: windows_test.cpp
    expect_in_order(world, link, frame);
  }
}

void expect_passing(const World& world, const LinkState& link, const Frame& frame) {
  ClaimRows passing;
  std::uint32_t on_map = 0;
  for (std::uint32_t row = 0; row < world.story.claims.size(); ++row) {
    const core::Claim& claim = world.story.claims[row];
    if (passes_by_hand(world, link, claim)) {
      passing.push_back(row);
      on_map += is_on_map(world, link, claim) ? 1u : 0u;
    }
  }
  ASSERT_EQ(frame.passing, passing);
  EXPECT_EQ(frame.on_map, on_map);
  EXPECT_EQ(frame.on_map + frame.in_tray, passing.size());
  expect_listed(world, link, passing, frame);
}

void expect_question_counts(const World& world, const LinkState& link, const Frame& frame) {
  const auto& questions = world.story.questions;
  const auto is_there = [](const core::Question& one) {
    return !core::is_blank(one);
  };
  ASSERT_EQ(frame.questions.size(), std::count_if(questions.begin(), questions.end(), is_there));
  const Asked asked = all_but({FilterPart::answers});
  for (const QuestionRow& row : frame.questions) {
    const Count answers = count(world, [&](const core::Claim& claim) {
      return has(claim.answers, row.question) && passes_by_hand(world, link, claim, asked);
    });
    EXPECT_EQ(row.claims, answers.claims);
    EXPECT_EQ(row.counts, answers.by_stance);
  }
}

void expect_place_counts(const World& world, const LinkState& link, const Frame& frame) {
  for (const PlaceRow& row : frame.places) {
    LinkState there = link;
    there.place = row.place;
    there.off_map = false;
    there.place_alone = false;
    const Count whole = count_passing(world, there);
    there.place_alone = true;
    EXPECT_EQ(row.claims, whole.claims);
    EXPECT_EQ(row.counts, whole.by_stance);
    EXPECT_EQ(row.alone, count_passing(world, there).claims);
  }
  LinkState tray = link;
  tray.place.reset();
  tray.off_map = true;
  EXPECT_EQ(frame.off_map, count_passing(world, tray).claims);
}

void expect_mark_counts(const World& world, const LinkState& link, const Frame& frame) {
  const Asked asked = all_but({FilterPart::place, FilterPart::off_map});
  for (const PlaceMark& mark : frame.singles) {
    const Count tied = count(world, [&](const core::Claim& claim) {
      const bool is_tied = has(places_by(claim, link.place_tie), mark.place);
      return is_tied && passes_by_hand(world, link, claim, asked);
    });
    EXPECT_EQ(mark.counts, tied.by_stance) << "of the place alone";
    EXPECT_EQ(mark.claims, core::total(mark.counts));
  }
}

void expect_speaker_counts(const World& world, const LinkState& link, const Frame& frame) {
  const Asked asked = all_but({FilterPart::speaker});
  for (const SpeakerRow& row : frame.speakers) {
    const Count theirs = count(world, [&](const core::Claim& claim) {
      const bool said = speaks_for(world, claim.actor, row.speaker);
      return said && passes_by_hand(world, link, claim, asked);
    });
    const Count own = count(world, [&](const core::Claim& claim) {
      return claim.actor == row.speaker && passes_by_hand(world, link, claim, asked);
    });
    EXPECT_EQ(row.counts, theirs.by_stance);
    EXPECT_EQ(row.alone, own.claims);
  }
}

// What each row would leave if it were picked.
void expect_ways_on(const World& world, const LinkState& link, const Frame& frame) {
  for (const SourceRow& row : frame.sources) {
    LinkState only = link;
    only.source = row.source;
    EXPECT_EQ(row.claims, count_passing(world, only).claims);
  }
  for (const CountryRow& row : frame.countries) {
    LinkState only = link;
    only.country = row.country;
    only.speaker_kinds = static_cast<core::SpeakerKindMask>(core::bit_of(row.kind));
    EXPECT_EQ(row.claims, count_passing(world, only).claims);
  }
  for (const RelayRow& row : frame.relays) {
    LinkState only = link;
    only.relay = row.actor;
    EXPECT_EQ(row.claims, count_passing(world, only).claims);
  }
  LinkState disputed = link;
  disputed.relations = core::kDisputed;
  EXPECT_EQ(frame.disputed, count_passing(world, disputed).claims);
}

void expect_totals(const World& world, const LinkState& link, const Frame& frame) {
  const Asked any_stance = all_but({FilterPart::stances});
  EXPECT_EQ(frame.by_stance, count_passing(world, link, any_stance).by_stance);
  const core::Day known_on = link.known_on.value_or(core::kAfterAll);
  const Count known = count(world, [&](const core::Claim& claim) {
    return core::first_published(world.story, claim) <= known_on;
  });
  EXPECT_EQ(frame.known, known.claims);
  for (const FilterChip& chip : frame.chips) {
    EXPECT_EQ(chip.without, count_passing(world, link, all_but({chip.part})).claims)
        << static_cast<int>(chip.part);
  }
}

void expect_counts(const World& world, const LinkState& link, const Frame& frame) {
  expect_totals(world, link, frame);
  expect_question_counts(world, link, frame);
  expect_place_counts(world, link, frame);
  expect_mark_counts(world, link, frame);
  expect_speaker_counts(world, link, frame);
  expect_ways_on(world, link, frame);
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
