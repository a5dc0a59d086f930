// Windows of days: what surely lies in one, and what only may; and what is new between two days.
// Over every day of both stories.
#include <algorithm>
#include <cstdio>
#include <memory>
#include <set>
#include <vector>

#include <gtest/gtest.h>

#include "app/support.hpp"
#include "app/view/frame.hpp"
#include "app/view/frame_cache.hpp"
#include "app/view/selection.hpp"

namespace dateline::app {
namespace {

using core::Day;
using core::DayRange;

// The last day on which a claim may have been said: no claim is said after it was published.
Day last_said(const core::Story& story, const core::Claim& claim) {
  return std::min(claim.said.days.last, core::first_published(story, claim));
}

template <class Wanted>
std::vector<std::uint32_t> claims_that(const core::Story& story, Wanted wanted) {
  std::vector<std::uint32_t> rows;
  for (std::uint32_t row = 0; row < story.claims.size(); ++row) {
    if (wanted(story.claims[row])) {
      rows.push_back(row);
    }
  }
  return rows;
}

struct Shown {
  Driver driver;
  Frame frame;
  explicit Shown(World world)
      : driver(started(std::move(world))) {
    refresh();
  }
  void send(const Event& event) {
    driver.send(event);
    refresh();
  }
  void refresh() {
    make_frame(driver.state, driver.world, frame);
  }
  [[nodiscard]] const core::Story& story() const {
    return driver.world.story;
  }

