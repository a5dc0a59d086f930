// The guided tour: each step shows what the editor named, is a link like any other, and Back undoes
// it.
#include <gtest/gtest.h>

#include "app/link/deep_link.hpp"
#include "app/support.hpp"

namespace dateline::app {
namespace {

TEST(Tour, AStepShowsWhatItNamesAndNothingElse) {
  Driver driver = started(good_world());
  driver.send(StanceToggled{core::StanceMark::denies});
  driver.send(TourStepPicked{1});
  const LinkState& link = driver.state.link;
  EXPECT_EQ(link.view, View::figures);
  EXPECT_EQ(link.question, core::find_question(driver.world.story, "how-heavy"));
  EXPECT_FALSE(link.claim);
  EXPECT_EQ(link.stances, core::kAllStances)
      << "a filter of the reader's would hide what the step speaks of";
  ASSERT_TRUE(link.known_on);
  EXPECT_EQ(core::iso_day(*link.known_on), "2031-05-09");
  EXPECT_EQ(link.tour, 1u);
}

TEST(Tour, EachStepIsOneEntryOfTheHistoryAndALinkThatGivesItBack) {
  for (const bool real : {false, true}) {
    Driver driver = started(real ? troops_world() : good_world());
    const std::size_t steps = driver.world.story.tour.size();
    ASSERT_GE(steps, 3u);
    for (std::uint32_t at = 0; at < steps; ++at) {
      driver.effects.clear();
      driver.send(TourStepPicked{at});
      driver.wait(2000);
      std::size_t pushed = 0;
      for (const Effect& effect : driver.effects) {
        const auto* written = std::get_if<WriteFragment>(&effect);
        if (written != nullptr && written->push) {
          ++pushed;
        }
      }
      EXPECT_EQ(pushed, 1u) << at;
      const ReadLink read =
          from_fragment(to_fragment(driver.state.link, driver.world), driver.world);
      EXPECT_TRUE(read.dropped.empty()) << at;
      EXPECT_TRUE(read.link == driver.state.link) << at;
      EXPECT_FALSE(frame_of(driver).listed.empty()) << "a step that shows nothing: " << at;
    }
  }
}

TEST(Tour, AStepsLinkAloneShowsWhatTheStepShows) {
  for (const bool real : {false, true}) {
    const World world = real ? troops_world() : good_world();
    for (std::uint32_t at = 0; at < world.story.tour.size(); ++at) {
      Driver walked = started(world), linked{world};
      walked.send(TourStepPicked{at});
      walked.wait(3000);
      const std::string alone = "tour=" + std::to_string(at + 1);
      EXPECT_EQ(to_fragment(walked.state.link, world), alone);
      linked.arrive(alone);
      linked.place();
      EXPECT_TRUE(linked.state.link == walked.state.link) << at;
      EXPECT_TRUE(linked.state.camera == walked.state.camera) << at;
    }
  }
}

TEST(Tour, PartsThatItsLinkNamesTooGoBeforeTheSteps) {
  const World world = troops_world();
  const ReadLink read = from_fragment(
      "claim=blinken-8000-kursk&tour=3&view=map&known=none&question=none&stance=denies",
      world
  );
  EXPECT_TRUE(read.dropped.empty());
  EXPECT_EQ(read.link.tour, 2u);
  EXPECT_EQ(read.link.claim, core::find_claim(world.story, "blinken-8000-kursk"));
  EXPECT_EQ(read.link.view, View::map);
  EXPECT_FALSE(read.link.known_on);
  EXPECT_FALSE(read.link.question);
  EXPECT_TRUE(from_fragment(to_fragment(read.link, world), world).link == read.link);
}

TEST(Tour, OpensNothingThatWasNotYetPublished) {
  const World world = troops_world();
  for (const core::TourStep& step : world.story.tour) {
    if (!step.claim || !step.known_on) {
      continue;
    }
    EXPECT_LE(
        core::first_published(world.story, world.story.claims[step.claim->value]),
        *step.known_on
    ) << step.title;
  }
}

TEST(Tour, ClosingItLeavesWhatItShows) {
  Driver driver = started(good_world());
  driver.send(TourStepPicked{2});
  const LinkState shown = driver.state.link;
  driver.send(TourClosed{});
  EXPECT_FALSE(driver.state.link.tour);
  EXPECT_EQ(driver.state.link.place, shown.place);
  EXPECT_EQ(driver.state.link.view, View::sources);
}

TEST(Tour, AStepThatIsNoneChangesNothing) {
  Driver driver = started(good_world());
  const LinkState before = driver.state.link;
  driver.send(TourStepPicked{99});
  EXPECT_TRUE(driver.state.link == before);
  for (const char* bad : {"tour=0", "tour=99", "tour=one", "tour=1.5", "tour=-1", "tour=0001"}) {
    EXPECT_EQ(from_fragment(bad, driver.world).dropped.size(), 1u) << bad;
  }
}

}  // namespace
}  // namespace dateline::app
