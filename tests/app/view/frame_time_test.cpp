// The two lanes of the timeline.
#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "app/support.hpp"
#include "app/view/frame.hpp"

namespace dateline::app {
namespace {

void expect_within(const World& world, const Frame& frame) {
  for (const SaidDot& dot : frame.said) {
    EXPECT_TRUE(world.timeline.contains(dot.day));
  }
  for (const Happening& item : frame.happened) {
    EXPECT_TRUE(
        world.timeline.contains(item.days.first) && world.timeline.contains(item.days.last)
    );
    EXPECT_LE(item.days.first, item.days.last);
  }
  EXPECT_EQ(
      frame.said_by_day.size(),
      static_cast<std::size_t>(world.timeline.last.value - world.timeline.first.value + 1)
  );
}

// Every day's dots fill the places 0, 1, 2 ... in the design's order of stances.
void expect_stacks(const World& world, const Frame& frame) {
  std::map<core::Day, std::vector<const SaidDot*>> days;
  for (const SaidDot& dot : frame.said) {
    days[dot.day].push_back(&dot);
  }
  for (auto& [day, dots] : days) {
    std::sort(dots.begin(), dots.end(), [](const SaidDot* a, const SaidDot* b) {
      return a->stack < b->stack;
    });
    for (std::size_t i = 0; i < dots.size(); ++i) {
      EXPECT_EQ(dots[i]->stack, i) << core::iso_day(day);
      if (i > 0) {
        EXPECT_LE(world.table.stance[dots[i - 1]->claim], world.table.stance[dots[i]->claim])
            << core::iso_day(day);
      }
    }
  }
}

void expect_columns(const World& world, const Frame& frame) {
  std::vector<core::StanceCounts> columns(frame.said_by_day.size());
  for (const SaidDot& dot : frame.said) {
    if (dot.passes) {
      const auto at = static_cast<std::size_t>(dot.day.value - world.timeline.first.value);
      ++columns[at][world.table.stance[dot.claim]];
    }
  }
  EXPECT_EQ(frame.said_by_day, columns);
}

void walk(World world, std::uint32_t seed) {
  Driver driver = started(std::move(world));
  Chance chance(seed);
  Frame frame;
  for (int i = 0; i < 500; ++i) {
    driver.send(chance.event(driver.world, driver.state.now_ms));
    make_frame(driver.state, driver.world, frame);
    expect_within(driver.world, frame);
    expect_stacks(driver.world, frame);
    expect_columns(driver.world, frame);
    EXPECT_EQ(frame.said.size(), frame.known) << "what is filtered out stays, faint";
    ASSERT_FALSE(testing::Test::HasFailure()) << "step " << i;
  }
}

TEST(Timeline, HoldsWhateverIsChosenInTheGoodStory) {
  walk(good_world(), 21);
}
TEST(Timeline, HoldsWhateverIsChosenInTheRealStory) {
  walk(troops_world(), 22);
}

TEST(Timeline, PutsAClaimOnTheLastDayItMayHaveBeenSaid) {
  const Driver driver = started(troops_world());
  Frame frame;
  make_frame(driver.state, driver.world, frame);
  for (const SaidDot& dot : frame.said) {
    const core::Claim& claim = driver.world.story.claims[dot.claim];
    const core::Day published = core::first_published(driver.world.story, claim);
    EXPECT_LE(dot.day, std::max(published, driver.world.timeline.first))
        << claim.id << " cannot be said after it was printed";
    if (driver.world.timeline.contains(claim.said.days.last) && claim.said.days.last <= published) {
      EXPECT_EQ(dot.day, claim.said.days.last) << claim.id;
    }
    EXPECT_EQ(dot.by_article, claim.said_by_article);
    EXPECT_EQ(dot.selected, core::ClaimIndex{dot.claim} == *driver.state.link.claim);
  }
}

TEST(Timeline, TheWindowHidesNoDotAndChangesNoColumn) {
  Driver driver = started(troops_world());
  Frame before, after;
  make_frame(driver.state, driver.world, before);
  driver.send(SaidWindowSet{{core::to_day({2024, 10, 20}), core::to_day({2024, 10, 22})}, true});
  make_frame(driver.state, driver.world, after);
  EXPECT_EQ(after.said_by_day, before.said_by_day);
  EXPECT_EQ(after.said.size(), before.said.size());
  EXPECT_LT(after.passing.size(), before.passing.size());
}

TEST(Timeline, TellsOfEachEventOnce) {
  for (World world : {good_world(), troops_world()}) {
    const Driver driver = started(std::move(world));
    Frame frame;
    make_frame(driver.state, driver.world, frame);
    std::set<std::string> events;
    for (const Happening& item : frame.happened) {
      EXPECT_TRUE(events.insert(driver.world.story.claims[item.claim].event).second);
    }
    EXPECT_FALSE(events.empty());
    EXPECT_EQ(events.count(""), 0u);
  }
}

}  // namespace
}  // namespace dateline::app
