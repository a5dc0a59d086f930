// The days played in order: no day is left out, at the speed that the reader sets, to the end.
#include <algorithm>

#include <gtest/gtest.h>

#include "app/change/reduce.hpp"
#include "app/link/deep_link.hpp"
#include "app/support.hpp"

namespace dateline::app {
namespace {

// Exactly one entry of the history, saying the state as it is now.
void expect_one_entry(Driver& driver, const char* what) {
  const auto written = driver.take<WriteFragment>();
  ASSERT_EQ(written.size(), 1u) << what;
  EXPECT_TRUE(written[0].push) << what;
  EXPECT_EQ(written[0].fragment, to_fragment(driver.state.link, driver.world)) << what;
}

TEST(Playback, GoesOnDayByDayToTheEndAndLetsGo) {
  Driver driver = started(troops_world());
  driver.send(KnownOnSet{core::to_day({2024, 10, 22}), true});
  driver.effects.clear();
  driver.send(PlayToggled{});
  EXPECT_TRUE(moves(driver.state));
  const auto& published = driver.world.table.published;
  core::Day day = *driver.state.link.known_on;
  double since = driver.state.now_ms;
  while (driver.state.link.known_on && driver.state.now_ms < 120'000) {
    driver.send(TimePassed{driver.state.now_ms + 10});
    if (!driver.state.link.known_on || *driver.state.link.known_on == day) {
      continue;
    }
    EXPECT_EQ(driver.state.link.known_on->value, day.value + 1) << "no day is left out";
    if (day != core::to_day({2024, 10, 22})) {
      const bool busy = std::count(published.begin(), published.end(), day.value) > 0;
      EXPECT_NEAR(driver.state.now_ms - since, busy ? 800 : 200, 11) << core::iso_day(day);
    }
    day = *driver.state.link.known_on;
    since = driver.state.now_ms;
  }
  EXPECT_FALSE(driver.state.link.known_on);
  EXPECT_FALSE(moves(driver.state)) << "an idle page draws no frames";
  expect_one_entry(driver, "the end");
}

TEST(Playback, BeginsAtTheBeginningWhenAllIsKnownAndPausesWhereItIs) {
  Driver driver = started(troops_world());
  driver.send(PlayToggled{});
  EXPECT_EQ(driver.state.link.known_on, driver.world.timeline.first);
  driver.wait(650);
  driver.effects.clear();
  driver.send(PlayToggled{});
  expect_one_entry(driver, "paused");
  const auto paused = driver.state.link.known_on;
  ASSERT_TRUE(paused);
  driver.wait(3000);
  EXPECT_EQ(driver.state.link.known_on, paused);
  EXPECT_FALSE(moves(driver.state));
}

TEST(Playback, EndsWhenTheFiltersAreCleared) {
  Driver driver = started(troops_world());
  driver.send(PlayToggled{});
  driver.send(FiltersCleared{});
  driver.wait(3000);
  EXPECT_FALSE(driver.state.link.known_on);
  EXPECT_FALSE(moves(driver.state));
}

// The same days in the same order, in less time; what is not a speed changes nothing.
TEST(Play, IsAsFastAsTheReaderSets) {
  const auto ms_to_the_end = [](std::uint8_t speed) {
    Driver driver = started(troops_world());
    driver.send(PlaySpeedSet{speed});
    driver.send(PlayToggled{});
    const double from = driver.state.now_ms;
    while (driver.state.playing_since_ms && driver.state.now_ms < from + 120'000) {
      driver.wait(50, 10);
    }
    return driver.state.now_ms - from;
  };
  const double plain = ms_to_the_end(1);
  EXPECT_GT(plain, 1000);
  EXPECT_NEAR(ms_to_the_end(4) / plain, 0.25, 0.06);
  EXPECT_NEAR(ms_to_the_end(2) / plain, 0.5, 0.06);
  EXPECT_DOUBLE_EQ(ms_to_the_end(3), plain);
}

}  // namespace
}  // namespace dateline::app
