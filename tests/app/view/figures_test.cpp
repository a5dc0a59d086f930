// The chart holds the story's claims, claim for claim, and nothing that was not known; and it sets
// against each other only what is of one scope.
#include "app/view/figures.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "app/support.hpp"
#include "app/view/figures_labels.hpp"

namespace dateline::app {
namespace {

Driver charted(World world, std::string_view question) {
  Driver driver = started(std::move(world));
  driver.state.link.view = View::figures;
  driver.state.link.question = core::find_question(driver.world.story, question);
  driver.state.link.claim.reset();
  return driver;
}

bool answers(const core::Claim& claim, core::QuestionIndex question) {
  return std::find(claim.answers.begin(), claim.answers.end(), question) != claim.answers.end();
}

using FigureKey = std::pair<std::uint32_t, std::uint32_t>;  // claim, figure

// What the story itself holds for a question by a day.
std::set<FigureKey> figures_by(const World& world, core::QuestionIndex question, core::Day day) {
  std::set<FigureKey> keys;
  for (std::uint32_t row = 0; row < world.story.claims.size(); ++row) {
    const core::Claim& claim = world.story.claims[row];
    if (!answers(claim, question) || core::first_published(world.story, claim) > day) {
      continue;
    }
    for (std::uint32_t i = 0; i < claim.figures.size(); ++i) {
      if (claim.figures[i].unit == world.story.questions[question.value].unit) {
        keys.insert({row, i});
      }
    }
  }
  return keys;
}

std::set<FigureKey> figures_in(const FigureChart& chart) {
  std::set<FigureKey> keys;
  for (const ChartMark& mark : chart.marks) {
    if (mark.figure == kNotThere) {
      continue;
    }
    EXPECT_TRUE(keys.insert({mark.claim.value, mark.figure}).second) << "one utterance is one mark";
  }
  return keys;
}

TEST(Figures, AreTheStorysClaimForClaimOnEveryDay) {
  for (const char* const id : {"how-many", "casualties"}) {
    Driver driver = charted(troops_world(), id);
    for (core::Day day = driver.world.timeline.first; day <= driver.world.timeline.last;
         ++day.value) {
      driver.send(KnownOnSet{day, true});
      const Frame frame = frame_of(driver);
      EXPECT_EQ(
          figures_in(*frame.figures),
          figures_by(driver.world, *driver.state.link.question, day)
      ) << id
        << " on " << core::iso_day(day);
    }
  }
}

TEST(Figures, NothingOfALaterDayIsAnywhereInTheChart) {
  for (const World& story : {troops_world(), good_world()}) {
    for (std::uint32_t question = 0; question < story.story.questions.size(); ++question) {
      Driver driver = charted(make_world(story.story, {}), story.story.questions[question].id);
      for (core::Day day = driver.world.timeline.first; day <= driver.world.timeline.last;
           ++day.value) {
        driver.send(KnownOnSet{day, true});
        const Frame frame = frame_of(driver);
        const auto known = [&](core::ClaimIndex claim) {
          return core::first_published(
                     driver.world.story,
                     driver.world.story.claims[claim.value]
                 ) <= day;
        };
        for (const ChartMark& mark : frame.figures->marks) {
          EXPECT_TRUE(known(mark.claim));
        }
        for (const ChartEntry& entry : frame.figures->entries) {
          EXPECT_TRUE(known(entry.claim));
        }
        for (const ChartLink& link : frame.figures->links) {
          const core::Relation& said = driver.world.story.relations[link.relation];
          EXPECT_TRUE(known(said.from) && known(said.to));
        }
      }
    }
  }
}

TEST(Figures, StandInTheScopeTheyName) {
  const Driver driver = charted(troops_world(), "how-many");
  const Frame frame = frame_of(driver);
  const FigureChart& chart = *frame.figures;
  ASSERT_EQ(chart.bands.size(), 3u);
  const core::Question& question = driver.world.story.questions[chart.question->value];
  std::uint32_t marks = 0;
  for (const ChartBand& band : chart.bands) {
    marks += band.count;
    for (std::uint32_t i = band.first; i < band.first + band.count; ++i) {
      const ChartMark& mark = chart.marks[i];
      if (mark.figure == kNotThere) {
        continue;
      }
      EXPECT_EQ(
          driver.world.story.claims[mark.claim.value].figures[mark.figure].scope,
          question.scopes[band.scope].id
      );
    }
  }
  EXPECT_EQ(marks, chart.marks.size());
}

TEST(Figures, OfDifferentScopesAreMarkedAsSuchAndThoseOfOneAreNot) {
  for (const char* const id : {"how-many", "casualties"}) {
    const Driver driver = charted(troops_world(), id);
    const Frame frame = frame_of(driver);
    ASSERT_FALSE(frame.figures->links.empty());
    for (const ChartLink& link : frame.figures->links) {
      const ChartMark &from = frame.figures->marks[link.from], &to = frame.figures->marks[link.to];
      EXPECT_EQ(link.across, from.band != to.band);
      EXPECT_EQ(from.claim, driver.world.story.relations[link.relation].from);
      EXPECT_EQ(to.claim, driver.world.story.relations[link.relation].to);
    }
  }
}

TEST(Figures, CountsOriginsAndNotOutlets) {
  const Driver driver = charted(troops_world(), "how-many");
  const Frame frame = frame_of(driver);
  EXPECT_EQ(frame.figures->figures, 9u);
  EXPECT_EQ(frame.figures->speakers, 8u);
  EXPECT_LT(frame.figures->origins, frame.figures->speakers)
      << "two of them go back to one, as the story says";
}

// The same two accounts, once as of one origin and once as perhaps of one.
TEST(Figures, WhatMayBeOfOneOriginIsNeverCountedAsOne) {
  core::Story story = troops_world().story;
  const auto chart_of = [&story] {
    return charted(make_world(story, {}), "how-many");
  };
  const auto same = std::find_if(
      story.relations.begin(),
      story.relations.end(),
      [&](const core::Relation& relation) {
        return relation.kind == core::RelationKind::same_origin &&
               story.claims[relation.to.value].id == "us-10000-deployed";
      }
  );
  ASSERT_NE(same, story.relations.end());
  const core::ClaimIndex later = same->from;
  const auto origin = [later](const FigureChart& chart) {
    const auto at =
        std::find_if(chart.marks.begin(), chart.marks.end(), [&](const ChartMark& mark) {
          return mark.claim == later;
        });
    return *at;
  };
  const Driver sure = chart_of();
  const Frame surely = frame_of(sure);
  EXPECT_EQ(surely.figures->origins, surely.figures->fewest_origins);
  EXPECT_NE(origin(*surely.figures).origin, kNotThere);
  EXPECT_FALSE(origin(*surely.figures).origin_perhaps);

  same->kind = core::RelationKind::may_be_same_origin;
  const Driver unsure = chart_of();
  const Frame perhaps = frame_of(unsure);
  EXPECT_EQ(perhaps.figures->origins, surely.figures->origins + 1);
  EXPECT_EQ(perhaps.figures->fewest_origins, surely.figures->origins);
  EXPECT_NE(origin(*perhaps.figures).origin, kNotThere);
  EXPECT_TRUE(origin(*perhaps.figures).origin_perhaps);
}

TEST(Figures, ARevisedFigureIsKeptAndMarkedOnceTheRevisionIsKnown) {
  Driver driver = charted(troops_world(), "how-many");
  const core::ClaimIndex revised = driver.claim("nis-1500-shipped");
  const auto mark_on = [&](core::Day day) {
    driver.send(KnownOnSet{day, true});
    const Frame frame = frame_of(driver);
    const auto& marks = frame.figures->marks;
    const auto at = std::find_if(marks.begin(), marks.end(), [&](const ChartMark& mark) {
      return mark.claim == revised;
    });
    return at == marks.end() ? std::optional<ChartMark>() : std::optional<ChartMark>(*at);
  };
  const core::Day later = core::to_day({2024, 10, 26});
  ASSERT_TRUE(mark_on({later.value - 1}));
  EXPECT_FALSE(mark_on({later.value - 1})->superseded);
  ASSERT_TRUE(mark_on(later));
  EXPECT_TRUE(mark_on(later)->superseded);
}

TEST(Figures, RowsHoldAnswersWithoutAFigureAndWhatHoldsBackFromThem) {
  const Driver driver = charted(troops_world(), "how-many");
  const Frame frame = frame_of(driver);
  std::set<std::uint32_t> marks, entries;
  for (const ChartMark& mark : frame.figures->marks) {
    marks.insert(mark.claim.value);
  }
  for (const ChartEntry& entry : frame.figures->entries) {
    EXPECT_EQ(marks.count(entry.claim.value), entry.above ? 1u : 0u);
    EXPECT_TRUE(entries.insert(entry.claim.value).second);
  }
  for (std::uint32_t row = 0; row < driver.world.story.claims.size(); ++row) {
    if (!answers(driver.world.story.claims[row], *driver.state.link.question)) {
      continue;
    }
    EXPECT_TRUE(marks.count(row) || entries.count(row)) << driver.world.story.claims[row].id;
  }
  EXPECT_TRUE(entries.count(driver.claim("delegate-groundless").value))
      << "a denial that the story joins to an answer";
  EXPECT_FALSE(entries.count(driver.claim("pyongyang-denies-arms").value))
      << "a denial of something else";
}

TEST(Figures, AreFilteredLikeAllElse) {
  Driver driver = charted(troops_world(), "how-many");
  driver.send(StanceToggled{core::StanceMark::denies});
  const Frame frame = frame_of(driver);
  for (const ChartMark& mark : frame.figures->marks) {
    EXPECT_NE(mark.stance, core::StanceMark::denies);
  }
  for (const ChartEntry& entry : frame.figures->entries) {
    EXPECT_NE(entry.stance, core::StanceMark::denies);
  }
}

TEST(Board, HoldsEachAnswerOnceInItsStancesColumnAndInTimeOrder) {
  const Driver driver = charted(troops_world(), "in-combat");
  const Frame frame = frame_of(driver);
  const FigureChart& chart = *frame.figures;
  EXPECT_TRUE(chart.board);
  std::set<std::uint32_t> seen;
  for (const BoardColumn& column : chart.columns) {
    for (std::uint32_t i = column.first; i < column.first + column.count; ++i) {
      EXPECT_EQ(chart.entries[i].stance, column.stance);
      EXPECT_TRUE(i == column.first || chart.entries[i - 1].day <= chart.entries[i].day);
      EXPECT_TRUE(seen.insert(chart.entries[i].claim.value).second);
    }
  }
  const auto answers_of = driver.world.table.to_question.of(chart.question->value);
  EXPECT_EQ(seen, std::set<std::uint32_t>(answers_of.begin(), answers_of.end()));
}

TEST(RoundStep, TakesAtMostThreeRoundStepsToTheLargestNumber) {
  EXPECT_EQ(round_step(12'000), 5'000);
  EXPECT_EQ(round_step(10'000), 5'000);
  EXPECT_EQ(round_step(6), 2);
  EXPECT_EQ(round_step(654'430), 500'000);
  EXPECT_EQ(round_step(0), 1);
  for (double most = 0.7; most < 1e9; most *= 1.37) {
    EXPECT_GE(3 * round_step(most), most * (1 - 1e-6)) << most;
  }
}

bool meet(core::RectPx a, core::RectPx b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

TEST(ChartLabels, ThatAreFreeCoverNeitherEachOtherNorAMark) {
  Chance chance(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<core::RectPx> marks;
    std::vector<ChartLabel> labels;
    for (int i = 0; i < 9; ++i) {
      marks.push_back({chance.between(20, 760), chance.between(20, 180), 14, 14});
      const float wide = chance.between(60, 220);
      labels.push_back({marks.back(), {wide, 36}, {wide / 2, 36}});
    }
    std::vector<ChartSpot> spots, again;
    const core::RectPx room{0, 0, 800, 220};
    const bool all = place_chart_labels(room, marks, labels, spots);
    ASSERT_EQ(spots.size(), labels.size());
    EXPECT_EQ(all, std::all_of(spots.begin(), spots.end(), [](const ChartSpot& spot) {
                return spot.free;
              }));
    for (std::size_t i = 0; i < spots.size(); ++i) {
      if (!spots[i].free) {
        continue;
      }
      for (const core::RectPx mark : marks) {
        EXPECT_FALSE(meet(spots[i].box, mark));
      }
      for (std::size_t j = 0; j < i; ++j) {
        EXPECT_FALSE(spots[j].free && meet(spots[i].box, spots[j].box));
      }
    }
    EXPECT_EQ(place_chart_labels(room, marks, labels, again), all);
    for (std::size_t i = 0; i < spots.size(); ++i) {
      EXPECT_EQ(spots[i].box, again[i].box) << "the same marks have the same labels";
    }
  }
}

}  // namespace
}  // namespace dateline::app
