// Nothing later than the day known on is seen anywhere, whatever the reader does.
#include <algorithm>

#include <gtest/gtest.h>

#include "app/support.hpp"
#include "app/view/by_hand.hpp"
#include "app/view/frame.hpp"
#include "app/view/selection.hpp"

namespace dateline::app {
namespace {

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
    const Count about = count(world_, [&](const core::Claim& claim) {
      return core::first_published(world_.story, claim) <= day_ && wanted(claim);
    });
    return about.claims;
  }

  [[nodiscard]] std::uint32_t most() const {
    return most([](const core::Claim&) { return true; });
  }

  void expect_no_leak(const Frame& frame) const {
    expect_rows_known(frame);
    expect_counts_of_known(frame);
    expect_arcs_known(frame);
    expect_days_known(frame);
  }

 private:
  void expect_rows_known(const Frame& frame) const {
    for (const std::uint32_t claim : frame.passing) {
      EXPECT_TRUE(known(claim));
    }
    for (const std::uint32_t claim : frame.listed) {
      EXPECT_TRUE(known(claim));
    }
    for (const Happening& item : frame.happened) {
      EXPECT_TRUE(known(item.claim));
    }
    EXPECT_TRUE(!frame.open_claim || known(frame.open_claim->value));
  }

  void expect_counts_of_known(const Frame& frame) const {
    for (const QuestionRow& row : frame.questions) {
      EXPECT_LE(row.claims, most([&](const auto& claim) {
                  return has(claim.answers, row.question);
                }));
    }
    for (const PlaceRow& row : frame.places) {
      EXPECT_LE(row.claims, most());
    }
    for (const SourceRow& row : frame.sources) {
      EXPECT_LE(row.claims, most([&](const auto& claim) { return carries(claim, row.source); }));
    }
    for (const PlaceMark& mark : frame.singles) {
      EXPECT_LE(mark.claims, most([&](const auto& claim) {
                  return has(places_by(claim, frame.place_tie), mark.place);
                }));
    }
    EXPECT_LE(core::total(frame.by_stance), most());
  }

  static bool carries(const core::Claim& claim, core::SourceIndex source) {
    const auto& appearances = claim.appearances;
    return std::any_of(appearances.begin(), appearances.end(), [&](const core::Appearance& one) {
      return one.source == source;
    });
  }

  void expect_arcs_known(const Frame& frame) const {
    for (const ArcMark& arc : frame.arcs) {
      const auto& claims = world_.story.movements[arc.movement.value].claims;
      EXPECT_TRUE(std::any_of(claims.begin(), claims.end(), [&](core::ClaimIndex claim) {
        return known(claim.value);
      }));
    }
  }

  void expect_days_known(const Frame& frame) const {
    for (const SaidDot& dot : frame.said) {
      EXPECT_TRUE(known(dot.claim) && dot.day <= day_);
    }
    core::Day day = world_.timeline.first;
    for (const core::StanceCounts& counts : frame.said_by_day) {
      EXPECT_TRUE(day <= day_ || core::total(counts) == 0);
      ++day.value;
    }
  }

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

}  // namespace
}  // namespace dateline::app