  // What the frame counts in several ways is one number.
  void expect_agreement() const {
    const std::set<std::uint32_t> passing(frame.passing.begin(), frame.passing.end());
    EXPECT_EQ(core::total(frame.by_stance), passing.size());
    EXPECT_EQ(frame.on_map + frame.in_tray, passing.size());
    for (const PlaceMark& mark : frame.cache->all_singles) {
      const auto claims = driver.world.table.at_place.of(mark.place.value);
      EXPECT_EQ(mark.claims, std::count_if(claims.begin(), claims.end(), [&](std::uint32_t claim) {
                  return passing.count(claim) > 0;
                }));
    }
    for (const SaidDot& dot : frame.said) {
      EXPECT_EQ(dot.perhaps, frame.perhaps_flags[dot.claim] != 0);
      EXPECT_TRUE(dot.passes || !passing.count(dot.claim));
    }
  }
};

void expect_windows_over(World world) {
  Shown shown(std::move(world));
  const DayRange timeline = shown.driver.world.timeline;
  for (Day day = timeline.first; day < timeline.last; ++day.value) {
    shown.send(SaidWindowSet{{core::kBeforeAll, day}, true});
    const auto surely = claims_that(shown.story(), [&](const core::Claim& c) {
      return last_said(shown.story(), c) <= day;
    });
    EXPECT_EQ(shown.frame.passing, surely)
        << core::iso_day(day) << ": nothing of later days, and all that was surely said by then";
    const auto may = claims_that(shown.story(), [&](const core::Claim& c) {
      return c.said.days.first <= day && last_said(shown.story(), c) > day;
    });
    EXPECT_EQ(shown.frame.perhaps, may.size()) << core::iso_day(day);
    for (const SaidDot& dot : shown.frame.said) {
      EXPECT_EQ(dot.perhaps, std::binary_search(may.begin(), may.end(), dot.claim))
          << core::iso_day(day);
    }
    shown.expect_agreement();
    shown.send(PerhapsToggled{});
    EXPECT_EQ(shown.frame.passing.size(), surely.size() + may.size());
    EXPECT_EQ(shown.frame.perhaps, may.size()) << "counted apart, added or not";
    shown.expect_agreement();
    shown.send(PerhapsToggled{});
  }
}

TEST(SaidWindow, ListsWhatWasSurelySaidAndCountsWhatMayHaveBeen) {
  expect_windows_over(good_world());
  expect_windows_over(troops_world());
}

TEST(HappenedWindow, ListsWhatSurelyHappenedThenAndNothingWithoutADay) {
  Shown shown(troops_world());
  const DayRange timeline = shown.driver.world.timeline;
  for (Day day{timeline.first.value + 1}; day < timeline.last; ++day.value) {
    const DayRange window{Day{day.value - 1}, day};
    shown.send(HappenedWindowSet{window, true});
    const DayRange set = shown.driver.state.link.happened;
    const auto surely = claims_that(shown.story(), [&](const core::Claim& c) {
      return c.about && set.first <= c.about->days.first && c.about->days.last <= set.last;
    });
    EXPECT_EQ(shown.frame.passing, surely) << core::iso_day(day);
    const auto either = claims_that(shown.story(), [&](const core::Claim& c) {
      return c.about && set.overlaps(c.about->days);
    });
    EXPECT_EQ(shown.frame.perhaps, either.size() - surely.size()) << core::iso_day(day);
    shown.expect_agreement();
  }
}

// The axis ends there, and not the world: what was said, or happened, before is not in a window
// that begins with the first day.
TEST(SaidWindow, ThatBeginsOrEndsWithTheTimelineLeavesOutWhatLiesBeyond) {
  Shown shown(troops_world());
  const DayRange all = shown.driver.world.timeline;
  const auto& story = shown.story();
  for (const DayRange days :
       {all,
        DayRange{all.first, Day{all.first.value + 17}},
        DayRange{Day{all.last.value - 9}, all.last},
        DayRange{Day{all.first.value - 40}, all.last}}) {
    shown.send(FiltersCleared{});
    shown.send(SaidWindowSet{days});
    EXPECT_EQ(shown.driver.state.link.said, days);
    for (const std::uint32_t row : shown.frame.passing) {
      EXPECT_TRUE(
          days.first <= story.claims[row].said.days.first &&
          last_said(story, story.claims[row]) <= days.last
      ) << story.claims[row].id;
    }
    shown.send(FiltersCleared{});
    shown.send(HappenedWindowSet{days});
    for (const std::uint32_t row : shown.frame.passing) {
      EXPECT_TRUE(story.claims[row].about && days.holds(story.claims[row].about->days))
          << story.claims[row].id;
    }
  }
}

TEST(SaidWindow, PerhapsGoesWithTheLastWindow) {
  Driver driver = started(troops_world());
  driver.send(PerhapsToggled{});
  EXPECT_FALSE(driver.state.link.perhaps) << "no window, nothing that may lie in it";
  driver.send(SaidWindowSet{{core::kBeforeAll, core::to_day({2024, 10, 20})}, true});
  driver.send(HappenedWindowSet{{core::kBeforeAll, core::to_day({2024, 10, 20})}, true});
  driver.send(PerhapsToggled{});
  driver.send(FilterDropped{FilterPart::said});
  EXPECT_TRUE(driver.state.link.perhaps);
  driver.send(FilterDropped{FilterPart::happened});
  EXPECT_FALSE(driver.state.link.perhaps);
}

// Known by a day and said by it are two answers; for six days, what each lists and what the latter
// leaves hollow. Printed, for who reads the log.
TEST(SaidWindow, GivesSixDaysTheirTwoAnswers) {
  Shown shown(troops_world());
  for (const int date : {18, 20, 22, 24, 26, 29}) {
    const Day day = core::to_day({2024, 10, date});
    shown.send(KnownOnSet{day, true});
    const std::size_t known = shown.frame.passing.size();
    for (const std::uint32_t claim : shown.frame.passing) {
      EXPECT_LE(core::first_published(shown.story(), shown.story().claims[claim]), day);
    }
    shown.send(FiltersCleared{});
    shown.send(SaidWindowSet{{core::kBeforeAll, day}, true});
    EXPECT_GE(shown.frame.passing.size(), known) << "whatever is published by a day was said by it";
    std::printf(
        "%s: %zu known, %zu surely said, %u perhaps\n",
        core::iso_day(day).c_str(),
        known,
        shown.frame.passing.size(),
        shown.frame.perhaps
    );
    shown.send(FiltersCleared{});
  }
}

// --- What is new ---

void expect_news_over(World world) {
  Shown shown(std::move(world));
  std::set<Day> days;
  for (const core::Source& source : shown.story().sources) {
    days.insert(source.published.days.last);
  }
  for (const Day since : days) {
    for (const Day by : days) {
      if (by <= since) {
        continue;
      }
      shown.send(NewsPicked{since, by});
      ASSERT_TRUE(lists_news(shown.driver.state.link))
          << core::iso_day(since) << " to " << core::iso_day(by);
      const auto fresh = [&](const core::Claim& c) {
        return core::first_published(shown.story(), c) > since &&
               core::first_published(shown.story(), c) <= by;
      };
      for (const std::uint32_t row : claims_that(shown.story(), fresh)) {
        EXPECT_TRUE(shown.frame.cache->passing_flags[row]) << shown.story().claims[row].id;
      }
      for (const std::uint32_t row : shown.frame.passing) {
        const core::Claim& claim = shown.story().claims[row];
        const core::News news = news_of(shown.driver.state.link, shown.driver.world, row);
        EXPECT_LE(core::first_published(shown.story(), claim), by) << claim.id;
        EXPECT_EQ(news == core::News::became_known, fresh(claim)) << claim.id;
        EXPECT_NE(news, core::News::none) << claim.id;
      }
      EXPECT_EQ(shown.frame.listed.size(), shown.frame.passing.size())
          << "whatever question is open";
      const auto kind = [&](std::uint32_t row) {
        return news_of(shown.driver.state.link, shown.driver.world, row);
      };
      EXPECT_TRUE(
          std::is_sorted(shown.frame.listed.begin(), shown.frame.listed.end(), [&](auto a, auto b) {
            return kind(a) < kind(b);
          })
      );
      shown.expect_agreement();
    }
  }
}

TEST(News, ListsWhatBecameKnownBetweenTwoDaysAndNothingLater) {
  expect_news_over(good_world());
  expect_news_over(troops_world());
}

TEST(News, OfAnArticleAreSinceTheOneBefore) {
  Driver driver = started(troops_world());
  const core::Story& story = driver.world.story;
  for (std::uint32_t i = 0; i < story.sources.size(); ++i) {
    driver.send(FiltersCleared{});
    const DayRange days = days_of_news(driver.world, core::SourceIndex{i});
    EXPECT_EQ(days.last, story.sources[i].published.days.last);
    EXPECT_LT(days.first, days.last);
    driver.send(NewsPicked{days.first, days.last});
    EXPECT_TRUE(driver.state.link.since) << story.sources[i].id;
  }
}

// A claim that the first article words in its own way, and all later ones as the story does.
TEST(News, SayWhatIsToldOtherwise) {
  core::Story story = read_file(kTroopsStory);
  const auto day_of = [&](const core::Appearance& one) {
    return story.sources[one.source.value].published.days.last;
  };
  const auto earlier = [&](const core::Appearance& a, const core::Appearance& b) {
    return day_of(a) < day_of(b);
  };
  const auto spans_days = [&](const core::Claim& c) {
    const auto [first, last] =
        std::minmax_element(c.appearances.begin(), c.appearances.end(), earlier);
    const bool has_words =
        std::any_of(c.appearances.begin(), c.appearances.end(), [](const core::Appearance& it) {
          return it.words != nullptr;
        });
    return !has_words && day_of(*first) < day_of(*last);
  };
  const auto claim = std::find_if(story.claims.begin(), story.claims.end(), spans_days);
  ASSERT_NE(claim, story.claims.end());
  const auto [first, last] =
      std::minmax_element(claim->appearances.begin(), claim->appearances.end(), earlier);
  const NewsPicked picked{day_of(*first), day_of(*last)};
  auto words = std::make_shared<core::OwnWords>();
  words->summary = "In other words.";
  for (core::Appearance& one : claim->appearances) {
    if (day_of(one) == picked.since) {
      one.words = words;
    }
  }
  const auto row = static_cast<std::uint32_t>(claim - story.claims.begin());
  Shown plain(troops_world()), shown(make_world(std::move(story), {}));
  for (Shown* one : {&plain, &shown}) {
    one->send(picked);
  }
  EXPECT_EQ(news_of(shown.driver.state.link, shown.driver.world, row), core::News::told_otherwise);
  EXPECT_NE(news_of(plain.driver.state.link, plain.driver.world, row), core::News::told_otherwise);
  EXPECT_TRUE(shown.frame.cache->passing_flags[row]);
  EXPECT_GT(shown.frame.news[static_cast<std::size_t>(core::News::told_otherwise)], 0u);
}

// Whatever the claim's own words are: a later article has others.
TEST(News, HoldEachKnownClaimThatAnArticleSinceTellsInItsOwnWords) {
  Shown shown(troops_world());
  const Day since = core::parse_edtf("2024-10-22")->days.last;
  shown.send(NewsPicked{since, shown.driver.world.last_published});
  const auto& story = shown.story();
  std::size_t retold = 0;
  for (std::uint32_t row = 0; row < story.claims.size(); ++row) {
    const core::Claim& claim = story.claims[row];
    const auto has_new_words = [&](const core::Appearance& one) {
      return one.words && story.sources[one.source.value].published.days.last > since;
    };
    if (core::first_published(story, claim) > since ||
        std::none_of(claim.appearances.begin(), claim.appearances.end(), has_new_words)) {
      continue;
    }
    ++retold;
    EXPECT_TRUE(shown.frame.cache->passing_flags[row]) << claim.id;
  }
  EXPECT_GE(retold, 5u);
  EXPECT_GE(shown.frame.news[static_cast<std::size_t>(core::News::told_otherwise)], 5u);
}

TEST(News, AreClosedByAStepBackAndByADayThatIsNotLater) {
  Driver driver = started(troops_world());
  const Day since = core::to_day({2024, 10, 18});
  const NewsPicked picked{since, core::to_day({2024, 10, 26})};
  driver.send(picked);
  if (driver.state.link.claim) {
    driver.send(ClaimClosed{});
  }
  driver.send(SteppedBack{});
  EXPECT_FALSE(driver.state.link.since);
  driver.send(picked);
  driver.send(KnownOnSet{since, true});
  EXPECT_FALSE(driver.state.link.since) << "nothing is new on a day since that day";
  driver.send(NewsPicked{since, since});
  EXPECT_FALSE(driver.state.link.since);
}

}  // namespace
}  // namespace dateline::app
